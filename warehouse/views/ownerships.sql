-- Somebody owns something: one row for an ownership in an article.
create view ownerships as
select
    claims.*,
    coalesce(owner_names.canonical_name, claims.owner) as canonical_owner,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.ownerships as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'ownership'
left join stored.canonical_names as owner_names
    on claims.owner = owner_names.name
where articles.is_current;

comment on column ownerships.canonical_owner is
'The fullest name of the owner over all articles; a country by its Russian name.';
