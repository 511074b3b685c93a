"""Words that the tagger takes for another part of speech than they are."""

import re
from dataclasses import replace

from tasks.extract.reading.scene import plain
from tasks.russian.parsed import Token

# `введён`, `избрана`: short participles in the passive.
SHORT = re.compile(r"[а-яё]+(?:[еёая]н[аоы]?|[яиыу]т[аоы])")
GATHERINGS = {"саммит", "съезд", "конференция", "заседание", "встреча", "совещание"}
# Titles of honour, which are written with a capital: `Герой Труда (1990)`.
TITLES = {"герой", "лауреат", "кавалер", "артист", "артистка", "чемпион", "чемпионка", "мастер"}
NO_NAMES = GATHERINGS | TITLES


def as_told(token: Token) -> Token:
    """`Саммит` at the head of a sentence is no name, nor `Герой` in a list of honours.

    The short `введён` is no adjective, nor is `отстранён` a finite verb, as the tagger has it.
    """
    if token.pos == "PROPN" and plain(token.lemma) in NO_NAMES:
        return replace(token, pos="NOUN")
    is_short = token.pos in {"ADJ", "VERB", "PROPN"} and token.lemma.endswith(("ть", "ти"))
    if is_short and SHORT.fullmatch(token.text.lower()):
        return replace(token, pos="VERB", verb_form="Part", voice="Pass", case="")
    return token
