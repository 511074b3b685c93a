-- Columns of the tables, in order, and whether they are computed from others.
select
    table_name,
    column_name,
    data_type,
    is_generated
from duckdb_columns()
where not internal
order by table_name, column_index;
