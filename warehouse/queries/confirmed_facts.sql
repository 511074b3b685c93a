-- Facts that at least two independent sources report, the best confirmed first.
select
    kind,
    label,
    n_independent,
    n_articles,
    first_reported,
    last_reported
from facts
where n_independent >= 2 and kind != 'attribution'
order by n_independent desc, n_articles desc, label asc
limit 50;
