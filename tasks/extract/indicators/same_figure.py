"""Whether two rows tell one figure: a headline and the text repeat each other."""

import re
from dataclasses import replace

from tasks.records import Indicator, Operator

WORD = re.compile(r"[^\W\d_]{5,}")
# Letters by which two forms of a word are told to be of one: `вложения`, `вложений`.
STEM = 5


def without_repeats(rows: list[Indicator]) -> tuple[Indicator, ...]:
    """The rows in their order; of those that tell one figure the fuller, in the first one's place.

    Rows are compared with those of the same number only.
    """
    kept: dict[tuple[object, ...], list[Indicator]] = {}
    for row in rows:
        _add(kept.setdefault(_number(row), []), row)
    return tuple(sorted((r for same in kept.values() for r in same), key=lambda r: r.start_char))


def is_same(one: Indicator, other: Indicator) -> bool:
    """Whether two rows with one number are of the same thing, at no different times."""
    if _overlap(one, other):
        return False
    periods = {one.period_edtf, other.period_edtf} - {None}
    is_about_same = bool(_stems(one.metric) & _stems(other.metric)) or one.metric == other.metric
    is_telling = one.unit not in {"count", "percent", "rank", "person", "ratio"}
    shares_scope = not set(one.scope).isdisjoint(other.scope)
    return len(periods) < 2 and (is_about_same or (is_telling and shares_scope))


def _overlap(one: Indicator, other: Indicator) -> bool:
    """Whether two rows come from one place: there the text itself tells them apart."""
    return one.start_char < other.end_char and other.start_char < one.end_char


def _add(same: list[Indicator], row: Indicator) -> None:
    at = next((i for i, other in enumerate(same) if is_same(other, row)), None)
    if at is None:
        same.append(row)
    else:
        same[at] = _fuller(same[at], row)


def _number(row: Indicator) -> tuple[object, ...]:
    op = "=" if row.op == "~" else row.op
    return row.value, row.unit, op, row.measure, row.direction, row.modality


def _stems(metric: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(metric.lower())}


def _fuller(one: Indicator, other: Indicator) -> Indicator:
    """The one whose metric says more, with a period if either has one; `почти` is the exacter."""
    best = other if len(other.metric) > len(one.metric) else one
    op: Operator = "~" if "~" in {one.op, other.op} else best.op
    period = best.period_edtf or one.period_edtf or other.period_edtf
    return replace(best, op=op, period_edtf=period)
