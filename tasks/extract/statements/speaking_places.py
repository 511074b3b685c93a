"""Bodies, media and documents that speak, and the places of words that name them."""

from functools import cache

import seeds
from tasks.extract.reading.syntax import Syntax
from tasks.extract.references.country_words import is_state
from tasks.extract.statements.reporting_verbs import frames_at
from tasks.russian.parsed import Token

RELATIVES = {"который", "кто"}
# `говорится в докладе`, `следует из доклада`
LOCATIVE = {"в", "во", "на", "из"}
# `В нём говорится`: the document named before.
IN_IT = {"нём", "нем", "ней", "них"}
# `в Кремле заявили`: where a government sits, beside the countries and their capitals.
SEATS = {"Кремле", "Пентагоне"}
# `«Независимая газета»`: a longer quotation is somebody's words.
TITLE_CHARS = 30


@cache
def speaking(kind: str) -> frozenset[str]:
    """Nouns of things that speak: bodies (`министерство`), media, documents."""
    rows = seeds.rows("words/speaking_nouns")
    return frozenset(row["noun"] for row in rows if row["kind"] == kind)


def place_of(syntax: Syntax, verb: Token) -> list[Token]:
    """`сообщили в полиции`, `в компании уверены`, `говорится в сообщении ведомства`."""
    frames = frames_at(syntax, verb)
    for token in syntax.with_relation(verb.index, "obl", "nmod", "obj", "iobj"):
        preposition = syntax.case_word(token.index)
        if preposition not in LOCATIVE:
            continue
        is_named = _is_capital_or_country(token)
        if f"obj+{preposition}" in frames and not is_named:
            continue  # его обвиняют в организации убийства
        if stand_together(syntax, token, verb) and is_speaking(token):
            return [token]
        if token.text in IN_IT and "impersonal" in frames:
            return [token]
        is_said = "says" in frames or f"obj+{preposition}" in frames
        if _is_quoted_title(syntax, token) or (is_said and is_named):
            return [token]
    return []


def _is_capital_or_country(token: Token) -> bool:
    """`в Иране считают`, `в Кремле заявили`: whose government it is."""
    return token.pos == "PROPN" and (token.text in SEATS or is_state(token.text))


def _is_quoted_title(syntax: Syntax, token: Token) -> bool:
    """`в «Форбс» утверждали`: who speaks bears a name of a word or two in quotation marks."""
    quotation = syntax.quotation_of(token.index)
    return quotation is not None and quotation.stop - quotation.start <= TITLE_CHARS


def is_speaking(token: Token) -> bool:
    """Whether a place of words is who speaks: a body or document, by noun or acronym."""
    kinds = (speaking("body"), speaking("media"), speaking("document"))
    return (
        any(token.lemma in words for words in kinds)
        or (
            token.pos == "PROPN"
            and (token.text.isupper() or token.lemma.startswith(("мин", "гос")))
        )
        or token.lemma in RELATIVES
        or (token.pos in {"PROPN", "X"} and token.text.isascii())  # поясняли в Fitch
    )


def stand_together(syntax: Syntax, one: Token, other: Token) -> bool:
    """Whether two words stand in the same quotation marks, or both outside any."""
    return syntax.quotation_of(one.index) == syntax.quotation_of(other.index)
