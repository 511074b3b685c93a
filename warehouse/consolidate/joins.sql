-- Names of persons that are others in a shorter form or another order. Each rule joins a name only
-- where one single person fits: an ambiguous surname stays by itself.
create or replace temp macro may_be(short, full_form) as
short is null
or full_form is null
or short = full_form
or (is_initial(short) and starts_with(full_form, short[1]));

create temp table joins (kind varchar, name_key varchar, joined_to varchar, reason varchar);

-- Токаев Касым-Жомарт is Касым-Жомарт Токаев where more articles have it so.
insert into joins
select
    'person' as kind,
    rarer.name_key,
    commoner.name_key as joined_to,
    'same_words' as reason
from people as rarer
inner join people as commoner
    on
        rarer.given = commoner.surname
        and rarer.surname = commoner.given
        and rarer.patronymic is null
        and commoner.patronymic is null
        and (rarer.n_articles, commoner.name_key) < (commoner.n_articles, rarer.name_key);

-- Касым-Жомарт Токаев is Касым-Жомарт Кемелевич Токаев; other orders of all three names are one too.
insert into joins
select
    'person' as kind,
    short.name_key,
    arg_min(
        complete.name_key,
        struct_pack(is_reversed := not starts_with(complete.name_key, complete.given), name_key := complete.name_key)
    ) as joined_to,
    if(any_value(short.patronymic) is null, 'patronymic_left_out', 'same_words') as reason
from people as short
inner join people as complete
    on
        short.given = complete.given
        and short.surname = complete.surname
        and may_be(short.patronymic, complete.patronymic)
anti join joins as joined
    on short.name_key = joined.name_key
where not is_initial(short.given) and complete.patronymic is not null and not is_initial(complete.patronymic)
group by short.name_key
having count(distinct complete.patronymic) = 1 and joined_to != short.name_key;

-- К. Токаев is Касым-Жомарт Токаев.
insert into joins
with roots as (
    from people
    anti join joins
        on people.name_key = joins.name_key
    where people.given is not null and not is_initial(people.given)
)

select
    'person' as kind,
    short.name_key,
    min(roots.name_key) as joined_to,
    'initials' as reason
from people as short
inner join roots
    on
        short.surname = roots.surname
        and starts_with(roots.given, short.given[1])
        and may_be(short.patronymic, roots.patronymic)
where is_initial(short.given)
group by short.name_key
having count(*) = 1;

-- Токаев is Касым-Жомарт Токаев where no other Токаев is named anywhere.
insert into joins
with roots as (
    from people
    anti join joins
        on people.name_key = joins.name_key
    where people.given is not null
)

select
    'person' as kind,
    short.name_key,
    min(roots.name_key) as joined_to,
    'only_bearer' as reason
from people as short
inner join roots
    on short.surname = roots.surname
where short.given is null
group by short.name_key
having count(*) = 1;
