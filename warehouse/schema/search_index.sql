create table search_index (
    lemma varchar not null,
    batch_id uuid not null,
    sentence_nos bigint[] not null
);

comment on table search_index is
'The sentences of a batch that have a word, in any form. Read it by search(''санкции Евросоюза'').';
comment on column search_index.lemma is
'Dictionary form of the word in small letters, е for ё.';
comment on column search_index.batch_id is
'Batch of articles that the numbers count in.';
comment on column search_index.sentence_nos is
'Numbers of the sentences, refer to sentences; none for a word that means nothing by itself, such as в or который.';
