-- Mentions and passages are exactly the characters of their article between their offsets.
select
    'mentions' as table_name,
    mentions.article_id as row_id,
    'not at ' || mentions.start_char || ' of the text: ' || left(mentions.text, 80) as detail
from arriving.mentions as mentions
inner join articles
    on mentions.article_id = articles.article_id
where substr(articles.text, mentions.start_char + 1, mentions.end_char - mentions.start_char) != mentions.text
union all
select
    'passages' as table_name,
    passages.passage_id as row_id,
    'not at ' || passages.start_char || ' of the text: ' || left(passages.text, 80) as detail
from arriving.passages as passages
inner join articles
    on passages.article_id = articles.article_id
where substr(articles.text, passages.start_char + 1, passages.end_char - passages.start_char) != passages.text;
