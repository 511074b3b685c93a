-- Comments of the stored views (no column) and of their columns.
select
    view_name as name,
    null as column_name,
    comment
from duckdb_views()
where schema_name = 'stored' and comment is not null
union all
select
    table_name as name,
    column_name,
    comment
from duckdb_columns()
where schema_name = 'stored' and comment is not null
order by all;
