create table positions (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    person varchar not null,
    title varchar not null,
    organization varchar,
    country_code varchar,
    as_of_edtf varchar,
    as_of_from date generated always as (edtf_from(as_of_edtf)) virtual,
    as_of_to date generated always as (edtf_to(as_of_edtf)) virtual,
    held_edtf varchar,
    held_from date generated always as (edtf_from(held_edtf)) virtual,
    held_to date generated always as (edtf_to(held_edtf)) virtual,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated')),
    check (length(country_code) = 2)
);

comment on table positions is
'A person in a post, in one article.';
comment on column positions.claim_id is
'Identifies the claim: a person in a post as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column positions.article_id is
'Article that asserts it; refers to articles.';
comment on column positions.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column positions.end_char is
'Offset just after the last character of the evidence.';
comment on column positions.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column positions.modality is
'How real it is: actual, planned, proposed or negated.';
comment on column positions.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column positions.rule is
'Name of the rule that found it; see rules.';
comment on column positions.person is
'Who holds or held the post, in the nominative.';
comment on column positions.title is
'The post in the nominative, without the organisation, e.g. премьер-министр.';
comment on column positions.organization is
'Organisation of the post; null where the text gives none.';
comment on column positions.country_code is
'Country of the post, ISO 3166 alpha-2; null where the text gives none.';
comment on column positions.as_of_edtf is
'When the text has it so, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column positions.as_of_from is
'First day of as_of_edtf; null where the year is unknown.';
comment on column positions.as_of_to is
'Last day of as_of_edtf; null where the year is unknown.';
comment on column positions.held_edtf is
'The span of holding the post that the text gives, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column positions.held_from is
'First day of held_edtf; null where the year is unknown.';
comment on column positions.held_to is
'Last day of held_edtf; null where the year is unknown.';
