create table mentions (
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    kind varchar not null,
    form varchar not null,
    name varchar not null,
    text varchar not null,
    check (start_char >= 0),
    check (start_char < end_char),
    check (kind in ('person', 'organization', 'country', 'place', 'group')),
    check (form in ('name', 'description', 'pronoun', 'adjective', 'capital'))
);

comment on table mentions is
'A place in an article that names, describes or points at somebody or something.';
comment on column mentions.article_id is
'Article; refers to articles.';
comment on column mentions.start_char is
'Offset of the first character in the article''s text.';
comment on column mentions.end_char is
'Offset just after the last character.';
comment on column mentions.kind is
'person, organization, country, place or group.';
comment on column mentions.form is
'name, description, pronoun, adjective or capital (a city that stands for a government).';
comment on column mentions.name is
'Fullest name that the article supports, in the nominative; for a country its ISO 3166 alpha-2 code.';
comment on column mentions.text is
'The words of the text.';
