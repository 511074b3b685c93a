-- What Lukashenko said, the latest first.
select
    said_on,
    mode,
    text,
    title
from quotes_by('Лукашенко')
order by said_on desc nulls last, text asc
limit 20;
