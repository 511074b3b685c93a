create table clusters (
    article_id uuid not null,
    cluster_id uuid not null,
    role varchar not null,
    of_article_id uuid,
    contained_in uuid[] not null,
    contains uuid[] not null,
    check (role in ('origin', 'reprint', 'partial', 'sole'))
);

comment on table clusters is
'An article''s place among its copies.';
comment on column clusters.article_id is
'Article; refers to articles.';
comment on column clusters.cluster_id is
'The cluster: article id of its origin. Only identical articles and reprints share one.';
comment on column clusters.role is
'origin (the first of several), reprint (a copy of the origin), partial (parts are copied) or sole.';
comment on column clusters.of_article_id is
'Of a reprint its origin; of a partial the article that had most of the copied text first; else null.';
comment on column clusters.contained_in is
'Articles that hold nearly all of this one.';
comment on column clusters.contains is
'Articles of which this one holds nearly all.';
