"""Which phrase a figure measures: the rules in their order."""

from dataclasses import replace

from tasks.extract.indicators.change_metrics import change_noun, change_verb, compared
from tasks.extract.indicators.clauses import clause_verb
from tasks.extract.indicators.counted_metrics import part_of_counted, things
from tasks.extract.indicators.deed_metrics import percent_of_deed, sum_of_deed
from tasks.extract.indicators.deeds import befell
from tasks.extract.indicators.duration_metrics import lasted, of_term, stay, term, took
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.listed_metrics import listed
from tasks.extract.indicators.metric import Metric, Rule
from tasks.extract.indicators.metric_names import plural_name
from tasks.extract.indicators.numbered_metrics import numbered
from tasks.extract.indicators.people_metrics import people
from tasks.extract.indicators.rank_metrics import ranked
from tasks.extract.indicators.scores import score
from tasks.extract.indicators.share_metrics import allotted, share, share_noun, voted, voters
from tasks.extract.indicators.size_metrics import capacity, dimension, distance, measured, sized
from tasks.extract.indicators.spans_of_time import deadline, in_office, within
from tasks.extract.indicators.spent_metrics import spent
from tasks.extract.indicators.sum_metrics import bracketed, carried, equalled, of_what
from tasks.extract.indicators.times import times
from tasks.extract.reading.scene import Scene


def metric_of(scene: Scene, figure: Figure) -> Metric | None:
    """The first rule that finds a metric decides; None where the text names nothing measured."""
    found = (m for rule in RULES if (m := rule(scene, figure)) is not None)
    return next((m for m in found if m.name and not m.name[0].isdigit()), None)


def left_out(scene: Scene, figure: Figure) -> Metric | None:
    """`мы уже имеем миллиард и больше`: what the figure before measured."""
    if figure.like is None or figure.like.first > figure.first:
        return None
    if own := spent(scene, figure):  # зарабатывает 30 миллионов
        return own
    found = metric_of(scene, figure.like)
    verb = clause_verb(scene, figure)
    if found is None:
        return None
    name = found.name.partition(",")[0]
    if figure.like.has_noun and (made := befell(scene, figure)):
        name = f"{made} {plural_name(scene, figure.like)}"
    return replace(found, name=name, rule="left_out", verb=verb)


RULES: tuple[Rule, ...] = (
    score,
    listed,
    ranked,
    compared,
    change_verb,
    change_noun,
    part_of_counted,
    capacity,
    times,
    people,
    things,
    voted,
    numbered,
    left_out,
    share_noun,
    share,
    voters,
    allotted,
    distance,
    within,
    deadline,
    term,
    of_term,
    in_office,
    stay,
    lasted,
    took,
    dimension,
    measured,
    of_what,
    carried,
    spent,
    equalled,
    bracketed,
    sized,
    sum_of_deed,
    percent_of_deed,
)
