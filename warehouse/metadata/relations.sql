-- What an analyst can query: tables, views and macros of the schema main with their comments.
select
    table_name as name,
    'table' as type,
    comment
from duckdb_tables()
where not internal and schema_name = 'main'
union all
select
    view_name as name,
    'view' as type,
    comment
from duckdb_views()
where not internal and schema_name = 'main'
union all
select
    function_name || '(' || array_to_string(parameters, ', ') || ')' as name,
    'macro' as type,
    comment
from duckdb_functions()
where not internal and function_type = 'table_macro'
order by type desc, name asc;
