-- Whose word each claim rests on. A credit (передаёт РИА Новости) stands for its own paragraph; at the
-- beginning of an article (headline, lead and the paragraph after) and in its last paragraph for
-- everything that no nearer credit stands for.
create or replace temp macro lines_of(words) as
list_filter(string_split(words, chr(10)), lambda line: trim(line) != '');

create temp table credits as
with placed as (
    select
        attributions.*,
        articles.text,
        len(lines_of(left(articles.text, attributions.start_char + 1))) as line_no
    from attributions
    inner join articles
        on attributions.article_id = articles.article_id
)

select
    claim_id,
    article_id,
    start_char,
    text,
    evidence,
    case
        when line_no <= 3 then 1
        when line_no = len(lines_of(text)) then 2
    end as reach
from placed;

create temp table claim_credits as
with reached as (
    select
        claim_keys.claim_id,
        credits.claim_id as credit_id,
        credits.evidence,
        if(
            contains(
                substr(
                    credits.text,
                    least(credits.start_char, claim_keys.start_char) + 1,
                    abs(credits.start_char - claim_keys.start_char)
                ),
                chr(10)
            ),
            credits.reach,
            0
        ) as reach
    from claim_keys
    inner join credits
        on claim_keys.article_id = credits.article_id
)

select
    claim_id,
    credit_id,
    evidence
from reached
where reach is not null
qualify rank() over (partition by claim_id order by reach) = 1;

create temp table credited as
with named as (
    select
        claim_id,
        article_id,
        'agency' as role,
        agency as name
    from attributions
    where agency is not null
    union all
    select
        claim_id,
        article_id,
        'via' as role,
        via as name
    from attributions
    where via is not null
)

select
    named.claim_id,
    named.role,
    entities.entity_id,
    entities.name
from named
inner join article_entities
    on named.article_id = article_entities.article_id and named.name = article_entities.name
inner join entities
    on article_entities.entity_id = entities.entity_id;

-- A print that leaves the agency out has it from the earliest print of the same text that names it.
create temp table origins as
with agencies as (
    select
        claim_id,
        any_value(entity_id) filter (where role = 'agency') as agency_id,
        any_value(name) filter (where role = 'agency') as agency,
        any_value(entity_id) filter (where role = 'via') as via_id,
        any_value(name) filter (where role = 'via') as via
    from credited
    group by claim_id
),

named as (
    select
        credits.article_id,
        agencies.agency_id,
        agencies.agency,
        agencies.via_id,
        agencies.via,
        credits.claim_id
    from credits
    inner join agencies
        on credits.claim_id = agencies.claim_id
    where credits.reach is not null
    qualify row_number() over (partition by credits.article_id order by credits.reach, credits.start_char) = 1
),

earliest_prints as (
    select
        clusters.cluster_id,
        arg_min(clusters.article_id, numbered_articles.article_no) as print_id
    from clusters
    semi join named
        on clusters.article_id = named.article_id
    inner join numbered_articles
        on clusters.article_id = numbered_articles.article_id
    group by clusters.cluster_id
),

prints as (
    select
        article_id,
        article_id as print_id
    from named
    union
    select
        clusters.article_id,
        earliest_prints.print_id
    from clusters
    inner join earliest_prints
        on clusters.cluster_id = earliest_prints.cluster_id
)

select
    prints.article_id,
    named.agency_id,
    named.agency,
    named.via_id,
    named.via,
    named.claim_id
from prints
inner join named
    on prints.print_id = named.article_id
qualify row_number() over (partition by prints.article_id order by prints.print_id != prints.article_id) = 1;
