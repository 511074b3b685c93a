-- Every name that stands in a slot of a claim, with the role that the slot gives it.
create temp table slots as
with filled as (
    select
        claim_id,
        article_id,
        'statement' as kind,
        'speaker' as role,
        1 as ordinal,
        speaker as name
    from statements
    union all
    select
        claim_id,
        article_id,
        'statement' as kind,
        'addressee' as role,
        1 as ordinal,
        addressee as name
    from statements
    union all
    select
        claim_id,
        article_id,
        'event' as kind,
        'participant' as role,
        generate_subscripts(participants, 1) as ordinal,
        unnest(participants) as name
    from events
    union all
    select
        claim_id,
        article_id,
        'event' as kind,
        'place' as role,
        1 as ordinal,
        place as name
    from events
    union all
    select
        claim_id,
        article_id,
        'indicator' as kind,
        'scope' as role,
        generate_subscripts(scope, 1) as ordinal,
        unnest(scope) as name
    from indicators
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'person' as role,
        1 as ordinal,
        person as name
    from positions
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'organization' as role,
        1 as ordinal,
        organization as name
    from positions
    union all
    select
        claim_id,
        article_id,
        'position' as kind,
        'country' as role,
        1 as ordinal,
        country_code as name
    from positions
    union all
    select
        claim_id,
        article_id,
        'document' as kind,
        'party' as role,
        generate_subscripts(parties, 1) as ordinal,
        unnest(parties) as name
    from documents
    union all
    select
        claim_id,
        article_id,
        'document' as kind,
        'place' as role,
        1 as ordinal,
        place as name
    from documents
    union all
    select
        claim_id,
        article_id,
        'membership' as kind,
        'member' as role,
        1 as ordinal,
        member as name
    from memberships
    union all
    select
        claim_id,
        article_id,
        'membership' as kind,
        'organization' as role,
        1 as ordinal,
        organization as name
    from memberships
    union all
    select
        claim_id,
        article_id,
        'ownership' as kind,
        'owner' as role,
        1 as ordinal,
        owner as name
    from ownerships
    union all
    select
        claim_id,
        article_id,
        'ownership' as kind,
        'owned' as role,
        1 as ordinal,
        owned as name
    from ownerships
    union all
    select
        claim_id,
        article_id,
        'attribution' as kind,
        'agency' as role,
        1 as ordinal,
        agency as name
    from attributions
    union all
    select
        claim_id,
        article_id,
        'attribution' as kind,
        'via' as role,
        1 as ordinal,
        via as name
    from attributions
)

select *
from filled
where name is not null;
