"""Which articles share text: passages, links, aligned copies, clusters, dates that copies lend."""

from dataclasses import dataclass
from typing import Literal

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
