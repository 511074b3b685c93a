-- What every row of the tables must fulfil.
select
    table_name,
    case constraint_type
        when 'CHECK' then expression
        else constraint_column_names[1] || ' is not null'
    end as condition
from duckdb_constraints()
where constraint_type in ('CHECK', 'NOT NULL')
order by table_name, constraint_index;
