create table timelines (
    entity_id uuid not null,
    happened_on date,
    kind varchar not null,
    label varchar not null,
    date_edtf varchar,
    n_articles bigint not null,
    n_independent bigint not null,
    first_reported date,
    fact_id uuid not null
);

comment on table timelines is
'A fact that an entity takes part in; descriptions left out. Read it by timeline(''Казахстан'').';
comment on column timelines.entity_id is
'The entity; refers to entities.';
comment on column timelines.happened_on is
'First day of the fact''s own date, else the day on which it was first reported.';
comment on column timelines.kind is
'Kind of the fact.';
comment on column timelines.label is
'The fact in one readable line.';
comment on column timelines.date_edtf is
'When it was said, took place, is to take place or holds, in EDTF; null where not given.';
comment on column timelines.n_articles is
'Number of articles that say it.';
comment on column timelines.n_independent is
'Number of independent sources.';
comment on column timelines.first_reported is
'Earliest publication date of its articles.';
comment on column timelines.fact_id is
'The fact; refers to facts.';
