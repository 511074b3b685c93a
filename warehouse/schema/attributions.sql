create table attributions (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    agency varchar not null,
    via varchar,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated'))
);

comment on table attributions is
'Where the news comes from, as one article says.';
comment on column attributions.claim_id is
'Identifies the claim: an attribution as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column attributions.article_id is
'Article that asserts it; refers to articles.';
comment on column attributions.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column attributions.end_char is
'Offset just after the last character of the evidence.';
comment on column attributions.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column attributions.modality is
'How real it is: actual, planned, proposed or negated.';
comment on column attributions.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column attributions.rule is
'Name of the rule that found it; see rules.';
comment on column attributions.agency is
'Who reports, e.g. ИА REGNUM.';
comment on column attributions.via is
'Source that the agency cites; null where none.';
