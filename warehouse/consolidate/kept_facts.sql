-- The facts of blocks that did not change, as the previous consolidation left them.
create temp table fact_blocks as
select distinct
    fact_members.fact_id,
    claim_blocks.block
from fact_members
inner join claim_blocks
    on fact_members.claim_id = claim_blocks.claim_id
union all
select
    fact_id,
    block
from previous_fact_blocks
semi join kept_blocks
    on previous_fact_blocks.block = kept_blocks.block;

create temp table kept_facts as
select fact_id
from previous_fact_blocks
semi join kept_blocks
    on previous_fact_blocks.block = kept_blocks.block;

insert into facts by name
select previous_facts.*
from previous_facts
semi join kept_facts
    on previous_facts.fact_id = kept_facts.fact_id;

insert into fact_claims by name
select previous_fact_claims.*
from previous_fact_claims
semi join kept_facts
    on previous_fact_claims.fact_id = kept_facts.fact_id;

insert into source_merges by name
select previous_source_merges.*
from previous_source_merges
semi join kept_facts
    on previous_source_merges.fact_id = kept_facts.fact_id;

insert into utterance_reports by name
select previous_utterance_reports.*
from previous_utterance_reports
semi join kept_facts
    on previous_utterance_reports.utterance_id::uuid = kept_facts.fact_id;

insert into conflicts by name
select previous_conflicts.*
from previous_conflicts
semi join kept_facts
    on previous_conflicts.fact_a = kept_facts.fact_id;

insert into participants by name
select previous_participants.*
from previous_participants
semi join kept_facts
    on previous_participants.fact_id = kept_facts.fact_id;

insert into timelines by name
select previous_timelines.*
from previous_timelines
semi join kept_facts
    on previous_timelines.fact_id = kept_facts.fact_id;
