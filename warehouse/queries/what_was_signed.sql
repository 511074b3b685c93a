-- What was signed, by whom and when.
select
    signed_edtf,
    type,
    subject,
    array_to_string(parties, ', ') as parties,
    place,
    n_independent
from signed_documents
order by signed_from nulls last, type, subject;
