-- What each claim says, in a form in which claims that say the same are equal: core is what makes it
-- that fact, details are slots that one article gives and another leaves out, apart keeps facts without
-- a date apart by the date of their articles. Of the articles at hand.
create or replace temp table refs as
with named as (
    select
        slot_entities.claim_id,
        slot_entities.role,
        slot_entities.ordinal,
        if(entities.is_described, name_key(slot_entities.name), slot_entities.entity_id::varchar) as ref,
        entities.name
    from slot_entities
    inner join entities
        on slot_entities.entity_id = entities.entity_id
)

select
    claim_id,
    role,
    list_sort(list_distinct(list(ref))) as refs,
    array_to_string(list(name order by ordinal, name), ', ') as names
from named
group by claim_id, role;

create or replace temp macro ref_of(refs) as
array_to_string(refs, ' + ');

create or replace temp table claim_keys as
with dated as (
    select
        article_id,
        coalesce('published ' || published_from::varchar, 'undated ' || article_id::varchar) as day,
        coalesce('published ' || year(published_from)::varchar, 'undated ' || article_id::varchar) as year
    from numbered_articles
)

select
    statements.claim_id,
    statements.article_id,
    statements.start_char,
    statements.end_char,
    'statement' as kind,
    [ref_of(speaker.refs), words_key(statements.text)] as core,
    [] as details,
    -- `Да` of two days are two facts; longer words are hardly said twice
    if(
        len(string_split(words_key(statements.text), ' ')) < 5, coalesce(statements.said_edtf, dated.day), null
    ) as apart,
    statements.said_edtf as date_edtf,
    concat_ws(': ', speaker.names, statements.text) as label
from at_hand.statements
inner join dated
    on statements.article_id = dated.article_id
left join refs as speaker
    on statements.claim_id = speaker.claim_id and speaker.role = 'speaker'
union all
select
    events.claim_id,
    events.article_id,
    events.start_char,
    events.end_char,
    'event' as kind,
    [events.type, events.modality, ref_of(participant.refs)] as core,
    [events.date_edtf, ref_of(place.refs)] as details,
    if(events.date_edtf is null, dated.day, null) as apart,
    events.date_edtf,
    concat_ws(
        ', ',
        event_name(events.type) || coalesce(': ' || participant.names, ''),
        place.names,
        events.date_edtf,
        modality_name(events.modality)
    ) as label
from at_hand.events
inner join dated
    on events.article_id = dated.article_id
left join refs as participant
    on events.claim_id = participant.claim_id and participant.role = 'participant'
left join refs as place
    on events.claim_id = place.claim_id and place.role = 'place'
union all
select
    indicators.claim_id,
    indicators.article_id,
    indicators.start_char,
    indicators.end_char,
    'indicator' as kind,
    [
        words_key(indicators.metric), ref_of(scope.refs), indicators.op, indicators.value::varchar, indicators.measure,
        indicators.direction, indicators.modality
    ] as core,
    [indicators.unit, indicators.period_edtf] as details,
    if(indicators.period_edtf is null, dated.year, null) as apart,
    indicators.period_edtf as date_edtf,
    concat_ws(
        ', ',
        indicators.metric || coalesce(' (' || scope.names || ')', ''),
        indicators.value_text,
        indicators.period_edtf,
        modality_name(indicators.modality)
    ) as label
from at_hand.indicators
inner join dated
    on indicators.article_id = dated.article_id
left join refs as scope
    on indicators.claim_id = scope.claim_id and scope.role = 'scope'
union all
select
    positions.claim_id,
    positions.article_id,
    positions.start_char,
    positions.end_char,
    'position' as kind,
    [ref_of(person.refs), words_key(positions.title), positions.modality] as core,
    [ref_of(organization.refs), positions.country_code, positions.held_edtf] as details,
    null as apart,
    coalesce(positions.held_edtf, positions.as_of_edtf) as date_edtf,
    concat_ws(', ', person.names || ': ' || positions.title, organization.names, country.names) as label
from at_hand.positions
left join refs as person
    on positions.claim_id = person.claim_id and person.role = 'person'
left join refs as organization
    on positions.claim_id = organization.claim_id and organization.role = 'organization'
left join refs as country
    on positions.claim_id = country.claim_id and country.role = 'country'
union all
select
    documents.claim_id,
    documents.article_id,
    documents.start_char,
    documents.end_char,
    'document' as kind,
    [words_key(documents.type), documents.status, documents.modality, ref_of(party.refs)] as core,
    [words_key(documents.subject), documents.date_edtf] as details,
    if(documents.date_edtf is null and documents.subject is null, dated.day, null) as apart,
    documents.date_edtf,
    concat_ws(
        ', ', documents.type || coalesce(': ' || documents.subject, ''), party.names, status_name(documents.status)
    ) as label
from at_hand.documents
inner join dated
    on documents.article_id = dated.article_id
left join refs as party
    on documents.claim_id = party.claim_id and party.role = 'party'
union all
select
    memberships.claim_id,
    memberships.article_id,
    memberships.start_char,
    memberships.end_char,
    'membership' as kind,
    [ref_of(member.refs), ref_of(organization.refs), memberships.modality] as core,
    [] as details,
    null as apart,
    null as date_edtf,
    member.names || ' — ' || organization.names as label
from at_hand.memberships
left join refs as member
    on memberships.claim_id = member.claim_id and member.role = 'member'
left join refs as organization
    on memberships.claim_id = organization.claim_id and organization.role = 'organization'
union all
select
    ownerships.claim_id,
    ownerships.article_id,
    ownerships.start_char,
    ownerships.end_char,
    'ownership' as kind,
    [ref_of(owner.refs), ref_of(owned.refs), ownerships.modality] as core,
    [ownerships.share_pct::varchar] as details,
    null as apart,
    null as date_edtf,
    concat_ws(', ', owner.names || ' — ' || owned.names, ownerships.share_pct || ' %') as label
from at_hand.ownerships
left join refs as owner
    on ownerships.claim_id = owner.claim_id and owner.role = 'owner'
left join refs as owned
    on ownerships.claim_id = owned.claim_id and owned.role = 'owned'
union all
select
    attributions.claim_id,
    attributions.article_id,
    attributions.start_char,
    attributions.end_char,
    'attribution' as kind,
    [ref_of(agency.refs)] as core,
    [ref_of(via.refs)] as details,
    null as apart,
    null as date_edtf,
    concat_ws(' ← ', agency.names, via.names) as label
from at_hand.attributions
left join refs as agency
    on attributions.claim_id = agency.claim_id and agency.role = 'agency'
left join refs as via
    on attributions.claim_id = via.claim_id and via.role = 'via';
