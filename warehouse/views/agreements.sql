-- The life of a document over all articles: one row for each status that it is reported in.
create view agreements as
with documented as (
    select
        *,
        words_key(type) as type_key,
        words_key(subject) as subject_key,
        list_sort(parties) as parties_key
    from documents
    where subject is not null and len(parties) > 0
)

select
    stable_uuid(['agreement', type_key, subject_key, array_to_string(parties_key, ' + ')]) as agreement_id,
    min(type) as type,
    min(subject) as subject,
    min(parties) as parties,
    status,
    case status
        when 'discussed' then 1
        when 'planned' then 2
        when 'drafted' then 3
        when 'signed' then 4
        when 'adopted' then 4
        when 'in_force' then 5
        when 'violated' then 6
        else 7
    end as step,
    min(date_edtf) as date_edtf,
    min(date_from) as date_from,
    min(published_from) as first_reported,
    max(published_from) as last_reported,
    count(distinct article_id) as n_articles
from documented
where modality = 'actual'
group by type_key, subject_key, parties_key, status;

comment on column agreements.agreement_id is
'Identifies the document: its type, subject and parties.';
comment on column agreements.step is
'Place of the status in the life of a document, from 1 (discussed) to 7 (ended).';
comment on column agreements.date_edtf is
'When the status was or will be reached: the earliest date that articles give, in EDTF.';
comment on column agreements.first_reported is
'Earliest publication date of the articles that report this status.';
comment on column agreements.last_reported is
'Latest publication date of the articles that report this status.';
comment on column agreements.n_articles is
'Number of articles that report this status.';
