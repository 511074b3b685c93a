-- Sentences stand in the text of their article; what a search finds, and the form by which it is asked for, is there.
select
    'sentences' as table_name,
    sentences.batch_id || ' ' || sentences.sentence_no as row_id,
    'not in the text of ' || sentences.article_id as detail
from arriving.sentences as sentences
left join articles
    on sentences.article_id = articles.article_id
where articles.article_id is null or sentences.end_char > length(articles.text)
union all
select
    'search_index' as table_name,
    entries.lemma as row_id,
    'refers to no row of sentences: ' || entries.sentence_no || ' of ' || entries.batch_id as detail
from (
    select
        lemma,
        batch_id,
        unnest(sentence_nos) as sentence_no
    from arriving.search_index
) as entries
anti join sentences
    on entries.batch_id = sentences.batch_id and entries.sentence_no = sentences.sentence_no
union all
select
    'search_index' as table_name,
    entries.lemma as row_id,
    'no form of it in word_forms' as detail
from arriving.search_index as entries
anti join word_forms
    on entries.lemma = word_forms.lemma;
