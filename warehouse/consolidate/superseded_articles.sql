-- Articles whose address has an article of a later version. No temporary table: views read it.
create table superseded_articles as
with changed as (
    select distinct address
    from item_versions
    where version_no > 1
),

versions as (
    select
        address,
        raw_sha256,
        max(version_no) as version_no
    from item_versions
    semi join changed using (address)
    group by address, raw_sha256
),

numbered as (
    select
        articles.article_id,
        articles.address,
        coalesce(versions.version_no, 1) as version_no
    from articles
    semi join changed
        on articles.address = changed.address
    left join versions
        on articles.address = versions.address and articles.raw_sha256 = versions.raw_sha256
)

select article_id
from numbered
qualify version_no < max(version_no) over (partition by address);
