-- Dates are EDTF, end no earlier than they begin, and publication is in the time of newspapers.
with dates as (
    select
        'articles' as table_name,
        article_id as row_id,
        published_edtf as edtf,
        published_from as first_day,
        published_to as last_day
    from arriving.articles
    union all
    select
        'date_candidates' as table_name,
        article_id as row_id,
        date_edtf as edtf,
        edtf_from(date_edtf) as first_day,
        edtf_to(date_edtf) as last_day
    from arriving.date_candidates
    union all
    select
        'statements' as table_name,
        claim_id as row_id,
        said_edtf as edtf,
        said_from as first_day,
        said_to as last_day
    from arriving.statements
    union all
    select
        'events' as table_name,
        claim_id as row_id,
        date_edtf as edtf,
        date_from as first_day,
        date_to as last_day
    from arriving.events
    union all
    select
        'indicators' as table_name,
        claim_id as row_id,
        period_edtf as edtf,
        period_from as first_day,
        period_to as last_day
    from arriving.indicators
    union all
    select
        'positions' as table_name,
        claim_id as row_id,
        as_of_edtf as edtf,
        as_of_from as first_day,
        as_of_to as last_day
    from arriving.positions
    union all
    select
        'positions' as table_name,
        claim_id as row_id,
        held_edtf as edtf,
        held_from as first_day,
        held_to as last_day
    from arriving.positions
    union all
    select
        'documents' as table_name,
        claim_id as row_id,
        date_edtf as edtf,
        date_from as first_day,
        date_to as last_day
    from arriving.documents
)

select
    table_name,
    row_id,
    'no date: ' || edtf as detail
from dates
where
    not regexp_full_match(edtf, '(\.\.|[\dX]{4}(-[\dX]{2}){0,2}[?~%]?)(/(\.\.|[\dX]{4}(-[\dX]{2}){0,2}[?~%]?))?')
    or first_day > last_day
    or (table_name = 'articles' and (first_day < date '1600-01-01' or last_day > date '2199-12-31'));
