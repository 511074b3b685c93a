-- How many articles of the earlier run are gone, or have another text or date now.
with now as (
    select
        article_id,
        published_edtf,
        hash(text) as text_hash
    from articles
),

changed as (
    select * from previous_articles
    except
    select * from now
)

select count(*) as n_changed from changed;
