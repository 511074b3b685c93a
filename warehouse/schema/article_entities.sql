create table article_entities (
    article_id uuid not null,
    name varchar not null,
    entity_id uuid not null
);

comment on table article_entities is
'Which entity a name of an article stands for.';
comment on column article_entities.article_id is
'Article; refers to articles.';
comment on column article_entities.name is
'The name as in the slots and mentions of that article.';
comment on column article_entities.entity_id is
'The entity; refers to entities.';
