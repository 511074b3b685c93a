"""The time a figure is of."""

from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.clause_dates import clause_date
from tasks.extract.reading.scene import Scene
from tasks.russian.dates import DateMention


def figure_period(
    scene: Scene, figure: Figure, first: int, last: int, before: str | None
) -> str | None:
    """The date nearest to the figure in its clause (tokens `first` to `last`).

    Else that of its sentence, else `before`, that of the figure from which this one goes on.
    """
    own = clause_date(scene, figure.number, scene.tokens[first:last])
    return own or _whole_sentence(scene, figure) or before


def _whole_sentence(scene: Scene, figure: Figure) -> str | None:
    """The only date of the sentence, where it is a time and no end of one."""
    dates = [d for d in scene.dates_by_sentence.get(figure.number.sentence, []) if d.edtf]
    kept = [d for d in dates if _is_time(d)]
    return kept[0].edtf if len(dates) == 1 and kept else None


def _is_time(date: DateMention) -> bool:
    return date.relation == "at"
