-- Names of organisations that are others in a shorter form.

-- ОАО БелАЗ, завод «БелАЗ» and БелАЗ are one; the commonest form stands for all. The word of a kind goes
-- before a name of its own only: банк Москвы is no Москва, парламент Казахстана no Казахстан.
create temp table bare_names as
select distinct
    names.name_key,
    names.n_articles,
    if(
        organization_words.word is not null and len(names.words) > 1,
        array_to_string(names.words[2:], ' '),
        names.name_key
    ) as bare
from names
left join organization_words
    on
        names.words[1] = name_key(organization_words.word)
        and (
            organization_words.kind = 'legal'
            or (
                organization_words.kind in ('company', 'media')
                and regexp_matches(names.name, '^\S+ ([«"„“]|[A-Z]|\p{Lu}{2,})')
            )
        )
where names.kind = 'organization';

insert into joins
with chosen as (
    select
        bare,
        arg_min(name_key, struct_pack(n := -n_articles, name_key := name_key)) as name_key
    from bare_names
    group by bare
)

select
    'organization' as kind,
    bare_names.name_key,
    chosen.name_key as joined_to,
    'legal_form_left_out' as reason
from bare_names
inner join chosen
    on bare_names.bare = chosen.bare and bare_names.name_key != chosen.name_key;

-- ЕАЭС is Евразийский экономический союз, where an article has both and no other name fits either.
insert into joins
with short as (
    select
        name_key,
        name
    from names
    where kind = 'organization' and regexp_full_match(name, '\p{Lu}{3,7}')
),

complete as (
    select
        name_key,
        array_to_string(
            list_transform(
                list_filter(
                    string_split(replace(name_key, '-', ' '), ' '),
                    lambda word: word not in ('в', 'во', 'для', 'и', 'к', 'на', 'о', 'об', 'от', 'по', 'при', 'с', 'у')
                ),
                lambda word: word[1]
            ),
            ''
        ) as initials
    from names
    where kind = 'organization' and len(words) >= 2
),

together as (
    select distinct
        short.name_key,
        complete.name_key as joined_to
    from short
    inner join complete
        on short.name_key = complete.initials
    inner join article_names as a
        on a.kind = 'organization' and short.name_key = a.name_key
    inner join article_names as b
        on b.kind = 'organization' and complete.name_key = b.name_key and a.article_id = b.article_id
)

select
    'organization' as kind,
    together.name_key,
    together.joined_to,
    'initialism' as reason
from together
anti join joins
    on together.name_key = joins.name_key
qualify
    count(*) over (partition by together.name_key) = 1 and count(*) over (partition by together.joined_to) = 1;
