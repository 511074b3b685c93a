-- What claims of every kind have in common, of all versions of articles and without the article: see claims.
create view every_claim as
-- The schema is named, unlike in derived/claims.sql: DuckDB 1.0 looks a view's other names up in main.
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
from stored.attributions
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
from stored.documents
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
from stored.events
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
from stored.indicators
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
from stored.memberships
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
from stored.ownerships
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
from stored.positions
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
from stored.statements;

comment on column every_claim.kind is
'Kind of the claim: statement, event, indicator, position, document, membership, ownership or attribution.';
