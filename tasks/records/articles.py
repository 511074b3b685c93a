"""What cleaning makes of an item: articles, the dates weighed, what was cut, the way back."""

from dataclasses import dataclass
from typing import Literal

PublishedBasis = Literal["stated", "page_line", "inferred", "copied"]


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
