-- Articles that have all these words, in any form, the latest first: from search_articles('санкции Евросоюза').
create macro search_articles(words) as table
    with hits as (
        select
            sentences.article_id,
            sentences.start_char,
            hits.word,
            hits.n_wanted
        from word_hits(words) as hits
        inner join stored.sentences as sentences
            on hits.batch_id = sentences.batch_id and hits.sentence_no = sentences.sentence_no
    ),

    found as (
        select
            article_id,
            count(distinct start_char) as n_sentences
        from hits
        group by article_id
        having count(distinct word) = any_value(n_wanted)
    )

    select
        articles.published_edtf,
        articles.title,
        found.n_sentences,
        articles.source_name,
        articles.address,
        found.article_id
    from found
    inner join articles
        on found.article_id = articles.article_id
    where articles.is_current
    order by articles.published_from desc nulls last, found.n_sentences desc, found.article_id asc;
