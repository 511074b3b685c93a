"""What has been read of a post's complements, and how far phrases in a case reach."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.references.country_words import country_code
from tasks.extract.references.organizations import OPENING
from tasks.russian.parsed import Token

# `уполномоченный по правам | человека`; in `глава ФБР | республиканца Коми` another phrase begins.
PEOPLE = frozenset({"человек", "ребенок", "ребёнок", "потребитель"})

# `дирижёр оркестра | сезона 2015 года`: when, not where.
TIMES = frozenset({"сезон", "год", "месяц", "век", "созыв"})

# `глава | его | аппарата`: of whom the text has just spoken.
POSSESSIVES = frozenset({"его", "её", "ее", "их"})


@dataclass(slots=True)
class Complements:
    """What was read after a head noun; `last` is the token after it."""

    last: int
    title: list[Token] = field(default_factory=list)
    organization: list[Token] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    of_state: bool = False
    name: str | None = None

    def organization_name(self, text: str) -> str | None:
        """The organisation in the nominative, None where there is none or only adjectives are."""
        if all(t.pos in {"ADJ", "VERB", "ADP"} and t.text.islower() for t in self.organization):
            return None
        tokens = without_epithet(_whole(self.organization))
        return self.name or nominative(_without_country(tokens), text)


def _without_country(tokens: Sequence[Token]) -> Sequence[Token]:
    """`испанского клуба «Барселона»` -> `клуба «Барселона»`: a name in marks needs no country.

    Nor do letters: `японского МИД` -> `МИД`.
    """
    is_letters = len(tokens) == 2 and tokens[1].text[:2].isupper()
    is_quoted = is_letters or any(token.text in OPENING for token in tokens)
    is_country = tokens[0].pos == "ADJ" and bool(country_code(tokens[0].text))
    return tokens[1:] if is_quoted and is_country and len(tokens) > 1 else tokens


def _whole(tokens: Sequence[Token]) -> Sequence[Token]:
    """The phrase without an adjective whose noun lies beyond it: `совета | британского`."""
    is_cut = len(tokens) > 1 and tokens[-1].pos == "ADJ" and tokens[-1].text.islower()
    return _whole(tokens[:-1]) if is_cut else tokens


def without_epithet(tokens: Sequence[Token]) -> Sequence[Token]:
    """`двухпалатного парламента` -> `парламента`; of other nouns the adjective is the name."""
    is_epithet = len(tokens) > 1 and tokens[0].pos == "ADJ" and tokens[0].text.islower()
    is_body = is_epithet and tokens[1].lemma in {"парламент", "правительство"}
    return tokens[1:] if is_body and not country_code(tokens[0].text) else tokens


def extend(found: Complements, stop: int, places: MentionMap, *, to_title: bool) -> None:
    """Take the tokens up to `stop` into the title or the organisation."""
    tokens = places.tokens[found.last : stop]
    if not to_title:
        found.organization += tokens
        found.name = None
    elif places.at[found.last] is None:
        found.title += tokens
    found.last = stop


def is_genitive(token: Token) -> bool:
    """Whether a name stands in the genitive or cannot show it: `РФ`, `НАТО`."""
    return token.case in {"Gen", ""} or token.text.isupper()


def noun_phrase_stop(start: int, cases: tuple[str, ...], places: MentionMap) -> int | None:
    """The token after `[adjectives] noun` in a case from `start`, joined ones too, or None."""
    index, tokens = start, places.tokens
    while index < len(tokens) and may_qualify(tokens[index], cases):
        if places.at[index] is not None:
            return None
        index += 1
    if index >= len(tokens) or places.at[index] is not None:
        return None
    noun = tokens[index]
    if noun.pos not in {"NOUN", "PROPN"} or noun.case not in cases or not noun.text[0].isalpha():
        return None
    if noun.lemma in TIMES:
        return None
    if noun.animacy == "Anim" and noun.number == "Sing" and noun.lemma not in PEOPLE:
        return None
    if places.text(index + 1) == "и":
        return noun_phrase_stop(index + 2, cases, places) or index + 1
    return index + (3 if _is_number(index + 1, places) else 1)


def _is_number(index: int, places: MentionMap) -> bool:
    """`школы | № 5`."""
    return places.text(index) == "№" and places.text(index + 1).isdigit()


def may_qualify(token: Token, cases: tuple[str, ...]) -> bool:
    """`организационно-инспекторского`, `объединённого`: an adjective or participle.

    The tagger gives the joined ones no case.
    """
    if token.pos == "VERB":
        return token.verb_form == "Part" and token.case in cases
    is_joined = token.case == "" and "-" in token.text
    return token.pos == "ADJ" and (token.case in cases or is_joined)


def after_adverbs(index: int, places: MentionMap) -> int:
    """The token after adverbs: `спикеров | пока еще | двухпалатного парламента`."""
    while index < len(places.tokens) and places.tokens[index].pos in {"ADV", "PART"}:
        index += 1
    return index


def after_epithets(index: int, places: MentionMap) -> int:
    """The token after adverbs and adjectives in the genitive: `крайне правого | Фронта`."""
    while index < len(places.tokens) and places.at[index] is None:
        token = places.tokens[index]
        if token.pos not in {"ADV", "PART"} and not may_qualify(token, ("Gen",)):
            break
        index += 1
    return index
