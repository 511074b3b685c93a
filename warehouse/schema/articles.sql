create table articles (
    article_id uuid not null,
    publication_id uuid not null,
    raw_id uuid not null,
    source_name varchar not null,
    address varchar not null,
    part_no bigint not null,
    title varchar,
    published_edtf varchar,
    published_from date generated always as (edtf_from(published_edtf)) virtual,
    published_to date generated always as (edtf_to(published_edtf)) virtual,
    published_basis varchar,
    published_evidence varchar,
    text varchar not null,
    raw_sha256 varchar not null,
    check (part_no >= 1),
    check (published_basis in ('stated', 'page_line', 'inferred', 'copied')),
    check ((published_edtf is null) = (published_basis is null))
);

comment on table articles is
'One version of one publication: its clean text and its own publication date.';
comment on column articles.article_id is
'Identifies this version of the article.';
comment on column articles.publication_id is
'Identifies the publication, the same for all its versions.';
comment on column articles.raw_id is
'Item that the article came from; refers to raw.';
comment on column articles.source_name is
'Source that the item was taken from.';
comment on column articles.address is
'Where the item stands: a file path or a web address.';
comment on column articles.part_no is
'Number of the article within its item, from 1; above 1 where several articles stood in one item.';
comment on column articles.title is
'Headline; null where the text has none.';
comment on column articles.published_edtf is
'Date of publication, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column articles.published_from is
'First day of published_edtf; null where the year is unknown.';
comment on column articles.published_to is
'Last day of published_edtf; null where the year is unknown.';
comment on column articles.published_basis is
'What the date rests on: stated (a header or dateline), page_line (a line of the page), inferred (forced by the text), copied (taken from a copy that has a date); null where undated.';
comment on column articles.published_evidence is
'The words that decided the date.';
comment on column articles.text is
'The clean text; all offsets of claims count its Unicode code points.';
comment on column articles.raw_sha256 is
'SHA-256 of the untouched bytes of the item, in hexadecimal.';
