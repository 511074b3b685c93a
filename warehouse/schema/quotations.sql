create table quotations (
    entity_id uuid not null,
    said_on date,
    speaker varchar not null,
    mode varchar not null,
    text varchar not null,
    addressee varchar,
    title varchar,
    published_edtf varchar,
    published_from date generated always as (edtf_from(published_edtf)) virtual,
    published_to date generated always as (edtf_to(published_edtf)) virtual,
    address varchar not null,
    claim_id uuid not null
);

comment on table quotations is
'A statement with its speaker, ordered by speaker; descriptions left out. Read it by quotes_by(''Лукашенко'').';
comment on column quotations.entity_id is
'Entity of the speaker.';
comment on column quotations.said_on is
'First day on which it can have been said; where the article does not tell, that on which it was published.';
comment on column quotations.speaker is
'The fullest name of the speaker over all articles; a country by its Russian name.';
comment on column quotations.mode is
'direct for the speaker''s own words, indirect for a report of them.';
comment on column quotations.text is
'What was said.';
comment on column quotations.published_from is
'First day of publication.';
comment on column quotations.published_to is
'Last day of publication.';
comment on column quotations.addressee is
'To whom.';
comment on column quotations.title is
'Headline of the article.';
comment on column quotations.published_edtf is
'Publication date of the article in EDTF; that of a copy where it has none of its own.';
comment on column quotations.published_from is
'First day of publication.';
comment on column quotations.published_to is
'Last day of publication.';
comment on column quotations.address is
'Where the article came from.';
comment on column quotations.claim_id is
'The statement.';
