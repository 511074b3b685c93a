-- At most one candidate became the publication date of an article, and it is the date that stands.
select
    'date_candidates' as table_name,
    candidates.article_id as row_id,
    'chosen: ' || string_agg(candidates.date_edtf, ', ') || ', published: '
    || coalesce(any_value(articles.published_edtf), 'null') as detail
from arriving.date_candidates as candidates
inner join articles
    on candidates.article_id = articles.article_id
where candidates.is_chosen
group by candidates.article_id
having count(*) > 1 or bool_or(candidates.date_edtf is distinct from articles.published_edtf);
