create table memberships (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    member varchar not null,
    organization varchar not null,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated'))
);

comment on table memberships is
'Somebody is part of an alliance, union, company or body, in one article.';
comment on column memberships.claim_id is
'Identifies the claim: a membership as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column memberships.article_id is
'Article that asserts it; refers to articles.';
comment on column memberships.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column memberships.end_char is
'Offset just after the last character of the evidence.';
comment on column memberships.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column memberships.modality is
'How real it is: actual, planned, proposed or negated.';
comment on column memberships.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column memberships.rule is
'Name of the rule that found it; see rules.';
comment on column memberships.member is
'Who is a member; a country as its ISO code.';
comment on column memberships.organization is
'What it is a member of.';
