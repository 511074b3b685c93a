"""The way from clean text back to raw text: stretches of kept characters, and what was removed."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tasks.records import TextMap
from tasks.russian.spans import Span


@dataclass(frozen=True, slots=True)
class Removal:
    """Characters `start` to `stop` (exclusive) of a text go, for a reason with a stable name."""

    start: int
    stop: int
    reason: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` kept characters: from `start` in the kept text, from `raw_start` in the raw one."""

    start: int
    raw_start: int
    length: int


@dataclass(frozen=True, slots=True)
class KeptText:
    """What cleaning has kept of a raw text so far, character for character.

    Stretches are ordered, cover the text, and keep the order of the raw text. A kept character may
    differ from its raw one (a no-break space has become a space) but always stands for just one.
    """

    text: str
    stretches: tuple[Stretch, ...]

    @classmethod
    def whole(cls, raw: str) -> "KeptText":
        """Everything kept."""
        return cls(raw, (Stretch(0, 0, len(raw)),) if raw else ())

    def reworded(self, text: str) -> "KeptText":
        """The same stretches with other characters, one for one."""
        if len(text) != len(self.text):
            raise ValueError(f"{len(text)} characters cannot stand for {len(self.text)}")
        return KeptText(text, self.stretches)

    def part(self, start: int, stop: int) -> "KeptText":
        """The kept characters from `start` to `stop` (exclusive) alone."""
        return self._only([Span(start, stop)])

    def without(self, removals: Sequence[Removal]) -> "KeptText":
        """The kept text less the removals, which are ordered and do not overlap."""
        return self._only(list(_gaps(removals, len(self.text)))) if removals else self

    def raw_spans(self, start: int, stop: int) -> Iterator[Span]:
        """The raw spans behind the kept characters from `start` to `stop` (exclusive), in order."""
        first = bisect_right(self.stretches, start, key=attrgetter("start")) - 1
        for at in range(max(first, 0), len(self.stretches)):
            stretch = self.stretches[at]
            if stretch.start >= stop:
                return
            low = max(start, stretch.start)
            high = min(stop, stretch.start + stretch.length)
            shift = stretch.raw_start - stretch.start
            if low < high:
                yield Span(low + shift, high + shift)

    def _only(self, spans: Sequence[Span]) -> "KeptText":
        stretches: list[Stretch] = []
        length = 0
        for span in spans:
            for raw in self.raw_spans(span.start, span.stop):
                stretches.append(Stretch(length, raw.start, raw.stop - raw.start))
                length += raw.stop - raw.start
        text = "".join(span.of(self.text) for span in spans)
        return KeptText(text, tuple(_joined(stretches)))


def text_maps(kept: KeptText, article_id: str) -> tuple[TextMap, ...]:
    """The rows of `text_map` for an article, ordered by `start_char`."""
    return tuple(
        TextMap(article_id=article_id, start_char=s.start, raw_start=s.raw_start, length=s.length)
        for s in kept.stretches
    )


def raw_offset(maps: Sequence[TextMap], char: int) -> int:
    """The raw offset of character `char` of the clean text, given one article's maps in order.

    Raises IndexError for an offset outside of the text; its end is outside.
    """
    found = bisect_right(maps, char, key=attrgetter("start_char")) - 1
    if found < 0 or char >= maps[found].start_char + maps[found].length:
        raise IndexError(f"character {char} is not in the text")
    return maps[found].raw_start + char - maps[found].start_char


def _gaps(removals: Iterable[Removal], length: int) -> Iterator[Span]:
    at = 0
    for removal in removals:
        if at < removal.start:
            yield Span(at, removal.start)
        at = removal.stop
    if at < length:
        yield Span(at, length)


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Neighbours that are neighbours in the raw text too become one."""
    last: Stretch | None = None
    for stretch in stretches:
        if last and last.raw_start + last.length == stretch.raw_start:
            last = Stretch(last.start, last.raw_start, last.length + stretch.length)
            continue
        if last:
            yield last
        last = stretch
    if last:
        yield last
