create table entities (
    entity_id uuid not null,
    kind varchar not null,
    name varchar not null,
    country_code varchar,
    is_described boolean not null,
    n_articles bigint not null,
    check (kind in ('person', 'organization', 'country', 'place', 'group', 'unknown')),
    check (n_articles > 0)
);

comment on table entities is
'Who and what the articles speak of: one row for all the names of one person, organisation, country or place.';
comment on column entities.entity_id is
'Identifies the entity.';
comment on column entities.kind is
'person, organization, country, place, group or unknown (a name that stands only in a slot of a claim).';
comment on column entities.name is
'Fullest name, in the nominative; for a country its Russian name.';
comment on column entities.country_code is
'ISO 3166 alpha-2 code of a country; null for all else.';
comment on column entities.is_described is
'Whether it is known by a description alone (министр обороны), which means one article''s own.';
comment on column entities.n_articles is
'Number of articles that name it.';
