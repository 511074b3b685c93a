-- Columns of published views without a comment of their own, and that of the column they pass on: of
-- the stored table with the view's name, else of articles, else of the first table that has it.
select
    silent.table_name,
    silent.column_name,
    coalesce(
        max(known.comment) filter (where known.table_name = silent.table_name),
        max(known.comment) filter (where known.table_name = 'articles'),
        arg_min(known.comment, known.table_name)
    ) as comment
from duckdb_columns() as silent
inner join duckdb_columns() as known
    on silent.column_name = known.column_name
where
    silent.schema_name = 'main'
    and silent.comment is null
    and not silent.internal
    and known.schema_name = 'stored'
group by all
order by all;
