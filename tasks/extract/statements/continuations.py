"""Indirect reports that go on in the next sentences: `Он отметил, что …. Например, …`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.reporting_verbs import frames
from tasks.extract.statements.reports import Report
from tasks.russian.spans import Span

# The first words of a sentence that only explains the one before it.
OPENINGS = (("например",), ("к", "примеру"), ("тем", "более"), ("то", "есть"), ("причём",))
GOING_ON = {"clause", "source_phrase", "as_said"}
# A longer explanation is the author's own.
MAX_SENTENCES = 3


def continued(syntax: Syntax, reports: Iterable[Report]) -> Iterator[Report]:
    """The reports, those that go on with their later sentences."""
    for report in reports:
        stop = _stop(syntax, report) if report.rule in GOING_ON else report.parts[-1].stop
        if stop == report.parts[-1].stop:
            yield report
        else:
            part = Span(report.parts[0].start, stop)
            outer = Span(report.outer.start, max(report.outer.stop, stop))
            yield replace(report, parts=(part,), outer=outer)


def _stop(syntax: Syntax, report: Report) -> int:
    """Where the words end, sentences that go on included."""
    stop = report.parts[-1].stop
    index = syntax.until_char(stop) - 1
    number = syntax.tokens[index].sentence
    sentences = syntax.parsed.sentences
    if syntax.text[stop : sentences[number].stop].strip(' .»"'):
        return stop
    for sentence in sentences[number + 1 : number + 1 + MAX_SENTENCES]:
        words = syntax.tokens[sentence.first : sentence.last]
        opening = tuple(word.text.lower() for word in words[:2])
        is_near = sentence.paragraph == sentences[number].paragraph
        is_going_on = any(opening[: len(words_of)] == words_of for words_of in OPENINGS)
        if not is_near or not is_going_on or any("says" in frames(word) for word in words):
            break
        stop = words[-1].start if words[-1].text == "." else words[-1].stop
    return stop
