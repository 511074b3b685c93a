-- Published views without a comment of their own, and that of the stored table they pass on.
select
    silent.view_name,
    known.comment
from duckdb_views() as silent
inner join duckdb_views() as known
    on silent.view_name = known.view_name
where
    silent.schema_name = 'main'
    and silent.comment is null
    and known.schema_name = 'stored'
order by silent.view_name;
