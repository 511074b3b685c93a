-- Where the news comes from: one row for an agency and its source in an article.
create view attributions as
select
    claims.*,
    coalesce(agency_names.canonical_name, claims.agency) as canonical_agency,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.attributions as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'attribution'
left join stored.canonical_names as agency_names
    on claims.agency = agency_names.name
where articles.is_current;

comment on column attributions.canonical_agency is
'The fullest name of the agency over all articles.';
