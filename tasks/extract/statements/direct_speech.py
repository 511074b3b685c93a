"""Direct speech: the turns of a text, each from the quoted pieces that belong together."""

from collections.abc import Iterator, Sequence

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.content_ends import trimmed
from tasks.extract.statements.introductions import RULES
from tasks.extract.statements.quotation_places import Introduction, Place, mark_before
from tasks.extract.statements.quoted_pieces import Piece, pieces
from tasks.extract.statements.reports import Report
from tasks.extract.statements.source_phrases import SourcePhrase
from tasks.records import Layout
from tasks.russian.spans import Span

LABELS = {"labelled_block", "block_goes_on"}


def direct_reports(syntax: Syntax, sources: Sequence[SourcePhrase]) -> list[Report]:
    """The direct reports of a text, in order; the pieces of one turn are one report."""
    turns: list[list[tuple[Piece, Introduction]]] = []
    for piece, introduced in _introduced(syntax, sources):
        if introduced.continues and turns:
            turns[-1].append((piece, introduced))
        else:
            turns.append([(piece, introduced)])
    return [_report(syntax, turn) for turn in turns]


def _introduced(
    syntax: Syntax, sources: Sequence[SourcePhrase]
) -> Iterator[tuple[Piece, Introduction]]:
    """The pieces that are speech, with what says so."""
    ends = {phrase.last: phrase for phrase in sources}
    found = pieces(syntax)
    introduced: Introduction | None = None
    for before, piece, after in zip([None, *found], found, [*found[1:], None], strict=False):
        place = Place(piece, before, after, introduced, ends, mark_before(syntax, piece))
        introduced = next(filter(None, (rule(syntax, place) for rule in RULES)), None)
        if introduced is not None:
            yield piece, introduced


def _report(syntax: Syntax, turn: Sequence[tuple[Piece, Introduction]]) -> Report:
    piece, introduced = turn[0]
    starts = [
        piece.outer.start,
        piece.outer.start if introduced.start is None else introduced.start,
    ]
    stops = [each.outer.stop for each, _ in turn] + [each.stop or 0 for _, each in turn]
    return Report(
        rule=introduced.rule,
        mode="direct",
        layout=_layout(piece, introduced),
        parts=tuple(_words(syntax, each) for each, _ in turn),
        outer=Span(min(starts), max(stops)),
        cue=introduced.cue,
        source=introduced.source,
    )


def _layout(piece: Piece, introduced: Introduction) -> Layout:
    if piece.quotation.mark == "dash":
        return "dash"
    return "labelled" if introduced.rule in LABELS else "inline"


def _words(syntax: Syntax, piece: Piece) -> Span:
    """The words of a piece without the comma before its closing mark."""
    first, last = trimmed(syntax, piece.first, piece.last)
    if first >= last:
        first, last = piece.first, piece.last
    return Span(syntax.tokens[first].start, syntax.tokens[last - 1].stop)
