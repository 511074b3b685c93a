-- Reports of an utterance support its fact, and differences stand between two of its reports.
select
    'utterance_reports' as table_name,
    rows.claim_id::varchar as row_id,
    'supports no fact ' || rows.utterance_id as detail
from utterance_reports as rows
anti join fact_claims
    on rows.utterance_id = fact_claims.fact_id and rows.claim_id = fact_claims.claim_id
union all
select
    'utterance_differences' as table_name,
    rows.claim_id::varchar as row_id,
    'is no difference between reports of ' || rows.utterance_id as detail
from utterance_differences as rows
left join utterance_reports as one
    on rows.utterance_id = one.utterance_id and rows.claim_id = one.claim_id
left join utterance_reports as other
    on rows.utterance_id = other.utterance_id and rows.other_claim_id = other.claim_id
where one.claim_id is null or other.claim_id is null or one.article_id = other.article_id;
