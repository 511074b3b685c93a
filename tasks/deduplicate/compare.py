"""Two articles side by side: how they are linked, and every passage that one copied."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from tasks.deduplicate.align import Segment, align, covered, runs_of
from tasks.deduplicate.differences import differences
from tasks.deduplicate.direction import direction
from tasks.deduplicate.edges import trimmed
from tasks.deduplicate.fingerprints import SHINGLE_WORDS, TEXTS_TOGETHER
from tasks.deduplicate.kinds import REPRINT_CONTAINMENT, is_boilerplate, is_copied, kind_of
from tasks.deduplicate.sentences import edited_sentences
from tasks.deduplicate.tokens import Bools, WordedText, Words, batch_words
from tasks.identity import stable_id
from tasks.records import Copy, Link, LinkKind

# Words in a row that boilerplate fingerprints must cover before they are masked: one alone is a
# stock phrase of five to eight words, which a copied passage may well contain.
BOILERPLATE_RUN = 10
MOSTLY = 0.5
# Alignment takes memory for each pair of words, 110 MB for texts of this length. No article is one.
MAX_WORDS = 30_000


class ComparedArticle(Protocol):
    """What a comparison reads: text, date, and word positions of boilerplate fingerprints."""

    @property
    def article_id(self) -> str:
        """The article's id."""

    @property
    def published_edtf(self) -> str | None:
        """Its publication date."""

    @property
    def text(self) -> str:
        """Its clean text."""

    @property
    def boilerplate(self) -> Sequence[int]:
        """Positions as in the table of fingerprints."""


@dataclass(frozen=True, slots=True)
class Side:
    """An article ready for comparison: its date (EDTF), words, and which are boilerplate."""

    article_id: str
    published_edtf: str | None
    worded: WordedText
    boilerplate: Bools

    @property
    def n_own_words(self) -> int:
        """The number of words that are no boilerplate."""
        return len(self.worded.words) - int(self.boilerplate.sum())


@dataclass(frozen=True, slots=True)
class Comparison:
    """The link of a pair and its copied passages, ordered by place in article a."""

    link: Link
    copies: tuple[Copy, ...]


def sides(articles: Sequence[ComparedArticle]) -> dict[str, Side]:
    """The articles by id, ready for `compare`."""
    found = {}
    for first in range(0, len(articles), TEXTS_TOGETHER):
        some = articles[first : first + TEXTS_TOGETHER]
        for article, words in zip(some, batch_words([a.text for a in some]), strict=True):
            worded = WordedText(article.text, words)
            masked = boilerplate_words(worded, article.boilerplate)
            side = Side(article.article_id, article.published_edtf, worded, masked)
            found[article.article_id] = side
    return found


def boilerplate_words(text: WordedText, positions: Sequence[int]) -> Bools:
    """Which words are boilerplate, from the positions of boilerplate fingerprints.

    They are the words of long runs of such fingerprints, and the rest of a paragraph that consists
    mostly of one: its first and last words share their fingerprints with what stands around.
    """
    n_words = len(text.words)
    if not positions:
        return np.zeros(n_words, np.bool_)
    is_frequent = covered(((p, p + SHINGLE_WORDS) for p in positions), n_words)
    long_runs = [r for r in runs_of(is_frequent) if r[1] - r[0] >= BOILERPLATE_RUN]
    is_boilerplate = covered(long_runs, n_words)
    paragraphs = text.paragraphs()
    n_masked = np.add.reduceat(is_boilerplate, [first for first, _ in paragraphs], dtype=np.int64)
    mostly = [p for p, n in zip(paragraphs, n_masked, strict=True) if n >= MOSTLY * (p[1] - p[0])]
    return is_boilerplate | covered(mostly, n_words)


