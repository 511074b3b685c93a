-- A person in a post: one row for a person and post in an article.
create view positions as
select
    claims.*,
    coalesce(person_names.canonical_name, claims.person) as canonical_person,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.positions as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'position'
left join stored.canonical_names as person_names
    on claims.person = person_names.name
where articles.is_current;

comment on column positions.canonical_person is
'The fullest name of the person over all articles.';
