"""Statements that a text makes twice: the same words of the same speaker."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable

from tasks.records import Statement

WORD = re.compile(r"\w+")
# Share of common words (Dice) from which two contents are one; word forms change more than half.
SAME = 0.8
# Earlier statements of a speaker with which a new one is compared.
MEMORY = 12


def without_repeats(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order, without those that say again what their speaker said."""
    kept: list[Statement] = []
    said: dict[tuple[str | None, str], deque[frozenset[str]]] = defaultdict(
        lambda: deque(maxlen=MEMORY)
    )
    for statement in statements:
        words = frozenset(WORD.findall(statement.text.lower()))
        earlier = said[statement.speaker, statement.mode]
        if not any(_are_same(words, other) for other in earlier):
            kept.append(statement)
            earlier.append(words)
    return tuple(kept)


def _are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(one & other) >= SAME * (len(one) + len(other))
