-- Meetings, calls and visits by month.
select
    date_trunc('month', date_from) as month,
    type,
    count(*) as n_claims,
    count(distinct article_id) as n_articles
from events
where type in ('meeting', 'call', 'visit') and modality = 'happened' and date_from is not null
group by all
order by month, type;
