create table events (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    type varchar not null,
    participants varchar[] not null,
    place varchar,
    date_edtf varchar,
    date_from date generated always as (edtf_from(date_edtf)) virtual,
    date_to date generated always as (edtf_to(date_edtf)) virtual,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('happened', 'planned', 'proposed', 'negated')),
    check (
        type in (
            'meeting', 'visit', 'call', 'signing', 'agreement', 'appointment', 'departure', 'accession', 'deal',
            'launch', 'award'
        )
    )
);

comment on table events is
'A dated or dateable contact or change, in one article.';
comment on column events.claim_id is
'Identifies the claim: an event as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column events.article_id is
'Article that asserts it; refers to articles.';
comment on column events.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column events.end_char is
'Offset just after the last character of the evidence.';
comment on column events.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column events.modality is
'happened (also: is under way), planned, proposed or negated.';
comment on column events.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column events.rule is
'Name of the rule that found it; see rules.';
comment on column events.type is
'meeting, visit, call, signing, agreement, appointment, departure, accession, deal, launch or award.';
comment on column events.participants is
'All who take part; countries as ISO codes.';
comment on column events.place is
'Where; a country as its ISO code.';
comment on column events.date_edtf is
'When, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column events.date_from is
'First day of date_edtf; null where the year is unknown.';
comment on column events.date_to is
'Last day of date_edtf; null where the year is unknown.';
