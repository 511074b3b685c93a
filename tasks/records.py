"""One frozen record for each table: what the stages hand to each other and the warehouse stores.

Offsets count Unicode code points, start inclusive, end exclusive; `*_char` count in the article's
clean text, `raw_*` in the decoded text of the raw item. Dates are EDTF text (`2012-05-14`,
`2016-06`, `2012-01-01/2012-03-31`, `XXXX-05-14`); null means that the text gives none.
"""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["direct", "indirect"]
Layout = Literal["inline", "dash", "labelled", "clause"]
EventType = Literal[
    "meeting",
    "visit",
    "call",
    "signing",
    "agreement",
    "appointment",
    "departure",
    "accession",
    "deal",
    "launch",
    "award",
]
Operator = Literal["=", "~", ">", ">=", "<", "<="]
Measure = Literal["level", "change", "rank", "share", "count"]
DocumentStatus = Literal[
    "signed", "adopted", "in_force", "drafted", "planned", "discussed", "violated", "ended"
]
PublishedBasis = Literal["stated", "page_line", "inferred", "copied"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """An item as it came: the hash of its untouched bytes and its decoded text."""

    raw_id: str
    raw_sha256: str
    source_name: str
    address: str
    encoding: str
    decoded_by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVersion:
    """An item that came with other bytes than before; `version_no` counts from 1 by address."""

    address: str
    raw_sha256: str
    version_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """An item, article or claim that was set aside, with the reason."""

    stage: str
    reason: str
    detail: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One version of one publication: clean text and publication date."""

    article_id: str
    publication_id: str
    raw_id: str
    source_name: str
    address: str
    part_no: int
    title: str | None
    published_edtf: str | None
    published_basis: PublishedBasis | None
    published_evidence: str | None
    text: str
    raw_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A publication date that was weighed for an article, the winner included."""

    article_id: str
    date_edtf: str
    basis: str
    evidence: str
    score: float
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A span of the raw text that cleaning removed."""

    raw_id: str
    raw_start: int
    raw_end: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMap:
    """A stretch of clean text that maps one to one onto raw text.

    Clean offset `char` with `start_char <= char < start_char + length` is raw `raw_start + (char -
    start_char)`.
    """

    article_id: str
    start_char: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has in common; `claim_id` and `article_id` are filled by `identify`."""

    claim_id: str = ""
    article_id: str = ""
    start_char: int
    end_char: int
    evidence: str
    modality: str = "actual"
    asserted_by: str | None = None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """Somebody's words or reported view."""

    speaker: str | None
    mode: Mode
    text: str
    parts: tuple[str, ...]
    part_starts: tuple[int, ...]
    cue: str | None
    layout: Layout
    addressee: str | None = None
    said_edtf: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Claim):
    """A contact or change. `modality` is happened, planned, proposed or negated."""

    type: EventType
    participants: tuple[str, ...]
    place: str | None
    date_edtf: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Claim):
    """A figure about the world. `modality` is actual, target, forecast or past_expectation."""

    metric: str
    scope: tuple[str, ...]
    value: float
    unit: str | None
    op: Operator
    measure: Measure
    direction: Literal["up", "down"] | None
    period_edtf: str | None
    base: str | None = None
    value_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Claim):
    """A person in a post. `as_of_edtf`: when the text has it so; `held_edtf`: the span it gives."""

    person: str
    title: str
    organization: str | None
    country_code: str | None
    as_of_edtf: str | None
    held_edtf: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Claim):
    """An agreement, programme, law or address, with its status at a date."""

    type: str
    subject: str | None
    parties: tuple[str, ...]
    status: DocumentStatus
    date_edtf: str | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Claim):
    """Somebody is part of an alliance, union, company or body."""

    member: str
    organization: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership(Claim):
    """Somebody owns something, with the share in percent where it is given."""

    owner: str
    owned: str
    share_pct: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Claim):
    """Where the news comes from: the agency, and the source that it cites."""

    agency: str
    via: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in the text that names, describes or points at an entity of the article."""

    article_id: str
    start_char: int
    end_char: int
    kind: str
    form: str
    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an article; `sentence_no` counts from 1 over all articles of its batch."""

    batch_id: str
    sentence_no: int
    article_id: str
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordForm:
    """A word as a text has it, and its dictionary form; small letters, `е` for `ё`."""

    form: str
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """The sentences of a batch that have a lemma; none where it means nothing by itself."""

    lemma: str
    batch_id: str
    sentence_nos: tuple[int, ...]


LinkKind = Literal[
    "identical", "reprint", "partial_reuse", "shared_quotation", "shared_boilerplate"
]
Direction = Literal["a_first", "b_first", "unknown"]
DirectionBasis = Literal["date", "attribution", "containment"]
ClusterRole = Literal["origin", "reprint", "partial", "sole"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of an article; `passage_no` counts from 1."""

    passage_id: str
    article_id: str
    passage_no: int
    start_char: int
    end_char: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two articles with copied text, `article_a` the lesser id, and who had it first.

    Containments are shares of words, boilerplate left out. `shared_boilerplate` is no copying.
    """

    article_a: str
    article_b: str
    kind: LinkKind
    containment_a_in_b: float
    containment_b_in_a: float
    copied_words: int
    direction: Direction
    direction_basis: DirectionBasis | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An aligned pair of copied spans; `kind` is that of the articles' link.

    `n_words` are the words of the longer span, `equal_words` those of them that both have.
    `differences` name each wording that differs with its type (`number: миллиарду | 1 млрд`), and
    `difference` is all of them in one line, null where no word differs.
    """

    copy_id: str
    kind: LinkKind
    article_a: str
    article_b: str
    a_start: int
    a_end: int
    b_start: int
    b_end: int
    n_words: int
    equal_words: int
    difference: str | None
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterMember:
    """An article's place among its copies.

    `cluster_id` is the origin's article id. A reprint's `of_article_id` is its origin; a partial's
    is the article that had most of its copied text first, or null where nothing says who had it.
    `contained_in` lists the articles that hold nearly all of this one, `contains` the reverse.
    """

    article_id: str
    cluster_id: str
    role: ClusterRole
    of_article_id: str | None
    contained_in: tuple[str, ...]
    contains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InheritedDate:
    """A publication date that an undated article has from its copy, with the basis `copied`."""

    article_id: str
    published_edtf: str
    of_article_id: str
    containment: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceReport:
    """A statement that reports an act of speech; `report_no` counts from 1, the earliest."""

    utterance_id: str
    claim_id: str
    article_id: str
    report_no: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceDifference:
    """Words of one report of an utterance where another has others or none (then "")."""

    utterance_id: str
    claim_id: str
    other_claim_id: str
    difference_no: int
    type: Literal["number", "negation", "prefix", "name", "other"]
    words: str
    other_words: str
