-- The stored views over segments: name, query, and the warehouse folder that it names, as in SQL.
select
    view_name,
    regexp_extract(sql, '(?s)^CREATE VIEW .*? AS (.*)$', 1) as body,
    regexp_extract(sql, '''(/(?:[^'']|'''')*)/tables/[a-z_]+/[0-9a-f]{32}\.parquet''', 1) as folder
from duckdb_views()
where schema_name = 'stored' and folder != ''
order by view_name;
