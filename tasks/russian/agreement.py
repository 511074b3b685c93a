"""Which words of a noun phrase agree with its head, and so change with it."""

from collections.abc import Sequence
from functools import lru_cache

from pymorphy3.tagset import OpencorporaTag

from seeds import column
from tasks.russian.morph import CASES, GENDERS, MEMO, NUMBERS, parses_of
from tasks.russian.parsed import Token
from tasks.russian.word_forms import is_known

# What agrees with the noun it hangs on: `новым`, `этим`, `вторым`, `избранным`, `и премьером`.
AGREEING = frozenset({"amod", "det", "nummod", "acl", "conj", "appos", "flat", "flat:name"})
ADJECTIVAL = frozenset({"ADJF", "PRTF", "NUMR", "NPRO"})
# `Кыргызской`, which the dictionary lacks
ADJECTIVE_ENDINGS = ("ой", "ого", "ому", "ом", "ым", "им", "ую", "ых", "их", "ыми", "ими")
MARKS = frozenset('"«»“”„‟')


def head_of(tokens: Sequence[Token]) -> int | None:
    """The place of the phrase's head, its first noun; null where none is fit.

    Passed over are nouns under a preposition (`принятого в [Риме] решения`) and, where another is
    left, under an attribute before them (`избранным [народом] президентом`).
    """
    nouns = [place for place, token in enumerate(tokens) if _is_noun(token)]
    if tokens[0].pos == "ADP" or not nouns:
        return 0 if tokens[0].case else None
    free = [place for place in nouns if not _has_preposition(tokens, place)]
    first = (place for place in free if not _completes_attribute(tokens, place))
    return next(first, free[0] if free else None)


def _has_preposition(tokens: Sequence[Token], place: int) -> bool:
    noun = tokens[place].index
    return any(token.pos == "ADP" and token.head == noun for token in tokens[:place])


def _completes_attribute(tokens: Sequence[Token], place: int) -> bool:
    above = tokens[place].head - tokens[0].index
    return 0 <= above < place and is_attribute(tokens[above])


def agreeing(tokens: Sequence[Token], head: int) -> list[int]:
    """The places of the head and of all that agrees with it, in order."""
    offset, found, queue = tokens[0].index, {head}, [head]
    quoted = _quoted(tokens)
    while queue:
        top = queue.pop()
        for place, token in enumerate(tokens):
            if (
                token.head - offset == top
                and place not in found
                and place not in quoted
                and token.rel in AGREEING
                and _agrees(token, tokens[head] if is_attribute(tokens[top]) else tokens[top])
            ):
                found.add(place)
                queue.append(place)
    for place in range(head - 1, -1, -1):  # adjectives that the tree hangs elsewhere
        if not (is_attribute(tokens[place]) and _agrees(tokens[place], tokens[head])):
            break
        found.add(place)
    return sorted(found)


def _agrees(token: Token, noun: Token) -> bool:
    """Whether two words, one hanging on the other, stand in one case for agreement's sake."""
    if is_attribute(token):
        return _fits(token, noun)
    is_apposed = token.rel == "appos" and noun.case == "Gen" and token.animacy != "Anim"
    if is_apposed and noun.lemma not in column("words/place_nouns", "lemma"):
        return False
    # The genitive and the accusative of persons look the same.
    are_persons = token.animacy == noun.animacy == "Anim"
    return token.case == noun.case or (are_persons and {token.case, noun.case} == {"Gen", "Acc"})


def _fits(attribute: Token, noun: Token) -> bool:
    """Whether the attribute has a form for the noun's case, number and gender.

    The dictionary decides: of words so alike the tagger often mistakes the case.
    """
    readings = adjectival(attribute.text.lower())
    if not readings:
        return attribute.case == noun.case
    return any(
        tag.case in CASES.get(noun.case, ())
        and tag.number in {None, *NUMBERS.get(noun.number, {tag.number})}
        and (tag.number != "sing" or tag.gender in GENDERS.get(noun.gender, {tag.gender}))
        for tag in readings
    )


def is_attribute(token: Token) -> bool:
    """Whether the word is an adjective or the like.

    The tagger calls `Мажилиса` an adjective and `Соединённых` a name: the dictionary decides.
    """
    word = token.text.lower()
    if token.pos == "ADJ" or (token.pos == "PROPN" and token.rel == "amod"):
        return _may_be_adjective(word)
    if token.pos == "PROPN" and token.animacy != "Anim":
        return len(adjectival(word)) == len(parses_of(word))
    return token.pos in {"DET", "NUM", "VERB"}


@lru_cache(maxsize=MEMO)
def adjectival(word: str) -> tuple[OpencorporaTag, ...]:
    """The dictionary's readings of a word, in small letters, as an adjective or the like."""
    return tuple(each.tag for each in parses_of(word) if each.tag.POS in ADJECTIVAL)


@lru_cache(maxsize=MEMO)
def _may_be_adjective(word: str) -> bool:
    return bool(adjectival(word)) or (not is_known(word) and word.endswith(ADJECTIVE_ENDINGS))


def _is_noun(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN", "ADJ"} and not is_attribute(token)


def _quoted(tokens: Sequence[Token]) -> set[int]:
    """The places between quotation marks, the marks included."""
    marks = [place for place, token in enumerate(tokens) if token.text in MARKS]
    return {
        place
        for first, last in zip(marks[::2], [*marks[1::2], len(tokens)], strict=False)
        for place in range(first, last + 1)
    }
