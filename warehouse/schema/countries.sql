create table countries (
    code varchar not null,
    name varchar not null,
    check (length(code) = 2)
);

comment on table countries is
'Countries by code, with their Russian names.';
comment on column countries.code is
'ISO 3166 alpha-2 code.';
comment on column countries.name is
'Russian name, in the nominative (Unicode CLDR).';
