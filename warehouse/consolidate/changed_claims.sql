-- From here on only the claims of blocks that the previous consolidation did not have, or had otherwise.
create temp table kept_blocks as
select blocks.block
from blocks
semi join previous_blocks
    on
        blocks.block = previous_blocks.block
        and blocks.n_claims = previous_blocks.n_claims
        and blocks.fingerprint = previous_blocks.fingerprint;

create or replace temp table claim_keys as
select claim_keys.*
from claim_keys
inner join claim_blocks
    on claim_keys.claim_id = claim_blocks.claim_id
anti join kept_blocks
    on claim_blocks.block = kept_blocks.block;
