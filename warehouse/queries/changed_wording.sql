-- Passages that were copied with changes, and the wording that differs.
select
    a.title as title_a,
    b.title as title_b,
    copies.kind,
    copies.equal_words,
    copies.difference,
    substr(a.text, copies.a_start + 1, copies.a_end - copies.a_start) as text_a,
    substr(b.text, copies.b_start + 1, copies.b_end - copies.b_start) as text_b
from copies
inner join articles as a
    on copies.article_a = a.article_id
inner join articles as b
    on copies.article_b = b.article_id
where copies.difference is not null
order by copies.equal_words desc, copies.copy_id asc;
