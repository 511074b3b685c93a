-- Rules with their claims here, their trials on gold, and the lower bound of the 95 % Wilson interval
-- of hits among trials, which says how far to trust a rule; fewer than five trials say nothing.
create temp table rules as
with counted as (
    select
        rule,
        kind,
        count(*) as n_claims
    from claims
    group by rule, kind
),

tried as (
    select
        rule,
        kind,
        n_trials::bigint as n_trials,
        n_hits::bigint as n_hits,
        n_hits::double / n_trials::double as share,
        1.96 ^ 2 / n_trials::double as spread
    from rule_trials
)

select
    counted.rule,
    counted.kind,
    counted.n_claims,
    tried.n_trials,
    tried.n_hits,
    if(
        tried.n_trials >= 5,
        (tried.share + tried.spread / 2 - sqrt(tried.spread * (tried.share * (1 - tried.share) + tried.spread / 4)))
        / (1 + tried.spread),
        null
    ) as confidence
from counted
left join tried
    on counted.rule = tried.rule and counted.kind = tried.kind;