def compare(one: Side, other: Side) -> Comparison | None:
    """How two articles are linked, None for unrelated ones. The order of the two is indifferent.

    Of a text longer than MAX_WORDS only an identical copy is recognised.
    """
    a, b = sorted((one, other), key=lambda side: side.article_id)
    if _is_identical(a, b):
        return _comparison(a, b, _identical_segments(a, b), "identical")
    if max(len(a.worded.words), len(b.worded.words)) > MAX_WORDS:
        return None
    segments = tuple(trimmed(a.worded, b.worded, s) for s in align(_visible(a, 0), _visible(b, 1)))
    if not is_copied(segments):
        return None
    kind = kind_of(a.worded, b.worded, segments)
    if kind != "shared_boilerplate":
        segments = _with_edited_sentences(a, b, segments)
        if min(_containments(a, b, segments)) >= REPRINT_CONTAINMENT:
            kind = "reprint"
    return _comparison(a, b, segments, kind)


def _with_edited_sentences(a: Side, b: Side, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    found = edited_sentences(a.worded, b.worded, segments)
    own = (s for s in found if not is_boilerplate(a.worded, s.a_first, s.a_last))
    return tuple(sorted((*segments, *own)))


def _is_identical(a: Side, b: Side) -> bool:
    own_a, own_b = (side.worded.words.hashes[~side.boilerplate] for side in (a, b))
    return bool(len(own_a)) and np.array_equal(own_a, own_b)


def _identical_segments(a: Side, b: Side) -> tuple[Segment, ...]:
    """The whole texts; where different boilerplate stands around or within, what lies between."""
    n_words = len(a.worded.words)
    if np.array_equal(a.worded.words.hashes, b.worded.words.hashes):
        return (Segment(0, n_words, 0, n_words, n_words),)
    return align(_visible(a, 0), _visible(b, 1))


def _visible(side: Side, text_no: int) -> Words:
    """The words with boilerplate replaced by values that equal nothing."""
    words = side.worded.words
    nothing = np.arange(len(words), dtype=np.uint64) + np.uint64(text_no << 32)
    return replace(words, hashes=np.where(side.boilerplate, nothing, words.hashes))


def _containments(a: Side, b: Side, segments: Sequence[Segment]) -> tuple[float, float]:
    """The shares of each article's own words that the segments cover."""
    spans_a = [(s.a_first, s.a_last) for s in segments]
    spans_b = [(s.b_first, s.b_last) for s in segments]
    return _containment(a, spans_a), _containment(b, spans_b)


def _containment(side: Side, spans: Sequence[tuple[int, int]]) -> float:
    is_copied = covered(spans, len(side.worded.words)) & ~side.boilerplate
    return round(int(is_copied.sum()) / max(1, side.n_own_words), 4)


def _comparison(a: Side, b: Side, segments: Sequence[Segment], kind: LinkKind) -> Comparison:
    containments = (1.0, 1.0) if kind == "identical" else _containments(a, b, segments)
    first, basis = direction(
        (a.published_edtf, b.published_edtf), (a.worded.text, b.worded.text), containments
    )
    link = Link(
        article_a=a.article_id,
        article_b=b.article_id,
        kind=kind,
        containment_a_in_b=containments[0],
        containment_b_in_a=containments[1],
        copied_words=sum(s.equal_words for s in segments),
        direction=first,
        direction_basis=basis,
    )
    return Comparison(link, tuple(_copy(a, b, s, kind) for s in segments))


def _copy(a: Side, b: Side, segment: Segment, kind: LinkKind) -> Copy:
    words_a, words_b = a.worded.words, b.worded.words
    ids = a.article_id, b.article_id
    found = tuple(str(d) for d in differences(a.worded, b.worded, segment))
    a_start, a_end = words_a.chars(segment.a_first, segment.a_last)
    b_start, b_end = words_b.chars(segment.b_first, segment.b_last)
    return Copy(
        copy_id=stable_id("copy", *ids, str(a_start), str(b_start)),
        kind=kind,
        article_a=ids[0],
        article_b=ids[1],
        a_start=a_start,
        a_end=a_end,
        b_start=b_start,
        b_end=b_end,
        n_words=segment.n_words,
        equal_words=segment.equal_words,
        difference="; ".join(found) or None,
        differences=found,
    )
