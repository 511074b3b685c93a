-- One row per article and fingerprint. Input: fingerprints(article_id, position, fingerprint).
create or replace table occurrences as
select
    numbered.article_no,
    fingerprints.position,
    fingerprints.fingerprint
from fingerprints
inner join numbered on fingerprints.article_id = numbered.article_id;
