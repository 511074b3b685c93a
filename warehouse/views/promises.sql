-- Targets, forecasts and plans with what became of them: a later figure for the same metric, scope, unit and
-- period, or an event of the same type and participants that did or did not take place.
create view promises as
with figures as (
    select
        *,
        words_key(metric) as metric_key,
        list_sort(scope) as scope_key
    from indicators
),

encounters as (
    select
        *,
        list_sort(participants) as participants_key
    from events
    where len(participants) > 0
),

figure_promises as (
    select
        promised.claim_id,
        'indicator' as kind,
        promised.modality,
        promised.asserted_by,
        promised.metric || ': ' || promised.value_text as promise,
        promised.period_edtf as due_edtf,
        promised.published_from as promised_on,
        actual.claim_id as outcome_claim_id,
        actual.value_text as outcome,
        actual.published_from as outcome_reported,
        case
            when actual.claim_id is null then null
            when promised.op in ('>', '>=', '=', '~') then actual.value >= promised.value
            else actual.value <= promised.value
        end as is_kept
    from figures as promised
    left join figures as actual
        on
            promised.metric_key = actual.metric_key
            and promised.scope_key = actual.scope_key
            and promised.unit = actual.unit
            and promised.measure = actual.measure
            and promised.direction is not distinct from actual.direction
            and promised.period_edtf = actual.period_edtf
            and actual.modality = 'actual'
            and promised.published_from < actual.published_from
    where promised.modality in ('target', 'forecast')
),

event_promises as (
    select
        planned.claim_id,
        'event' as kind,
        planned.modality,
        planned.asserted_by,
        planned.type || ': ' || array_to_string(planned.participants, ', ') as promise,
        planned.date_edtf as due_edtf,
        planned.published_from as promised_on,
        held.claim_id as outcome_claim_id,
        held.modality as outcome,
        held.published_from as outcome_reported,
        held.modality = 'happened' as is_kept
    from encounters as planned
    left join encounters as held
        on
            planned.type = held.type
            and planned.participants_key = held.participants_key
            and held.modality in ('happened', 'negated')
            and planned.published_from <= held.published_from
            and planned.date_to >= held.date_from
            and planned.date_from <= held.date_to
    where planned.modality = 'planned'
)

select *
from figure_promises
union all
select *
from event_promises;

comment on column promises.claim_id is
'The claim that promises; several rows where several outcomes are reported.';
comment on column promises.kind is
'indicator (a figure) or event.';
comment on column promises.modality is
'target or forecast of a figure, planned of an event.';
comment on column promises.promise is
'What is promised, in one line.';
comment on column promises.due_edtf is
'The period or day that it is promised for, in EDTF; null where the article gives none.';
comment on column promises.promised_on is
'When the article that promises was published.';
comment on column promises.outcome_claim_id is
'The later claim that tells what became of it; null where there is none yet.';
comment on column promises.outcome is
'What became of it: the figure in the words of the article, or happened or negated.';
comment on column promises.outcome_reported is
'When the article that tells the outcome was published.';
comment on column promises.is_kept is
'Whether the figure was reached or the event took place; null where nothing is reported yet.';
