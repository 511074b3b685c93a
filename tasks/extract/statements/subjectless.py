"""Reports without a subject: `Отмечается, что …`, `Также заявляла, что …`."""

from collections.abc import Iterable

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.reporting_verbs import frames_at
from tasks.extract.statements.reports import Report
from tasks.extract.statements.speaker import Speaker, agrees

# Rules of reports that only somebody's words can be.
SPOKEN = {"clause", "whole_clause", "after_colon"}


def is_impersonal(syntax: Syntax, report: Report) -> bool:
    """`Отмечается, что …`: a verb that nobody in particular stands beside."""
    if report.cue is None:
        return False
    return "impersonal" in frames_at(syntax, syntax.tokens[report.cue])


def may_continue(syntax: Syntax, report: Report, recent: Iterable[Speaker]) -> bool:
    """Whether a report goes on with the words of those who spoke before."""
    if report.cue is None:
        return report.source is None
    if is_impersonal(syntax, report):
        return False
    verb = syntax.tokens[report.cue]
    if verb.number == "Plur" and verb.verb_form == "Fin" and verb.rel != "conj":
        return False  # обвинили в контрабанде: nobody in particular
    return any(agrees(speaker, verb) for speaker in recent)


def goes_on_with_body(syntax: Syntax, report: Report) -> bool:
    """`Отмечается, что …`; but `сообщалось` is of another day, and of others."""
    is_past = report.cue is not None and syntax.tokens[report.cue].tense == "Past"
    return is_impersonal(syntax, report) and not is_past


def is_spoken(syntax: Syntax, report: Report) -> bool:
    """Whether only somebody's words can be meant, and not `появилась информация`."""
    return report.rule in SPOKEN and not is_impersonal(syntax, report)
