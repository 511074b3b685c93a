"""Figures about the world: a number, what it measures, of whom, when, and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds import rows
from tasks.extract.event_clauses import clause
from tasks.extract.event_dates import clause_date
from tasks.extract.event_scene import Scene
from tasks.extract.figure_metrics import Metric, metric_of
from tasks.extract.figure_scopes import scope_of
from tasks.extract.reading import Reading
from tasks.records import Indicator, Measure, Operator
from tasks.russian.amounts import Amount, find_amounts
from tasks.russian.parsed import Token

# Ages, scores and times are no figures about the world; a length of time seldom is one.
NO_FIGURES = frozenset({"age", "score", "clock", "duration"})
EXCEEDS = {"превысить": ">", "превышать": ">", "перевалить": ">"}
# Numbers of which a text makes no finding: `две страны`, `три президента`.
LEAST_COUNT_IN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with the token of its number and the noun of its unit or of what it counts."""

    amount: Amount
    number: Token
    unit: Token


def find_indicators(reading: Reading) -> tuple[Indicator, ...]:
    """Each figure once, in the order of the text; a range gives a row for either end."""
    scene = Scene(reading)
    figures = [f for a in _amounts(reading) if (f := _figure(scene, a)) and _is_finding(scene, f)]
    found: dict[tuple[object, ...], Indicator] = {}
    for figure in figures:
        for row in _rows(scene, figure):
            found.setdefault((row.metric, row.value, row.unit, row.op, row.period_edtf), row)
    return tuple(found.values())


def _amounts(reading: Reading) -> Iterator[Amount]:
    found = find_amounts(reading.parsed.text, reading.published, reading.dates)
    yield from (a for a in found if a.kind not in NO_FIGURES and not a.is_conversion)


def _figure(scene: Scene, amount: Amount) -> Figure | None:
    """The figure, None where no token begins inside the number."""
    at = scene.syntax.until_char(amount.number_start)
    if at >= len(scene.tokens):
        return None
    number = unit = scene.tokens[at]
    for index in range(number.index, len(scene.tokens)):
        token = scene.tokens[index]
        if token.start >= max(amount.unit_stop, amount.number_stop):
            break
        if token.pos in {"NOUN", "PROPN", "SYM"} or token.text == "%":
            unit = token
    return Figure(amount, number, unit)


def _is_finding(scene: Scene, figure: Figure) -> bool:
    """Whether the text makes a finding of the number: not of `две страны`, `три президента`."""
    amount = figure.amount
    if amount.kind != "count":
        return True
    is_in_words = not scene.parsed.text[amount.number_start].isdigit()
    is_plain = amount.op == "=" and amount.value < LEAST_COUNT_IN_WORDS
    return not (is_in_words and is_plain)


def _rows(scene: Scene, figure: Figure) -> Iterator[Indicator]:
    metric = metric_of(scene, figure.number, figure.unit, figure.amount)
    if metric is None:
        return
    amount = figure.amount
    if amount.value_to is None:
        yield _row(scene, figure, metric, amount.value, _operator(metric, amount.op))
    else:
        yield _row(scene, figure, metric, amount.value, ">=")
        yield _row(scene, figure, metric, amount.value_to, "<=")


def _operator(metric: Metric, op: Operator) -> Operator:
    exceeds = metric.verb is not None and metric.verb.lemma in EXCEEDS
    return ">" if exceeds and op == "=" else op


def _row(scene: Scene, figure: Figure, metric: Metric, value: float, op: Operator) -> Indicator:
    anchor = metric.verb or metric.noun or figure.unit
    first, last = _evidence(scene, figure, anchor)
    start, end = scene.tokens[first].start, scene.tokens[last - 1].stop
    amount = figure.amount
    start, end = min(start, amount.start), max(end, amount.stop)
    return Indicator(
        start_char=start,
        end_char=end,
        evidence=scene.parsed.text[start:end],
        modality=_modality(scene, anchor),
        rule=metric.rule,
        metric=metric.name,
        scope=scope_of(scene, anchor, metric, figure.unit),
        value=value,
        unit=amount.unit,
        op=op,
        measure=_measure(amount, metric),
        direction=metric.direction,
        period_edtf=clause_date(scene, figure.number, scene.tokens[first:last]),
        value_text=scene.parsed.text[amount.start : amount.stop],
    )


def _evidence(scene: Scene, figure: Figure, anchor: Token) -> tuple[int, int]:
    """The clause of the figure, wide enough for number and unit."""
    first, last = clause(scene, anchor)
    indexes = (figure.number.index, figure.unit.index)
    return min(first, *indexes), max(last, *(i + 1 for i in indexes))


def _measure(amount: Amount, metric: Metric) -> Measure:
    if metric.direction:
        return "change"
    if amount.kind == "rank":
        return "rank"
    if amount.kind == "share" or (amount.unit == "percent" and metric.is_share):
        return "share"
    return "count" if amount.kind == "count" else "level"


def _modality(scene: Scene, anchor: Token) -> str:
    """What the nearest governing word of intent or expectation says; else the verb's future."""
    words = [anchor, *scene.syntax.ancestors(anchor.index)]
    for word in (w for above in words for w in [above, *scene.below(above, "nsubj", "amod")]):
        if modality := _modalities().get(word.lemma):
            return modality
    is_future = any(t.tense == "Fut" for t in [anchor, *scene.below(anchor, "aux", "cop")])
    return "forecast" if is_future else "actual"


@cache
def _modalities() -> dict[str, str]:
    return {row["lemma"]: row["modality"] for row in rows("words/figure_modality")}
