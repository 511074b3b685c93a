create table superseded_articles (
    article_id uuid not null
);

comment on table superseded_articles is
'An article that came again with other text, so that this version of it is no longer the current one.';
comment on column superseded_articles.article_id is
'The earlier version; refers to articles.';
