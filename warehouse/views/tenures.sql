-- How long a person is seen in a post: from the first day on which an article has it so to the last.
create view tenures as
select
    person,
    post,
    organization,
    country_code,
    first_seen,
    last_seen,
    held_edtf,
    coalesce(edtf_from(held_edtf), first_seen) as held_from,
    coalesce(edtf_to(held_edtf), last_seen) as held_to,
    n_articles
from post_holders
where first_seen is not null or held_edtf is not null;

comment on column tenures.held_from is
'First day that the articles support: of the span that they give, else the first on which they have it so.';
comment on column tenures.held_to is
'Last day that the articles support; the person may have stayed in the post.';
