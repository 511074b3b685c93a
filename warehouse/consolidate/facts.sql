-- Facts with their counts, and their claims with what each counts as.
create temp table supports as
with reasons as (
    select
        node,
        arg_min(reason, list_position(['reprint', 'copied_passage', 'same_agency', 'same_speaker'], reason)) as reason
    from source_keys
    group by node
),

sourced as (
    select
        fact_articles.fact_no,
        fact_articles.article_no,
        sources.article_id as source_article_id,
        reasons.reason
    from fact_articles
    inner join labels
        on fact_articles.node = labels.node
    inner join fact_articles as sources
        on labels.label = sources.node
    left join reasons
        on fact_articles.node = reasons.node
)

select
    fact_members.fact_id,
    fact_members.claim_id,
    fact_members.article_id,
    'supports' as relation,
    sourced.source_article_id,
    case
        when
            row_number() over (
                partition by fact_members.fact_id, fact_members.article_id
                order by claim_keys.start_char, claim_keys.claim_id
            ) > 1
            then 'repeat'
        when sourced.source_article_id = fact_members.article_id then 'own'
        else sourced.reason
    end as counted_as
from fact_members
inner join claim_keys
    on fact_members.claim_id = claim_keys.claim_id
inner join sourced
    on fact_members.fact_no = sourced.fact_no and fact_members.article_no = sourced.article_no;

create temp table facts as
with best as (
    select
        fact_members.fact_id,
        arg_min(
            claim_keys.claim_id,
            struct_pack(
                article_no := fact_members.article_no,
                start_char := claim_keys.start_char,
                claim_id := claim_keys.claim_id
            )
        ) as claim_id
    from fact_members
    inner join claim_keys
        on fact_members.claim_id = claim_keys.claim_id
    group by fact_members.fact_id
),

counts as (
    select
        fact_members.fact_id,
        count(*) as n_claims,
        count(distinct fact_members.article_id) as n_articles,
        count(distinct supports.source_article_id) as n_independent,
        min(fact_members.published_from) as first_reported,
        max(fact_members.published_from) as last_reported
    from fact_members
    inner join supports
        on fact_members.fact_id = supports.fact_id and fact_members.claim_id = supports.claim_id
    group by fact_members.fact_id
)

select
    best.fact_id,
    claim_keys.kind,
    left(claim_keys.label, 300) as label,
    claim_keys.date_edtf,
    claim_keys.claim_id as best_claim_id,
    counts.n_claims,
    counts.n_articles,
    counts.n_independent,
    counts.first_reported,
    counts.last_reported
from best
inner join claim_keys
    on best.claim_id = claim_keys.claim_id
inner join counts
    on best.fact_id = counts.fact_id;
