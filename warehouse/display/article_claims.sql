-- The claims of $articles by place: kind, span, a line that says what is claimed, how sure, by whom.
with told as (
    select
        claim_id,
        concat_ws(': ', speaker, text) as line
    from statements
    union all
    select
        claim_id,
        concat_ws(' · ', type, array_to_string(participants, ', '), place, date_edtf) as line
    from events
    union all
    select
        claim_id,
        concat_ws(' ', metric, op, value_text, array_to_string(scope, ', '), period_edtf) as line
    from indicators
    union all
    select
        claim_id,
        concat_ws(' · ', person, title, organization, country_code) as line
    from positions
    union all
    select
        claim_id,
        concat_ws(' · ', type, subject, status, date_edtf) as line
    from documents
    union all
    select
        claim_id,
        concat_ws(' → ', member, organization) as line
    from memberships
    union all
    select
        claim_id,
        concat_ws(' → ', owner, owned) as line
    from ownerships
    union all
    select
        claim_id,
        concat_ws(' ← ', agency, via) as line
    from attributions
)

select
    claims.article_id,
    claims.kind,
    claims.start_char,
    claims.end_char,
    told.line,
    claims.modality,
    claims.asserted_by
from claims
inner join told on claims.claim_id = told.claim_id
where list_contains($articles, claims.article_id)
order by claims.start_char, claims.end_char, claims.kind;
