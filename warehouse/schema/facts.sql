create table facts (
    fact_id uuid not null,
    kind varchar not null,
    label varchar not null,
    date_edtf varchar,
    date_from date generated always as (edtf_from(date_edtf)) virtual,
    date_to date generated always as (edtf_to(date_edtf)) virtual,
    best_claim_id uuid not null,
    n_claims bigint not null,
    n_articles bigint not null,
    n_independent bigint not null,
    first_reported date,
    last_reported date,
    check (
        kind in (
            'statement', 'event', 'indicator', 'position', 'document', 'membership', 'ownership', 'attribution'
        )
    ),
    check (n_independent between 1 and n_articles),
    check (n_articles <= n_claims),
    check (first_reported <= last_reported)
);

comment on table facts is
'What claims of all articles amount to: claims that say the same are one fact.';
comment on column facts.fact_id is
'Identifies the fact; made from what it says.';
comment on column facts.kind is
'statement, event, indicator, position, document, membership, ownership or attribution.';
comment on column facts.label is
'The fact in one readable line.';
comment on column facts.date_edtf is
'When it was said, took place, is to take place or holds, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column facts.date_from is
'First day of date_edtf; null where the year is unknown.';
comment on column facts.date_to is
'Last day of date_edtf; null where the year is unknown.';
comment on column facts.best_claim_id is
'The claim that the label is from: the earliest.';
comment on column facts.n_claims is
'Number of claims that say it.';
comment on column facts.n_articles is
'Number of articles that say it.';
comment on column facts.n_independent is
'Number of independent sources: reprints, copied passages, and articles on the word of one agency or speaker count once; source_merges has the reasons.';
comment on column facts.first_reported is
'Earliest publication date of its articles; null where none is known.';
comment on column facts.last_reported is
'Latest publication date of its articles.';
