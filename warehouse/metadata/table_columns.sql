-- Columns of the tables, in order, and what computes them from others.
select
    table_name,
    column_name,
    data_type,
    generation_expression
from duckdb_columns()
where not internal
order by table_name, column_index;
