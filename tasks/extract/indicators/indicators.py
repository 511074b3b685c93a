"""Figures about the world: a number, what it measures, of whom, when, and how sure it is."""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from tasks.extract.indicators.figures import Figure, find_figures
from tasks.extract.indicators.findings import is_condition, is_finding
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metrics import metric_of
from tasks.extract.indicators.modality import figure_modality
from tasks.extract.indicators.ordinals import is_nth, nth, nth_figures
from tasks.extract.indicators.parallel import parallel_name
from tasks.extract.indicators.periods import figure_period, told_under
from tasks.extract.indicators.same_figure import without_repeats
from tasks.extract.indicators.scopes import scope_of
from tasks.extract.indicators.scores import sides
from tasks.extract.indicators.sequence import goes_on
from tasks.extract.reading.clauses import clause
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene, plain
from tasks.records import Indicator, Measure, Operator
from tasks.russian.parsed import Token

# Amounts that an elliptic list tells one after another; a term or a count names itself.
GAPPED = frozenset({"money", "percent", "share"})
UNNAMED = "сумма"
REACH = 7
TWO = 2  # sides of a match
# Words by which a conversion may stand behind the evidence of what it converts.
BRACKET = 3
EXCEEDING = frozenset({"превысить", "превышать", "перевалить"})


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that was read, with its scope and period: the next may go on from it.

    Tokens `first` to `last` (exclusive) are its evidence.
    """

    figure: Figure
    metric: Metric
    scope: tuple[str, ...]
    period: str | None
    first: int
    last: int


def find_indicators(reading: Reading) -> tuple[Indicator, ...]:
    """Each figure once, in the order of the text; a range gives a row for either end."""
    scene = reading.scene
    found: list[Indicator] = []
    before: Known | None = None
    told: list[Indicator] = []
    every = heapq.merge(find_figures(scene), nth_figures(scene), key=attrgetter("first"))
    for figure in every:
        if before and _is_conversion(before, figure):
            found += _converted(scene, told, figure)
            continue
        metric = _metric(scene, figure, before)
        if metric is None:
            continue
        before = _known(scene, figure, metric, before)
        told = list(_rows(scene, metric, before))
        found += told
    return without_repeats(found)


def _metric(scene: Scene, figure: Figure, before: Known | None) -> Metric | None:
    """What a figure measures; None where it is no finding."""
    if is_nth(figure):
        return None if is_condition(scene, figure) else nth(scene, figure)
    if not is_finding(scene, figure) or _is_unknown_money(figure):
        return None
    metric = _parallel(scene, figure, before) or metric_of(scene, figure)
    if metric is None or metric.name == UNNAMED:
        return _gapped(figure, before) or metric
    return metric


def _is_unknown_money(figure: Figure) -> bool:
    """`на один цент`: of no currency that the text tells."""
    return figure.amount.kind == "money" and figure.amount.unit is None


def _is_conversion(before: Known, figure: Figure) -> bool:
    """Whether the figure tells the amount of the one before in another currency or measure."""
    is_alike = before.figure.amount.kind == figure.amount.kind
    is_behind = before.last >= figure.first - BRACKET
    return figure.amount.is_conversion and is_alike and is_behind


def _converted(scene: Scene, told: list[Indicator], figure: Figure) -> Iterator[Indicator]:
    """`500 тыс. юаней ($76 тыс.)`: what was told last, in the other currency or measure."""
    amount = figure.amount
    for row in told[:1]:
        end = max(row.end_char, amount.stop)
        text = scene.parsed.text
        same = replace(row, unit=amount.unit, end_char=end, evidence=text[row.start_char : end])
        same = replace(same, value_text=text[amount.start : amount.stop])
        if amount.value_to is None:
            yield replace(same, value=amount.value, op=amount.op)
        else:
            yield replace(same, value=amount.value, op=">=")
            yield replace(same, value=amount.value_to, op="<=")


def _parallel(scene: Scene, figure: Figure, before: Known | None) -> Metric | None:
    """`штрафы для граждан до 5 тысяч, для фирм — 40 тысяч`: the same of another."""
    if before is None or before.figure.number.sentence != figure.number.sentence:
        return None
    is_same = before.figure.amount.unit == figure.amount.unit
    name = parallel_name(scene, figure, before.metric.name) if is_same else ""
    return replace(before.metric, name=name, rule="gapped", whose=None) if name else None


def _gapped(figure: Figure, before: Known | None) -> Metric | None:
    """`«Заря» получила 27,7 % голосов, «Родина» — 15,2 %`: what the figure before measures.

    Within a sentence only: the next one may go over to something else.
    """
    if before is None or before.figure.number.sentence != figure.number.sentence:
        return None
    is_same = before.figure.amount.unit == figure.amount.unit
    if not is_same or figure.amount.kind not in GAPPED:
        return None
    return replace(before.metric, rule="gapped", whose=None, second="")


def _known(scene: Scene, figure: Figure, metric: Metric, before: Known | None) -> Known:
    if before is not None and not goes_on(scene, before.figure, figure):
        before = None
    first, last = _evidence(scene, figure, metric)
    scope = scope_of(scene, figure, metric, before.scope if before else ())
    period = figure_period(scene, figure, first, last, before.period if before else None)
    period = period or told_under(scene, figure, metric)
    return Known(figure, metric, scope, period, first, last)


def _rows(scene: Scene, metric: Metric, known: Known) -> Iterator[Indicator]:
    figure, amount = known.figure, known.figure.amount
    if amount.kind == "score":
        if metric.rule == "score":
            yield from _sides(scene, metric, known)
        return
    for name in filter(None, (metric.name, metric.second)):
        named = replace(metric, name=name)
        if amount.value_to is None:
            yield _row(scene, named, known, amount.value, _operator(scene, figure, metric))
        else:
            yield _row(scene, named, known, amount.value, ">=")
            yield _row(scene, named, known, amount.value_to, "<=")


def _sides(scene: Scene, metric: Metric, known: Known) -> Iterator[Indicator]:
    """A row for either side of a score, none where the text does not name both."""
    amount = known.figure.amount
    names = sides(scene, known.figure)
    if len(names) == TWO and amount.value_to is not None:
        for name, value in zip(names, (amount.value, amount.value_to), strict=True):
            row = _row(scene, metric, replace(known, scope=(name,)), value, "=")
            yield replace(row, unit="count")


def _operator(scene: Scene, figure: Figure, metric: Metric) -> Operator:
    """`превысил 5 %` is more, `максимальное наказание — 5 лет` no more."""
    exceeds = metric.verb is not None and plain(metric.verb.lemma) in EXCEEDING
    if exceeds and _is_denied(scene, metric.verb):
        return "<="
    if figure.amount.op != "=":
        return figure.amount.op
    if metric.rule == "deadline":
        return "<="
    return ">" if exceeds else _bound(scene, figure)


def _is_denied(scene: Scene, verb: Token | None) -> bool:
    """`не должно превышать`, `не превысит`."""
    above = scene.head(verb) if verb is not None else None
    words = [word for word in (verb, above) if word is not None]
    return any(t.text.lower() == "не" for word in words for t in scene.below(word, "advmod"))


def _bound(scene: Scene, figure: Figure) -> Operator:
    """What an adjective says that stands before the figure in its sentence, at most REACH words."""
    first = max(scene.sentence(figure.number).first, figure.first - REACH)
    lemmas = {plain(t.lemma) for t in scene.tokens[first : figure.first] if t.pos == "ADJ"}
    if lemmas & {"максимальный", "предельный"}:
        return "<="
    return ">=" if "минимальный" in lemmas else "="


def _row(scene: Scene, metric: Metric, known: Known, value: float, op: Operator) -> Indicator:
    figure = known.figure
    start, end = scene.tokens[known.first].start, scene.tokens[known.last - 1].stop
    amount = figure.amount
    return Indicator(
        start_char=start,
        end_char=end,
        evidence=scene.parsed.text[start:end],
        modality=figure_modality(scene, figure, metric),
        rule=metric.rule,
        metric=metric.name,
        scope=known.scope,
        value=value,
        unit="count" if amount.unit == "time" else amount.unit,
        op=op,
        measure=_measure(figure, metric),
        direction=metric.direction,
        period_edtf=known.period,
        value_text=scene.parsed.text[amount.start : amount.stop],
    )


def _evidence(scene: Scene, figure: Figure, metric: Metric) -> tuple[int, int]:
    """The clause of the figure, wide enough for all of it and for the name of its line."""
    first, last = clause(scene, figure.top)
    for word in (metric.whose, metric.noun):
        if word is not None and word.sentence == figure.number.sentence:
            first = min(first, word.index)
    return min(first, figure.first), max(last, figure.last)


def _measure(figure: Figure, metric: Metric) -> Measure:
    amount = figure.amount
    if metric.direction:
        return "change"
    if amount.kind == "rank":
        return "rank"
    if amount.unit == "percent" and metric.is_share:
        return "share"
    return "count" if amount.kind in {"count", "score"} else "level"
