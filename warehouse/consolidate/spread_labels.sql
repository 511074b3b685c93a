-- One step of finding what is connected: every node takes the least label of itself and its
-- neighbours. Repeated until nothing changes; input edges(a, b) and labels(node, label).
create or replace table labels as
with neighbours as (
    select
        a as node,
        b as neighbour
    from edges
    union all
    select
        b as node,
        a as neighbour
    from edges
),

lower_labels as (
    select
        neighbours.node,
        min(labels.label) as label
    from neighbours
    inner join labels
        on neighbours.neighbour = labels.node
    group by neighbours.node
)

select
    labels.node,
    least(labels.label, coalesce(lower_labels.label, labels.label)) as label
from labels
left join lower_labels
    on labels.node = lower_labels.node;
