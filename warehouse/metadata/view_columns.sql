-- Columns of the table or view $name of the schema main, in order.
select
    column_name,
    data_type,
    comment
from duckdb_columns()
where schema_name = 'main' and table_name = $name and not internal
order by column_index;
