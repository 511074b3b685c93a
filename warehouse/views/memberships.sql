-- Somebody is part of an alliance, union, company or body: one row for a membership in an article.
create view memberships as
select
    claims.*,
    coalesce(member_names.canonical_name, claims.member) as canonical_member,
    coalesce(organization_names.canonical_name, claims.organization) as canonical_organization,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.memberships as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'membership'
left join stored.canonical_names as member_names
    on claims.member = member_names.name
left join stored.canonical_names as organization_names
    on claims.organization = organization_names.name
where articles.is_current;

comment on column memberships.canonical_member is
'The fullest name of the member over all articles; a country by its Russian name.';

comment on column memberships.canonical_organization is
'The fullest name of the organisation over all articles.';
