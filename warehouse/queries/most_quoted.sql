-- Who is quoted most, and in how many articles.
select
    canonical_speaker as speaker,
    count(*) as n_statements,
    count(*) filter (where mode = 'direct') as n_direct,
    count(distinct article_id) as n_articles
from statements
where speaker is not null
group by canonical_speaker
order by n_statements desc, speaker asc
limit 20;
