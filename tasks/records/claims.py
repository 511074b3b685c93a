"""What an article asserts, a record for each kind, and whom and what it mentions."""

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
