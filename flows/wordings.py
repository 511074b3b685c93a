"""Reports of one utterance beside each other: the wording that differs."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from flows.tables import read_table, write_table
from tasks.deduplicate.wordings import wording_differences
from tasks.records import UtteranceDifference, UtteranceReport


def write_wordings(folder: Path) -> int:
    """Write `utterance_differences` beside `utterance_reports`; the number of its rows."""
    reports = read_table(folder / "utterance_reports.parquet", UtteranceReport)
    ordered = sorted(reports, key=lambda report: (report.utterance_id, report.report_no))
    groups = groupby(ordered, key=lambda report: report.utterance_id)
    found = [row for _, group in groups for row in differences_of(list(group))]
    write_table(folder / "utterance_differences.parquet", UtteranceDifference, found)
    return len(found)


def differences_of(reports: Sequence[UtteranceReport]) -> Iterator[UtteranceDifference]:
    """What differs between each report of the first article and each of the others, in order."""
    first = [report for report in reports if report.article_id == reports[0].article_id]
    others = [report for report in reports if report.article_id != reports[0].article_id]
    for one in first:
        for other in others:
            yield from _between(one, other)


def _between(one: UtteranceReport, other: UtteranceReport) -> Iterator[UtteranceDifference]:
    for number, found in enumerate(wording_differences(one.text, other.text), start=1):
        yield UtteranceDifference(
            utterance_id=one.utterance_id,
            claim_id=one.claim_id,
            other_claim_id=other.claim_id,
            difference_no=number,
            type=found.type,
            words=found.a_text,
            other_words=found.b_text,
        )
