-- Articles of a fact that have the same origin, as edges for finding what is one source.
create or replace table edges as
select distinct
    first_node as a,
    node as b
from source_keys
where first_node < node;

create or replace table labels as
select
    node,
    node as label
from fact_articles;
