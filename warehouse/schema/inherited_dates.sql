create table inherited_dates (
    article_id uuid not null,
    published_edtf varchar not null,
    published_from date generated always as (edtf_from(published_edtf)) virtual,
    published_to date generated always as (edtf_to(published_edtf)) virtual,
    of_article_id uuid not null,
    containment double not null,
    check (article_id != of_article_id),
    check (containment between 0 and 1)
);

comment on table inherited_dates is
'A publication date that an undated article has from its copy.';
comment on column inherited_dates.article_id is
'Article without a date of its own; refers to articles.';
comment on column inherited_dates.published_edtf is
'Date of publication of the copy, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown).';
comment on column inherited_dates.published_from is
'First day of published_edtf; null where the year is unknown.';
comment on column inherited_dates.published_to is
'Last day of published_edtf; null where the year is unknown.';
comment on column inherited_dates.of_article_id is
'The copy that has the date; refers to articles.';
comment on column inherited_dates.containment is
'Share of the words of the undated article that stand in the copy, 0 to 1.';
