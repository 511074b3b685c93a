-- Every cut is exactly the characters of the raw text between its offsets.
select
    'cuts' as table_name,
    cuts.raw_id as row_id,
    'not at ' || cuts.raw_start || ' of the raw text: ' || left(cuts.text, 80) as detail
from arriving.cuts as cuts
inner join raw
    on cuts.raw_id = raw.raw_id
where substr(raw.text, cuts.raw_start + 1, cuts.raw_end - cuts.raw_start) != cuts.text;
