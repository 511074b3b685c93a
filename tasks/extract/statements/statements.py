"""Statements: somebody's words or reported view, with who said them and when."""

from collections.abc import Iterable

from tasks.extract.reading.reading import Reading
from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.continuations import continued
from tasks.extract.statements.direct_speech import direct_reports
from tasks.extract.statements.indirect_speech import indirect_reports
from tasks.extract.statements.refusals import kept
from tasks.extract.statements.repeats import without_repeats
from tasks.extract.statements.reporting_verbs import cue, frames
from tasks.extract.statements.reports import Report
from tasks.extract.statements.said_when import SaidWhen
from tasks.extract.statements.source_phrases import source_phrases, source_reports
from tasks.extract.statements.speaker_phrases import phrase
from tasks.extract.statements.speakers import Speakers
from tasks.extract.statements.spoken_blocks import block_reports
from tasks.records import Statement
from tasks.russian.parsed import Token
from tasks.russian.spans import Span


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """The statements of an article in the order of the text, one for each of joint speakers."""
    syntax = reading.syntax
    ordered = reports(syntax)
    speakers, said = Speakers(reading, syntax), SaidWhen(reading, syntax, ordered)
    found: list[Statement] = []
    for report in ordered:
        date = said.of(report)
        voices = speakers.of(report)
        said_to = speakers.addressee(report)
        evidence = _evidence(syntax, report, voices.tokens)
        found += [
            _statement(syntax, report, evidence, speaker.name, said_to, date)
            for speaker in voices.speakers
        ]
    return without_repeats(found)


def reports(syntax: Syntax) -> list[Report]:
    """The reports of a text by place; direct speech takes its words from the other rules."""
    phrases = source_phrases(syntax)
    direct = [*direct_reports(syntax, phrases), *block_reports(syntax, phrases)]
    taken = _taken(syntax, direct)
    indirect = indirect_reports(syntax, taken)
    sources = [r for r in source_reports(syntax, phrases) if r.source not in taken]
    found = continued(syntax, kept(syntax, [*direct, *indirect, *sources]))
    return sorted(found, key=lambda r: (_place(syntax, r), r.outer.start))


def _place(syntax: Syntax, report: Report) -> int:
    """Where a report is introduced, so that `он` finds who spoke before."""
    if report.mode == "direct":
        return report.parts[0].start
    anchor = report.cue if report.cue is not None else report.source
    return syntax.tokens[anchor].start if anchor is not None else report.outer.start


def _taken(syntax: Syntax, direct: Iterable[Report]) -> set[int]:
    """The words of direct speech, with the verbs and sources that introduce it."""
    taken: set[int] = set()
    for report in direct:
        for part in report.parts:
            words = range(syntax.from_char(part.start), syntax.until_char(part.stop))
            taken.update(i for i in words if not tells_of_another(syntax, i))
        if report.rule not in {"after_colon", "spoken_block"}:
            taken.update(i for i in (report.cue, report.source) if i is not None)
    return taken


def tells_of_another(syntax: Syntax, index: int) -> bool:
    """`…, он просил передать Вам привет`: the speaker reports a third person's words."""
    token = syntax.tokens[index]
    if not frames(token) or token.verb_form != "Fin":
        return False
    return any(
        t.lemma in {"он", "она"} or (t.pos == "PROPN" and t.animacy == "Anim")
        for t in syntax.with_relation(index, "nsubj")
    )


def _evidence(syntax: Syntax, report: Report, named: Iterable[Token]) -> Span:
    """The report with the words that name its speakers, where they stand beside it."""
    start, stop = report.outer.start, report.outer.stop
    near = syntax.tokens[syntax.from_char(start)].sentence
    for token in named:
        if token.sentence in {near, near + 1}:
            first, last = phrase(syntax, token)
            start = min(start, syntax.tokens[first].start)
            stop = max(stop, syntax.tokens[last - 1].stop)
    return Span(start, stop)


def _statement(
    syntax: Syntax,
    report: Report,
    evidence: Span,
    speaker: str,
    addressee: str | None,
    date: str | None,
) -> Statement:
    parts = tuple(part.of(syntax.text) for part in report.parts)
    return Statement(
        start_char=evidence.start,
        end_char=evidence.stop,
        evidence=evidence.of(syntax.text),
        rule=report.rule,
        speaker=speaker,
        addressee=addressee,
        mode=report.mode,
        text=" ".join(parts),
        parts=parts,
        part_starts=tuple(part.start for part in report.parts),
        cue=None if report.cue is None else cue(syntax.tokens[report.cue]),
        layout=report.layout,
        said_edtf=date,
    )
