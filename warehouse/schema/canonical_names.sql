create table canonical_names (
    name varchar not null,
    canonical_name varchar not null,
    entity_id uuid not null,
    check (name != canonical_name)
);

comment on table canonical_names is
'A name that is not the fullest one of its entity, with the one that is; names alike in all articles only.';
comment on column canonical_names.name is
'The name as articles have it, or the ISO code of a country.';
comment on column canonical_names.canonical_name is
'Name of the entity.';
comment on column canonical_names.entity_id is
'The entity; refers to entities.';
