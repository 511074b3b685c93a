-- Trade figures by period, with what kind of figure it is and who gave it.
select
    period_edtf,
    array_to_string(scope, ', ') as scope,
    metric,
    op,
    value,
    unit,
    direction,
    modality,
    asserted_by
from trade_figures
order by period_from nulls last, metric, value;
