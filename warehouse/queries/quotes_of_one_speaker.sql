-- What Lukashenko said, the latest first.
select
    said_on,
    mode,
    text,
    title
from quotes_by('Лукашенко')
limit 20;
