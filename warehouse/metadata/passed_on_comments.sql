-- Columns of published views without a comment of their own, and that of the column they pass on: of
-- the stored table with the view's name, else of articles, else of the first table that has it, else of
-- the first view.
select
    silent.table_name,
    silent.column_name,
    coalesce(
        max(known.comment) filter (where known.schema_name = 'stored' and known.table_name = silent.table_name),
        max(known.comment) filter (where known.schema_name = 'stored' and known.table_name = 'articles'),
        arg_min(known.comment, known.table_name) filter (where known.schema_name = 'stored'),
        arg_min(known.comment, known.table_name)
    ) as comment
from duckdb_columns() as silent
inner join duckdb_columns() as known
    on silent.column_name = known.column_name
where
    silent.schema_name = 'main'
    and silent.comment is null
    and not silent.internal
    and known.comment is not null
    and not known.internal
group by all
order by all;
