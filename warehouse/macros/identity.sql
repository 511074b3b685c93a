-- Ids that every run makes again: a UUID from the SHA-256 of what identifies the row.
create or replace macro stable_uuid(key) as
cast(sha256(cast(key as varchar))[:32] as uuid);
