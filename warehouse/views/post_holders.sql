-- Who held which post, and when the articles have it so: one row for a person in a post.
create view post_holders as
with held as (
    select
        positions.canonical_person as person,
        positions.title as post,
        coalesce(organization_names.canonical_name, positions.organization) as organization,
        positions.country_code,
        positions.as_of_from,
        positions.as_of_to,
        positions.held_edtf,
        positions.article_id
    from positions
    left join stored.canonical_names as organization_names
        on positions.organization = organization_names.name
    where positions.modality = 'actual'
)

select
    person,
    min(post) as post,
    organization,
    country_code,
    min(as_of_from) as first_seen,
    max(as_of_to) as last_seen,
    max(held_edtf) as held_edtf,
    count(distinct article_id) as n_articles
from held
group by person, words_key(post), organization, country_code;

comment on column post_holders.person is
'Who holds or held the post: the fullest name over all articles.';
comment on column post_holders.post is
'The post in the nominative, without the organisation.';
comment on column post_holders.organization is
'Organisation of the post: the fullest name over all articles; null where no article gives one.';
comment on column post_holders.first_seen is
'First day on which an article has it so; null where no article gives a date.';
comment on column post_holders.last_seen is
'Last day on which an article has it so.';
comment on column post_holders.n_articles is
'Number of articles that say it.';
