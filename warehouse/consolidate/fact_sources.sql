-- Which articles of a fact count as one source: reprints of one cluster, and articles whose claims
-- stand in one copied passage. Nodes are a fact in an article, numbered so that the lesser is earlier.
create temp table fact_articles as
select
    fact_no,
    article_no,
    any_value(article_id) as article_id,
    row_number() over (order by fact_no, article_no) as node
from fact_members
group by fact_no, article_no;

create or replace table edges as
with in_clusters as (
    select
        fact_articles.fact_no,
        fact_articles.node,
        clusters.cluster_id
    from fact_articles
    inner join clusters
        on fact_articles.article_id = clusters.article_id
),

first_of_cluster as (
    select
        fact_no,
        cluster_id,
        min(node) as node
    from in_clusters
    group by fact_no, cluster_id
),

in_passages as (
    select distinct
        copied_claims.copy_id,
        copied_claims.side,
        fact_articles.fact_no,
        fact_articles.node
    from copied_claims
    inner join fact_members
        on copied_claims.claim_id = fact_members.claim_id
    inner join fact_articles
        on fact_members.fact_no = fact_articles.fact_no and fact_members.article_no = fact_articles.article_no
)

select
    first_of_cluster.node as a,
    in_clusters.node as b
from in_clusters
inner join first_of_cluster
    on in_clusters.fact_no = first_of_cluster.fact_no and in_clusters.cluster_id = first_of_cluster.cluster_id
where first_of_cluster.node < in_clusters.node
union
select
    least(a.node, b.node) as a,
    greatest(a.node, b.node) as b
from in_passages as a
inner join in_passages as b
    on a.copy_id = b.copy_id and a.fact_no = b.fact_no and a.side < b.side;

create or replace table labels as
select
    node,
    node as label
from fact_articles;
