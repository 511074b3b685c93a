create table country_words (
    word varchar not null,
    code varchar not null,
    kind varchar not null,
    check (length(code) = 2),
    check (kind in ('name', 'adjective', 'prefix', 'capital', 'inhabitant'))
);

comment on table country_words is
'A word that stands for a country.';
comment on column country_words.word is
'The word in the nominative, e.g. казахстанский or Астана.';
comment on column country_words.code is
'ISO 3166 alpha-2 code of the country; refers to countries.';
comment on column country_words.kind is
'name (another name), adjective, prefix (the front of a joined adjective), capital or inhabitant.';
