-- What each speaker said, speaker by speaker: quotations are read in one place.
create temp table quotations as
select
    entities.entity_id,
    coalesce(statements.said_from, numbered_articles.published_from) as said_on,
    entities.name as speaker,
    statements.mode,
    statements.text,
    statements.addressee,
    articles.title,
    coalesce(articles.published_edtf, inherited_dates.published_edtf) as published_edtf,
    articles.address,
    statements.claim_id
from statements
inner join article_entities
    on statements.article_id = article_entities.article_id and statements.speaker = article_entities.name
inner join entities
    on article_entities.entity_id = entities.entity_id
inner join articles
    on statements.article_id = articles.article_id
inner join numbered_articles
    on statements.article_id = numbered_articles.article_id
left join inherited_dates
    on statements.article_id = inherited_dates.article_id
where not entities.is_described;
