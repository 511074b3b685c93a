create table statements (
    claim_id uuid not null,
    article_id uuid not null,
    start_char bigint not null,
    end_char bigint not null,
    evidence varchar not null,
    modality varchar not null,
    asserted_by varchar,
    rule varchar not null,
    speaker varchar,
    mode varchar not null,
    text varchar not null,
    parts varchar[] not null,
    part_starts bigint[] not null,
    cue varchar,
    layout varchar not null,
    addressee varchar,
    said_edtf varchar,
    said_from date generated always as (edtf_from(said_edtf)) virtual,
    said_to date generated always as (edtf_to(said_edtf)) virtual,
    check (start_char >= 0),
    check (start_char < end_char),
    check (modality in ('actual', 'planned', 'proposed', 'negated')),
    check (mode in ('direct', 'indirect')),
    check (layout in ('inline', 'dash', 'labelled', 'clause')),
    check (len(parts) > 0),
    check (len(parts) = len(part_starts))
);

comment on table statements is
'Somebody''s words or reported view, in one article.';
comment on column statements.claim_id is
'Identifies the claim: a statement as one article has it. Made from article, kind, span and ordinal, so better rules keep it.';
comment on column statements.article_id is
'Article that asserts it; refers to articles.';
comment on column statements.start_char is
'Offset of the first character of the evidence in the article''s text, counted in Unicode code points from 0.';
comment on column statements.end_char is
'Offset just after the last character of the evidence.';
comment on column statements.evidence is
'The words of the article that assert it: exactly text[start_char:end_char] of the article.';
comment on column statements.modality is
'How real it is; actual for what was said.';
comment on column statements.asserted_by is
'Who asserts it inside the article: the speaker within whose words it stands; null for the narrator.';
comment on column statements.rule is
'Name of the rule that found it; see rules.';
comment on column statements.speaker is
'Who said it, in the nominative and as full as the article supports; a country as its ISO code; null where nobody is named.';
comment on column statements.mode is
'direct (quotation marks or a labelled block) or indirect (reported).';
comment on column statements.text is
'The words: the parts joined.';
comment on column statements.parts is
'The contiguous pieces of the words, without the author''s insertions, in order.';
comment on column statements.part_starts is
'Offset of each part in the article''s text.';
comment on column statements.cue is
'Lemma of the reporting verb; null where a label or nothing introduces the words.';
comment on column statements.layout is
'How the words stand: inline, dash (a turn led by a dash), labelled (a block under the speaker''s name) or clause (reported in a clause).';
comment on column statements.addressee is
'To whom it was said; null where the text does not say.';
comment on column statements.said_edtf is
'When it was said, in EDTF, e.g. 2012-05-14, 2016-06, 2012-01-01/2012-03-31, XXXX-05-14 (year unknown); null where not given.';
comment on column statements.said_from is
'First day of said_edtf; null where the year is unknown.';
comment on column statements.said_to is
'Last day of said_edtf; null where the year is unknown.';
