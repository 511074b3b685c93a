-- An agreement, programme, law or address with its status: one row for a document in an article.
create view documents as
select
    claims.*,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.documents as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'document'
where articles.is_current;
