create table passages (
    passage_id uuid not null,
    article_id uuid not null,
    passage_no bigint not null,
    start_char bigint not null,
    end_char bigint not null,
    text varchar not null,
    check (passage_no >= 1),
    check (start_char >= 0),
    check (start_char < end_char)
);

comment on table passages is
'A paragraph of an article.';
comment on column passages.passage_id is
'Identifies the passage.';
comment on column passages.article_id is
'Article; refers to articles.';
comment on column passages.passage_no is
'Number of the paragraph within the article, from 1.';
comment on column passages.start_char is
'Offset of the first character in the article''s text.';
comment on column passages.end_char is
'Offset just after the last character.';
comment on column passages.text is
'The characters of the paragraph.';
