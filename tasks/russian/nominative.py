"""Noun phrases and names put into the nominative, with everything that agrees with the head."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tasks.russian.agreement import adjectival, agreeing, head_of, is_attribute
from tasks.russian.morph import GENDERS
from tasks.russian.name_forms import NameWord, nominative_words
from tasks.russian.parse import parse_texts
from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import is_known, may_be_neuter, word_form

# `Назарбаева`, `Касыма-Жомарта`, `Мирзиёева`, not `Р` of an initial nor `фон`
NAME_WORD = re.compile("[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*|[А-ЯЁ]{3,}")
# After these the noun stands in the genitive singular: `два президента`.
FEW = frozenset({"два", "три", "четыре", "оба", "полтора"})
COUNTED = {"few": ("sing", "gent"), "many": ("plur", "gent")}


def nominative(tokens: Sequence[Token]) -> str:
    """The phrase with its head in the nominative, in its number, and what agrees with the head.

    `Мажилиса Парламента Казахстана` -> `Мажилис Парламента Казахстана`; `президентов двух стран` ->
    `президенты двух стран`; `концерном "Белнефтехим"` -> `концерн "Белнефтехим"`. Dependents in
    another case and whatever stands in quotation marks are left alone. Blanks become one each;
    letters stay as large as they were. `tokens` stand side by side in one text.
    """
    if not tokens:
        return ""
    words = [token.text for token in tokens]
    head = head_of(tokens)
    if head is not None and tokens[head].case not in {"", "Nom"}:
        for index, word in _inflected(tokens, head):
            words[index] = word
    return _joined(tokens, words)


def nominative_name(tokens: Sequence[Token]) -> str:
    """One person's name in the nominative: `Касыма-Жомарта Токаева` -> `Касым-Жомарт Токаев`.

    Initials, particles (`фон`, `аль`) and what does not decline are left alone.
    """
    return _joined(tokens, _name_words(tokens))


def nominative_text(text: str) -> str:
    """`nominative`, or for a person's name `nominative_name`, of a phrase that stands alone.

    The tagger sees no context here: where tokens of a parsed text are at hand, use those.
    """
    parsed = parse_texts([text])[0]
    tokens = parsed.tokens
    is_name = any(name.kind == "PER" and name.first == 0 for name in parsed.names[:1])
    if is_name and parsed.names[0].last == len(tokens):
        return nominative_name(tokens)
    return nominative(tokens)


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    if not tokens:
        return ""
    gaps = [" " if left.stop < right.start else "" for left, right in pairwise(tokens)]
    return "".join(gap + word for gap, word in zip(["", *gaps], words, strict=True))


def _inflected(tokens: Sequence[Token], head: int) -> Iterator[tuple[int, str]]:
    """Place and nominative of each word that changes."""
    places = agreeing(tokens, head)
    counted = _counted(tokens, tokens[head])
    for run in _runs([place for place in places if _is_person(tokens[place])]):
        yield from zip(run, _name_words([tokens[place] for place in run]), strict=True)
    for place in places:
        token = tokens[place]
        if not _is_person(token):
            yield place, _word(token, _noun_of(token, tokens, tokens[head]), counted)


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Places that follow one another: the words of one name."""
    found: list[list[int]] = []
    for place in places:
        if found and found[-1][-1] == place - 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _is_person(token: Token) -> bool:
    return token.pos == "PROPN" and token.animacy == "Anim" and token.number == "Sing"


def _name_words(tokens: Sequence[Token]) -> list[str]:
    """The words of one name in the nominative; those that are no Russian words stay."""
    places = [place for place, token in enumerate(tokens) if NAME_WORD.fullmatch(token.text)]
    words = [token.text for token in tokens]
    asked = tuple(
        NameWord(words[place], tokens[place].case, tokens[place].gender) for place in places
    )
    for place, word in zip(places, nominative_words(asked), strict=True):
        words[place] = word
    return words


def _counted(tokens: Sequence[Token], head: Token) -> str:
    """How a numeral in an oblique case counts the head: `двумя` few, `пятью` or `15` many."""
    numerals = [each for each in tokens if each.pos == "NUM" and each.head == head.index]
    if not numerals or numerals[-1].rel != "nummod":
        return ""
    text, lemma = numerals[-1].text, numerals[-1].lemma
    if text.isdecimal():
        is_teen = text[-2:-1] == "1"
        return "" if text[-1] == "1" and not is_teen else _digits_count(text, is_teen=is_teen)
    return "" if lemma == "один" else "few" if lemma in FEW else "many"


def _digits_count(text: str, *, is_teen: bool) -> str:
    return "few" if text[-1] in "234" and not is_teen else "many"


def _word(token: Token, noun: Token, counted: str) -> str:
    """One word of the phrase in the nominative, or as the numeral before `noun` asks."""
    if is_attribute(token):
        return _attribute(token, noun, counted)
    if _is_new_name(token):
        return nominative_words((NameWord(token.text, token.case, token.gender),))[0]
    tag = Tag(token.pos, token.case, token.number, token.gender)
    return word_form(token.text, tag, COUNTED[counted] if counted else ("nomn",), ())


def _attribute(token: Token, noun: Token, counted: str) -> str:
    if not adjectival(token.text.lower()):
        return nominative_words((NameWord(token.text, noun.case, noun.gender),))[0]
    tag = Tag(token.pos, noun.case, noun.number, noun.gender, verb_form=token.verb_form)
    if counted and token.pos != "NUM":
        return word_form(token.text, tag, COUNTED["many"], ())
    is_plural = noun.number == "Plur" and token.pos != "NUM"
    genders = () if is_plural else tuple(GENDERS.get(noun.gender, ()))
    return word_form(token.text, tag, ("nomn",), genders)


def _is_new_name(token: Token) -> bool:
    """Whether a name that the dictionary lacks goes by its ending: `Эвертоне`, not `НБА`.

    A neuter noun at the end (`Росимущества`) is known to the dictionary by its last part.
    """
    small = token.text.lower()
    is_name = token.pos == "PROPN" and token.number == "Sing" and not token.text.isupper()
    return is_name and not is_known(small) and not may_be_neuter(small)


def _noun_of(token: Token, tokens: Sequence[Token], head: Token) -> Token:
    """A noun itself, or the one with which an attribute agrees; for want of it the phrase's head.

    Of `экономического и валютного союза` both adjectives agree with the last word.
    """
    if not is_attribute(token):
        return token
    place, steps = token.head - tokens[0].index, 0
    while 0 <= place < len(tokens) and steps < len(tokens):
        if not is_attribute(tokens[place]):
            return tokens[place]
        place, steps = tokens[place].head - tokens[0].index, steps + 1
    return head
