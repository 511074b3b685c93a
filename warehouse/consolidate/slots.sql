-- Every name that stands in a slot of a claim, with the role that the slot gives it: of the articles at
-- hand.
create or replace temp table slots as
with filled as (
    select
        claim_id,
        article_id,
        'statement' as kind,
        'speaker' as role,
        1 as ordinal,
        speaker as name
    from at_hand.statements
    union all
    select
        claim_id,
        article_id,
        'statement' as kind,
        'addressee' as role,
        1 as ordinal,
        addressee as name
    from at_hand.statements
    union all
    select
        claim_id,
        article_id,
        'event' as kind,
        'participant' as role,
        generate_subscripts(participants, 1) as ordinal,
        unnest(participants) as name
    from at_hand.events
    union all
    select
        claim_id,
        article_id,
        'event' as kind,
        'place' as role,
        1 as ordinal,
        place as name
    from at_hand.events
    union all
    select
        claim_id,
        article_id,
        'indicator' as kind,
        'scope' as role,
        generate_subscripts(scope, 1) as ordinal,
        unnest(scope) as name
    from at_hand.indicators
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'person' as role,
        1 as ordinal,
        person as name
    from at_hand.positions
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'organization' as role,
        1 as ordinal,
        organization as name
    from at_hand.positions
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'country' as role,
        1 as ordinal,
        country_code as name
    from at_hand.positions
    union all
    select
        claim_id,
        article_id,
        'document' as kind,
        'party' as role,
        generate_subscripts(parties, 1) as ordinal,
        unnest(parties) as name
    from at_hand.documents
    union all
    select
        claim_id,
        article_id,
        'document' as kind,
        'place' as role,
        1 as ordinal,
        place as name
    from at_hand.documents
    union all
    select
        claim_id,
        article_id,
        'membership' as kind,
        'member' as role,
        1 as ordinal,
        member as name
    from at_hand.memberships
    union all
    select
        claim_id,
        article_id,
        'membership' as kind,
        'organization' as role,
        1 as ordinal,
        organization as name
    from at_hand.memberships
    union all
    select
        claim_id,
        article_id,
        'ownership' as kind,
        'owner' as role,
        1 as ordinal,
        owner as name
    from at_hand.ownerships
    union all
    select
        claim_id,
        article_id,
        'ownership' as kind,
        'owned' as role,
        1 as ordinal,
        owned as name
    from at_hand.ownerships
    union all
    select
        claim_id,
        article_id,
        'attribution' as kind,
        'agency' as role,
        1 as ordinal,
        agency as name
    from at_hand.attributions
    union all
    select
        claim_id,
        article_id,
        'attribution' as kind,
        'via' as role,
        1 as ordinal,
        via as name
    from at_hand.attributions
)

select *
from filled
where name is not null;
