-- Somebody's words or reported view: one row for a statement in an article.
create view statements as
select
    claims.*,
    coalesce(speaker_names.canonical_name, claims.speaker) as canonical_speaker,
    rules.confidence,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from stored.statements as claims
inner join articles
    on claims.article_id = articles.article_id
left join stored.rules
    on claims.rule = rules.rule and rules.kind = 'statement'
left join stored.canonical_names as speaker_names
    on claims.speaker = speaker_names.name
where articles.is_current;

comment on column statements.canonical_speaker is
'The fullest name of the speaker over all articles; a country by its Russian name.';
