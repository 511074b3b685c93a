"""Verbs of producing and trading, and the noun that they make of what they are done to."""

from functools import cache

from seeds import rows
from tasks.extract.reading.scene import plain
from tasks.russian.parsed import Token


def output(verb: Token) -> str:
    """`производить`, `производиться` -> производство; "" for any other verb."""
    lemma = plain(verb.lemma)
    return _nouns().get(lemma) or _nouns().get(lemma.removesuffix("ся"), "")


@cache
def _nouns() -> dict[str, str]:
    return {plain(row["lemma"]): row["metric"] for row in rows("words/output_verbs")}
