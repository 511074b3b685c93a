-- What was signed, when, where and by whom: one row for a fact about a signed document.
create view signed_documents as
select
    documents.date_edtf as signed_edtf,
    documents.date_from as signed_from,
    documents.type,
    documents.subject,
    documents.parties,
    documents.place,
    facts.n_articles,
    facts.n_independent,
    facts.first_reported,
    facts.fact_id,
    documents.evidence,
    documents.address
from stored.facts as facts
inner join documents
    on facts.best_claim_id = documents.claim_id
where documents.status = 'signed';

comment on column signed_documents.signed_edtf is
'When it was signed, in EDTF; null where no article says.';
comment on column signed_documents.signed_from is
'First day of signed_edtf; null where the year is unknown.';
