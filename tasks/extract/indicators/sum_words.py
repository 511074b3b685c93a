"""Nouns that have an amount of money: `прибыль`, `штраф`, `бюджет`."""

from seeds import column
from tasks.extract.reading.scene import plain
from tasks.russian.parsed import Token


def is_sum(noun: Token) -> bool:
    """Whether a noun can be what a sum measures."""
    return plain(noun.lemma) in column("words/sum_nouns", "lemma")
