create table utterance_differences (
    utterance_id uuid not null,
    claim_id uuid not null,
    other_claim_id uuid not null,
    difference_no bigint not null,
    type varchar not null,
    words varchar not null,
    other_words varchar not null,
    check (claim_id != other_claim_id),
    check (difference_no >= 1),
    check (type in ('number', 'negation', 'prefix', 'name', 'other'))
);

comment on table utterance_differences is
'A wording that differs between two articles'' reports of one utterance, where they are aligned.';
comment on column utterance_differences.utterance_id is
'The utterance; refers to utterances.';
comment on column utterance_differences.claim_id is
'The statement of the earliest article; refers to utterance_reports.';
comment on column utterance_differences.other_claim_id is
'The statement of another article; refers to utterance_reports.';
comment on column utterance_differences.difference_no is
'Number of the difference between the two, from 1, in the order of the words.';
comment on column utterance_differences.type is
'What differs: number, negation, prefix (узкотехнологичная, высокотехнологичная), name or other.';
comment on column utterance_differences.words is
'The words of the earliest article; empty where it leaves them out.';
comment on column utterance_differences.other_words is
'The words of the other article; empty where it leaves them out.';
