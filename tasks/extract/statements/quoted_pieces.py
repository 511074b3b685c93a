"""Quoted pieces of a text: each stretch between the marks, the author's insertions left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from tasks.extract.reading.syntax import DASHES, FINAL, Syntax
from tasks.extract.statements.reporting_verbs import frames
from tasks.russian.parsed import Quotation
from tasks.russian.spans import Span

# The author's verb stands among these many words after the dash: `- сказал он. -`.
VERB_REACH = 4
# `, - сказал в эфире телеканала министр. -`: longest insertion that is looked for, in tokens.
INSERTION_REACH = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `first` to `last` (exclusive) that one pair of marks holds, up to an insertion.

    `outer` counts in characters and has the marks; `after` is the first token of the author's
    words when they stand inside the same marks (`"Да, - сказал он. - Нет"`).
    """

    first: int
    last: int
    outer: Span
    quotation: Quotation
    inserted: int | None = None

    @property
    def is_unopened(self) -> bool:
        """Whether the opening mark is missing, so that nobody knows where the words begin."""
        return (
            self.quotation.mark == "orphan"
            and self.quotation.inner.start == self.quotation.outer.start
        )


def pieces(syntax: Syntax) -> list[Piece]:
    """The pieces of all outermost quotations, in order."""
    outermost = [q for q in syntax.parsed.quotations if q.depth == 0]
    return [piece for q in outermost for piece in _split(syntax, q)]


def _split(syntax: Syntax, quotation: Quotation) -> Iterator[Piece]:
    first, last = syntax.inside(quotation)
    last = _orphan_end(syntax, quotation, first, last)
    start = first
    for begin, end in _insertions(syntax, quotation, first, last):
        yield _piece(syntax, start, begin, quotation, begin)
        start = end
    if start < last:
        yield _piece(syntax, start, last, quotation, None)


def _orphan_end(syntax: Syntax, quotation: Quotation, first: int, last: int) -> int:
    """Where a quotation without a closing mark ends: inside a paragraph, with its sentence."""
    if quotation.mark != "orphan" or first >= last:
        return last
    is_opened = quotation.inner.start > quotation.outer.start
    begins = first < 2 or syntax.paragraph(first - 2) != syntax.paragraph(first)
    return last if begins or not is_opened else min(last, syntax.sentence(first)[1])


def _insertions(
    syntax: Syntax, quotation: Quotation, first: int, last: int
) -> Iterator[tuple[int, int]]:
    """The author's words inside the marks, from their dash to their last one."""
    if quotation.mark == "dash":
        return
    index = first + 1
    while index < last:
        if is_author_dash(syntax, index):
            end = _insertion_end(syntax, index, last)
            yield index, end
            index = end
        index += 1


def is_author_dash(syntax: Syntax, index: int) -> bool:
    """Whether a dash leads to the author's verb: `…, - сказал он`."""
    tokens = syntax.tokens
    if tokens[index].text not in DASHES or tokens[index - 1].text not in FINAL | {","}:
        return False
    for token in tokens[index + 1 : index + 1 + VERB_REACH]:
        if token.pos == "PUNCT":
            return False
        if frames(token) and token.verb_form == "Fin":
            return any(t.case == "Nom" for t in syntax.with_relation(token.index, "nsubj"))
    return False


def _insertion_end(syntax: Syntax, dash: int, last: int) -> int:
    """The token with which speech goes on after the author's words, `last` where it does not."""
    for index in range(dash + 2, min(last, dash + INSERTION_REACH)):
        if syntax.tokens[index].text in DASHES and syntax.tokens[index - 1].text in {".", ",", ":"}:
            return index + 1
    return last


def _piece(
    syntax: Syntax, first: int, last: int, quotation: Quotation, inserted: int | None
) -> Piece:
    tokens = syntax.tokens
    while last > first + 1 and tokens[last - 1].text in DASHES | {","}:
        last -= 1
    is_first = first > 0 and tokens[first].start == quotation.inner.start
    start = quotation.outer.start if is_first else tokens[first].start
    stop = tokens[last - 1].stop
    if inserted is None and quotation.mark == "pair":
        stop = quotation.outer.stop
    return Piece(first, last, Span(min(start, tokens[first].start), stop), quotation, inserted)
