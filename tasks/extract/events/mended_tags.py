"""Words that the tagger takes for another part of speech than they are."""

import re
from dataclasses import replace

from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import plain
from tasks.russian.parsed import Token

# `введён`, `избрана`: short participles in the passive.
SHORT = re.compile(r"[а-яё]+(?:[еёая]н[аоы]?|[яиыу]т[аоы])")
# `расторгнут`: one more, by its ending the third person of a verb.
UNBOUND = re.compile(r"[а-яё]+[яыу]т")
GATHERINGS = {"саммит", "съезд", "конференция", "заседание", "встреча", "совещание"}
# Titles of honour, which are written with a capital: `Герой Труда (1990)`.
TITLES = words_of("award_titles")
NO_NAMES = GATHERINGS | TITLES
# Words that head a sentence as names too: `Победа` flies, `Форум` is a party.
NAMES = words_of("nouns_read_as_names")
UNVERBAL = {"ADJ", "PROPN", "NOUN"}
# `Возглавил`, `истекали`: the past of a verb.
PAST = re.compile(r"[а-яё]л[аои]?$")
MISTAKEN = {"ADJ", "VERB", "PROPN", "NOUN"}


def as_told(token: Token, *, is_first: bool = False) -> Token:
    """`Саммит` is no name, nor `Герой` in a list of honours, nor is `Инаугурация` as first word.

    The short `введён` is no adjective or noun, nor is `отстранён` a finite verb, as the tagger
    has it.
    """
    if token.pos in MISTAKEN and token.lemma.endswith(("ть", "ти")) and _is_short(token):
        return replace(token, pos="VERB", verb_form="Part", voice="Pass", case="")
    if token.pos in UNVERBAL and token.lemma.endswith(("ть", "ти")) and PAST.search(token.text):
        return replace(token, pos="VERB", verb_form="Fin", voice="Act", tense="Past", case="")
    lemma = plain(token.lemma)
    if token.pos == "VERB" and lemma.endswith("ость"):
        return replace(token, pos="NOUN", verb_form="", voice="")
    if token.pos == "PROPN" and (lemma in NO_NAMES or (is_first and lemma not in NAMES)):
        return replace(token, pos="NOUN")
    return token


def _is_short(token: Token) -> bool:
    word = token.text.lower()
    is_noun = token.pos == "NOUN" and UNBOUND.fullmatch(word) is not None
    return is_noun or SHORT.fullmatch(word) is not None
