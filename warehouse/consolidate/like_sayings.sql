-- Sayings of one speaker from about the same day in wordings that agree, with how far they do.
-- Candidates stand side by side: of sayings that share a stem, ordered by the words that follow it, each
-- is paired with the next few, so that their number grows with that of the sayings alone.
create temp table like_sayings as
with spans as (
    select
        saying_no,
        speaker,
        string_split(words, ' ') as words,
        -- days that are near have one of these in common
        unnest(list_distinct([
            (day - date '2000-01-01') // (getvariable('near_days') + 1),
            (day - date '2000-01-01' + getvariable('near_days')) // (getvariable('near_days') + 1)
        ])) as span
    from sayings
),

places as (
    select
        *,
        unnest(generate_series(1, len(words))) as place
    from spans
),

stems as (
    select
        saying_no,
        speaker,
        span,
        left(words[place], 5) as stem,
        min(array_to_string(words[place + 1:place + 5], ' ')) as following
    from places
    where len(words[place]) >= 4
    group by all
),

beside as (
    select
        saying_no,
        span,
        unnest(array_agg(saying_no) over next_few) as other_no
    from stems
    window next_few as (
        partition by speaker, span, stem
        order by following, saying_no
        rows between 1 following and 10 following
    )
),

in_spans as (
    select
        least(saying_no, other_no) as a_no,
        greatest(saying_no, other_no) as b_no
    from beside
    group by a_no, b_no, span
    having count(*) >= 3
),

neighbours as (
    select distinct
        a_no,
        b_no
    from in_spans
)

select
    a.group_no as a,
    b.group_no as b,
    max(agreement(a.text, b.text, a.day = b.day)) as agreement
from neighbours
inner join sayings as a
    on neighbours.a_no = a.saying_no
inner join sayings as b
    on neighbours.b_no = b.saying_no
where
    a.group_no != b.group_no
    and abs(a.day - b.day) <= getvariable('near_days')
    and coalesce(a.said_on = b.said_on, true)
    and len(list_intersect(a.stems, b.stems)) >= least(len(a.stems), len(b.stems)) / 2
group by a.group_no, b.group_no
having max(agreement(a.text, b.text, a.day = b.day)) > 0;
