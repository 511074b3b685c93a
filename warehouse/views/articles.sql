-- One version of one publication: its clean text, and its publication date, its own or that of a copy.
create view articles as
select
    own.article_id,
    own.publication_id,
    own.raw_id,
    own.source_name,
    own.address,
    own.part_no,
    own.title,
    coalesce(own.published_edtf, copied.published_edtf) as published_edtf,
    coalesce(own.published_from, copied.published_from) as published_from,
    coalesce(own.published_to, copied.published_to) as published_to,
    coalesce(own.published_basis, case when copied.article_id is not null then 'copied' end) as published_basis,
    own.published_evidence,
    own.text,
    own.raw_sha256,
    copied.of_article_id as dated_by_article_id,
    superseded.article_id is null as is_current
from stored.articles as own
left join stored.inherited_dates as copied
    on own.article_id = copied.article_id and own.published_edtf is null
left join stored.superseded_articles as superseded
    on own.article_id = superseded.article_id;

comment on column articles.is_current is
'Whether it is the last version that came from its address; views of claims, facts and searches have no others.';
comment on column articles.dated_by_article_id is
'The copy that a date with the basis copied was taken from; null for all other dates.';
