-- Every item that a run looked at was published, rejected, set aside or unchanged.
select
    'runs' as table_name,
    run_id as row_id,
    n_ingested || ' ingested' as detail
from runs
where n_ingested != n_published + n_rejected + n_set_aside + n_unchanged;
