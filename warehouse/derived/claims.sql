-- What every kind of claim has in common, over the tables of one schema.
create view claims as
select
    'attribution' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from attributions
union all
select
    'document' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from documents
union all
select
    'event' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from events
union all
select
    'indicator' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from indicators
union all
select
    'membership' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from memberships
union all
select
    'ownership' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from ownerships
union all
select
    'position' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from positions
union all
select
    'statement' as kind,
    claim_id,
    article_id,
    start_char,
    end_char,
    evidence,
    modality,
    asserted_by,
    rule
from statements;
