-- What cleaning removed from the raw texts, by reason.
select
    reason,
    count(*) as n_cuts,
    sum(length(text)) as n_characters,
    min(left(text, 60)) as example
from cuts
group by reason
order by n_characters desc, reason asc;
