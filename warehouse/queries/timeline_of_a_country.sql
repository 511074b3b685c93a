-- What happened to and around Kazakhstan, by date.
select
    happened_on,
    kind,
    label,
    n_independent
from timeline('Казахстан')
where happened_on is not null and kind in ('event', 'document', 'position')
order by happened_on, label
limit 50;
