create table claims_by_month (
    month date,
    kind varchar not null,
    source_name varchar not null,
    n_claims bigint not null,
    n_articles bigint not null,
    check (n_articles between 1 and n_claims)
);

comment on table claims_by_month is
'How many claims of a kind a source published in a month: counts over all articles at once.';
comment on column claims_by_month.month is
'First day of the month of publication; null for articles without a date.';
comment on column claims_by_month.kind is
'Kind of the claims: statement, event, indicator, position, document, membership, ownership or attribution.';
comment on column claims_by_month.source_name is
'Source of the articles.';
comment on column claims_by_month.n_claims is
'Number of claims.';
comment on column claims_by_month.n_articles is
'Number of articles with such a claim.';
