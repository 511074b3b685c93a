"""A raw text cleaned until nothing more is to be cut: its articles, and what was cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tasks.clean.chrome import Page, read_page
from tasks.clean.date_clues import DateClue, header_clue, page_clues
from tasks.clean.divide import boundaries
from tasks.clean.header import read_header
from tasks.clean.lines import lines_of, spare_space
from tasks.clean.text_map import KeptText, Removal
from tasks.clean.typography import regular
from tasks.russian.spans import Span

# Every text seen so far settles by the third round. One that does not is of no kind that the rules
# know: then they do not touch it at all.
MOST_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class RawCut:
    """A raw span that was removed, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a raw text: what is kept, what was cut on the way, its page's clues."""

    kept: KeptText
    cuts: tuple[RawCut, ...] = ()
    clues: tuple[DateClue, ...] = ()
    title: str | None = None

    def without(self, removals: Sequence[Removal]) -> "Part":
        """The part less what is removed, and with that among its cuts."""
        if not removals:
            return self
        cuts = [
            RawCut(span, removal.reason)
            for removal in removals
            for span in self.kept.raw_spans(removal.start, removal.stop)
        ]
        return replace(self, kept=self.kept.without(removals), cuts=(*self.cuts, *cuts))


def parts_of(raw: str) -> tuple[Part, ...]:
    """The articles of a raw text, in order; at least one, which may be empty.

    Kept and cut characters of all parts together are the raw text, and cleaning a part again
    changes nothing: it goes on until a round finds nothing to cut.
    """
    whole = _tidied(Part(KeptText.whole(raw)))
    return _settled(whole, MOST_ROUNDS) or (whole,)


def _settled(part: Part, rounds: int) -> tuple[Part, ...] | None:
    """The part cleaned, or divided and then cleaned; None where rounds do not suffice."""
    for left in range(rounds - 1, -1, -1):
        headless = _without_header(part)
        page = read_page(lines_of(headless.kept.text))
        if starts := boundaries(page):
            return _all_settled(tuple(_divided(headless, starts)), left)
        cleaned = _tidied(_without_frame(headless, page))
        if cleaned.kept.text == part.kept.text:
            return (replace(part, title=_title(page)),)
        part = cleaned
    return None


def _all_settled(parts: Sequence[Part], rounds: int) -> tuple[Part, ...] | None:
    found: list[Part] = []
    for part in parts:
        settled = _settled(_tidied(part), rounds)
        if settled is None:
            return None
        found += settled
    return tuple(found)


def _tidied(part: Part) -> Part:
    """The part with regular characters and no spare space."""
    while True:
        edit = regular(part.kept.text)
        spare = spare_space(part.kept.text)
        if edit.text == part.kept.text and not (edit.removals or spare):
            return part
        reworded = replace(part, kept=part.kept.reworded(edit.text)).without(edit.removals)
        part = reworded.without(spare_space(reworded.kept.text))


def _without_header(part: Part) -> Part:
    header = read_header(part.kept.text)
    if not header.removals:
        return part
    return replace(part, clues=(*part.clues, *header_clue(header))).without(header.removals)


def _without_frame(part: Part, page: Page) -> Part:
    removals = tuple(
        Removal(line.start, line.stop, reason)
        for line, reason in zip(page.lines, page.reasons, strict=True)
        if reason
    )
    if not removals:
        return part
    return replace(part, clues=(*part.clues, *page_clues(page))).without(removals)


def _divided(part: Part, starts: Sequence[int]) -> Iterator[Part]:
    """The articles of a part. Its cuts stay with the first; the header speaks for all."""
    ends = [*starts, len(part.kept.text)]
    yield replace(part, kept=part.kept.part(0, ends[0]))
    for start, stop in zip(starts, ends[1:], strict=True):
        yield Part(part.kept.part(start, stop), clues=part.clues)


def _title(page: Page) -> str | None:
    return None if page.title is None else page.lines[page.title].text
