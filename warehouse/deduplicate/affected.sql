-- Articles whose pairs are examined: new ones, and those that hold a fingerprint which has become
-- frequent or turned from boilerplate to a reprint's, or whose origin is another now.
-- Input: previous_articles(article_id), previous_frequent(fingerprint, is_reprint, origin_id), both
-- empty in a run over everything.
create or replace table affected as
with roles as (
    select
        fingerprint,
        is_reprint,
        origin_id
    from frequent
),

gone as (
    select * from previous_frequent
    except
    select * from roles
),

come as (
    select * from roles
    except
    select * from previous_frequent
),

changed as (
    select fingerprint from gone
    union
    select fingerprint from come
),

holders as (
    select occurrences.article_no
    from occurrences
    semi join changed on occurrences.fingerprint = changed.fingerprint
),

new as (
    select numbered.article_no
    from numbered
    anti join previous_articles on numbered.article_id = previous_articles.article_id
)

select article_no from new
union
select article_no from holders;
