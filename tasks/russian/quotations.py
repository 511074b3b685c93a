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

MARK = re.compile(r"[\"«»“”„‟'‘’‚‹›]")
# Marks that pair first with their like: «…», "…", “…”, „…“. Single ones pair with no other.
FAMILY = dict.fromkeys("«»‹›", "guillemets") | dict.fromkeys('"“”„‟', "double")
SINGLE = "single"
SHAPE = dict.fromkeys("«„‹‚", "open") | dict.fromkeys("»›", "close")
OPENING_BRACKETS = "([{«"
CLOSING_PUNCTUATION = ",.;:!?…)]}»-–—"
# «Группа «Илим» построит завод: one mark closes both where so few words stand between the openings.
MAX_WORDS_BEFORE_NAME = 3
# «Это построит «Илим», - сказал он: after the shared closing mark come the author's words.
AUTHOR_FOLLOWS = re.compile(r"[,.!?…]*\s*[-–—]\s|[,.!?…]*\s*$")
SENTENCE_END = re.compile(r"[.!?…]\s+")
# Characters searched for the end of the author's words before a mark whose opening is missing.
AUTHOR_REACH = 300

Role = Literal["open", "close", "either"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quoted stretch before its depth is known."""

    outer: Span
    inner: Span
    mark: Literal["pair", "orphan", "dash"]


@dataclass(slots=True)
class Opening:
    """A mark still open; `shared_close` is where a quotation inside may have closed it too."""

    start: int
    family: str
    is_sure: bool
    has_inner: bool = False
    shared_close: int | None = None


def marked(text: str, paragraph: Span) -> list[Stretch]:
    """The stretches that quotation marks set off in one paragraph, in the order of their ends."""
    reader = _Reader(text, paragraph)
    for mark in MARK.finditer(text, paragraph.start, paragraph.stop):
        reader.read(mark.start(), mark[0])
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

    def read(self, start: int, mark: str) -> None:
        """Open or close a quotation with the mark at `start`, or pass over it."""
        left = self.text[start - 1] if start > self.start else ""
        right = self.text[start + 1] if start + 1 < self.stop else ""
        role = role_of(left, right)
        family = FAMILY.get(mark, SINGLE)
        if family == SINGLE:
            self._read_single(start, role)
            return
        shape = SHAPE.get(mark)
        action = shape if shape and role in {shape, "either"} else role
        is_sure = action != "either"
        if action == "either" or (shape and action != shape):
            action = "close" if self.families[family] else "open"
        if action == "open":
            self._push(Opening(start, family, is_sure))
        elif not (left.isdigit() and mark in '"”' and not self.open):  # 17" is no mark
            self._close(start, family)

    def finish(self) -> None:
        """Give every quotation still open the rest of the paragraph."""
        while self.open:
            self._abandon(self._pop(), self.stop)

    def _read_single(self, start: int, role: Role) -> None:
        """'Text': never across a letter on both sides (Кот-д'Ивуар), and only as a whole pair."""
        if role == "open":
            self._push(Opening(start, SINGLE, is_sure=False))
        elif role == "close" and self.families[SINGLE]:
            self._close(start, SINGLE)

    def _push(self, opening: Opening) -> None:
        self.open.append(opening)
        self.families[opening.family] += 1

    def _pop(self) -> Opening:
        opening = self.open.pop()
        self.families[opening.family] -= 1
        return opening

    def _close(self, start: int, family: str) -> None:
        if not self.families[family]:
            self._drop_single()
            family = self.open[-1].family if self.open else ""
        while self.open and self.open[-1].family != family:
            self._abandon(self._pop(), start)
        if self.open:
            opening = self._pop()
            self._add(Span(opening.start, start + 1), Span(opening.start + 1, start), "pair")
        else:
            self._add(Span(first := self._orphan_start(), start + 1), Span(first, start), "orphan")
            self.author_from = start + 1

    def _drop_single(self) -> None:
        while self.open and self.open[-1].family == SINGLE:
            self._pop()

    def _abandon(self, opening: Opening, stop: int) -> None:
        """End a quotation that has no closing mark of its own: it runs to `stop`."""
        if opening.shared_close is not None:
            stop = opening.shared_close
            self._add(Span(opening.start, stop), Span(opening.start + 1, stop), "pair")
        elif opening.is_sure and opening.start + 1 < stop:
            self._add(Span(opening.start, stop), Span(opening.start + 1, stop), "orphan")

    def _add(self, outer: Span, inner: Span, mark: Literal["pair", "orphan"]) -> None:
        self.found.append(Stretch(outer, inner, mark))
        if self.open:
            self._note_inner(self.open[-1], outer)
        elif AUTHOR_FOLLOWS.match(self.text, outer.stop, self.stop):
            self.author_from = outer.stop

    def _note_inner(self, opening: Opening, inner: Span) -> None:
        """Remember where `inner`, standing inside `opening`, may close it too."""
        if opening.shared_close is None and (
            (not opening.has_inner and self._begins_name(opening.start, inner.start))
            or AUTHOR_FOLLOWS.match(self.text, inner.stop, self.stop)
        ):
            opening.shared_close = inner.stop
        opening.has_inner = True

    def _begins_name(self, first: int, last: int) -> bool:
        reach = self.text[first + 1 : min(last, first + 80)]
        return last - first <= 80 and len(reach.split()) <= MAX_WORDS_BEFORE_NAME

    def _orphan_start(self) -> int:
        """Where a quotation without an opening mark begins: the paragraph, or after the author."""
        if self.author_from is None:
            return self.start
        end = SENTENCE_END.search(self.text, self.author_from, self.author_from + AUTHOR_REACH)
        return min(end.end() if end else self.author_from, self.stop)
