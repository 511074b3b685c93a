create table rules (
    rule varchar not null,
    kind varchar not null,
    n_claims bigint not null,
    n_trials bigint,
    n_hits bigint,
    confidence double,
    check (n_hits <= n_trials),
    check (confidence between 0 and 1)
);

comment on table rules is
'A rule of extraction, with what it found here and how it did on gold that it was not written from.';
comment on column rules.rule is
'Name of the rule, as in the column rule of claims.';
comment on column rules.kind is
'Kind of claim that it finds.';
comment on column rules.n_claims is
'Number of claims in this warehouse.';
comment on column rules.n_trials is
'Number of its facts that were compared with gold; null where it was not measured.';
comment on column rules.n_hits is
'How many of them were right.';
comment on column rules.confidence is
'Lower bound of the 95 % Wilson interval of hits among trials; null below five trials.';
