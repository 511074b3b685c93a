create table sentences (
    batch_id uuid not null,
    sentence_no bigint not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    check (sentence_no >= 1),
    check (start_char >= 0),
    check (start_char < end_char)
);

comment on table sentences is
'A sentence of an article.';
comment on column sentences.batch_id is
'Batch of articles that sentence_no counts in.';
comment on column sentences.sentence_no is
'Number of the sentence within its batch, from 1.';
comment on column sentences.article_id is
'Article; refers to articles.';
comment on column sentences.start_char is
'Offset of the first character in the article''s text.';
comment on column sentences.end_char is
'Offset just after the last character.';
