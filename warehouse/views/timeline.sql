-- What happened to and was said by somebody, by date: from timeline('Казахстан'), timeline('KZ').
create macro timeline(who) as table
    with taking_part as (
        select fact_claims.fact_id
        from stored.participants as participants
        inner join stored.fact_claims as fact_claims
            on participants.claim_id = fact_claims.claim_id and fact_claims.relation = 'supports'
        where participants.entity_id in (select entity_id from entities_named(who))
    )

    select
        coalesce(facts.date_from, facts.first_reported) as happened_on,
        facts.kind,
        facts.label,
        facts.date_edtf,
        facts.n_articles,
        facts.n_independent,
        facts.first_reported,
        facts.fact_id
    from facts
    semi join taking_part
        on facts.fact_id = taking_part.fact_id
    order by happened_on nulls last, facts.kind, facts.label, facts.fact_id;
