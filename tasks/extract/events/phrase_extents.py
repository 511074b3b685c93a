"""Which words a noun phrase of an event takes in, and how it is called."""

import re

from tasks.extract.events.words import words_of
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.once import once
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

OPENING = {"«", '"', "“", "„"}
CLOSING = {"»", '"', "“", "”"}
LATIN = re.compile(r"[A-Za-z]")
UNDERTAKINGS = {"кампания", "программа", "проект", "инициатива", "конкурс"}
PHRASE_RELATIONS = {
    "amod",
    "nmod",
    "nummod",
    "nummod:gov",
    "nummod:entity",
    "flat:name",
    "appos",
    "det",
}


@once
def phrase_extent(scene: Scene, head: Token) -> tuple[int, int]:
    """First token and end of a noun phrase: adjectives before, genitives behind, no clauses."""
    first, last = head.index, head.index + 1
    for below in reversed(scene.below(head)):
        is_adjective = below.index == first - 1 and below.rel in PHRASE_RELATIONS
        is_agreeing = below.pos in {"ADJ", "NUM", "DET"} or below.verb_form == "Part"
        if below.index < head.index and is_adjective and is_agreeing:
            first = below.index
    for below in scene.below(head, "nmod", "flat", "flat:name", "appos"):
        if below.lemma == "один" and below.case == "Gen":
            continue
        if below.index == last or (below.index > last and _is_genitive_run(scene, last, below)):
            last = max(last, _genitive_end(scene, below))
    last = _origin_end(scene, head, _honoured_end(scene, head, last))
    return first, _field_end(scene, head, _foreign_end(scene, last))


def _origin_end(scene: Scene, head: Token, last: int) -> int:
    """`спортсменка из Туниса`: the end of where somebody is from, else `last`."""
    for below in scene.below(head, "nmod") if head.animacy == "Anim" else ():
        is_place = any(m.entity.kind in {"place", "country"} for m in scene.mentions_at(below))
        if scene.preposition(below) == "из" and below.index == last + 1 and is_place:
            return below.index + 1
    return last


def _honoured_end(scene: Scene, head: Token, last: int) -> int:
    """`памятник Андрияну Николаеву`: the end of the name of whom it honours, else `last`."""
    if plain(head.lemma) not in words_of("monument") or last >= len(scene.tokens):
        return last
    token = scene.tokens[last]
    people = (m for m in scene.mentions_at(token) if m.entity.kind == "person")
    return max((m.last for m in people if token.case == "Dat"), default=last)


def _foreign_end(scene: Scene, last: int) -> int:
    """`группа The Beatles`: the end of a name in Latin letters, which the tree takes apart."""
    tokens = scene.tokens
    while (
        last < len(tokens) and LATIN.match(tokens[last - 1].text) and LATIN.match(tokens[last].text)
    ):
        last += 1
    return last


def _field_end(scene: Scene, head: Token, last: int) -> int:
    """`комиссия по сотрудничеству`, `кампания по сбору средств`: the end of what it is for.

    Else `last`.
    """
    if plain(head.lemma) in words_of("actor") or head.lemma in UNDERTAKINGS:
        for below in scene.below(head, "nmod"):
            if scene.preposition(below) == "по" and scene.syntax.extent(below.index)[0] == last:
                return phrase_extent(scene, below)[1]
    return last


def _is_genitive_run(scene: Scene, start: int, below: Token) -> bool:
    between = scene.tokens[start : below.index]
    return below.case == "Gen" and all(
        (t.case == "Gen" and t.pos in {"ADJ", "NUM", "DET"}) or t.text in OPENING for t in between
    )


def _genitive_end(scene: Scene, token: Token) -> int:
    """The end of a genitive; behind a title in quotation marks its closing mark is taken along."""
    last = _genitive_last(scene, token)
    is_quoted = scene.tokens[token.index - 1].text in OPENING
    is_closed = is_quoted and last < len(scene.tokens) and scene.tokens[last].text in CLOSING
    return last + 1 if is_closed else last


def _genitive_last(scene: Scene, token: Token) -> int:
    return phrase_extent(scene, token)[1] if token.case in {"Gen", ""} else token.index + 1


def is_named(scene: Scene, phrase: tuple[Token, ...]) -> bool:
    """Whether a name qualifies a phrase, or it is written as one: `Единое пространство`."""
    first = scene.sentence(phrase[0]).first
    return any(scene.mentions_at(t) or (t.text[0].isupper() and t.index != first) for t in phrase)


def dictionary_form(scene: Scene, phrase: tuple[Token, ...]) -> str:
    """In the nominative, small at the head of a sentence; `две партии` stay as they are."""
    form = nominative(phrase, scene.parsed.text)
    if (
        phrase[0].pos == "NUM"
        and phrase[0].case in {"Nom", ""}
        and phrase[0].index != phrase[-1].index
    ):
        form = scene.parsed.text[phrase[0].start : phrase[-1].stop]
    is_first = phrase[0].index == scene.sentence(phrase[0]).first
    return form[:1].lower() + form[1:] if is_first and phrase[0].pos != "PROPN" else form
