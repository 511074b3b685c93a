"""Statements that a text makes twice: the same words of the same speaker."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable

from tasks.records import Statement

WORD = re.compile(r"\w+")
# Share of common words (Dice) from which two contents are one; word forms change more than half.
SAME = 0.8
# Characters from the beginning within which a headline makes its statement.
HEADLINE = 80
# Letters by which words in other forms are the same.
STEM = 5
# Earlier statements of a speaker with which a new one is compared.
MEMORY = 12


def without_repeats(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order, without those that say again what their speaker said."""
    kept: list[Statement] = []
    statements = _without_headline(list(statements))
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


def _without_headline(statements: list[Statement]) -> list[Statement]:
    """Without a headline that the lead says again more fully, in words of other endings."""
    if len(statements) < 2 or not _is_said_again(*statements[:2]):
        return statements
    return statements[1:]


def _is_said_again(headline: Statement, lead: Statement) -> bool:
    is_first = headline.start_char < HEADLINE and headline.mode == lead.mode == "indirect"
    is_one_report = headline.part_starts == lead.part_starts  # joint speakers of the same words
    if not is_first or is_one_report or headline.cue != lead.cue:
        return False
    short, full = _stems(headline.text), _stems(lead.text)
    return len(short & full) >= SAME * len(short)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.lower()))


def _are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(one & other) >= SAME * (len(one) + len(other))
