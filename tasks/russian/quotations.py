"""Quoted stretches by their marks: nested, mixed, or with one mark missing.

What a mark does is decided by the characters on both sides of it, then by its shape, then by what
is still open; work is linear in the number of marks. Apostrophes and inches are no marks.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tasks.russian.parsed import Quotation
from tasks.russian.spans import Span

# ''День учителя'' is typed with two single marks for each double one.
MARK = re.compile(r"''|[\"«»“”„‟'‘’‚‹›]")
# Marks that pair first with their like: «…», "…", “…”, „…“. Single ones pair with no other.
FAMILY = dict.fromkeys("«»‹›", "guillemets") | dict.fromkeys(('"', "''", *"“”„‟"), "double")
SINGLE = "single"
GUILLEMETS = frozenset("«»")
SHAPE = dict.fromkeys("«„‹‚", "open") | dict.fromkeys("»›", "close")
OPENING_BRACKETS = "([{«"
CLOSING_PUNCTUATION = ",.;:!?…)]}»-–—"
# «Группа «Илим» построит завод: one mark closes both where so few words stand between the openings.
MAX_WORDS_BEFORE_NAME = 3
NAME_REACH = 80  # characters of those words
# «Это построит «Илим», - сказал он: after the shared closing mark come the author's words.
AUTHOR_FOLLOWS = re.compile(r"[,.!?…]*\s*[-–—]\s|[,.!?…]*\s*$")
SENTENCE_END = re.compile(r"[.!?…]\s+")
# Characters searched for the end of the author's words before a mark whose opening is missing.
AUTHOR_REACH = 300

Role = Literal["open", "close", "either"]
Kind = Literal["pair", "orphan", "dash"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quoted stretch before its depth is known."""

    outer: Span
    inner: Span
    mark: Kind


@dataclass(slots=True)
class Opening:
    """A mark still open; `shared_close` is where a quotation inside may have closed it too."""

    mark: Span
    family: str
    is_sure: bool
    has_inner: bool = False
    shared_close: int | None = None


def marked(text: str, paragraph: Span) -> list[Stretch]:
    """The stretches that quotation marks set off in one paragraph, in the order of their ends."""
    reader = _Reader(text, paragraph)
    for mark in MARK.finditer(text, paragraph.start, paragraph.stop):
        reader.read(Span(*mark.span()))
    reader.finish()
    return reader.found


def nested(stretches: Iterable[Stretch]) -> tuple[Quotation, ...]:
    """The quotations with their depths, by start, outer ones first."""
    found = []
    stops: list[int] = []
    for stretch in sorted(set(stretches), key=lambda each: (each.outer.start, -each.outer.stop)):
        while stops and stops[-1] <= stretch.outer.start:
            stops.pop()
        found.append(Quotation(stretch.outer, stretch.inner, len(stops), stretch.mark))
        stops.append(stretch.outer.stop)
    return tuple(found)


def role_of(left: str, right: str) -> Role:
    """What a mark between two characters ("" at an edge) does, as far as they tell."""
    if left.isalnum() and right.isalnum():
        return "either"
    if left.isalnum() or right.isalnum():
        return "open" if right.isalnum() else "close"
    is_after_blank = not left or left.isspace()
    is_before_blank = not right or right.isspace()
    if is_after_blank != is_before_blank:
        return _role_beside_blank(right, is_after_blank=is_after_blank)
    if is_after_blank or left in OPENING_BRACKETS:
        return "either" if is_after_blank else "open"
    return "close" if right in CLOSING_PUNCTUATION else "either"


def _role_beside_blank(right: str, *, is_after_blank: bool) -> Role:
    if not is_after_blank:
        return "close"
    return "either" if right in ",;:!?)]}" else "open"


