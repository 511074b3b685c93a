create table indicators (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    metric varchar not null,
    scope varchar[] not null,
    value double not null,
    unit varchar,
    op varchar not null,
    measure varchar not null,
    direction varchar,
    period_edtf varchar,
    period_from date generated always as (edtf_from(period_edtf)) virtual,
    period_to date generated always as (edtf_to(period_edtf)) virtual,
    base varchar,
    value_text varchar not null,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'target', 'forecast', 'past_expectation')),
    check (op in ('=', '~', '>', '>=', '<', '<=')),
    check (measure in ('level', 'change', 'rank', 'share', 'count')),
    check (direction in ('up', 'down'))
);

comment on table indicators is
'A figure about the world, in one article.';
comment on column indicators.claim_id is
'Identifies the claim: a figure as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column indicators.article_id is
'Article that asserts it; refers to articles.';
comment on column indicators.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column indicators.end_char is
'Offset just after the last character of the evidence.';
comment on column indicators.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column indicators.modality is
'actual, target (intended), forecast (expected or hoped) or past_expectation.';
comment on column indicators.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column indicators.rule is
'Name of the rule that found it; see rules.';
comment on column indicators.metric is
'What is measured: a short noun phrase in the nominative, e.g. товарооборот.';
comment on column indicators.scope is
'Whom or what the figure is about; countries as ISO codes.';
comment on column indicators.value is
'The number, in full units (one milliard is 1000000000).';
comment on column indicators.unit is
'ISO 4217 code for money; else percent, rank, ratio, count or the unit''s name; null where undecidable.';
comment on column indicators.op is
'How the value binds: =, ~ (about), >, >=, < or <=.';
comment on column indicators.measure is
'level, change, rank, share or count.';
comment on column indicators.direction is
'Of a change: up or down; null otherwise.';
comment on column indicators.period_edtf is
'Period that the figure is for, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column indicators.period_from is
'First day of period_edtf; null where the year is unknown.';
comment on column indicators.period_to is
'Last day of period_edtf; null where the year is unknown.';
comment on column indicators.base is
'What a change or share is compared with, in the words of the text.';
comment on column indicators.value_text is
'The words of the text that give the value.';
