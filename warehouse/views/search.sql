-- Sentences that have all these words, in any form, the latest first: from search('санкции Евросоюза').
create macro search(words) as table
    with found as (
        select
            batch_id,
            sentence_no
        from word_hits(words)
        group by batch_id, sentence_no
        having count(*) = any_value(n_wanted)
    ),

    places as (
        select
            sentences.article_id,
            sentences.start_char,
            sentences.end_char
        from stored.sentences as sentences
        inner join found
            on sentences.batch_id = found.batch_id and sentences.sentence_no = found.sentence_no
    )

    select
        substr(articles.text, places.start_char + 1, places.end_char - places.start_char) as sentence,
        articles.title,
        articles.published_edtf,
        articles.source_name,
        articles.address,
        places.article_id,
        places.start_char,
        places.end_char
    from places
    inner join articles
        on places.article_id = articles.article_id
    where articles.is_current
    order by articles.published_from desc nulls last, places.article_id asc, places.start_char asc;
