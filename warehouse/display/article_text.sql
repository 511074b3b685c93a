-- The parts of the articles, in their current version, whose address contains $name, or whose id it is, in order.
select
    article_id,
    address,
    part_no,
    published_edtf,
    text
from articles
where (is_current and contains(address, $name)) or cast(article_id as text) = $name
order by address, part_no;
