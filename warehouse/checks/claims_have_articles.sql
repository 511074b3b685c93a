-- Every claim belongs to an article of the snapshot.
select
    claims.kind || 's' as table_name,
    claims.claim_id as row_id,
    'no article ' || claims.article_id as detail
from claims
anti join articles on claims.article_id = articles.article_id;
