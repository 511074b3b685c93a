create table conflicts (
    conflict_id uuid not null,
    kind varchar not null,
    fact_a uuid not null,
    fact_b uuid not null,
    slot varchar not null,
    value_a varchar not null,
    value_b varchar not null,
    check (kind = 'indicator'),
    check (fact_a < fact_b),
    check (slot = 'value')
);

comment on table conflicts is
'Two facts that cannot both be right: different values for the same figure and period.';
comment on column conflicts.conflict_id is
'Identifies the conflict.';
comment on column conflicts.kind is
'Kind of the facts: indicator.';
comment on column conflicts.fact_a is
'One fact, of the lesser id; refers to facts.';
comment on column conflicts.fact_b is
'The other fact; refers to facts.';
comment on column conflicts.slot is
'Slot that differs: value.';
comment on column conflicts.value_a is
'What the one has, in the words of its article.';
comment on column conflicts.value_b is
'What the other has.';
