"""Verbs that say nothing of what is counted: `работает 45 предприятий`."""

from seeds import column
from tasks.extract.reading.scene import plain
from tasks.russian.parsed import Token


def is_light(verb: Token) -> bool:
    """Whether a count is named without its verb."""
    return plain(verb.lemma) in column("words/light_verbs", "lemma")
