-- Names of countries by code.
create temp table country_names as
select
    name_key(name) as name_key,
    code
from countries
union
select
    name_key(word) as name_key,
    code
from country_words
where kind = 'name';
