create table aliases (
    entity_id uuid not null,
    alias varchar not null,
    alias_key varchar not null,
    n_articles bigint not null
);

comment on table aliases is
'A name under which articles know an entity; descriptions left out.';
comment on column aliases.entity_id is
'The entity; refers to entities.';
comment on column aliases.alias is
'The name as articles have it, in the nominative.';
comment on column aliases.alias_key is
'The name without case, quotation marks and the difference of е and ё.';
comment on column aliases.n_articles is
'Number of articles that use it.';
