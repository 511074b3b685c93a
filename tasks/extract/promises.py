"""What a claim promises of itself. One that breaks a promise is set aside, and the rest goes on.

The checks before publication (`warehouse/checks/`) promise the same of the whole warehouse; there a
broken one stops everything, since nothing then tells which article to leave out.
"""

from tasks.records import Claim, Document, Event, Indicator, Position, Statement
from tasks.russian.edtf import is_date


def broken_promise(claim: Claim, text: str) -> str | None:
    """The promise that a claim of an article with this text breaks, in words; None for a sound one.

    Its evidence and the parts of a statement stand at their offsets; its dates are EDTF.
    """
    if not claim.evidence or text[claim.start_char : claim.end_char] != claim.evidence:
        return f"evidence is not the text between {claim.start_char} and {claim.end_char}"
    if isinstance(claim, Statement) and (start := _misplaced(claim, text)) is not None:
        return f"no part of the statement stands at {start}"
    wrong = [day for day in _dates(claim) if day is not None and not is_date(day)]
    return f"no date: {wrong[0]}" if wrong else None


def _misplaced(statement: Statement, text: str) -> int | None:
    """The offset of the first part that is not there."""
    placed = zip(statement.parts, statement.part_starts, strict=True)
    return next((start for part, start in placed if not text.startswith(part, start)), None)


def _dates(claim: Claim) -> tuple[str | None, ...]:
    match claim:
        case Statement():
            return (claim.said_edtf,)
        case Event() | Document():
            return (claim.date_edtf,)
        case Indicator():
            return (claim.period_edtf,)
        case Position():
            return (claim.as_of_edtf, claim.held_edtf)
    return ()
