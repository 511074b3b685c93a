-- What an article is beside its text and its claims: its face, that of what it was copied from, and
-- which other prints of its text there are.
create temp table article_rows as
with faces as (
    select
        articles.article_id,
        hash(articles.title, articles.address, numbered_articles.published_from) as face
    from articles
    inner join numbered_articles
        on articles.article_id = numbered_articles.article_id
),

copied as (
    select
        unnest([copies.article_a, copies.article_b]) as article_id,
        hash(copies, a.face, b.face) as copy_hash
    from copies
    inner join faces as a
        on copies.article_a = a.article_id
    inner join faces as b
        on copies.article_b = b.article_id
),

copies_of as (
    select
        article_id,
        bit_xor(copy_hash) as copies_hash
    from copied
    group by article_id
),

prints_of as (
    select
        cluster_id,
        bit_xor(hash(article_id)) as prints_hash
    from clusters
    group by cluster_id
)

select
    faces.article_id,
    hash(
        faces.face,
        clusters.cluster_id,
        prints_of.prints_hash,
        heads.face,
        copies_of.copies_hash
    ) as article_hash
from faces
left join clusters
    on faces.article_id = clusters.article_id
left join prints_of
    on clusters.cluster_id = prints_of.cluster_id
left join faces as heads
    on clusters.cluster_id = heads.article_id
left join copies_of
    on faces.article_id = copies_of.article_id;
