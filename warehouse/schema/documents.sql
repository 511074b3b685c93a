create table documents (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    type varchar not null,
    subject varchar,
    parties varchar[] not null,
    status varchar not null,
    date_edtf varchar,
    date_from date generated always as (edtf_from(date_edtf)) virtual,
    date_to date generated always as (edtf_to(date_edtf)) virtual,
    place varchar,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated')),
    check (status in ('signed', 'adopted', 'in_force', 'drafted', 'planned', 'discussed', 'violated', 'ended'))
);

comment on table documents is
'An agreement, programme, law or address with its status, in one article.';
comment on column documents.claim_id is
'Identifies the claim: a document in a status as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column documents.article_id is
'Article that asserts it; refers to articles.';
comment on column documents.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column documents.end_char is
'Offset just after the last character of the evidence.';
comment on column documents.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column documents.modality is
'How real it is: actual, planned, proposed or negated.';
comment on column documents.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column documents.rule is
'Name of the rule that found it; see rules.';
comment on column documents.type is
'What it is, in the nominative, e.g. соглашение.';
comment on column documents.subject is
'What it is about, or its title.';
comment on column documents.parties is
'Whose document it is; countries as ISO codes.';
comment on column documents.status is
'signed, adopted, in_force, drafted, planned, discussed, violated or ended.';
comment on column documents.date_edtf is
'When the status was or will be reached, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column documents.date_from is
'First day of date_edtf; null where the year is unknown.';
comment on column documents.date_to is
'Last day of date_edtf; null where the year is unknown.';
comment on column documents.place is
'Where.';
