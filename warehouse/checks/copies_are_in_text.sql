-- Copied spans end within the texts of their articles.
select
    'copies' as table_name,
    copies.copy_id as row_id,
    'ends at ' || copies.a_end || ' and ' || copies.b_end as detail
from arriving.copies as copies
inner join articles as a
    on copies.article_a = a.article_id
inner join articles as b
    on copies.article_b = b.article_id
where copies.a_end > length(a.text) or copies.b_end > length(b.text);
