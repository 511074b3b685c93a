create table origins (
    article_id uuid not null,
    agency_id uuid not null,
    agency varchar not null,
    via_id uuid,
    via varchar,
    claim_id uuid not null,
    check ((via_id is null) = (via is null))
);

comment on table origins is
'The agency whose text an article prints, as its lead or last paragraph says, or that of another print of the same text; no article of that agency need be here.';
comment on column origins.article_id is
'The article; refers to articles.';
comment on column origins.agency_id is
'The agency; refers to entities.';
comment on column origins.agency is
'Name of the agency over all articles.';
comment on column origins.via_id is
'The source that the agency cites; refers to entities; null where none.';
comment on column origins.via is
'Name of that source.';
comment on column origins.claim_id is
'The attribution that says so, of this article or of another print; refers to attributions.';
