-- Claims of every kind: what they have in common, with the article that asserts them, in its current version.
create view claims as
with every_kind as (
    select
        'attribution' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.attributions
    union all
    select
        'document' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.documents
    union all
    select
        'event' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.events
    union all
    select
        'indicator' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.indicators
    union all
    select
        'membership' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.memberships
    union all
    select
        'ownership' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.ownerships
    union all
    select
        'position' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.positions
    union all
    select
        'statement' as kind,
        claim_id,
        article_id,
        start_char,
        end_char,
        evidence,
        modality,
        asserted_by,
        rule
    from stored.statements
)

select
    every_kind.*,
    articles.title,
    articles.source_name,
    articles.address,
    articles.published_edtf,
    articles.published_from,
    articles.published_to
from every_kind
inner join articles
    on every_kind.article_id = articles.article_id
where articles.is_current;

comment on column claims.kind is
'Kind of the claim: statement, event, indicator, position, document, membership, ownership or attribution.';
