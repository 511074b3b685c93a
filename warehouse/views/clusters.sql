-- An article's place among its copies, and the agency whose text it prints.
create view clusters as
select
    own.*,
    origins.agency
from stored.clusters as own
left join stored.origins as origins
    on own.article_id = origins.article_id;

comment on column clusters.agency is
'The agency whose text it is, as it or another print of the text says: the origin even where no article of the agency is here; null where none is named.';
