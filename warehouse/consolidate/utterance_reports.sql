-- One act of speech across articles: the statements of two or more articles that are one fact, with ids
-- as text, as records have them.
create temp table utterance_reports as
select
    supports.fact_id::varchar as utterance_id,
    supports.claim_id::varchar as claim_id,
    supports.article_id::varchar as article_id,
    row_number() over (
        partition by supports.fact_id
        order by numbered_articles.article_no, statements.start_char, statements.claim_id
    ) as report_no,
    statements.text
from supports
inner join statements
    on supports.claim_id = statements.claim_id
inner join numbered_articles
    on supports.article_id = numbered_articles.article_id
inner join facts
    on supports.fact_id = facts.fact_id
where facts.n_articles > 1;
