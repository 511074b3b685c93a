-- Claims of every kind: what they have in common, with the article that asserts them, in its current version.
create view claims as
select
    every_claim.*,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from every_claim
inner join articles
    on every_claim.article_id = articles.article_id
where articles.is_current;

comment on column claims.kind is
'Kind of the claim: statement, event, indicator, position, document, membership, ownership or attribution.';
