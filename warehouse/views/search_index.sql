-- A word, in any form, in a sentence. Read it by search('санкции Евросоюза').
create view search_index as
with entries as (
    select
        lemma,
        batch_id,
        unnest(sentence_nos) as sentence_no
    from stored.search_index
)

select
    entries.lemma,
    sentences.article_id,
    sentences.start_char,
    sentences.end_char
from entries
inner join stored.sentences as sentences
    on entries.batch_id = sentences.batch_id and entries.sentence_no = sentences.sentence_no;

comment on column search_index.article_id is
'Article; refers to articles.';
comment on column search_index.start_char is
'Offset of the first character of the sentence in the article''s text.';
comment on column search_index.end_char is
'Offset just after its last character.';
