create table participants (
    entity_id uuid not null,
    fact_id uuid not null,
    claim_id uuid not null,
    article_id uuid not null,
    kind varchar not null,
    role varchar not null,
    ordinal bigint not null,
    name varchar not null,
    check (ordinal >= 1)
);

comment on table participants is
'An entity''s role in a claim.';
comment on column participants.entity_id is
'The entity; refers to entities.';
comment on column participants.fact_id is
'The fact that the claim supports; refers to facts.';
comment on column participants.claim_id is
'The claim; refers to the table of its kind.';
comment on column participants.article_id is
'Article of the claim.';
comment on column participants.kind is
'Kind of the claim: statement, event, indicator, position, document, membership, ownership or attribution.';
comment on column participants.role is
'Slot of the claim: speaker, addressee, participant, scope, person, organization, country, party, member, owner, owned, agency, via or place.';
comment on column participants.ordinal is
'Place among those of the same role, from 1.';
comment on column participants.name is
'The name as the article has it.';
