-- Places of the fingerprints that are too frequent for a join of everyone with everyone.
create or replace table frequent_occurrences as
with frequent as (
    select fingerprint
    from frequencies
    where n_articles > getvariable('joined_articles')
)

select occurrences.*
from occurrences
semi join frequent on occurrences.fingerprint = frequent.fingerprint;
