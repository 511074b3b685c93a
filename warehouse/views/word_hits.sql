-- Sentences that have one of these words, in any form, and how many words were asked for: from word_hits('санкции').
create macro word_hits(words) as table
    with asked as (
        select distinct word_key(word) as word
        from (select unnest(string_split_regex(words, '\s+')) as word) as parts
        where word_key(word) != ''
    ),

    known as (
        select distinct
            asked.word,
            word_forms.lemma
        from asked
        inner join stored.word_forms as word_forms
            on asked.word = word_forms.form
    ),

    unknown as (
        select
            word,
            left(word, 3) as beginning
        from asked
        anti join known
            on asked.word = known.word
    ),

    -- no article has the form itself: other forms have its stem
    alike as (
        select distinct
            unknown.word,
            word_forms.lemma
        from unknown
        inner join stored.word_forms as word_forms
            on unknown.beginning = left(word_forms.form, 3)
        where
            noun_stem(word_forms.form) = noun_stem(unknown.word)
            or verb_stem(word_forms.form) = verb_stem(unknown.word)
    ),

    meant as (
        select * from known
        union all
        select * from alike
    ),

    entries as materialized (
        select
            meant.word,
            search_index.batch_id,
            search_index.sentence_nos
        from meant
        inner join stored.search_index as search_index
            on meant.lemma = search_index.lemma
    ),

    -- в and который are known and in no sentence's words: nobody asks for them alone
    ignored as (
        select word
        from entries
        group by word
        having sum(len(sentence_nos)) = 0
    ),

    wanted as (
        select count(*) as n_wanted
        from asked
        anti join ignored
            on asked.word = ignored.word
    )

    select distinct
        entries.word,
        entries.batch_id,
        wanted.n_wanted,
        unnest(entries.sentence_nos) as sentence_no
    from entries
    cross join wanted;
