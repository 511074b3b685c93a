create table ownerships (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    owner varchar not null,
    owned varchar not null,
    share_pct double,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated')),
    check (share_pct between 0 and 100)
);

comment on table ownerships is
'Somebody owns something, in one article.';
comment on column ownerships.claim_id is
'Identifies the claim: an ownership as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column ownerships.article_id is
'Article that asserts it; refers to articles.';
comment on column ownerships.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column ownerships.end_char is
'Offset just after the last character of the evidence.';
comment on column ownerships.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column ownerships.modality is
'How real it is: actual, planned, proposed or negated.';
comment on column ownerships.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column ownerships.rule is
'Name of the rule that found it; see rules.';
comment on column ownerships.owner is
'Who owns; a country as its ISO code.';
comment on column ownerships.owned is
'What is owned.';
comment on column ownerships.share_pct is
'Share in percent; null where the text gives none.';
