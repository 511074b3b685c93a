-- From here on only the claims of blocks that the previous consolidation did not have, or had otherwise.
create or replace temp table claim_keys as
select claim_keys.*
from claim_keys
semi join changed_claims
    on claim_keys.claim_id = changed_claims.claim_id;
