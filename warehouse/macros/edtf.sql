-- First and last day of dates in EDTF, null where the year is unknown.

-- The part of a date that is known: 2012-XX-14 gives 2012, 2012-05? gives 2012-05.
create or replace macro edtf_known(edtf) as
regexp_replace(regexp_replace(edtf, '[?~%]', '', 'g'), '-XX.*$', '');

-- 2012-05-14 is itself, 2012-05 its first day, 2012 and 201X the first day of their first year.
create or replace macro edtf_first_day(known) as
case
    when regexp_full_match(known, '\d{4}-\d{2}-\d{2}') then try_cast(known as date)
    when regexp_full_match(known, '\d{4}-\d{2}') then try_cast(known || '-01' as date)
    when regexp_full_match(known, '\d[\dX]{3}') then try_cast(replace(known, 'X', '0') || '-01-01' as date)
end;

create or replace macro edtf_last_day(known) as
case
    when regexp_full_match(known, '\d{4}-\d{2}-\d{2}') then try_cast(known as date)
    when regexp_full_match(known, '\d{4}-\d{2}') then last_day(try_cast(known || '-01' as date))
    when regexp_full_match(known, '\d[\dX]{3}') then try_cast(replace(known, 'X', '9') || '-12-31' as date)
end;

-- 2012-01-01/2012-03-31 begins with 2012-01-01; ../2012 has no beginning.
create or replace macro edtf_from(edtf) as
edtf_first_day(edtf_known(split_part(edtf, '/', 1)));

create or replace macro edtf_to(edtf) as
edtf_last_day(edtf_known(split_part(edtf, '/', -1)));
