"""Whether the words around a phrase look ahead."""

import re

from seeds import column
from tasks.russian.shorthand import Cut

# Words looked at on each side: an adverbial stands next to its verb or a name away from it.
REACH = 5
_FUTURE = column("words/future_cues", "word")
_PAST = re.compile(r"\w{2,}л(?:[аои]|ась|ось|ись|ся)?")
_BREAKS = frozenset(".!?;\n")


def is_future(cut: Cut, start: int, stop: int) -> bool:
    """Whether the verb nearest to words `start` to `stop` is one of the future (`состоится`)."""
    near = _nearest(cut, start, stop)
    return near is not None and near[1]


def is_past(cut: Cut, start: int, stop: int) -> bool:
    """Whether the verb nearest to words `start` to `stop` is one of the past (`состоялся`)."""
    near = _nearest(cut, start, stop)
    return near is not None and not near[1]


def _nearest(cut: Cut, start: int, stop: int) -> tuple[int, bool] | None:
    """How far the nearest verb is, and whether it is of the future."""
    left = range(start - 1, max(start - 1 - REACH, -1), -1)
    right = range(stop, min(stop + REACH, len(cut.texts)))
    distances = [_distance(cut, places) for places in (left, right)]
    return min((distance for distance in distances if distance), default=None)


def _distance(cut: Cut, places: range) -> tuple[int, bool] | None:
    """How far the first verb is in that direction, and whether it is of the future."""
    for distance, i in enumerate(places):
        word = cut.texts[i]
        if word in _BREAKS:
            return None
        if word in _FUTURE:
            return distance, True
        if _PAST.fullmatch(word):
            return distance, False
    return None