class _Reader:
    """The marks of one paragraph, read from left to right."""

    def __init__(self, text: str, paragraph: Span) -> None:
        line = paragraph.of(text)
        self.text = text
        self.start = paragraph.start + len(line) - len(line.lstrip())
        self.stop = paragraph.stop - len(line) + len(line.rstrip())
        self.open: list[Opening] = []
        self.families: Counter[str] = Counter()
        self.found: list[Stretch] = []
        self.author_from: int | None = None

    def read(self, mark: Span) -> None:
        """Open or close a quotation with this mark, or pass over it."""
        left = self.text[mark.start - 1] if mark.start > self.start else ""
        right = self.text[mark.stop] if mark.stop < self.stop else ""
        family = FAMILY.get(mark.of(self.text), SINGLE)
        if mark.stop - mark.start > 1 and {left, right} & GUILLEMETS:
            return  # ''«Текст»'': italics of a wiki page
        role = role_of(left, right)
        if family == SINGLE:
            self._read_single(mark, role)
        else:
            self._read_double(mark, family, role)

    def finish(self) -> None:
        """Give every quotation still open the rest of the paragraph."""
        while self.open:
            self._abandon(self._pop(), self.stop)

    def _read_single(self, mark: Span, role: Role) -> None:
        """'Текст': never between two letters (Кот-д'Ивуар), and only as a whole pair."""
        if role == "open":
            self._push(Opening(mark, SINGLE, is_sure=False))
        elif role == "close" and self.families[SINGLE]:
            self._close(mark, SINGLE)

    def _read_double(self, mark: Span, family: str, role: Role) -> None:
        shape = SHAPE.get(mark.of(self.text))
        is_torn = shape is not None and role not in {shape, "either"}
        action = role if is_torn or shape is None else shape
        is_sure = action != "either"
        if is_torn or not is_sure:
            action = "close" if self.families[family] else "open"
        if action == "open":
            self._push(Opening(mark, family, is_sure))
        elif self.open or not self._is_stray(mark):
            self._close(mark, family)

    def _is_stray(self, mark: Span) -> bool:
        """Whether a closing mark with none open is an inch (17") or typed twice (дней"")."""
        before = self.text[mark.start - 1] if mark.start > self.start else ""
        return before.isdigit() or before in FAMILY

    def _push(self, opening: Opening) -> None:
        self.open.append(opening)
        self.families[opening.family] += 1

    def _pop(self) -> Opening:
        opening = self.open.pop()
        self.families[opening.family] -= 1
        return opening

    def _close(self, mark: Span, family: str) -> None:
        if not self.families[family]:
            self._drop_single()
            family = self.open[-1].family if self.open else ""
        while self.open and self.open[-1].family != family:
            self._abandon(self._pop(), mark.start)
        if self.open:
            opening = self._pop().mark
            self._add(Span(opening.start, mark.stop), Span(opening.stop, mark.start), "pair")
        else:
            self._close_alone(mark)

    def _close_alone(self, mark: Span) -> None:
        start = self._orphan_start(mark.start)
        if start < mark.start:
            self._add(Span(start, mark.stop), Span(start, mark.start), "orphan")
            self.author_from = mark.stop

    def _drop_single(self) -> None:
        while self.open and self.open[-1].family == SINGLE:
            self._pop()

    def _abandon(self, opening: Opening, stop: int) -> None:
        """End a quotation that has no closing mark of its own: it runs to `stop`."""
        if opening.shared_close is not None:
            stop = opening.shared_close
            self._add(Span(opening.mark.start, stop), Span(opening.mark.stop, stop), "pair")
        elif opening.is_sure and opening.mark.stop < stop:
            self._add(Span(opening.mark.start, stop), Span(opening.mark.stop, stop), "orphan")

    def _add(self, outer: Span, inner: Span, mark: Kind) -> None:
        self.found.append(Stretch(outer, inner, mark))
        if self.open:
            self._note_inner(self.open[-1], outer)
        elif AUTHOR_FOLLOWS.match(self.text, outer.stop, self.stop):
            self.author_from = outer.stop

    def _note_inner(self, opening: Opening, inner: Span) -> None:
        """Remember where `inner`, standing inside `opening`, may close it too."""
        if opening.shared_close is None and (
            (not opening.has_inner and self._begins_name(opening.mark.stop, inner.start))
            or AUTHOR_FOLLOWS.match(self.text, inner.stop, self.stop)
        ):
            opening.shared_close = inner.stop
        opening.has_inner = True

    def _begins_name(self, first: int, last: int) -> bool:
        words = self.text[first : min(last, first + NAME_REACH)].split()
        return last - first <= NAME_REACH and len(words) <= MAX_WORDS_BEFORE_NAME

    def _orphan_start(self, stop: int) -> int:
        """Where the quotation that ends at `stop` begins: the paragraph, or after the author."""
        if self.author_from is None:
            return self.start
        reach = min(self.author_from + AUTHOR_REACH, stop)
        end = SENTENCE_END.search(self.text, self.author_from, reach)
        return end.end() if end else self.author_from
