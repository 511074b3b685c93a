-- The evidence of every claim is exactly the characters of its article between its offsets.
select
    claims.kind || 's' as table_name,
    claims.claim_id as row_id,
    'not at ' || claims.start_char || ' of the text: ' || left(claims.evidence, 80) as detail
from arriving.claims as claims
inner join articles
    on claims.article_id = articles.article_id
where substr(articles.text, claims.start_char + 1, claims.end_char - claims.start_char) != claims.evidence;
