create table utterance_reports (
    utterance_id uuid not null,
    claim_id uuid not null,
    article_id uuid not null,
    report_no bigint not null,
    text varchar not null,
    check (report_no >= 1)
);

comment on table utterance_reports is
'A statement that reports an act of speech which other articles report too.';
comment on column utterance_reports.utterance_id is
'The utterance: the fact that it was said; refers to utterances and facts.';
comment on column utterance_reports.claim_id is
'The statement; refers to statements.';
comment on column utterance_reports.article_id is
'Its article; refers to articles.';
comment on column utterance_reports.report_no is
'Number of the report, from 1; the earliest article first.';
comment on column utterance_reports.text is
'The words as this article has them.';
