-- Every column of every published table and view, with its type and meaning.
select
    columns.table_name,
    columns.column_name,
    columns.data_type,
    columns.comment as meaning
from duckdb_columns() as columns
where columns.schema_name = 'main' and not columns.internal
order by columns.table_name, columns.column_index;
