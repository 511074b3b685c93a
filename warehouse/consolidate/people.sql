-- Names of persons in their parts. Токаев Касым-Жомарт Кемелевич, Касым-Жомарт Кемелевич Токаев,
-- Касым-Жомарт Токаев, К. Токаев and Токаев have the same surname.
create or replace temp macro is_patronymic(word) as
regexp_full_match(word, '\pL+(ович|евич|ьич|мич|тич|овна|евна|ична)');

create or replace temp macro is_initial(word) as
regexp_full_match(word, '\pL\.');

create temp table people as
with parts as (
    select
        name_key,
        n_articles,
        case
            when len(words) = 1 then [null, null, words[1]]
            when len(words) = 2 and is_initial(words[2]) then [words[2], null, words[1]]
            when len(words) = 2 then [words[1], null, words[2]]
            when len(words) = 3 and is_initial(words[2]) and is_initial(words[3])
                then [words[2], words[3], words[1]]
            when len(words) = 3 and is_patronymic(words[3]) and not is_patronymic(words[2])
                then [words[2], words[3], words[1]]
            when len(words) = 3 and (is_patronymic(words[2]) or is_initial(words[2])) then words
            when len(words) = 4 and words[3] in ('оглы', 'кызы', 'улы', 'гызы')
                then [words[1], words[2] || ' ' || words[3], words[4]]
            else [array_to_string(words[:-2], ' '), null, words[-1]]
        end as part
    from names
    where kind = 'person'
)

select
    name_key,
    n_articles,
    part[1] as given,
    part[2] as patronymic,
    part[3] as surname
from parts;
