"""Which words of a noun phrase agree with its head, and so change with it."""

from collections.abc import Sequence
from functools import lru_cache

from seeds import column
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

# What agrees with the noun it hangs on: `новым`, `этим`, `вторым`, `избранным`, `и премьером`.
AGREEING = frozenset({"amod", "det", "nummod", "acl", "conj", "appos", "flat", "flat:name"})
MARKS = frozenset('"«»“”„‟')


def head_of(tokens: Sequence[Token]) -> int:
    """The place of the phrase's head: a noun that hangs on a word outside, else the first noun."""
    first, last = tokens[0].index, tokens[-1].index
    nouns = [place for place, token in enumerate(tokens) if _is_noun(token)]
    tops = [place for place in nouns if not first <= tokens[place].head <= last]
    if tops or nouns:
        return (tops or nouns)[0]
    outside = (place for place, token in enumerate(tokens) if not first <= token.head <= last)
    return next(outside, 0)


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
                and _agrees(token, tokens[top])
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
    if not _share_case(token, noun):
        return False
    if is_attribute(token):
        return token.number in {"", noun.number}
    is_apposed = token.rel == "appos" and noun.case == "Gen" and token.animacy != "Anim"
    return not is_apposed or noun.lemma in column("words/place_nouns", "lemma")


def _share_case(token: Token, noun: Token) -> bool:
    """Whether the cases are one; of persons the genitive and the accusative look the same."""
    are_persons = token.animacy == noun.animacy == "Anim"
    return bool(token.case) and (
        token.case == noun.case or (are_persons and {token.case, noun.case} == {"Gen", "Acc"})
    )


def is_attribute(token: Token) -> bool:
    """Whether the word is an adjective or the like; the tagger calls `Мажилиса` one, wrongly."""
    if token.pos == "ADJ":
        return _may_be_adjective(token.text.lower())
    return token.pos in {"DET", "NUM", "VERB"}


def _is_noun(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN"} or (token.pos == "ADJ" and not is_attribute(token))


@lru_cache(maxsize=MEMO)
def _may_be_adjective(word: str) -> bool:
    return any(each.tag.POS in {"ADJF", "PRTF", "NUMR", "NPRO"} for each in parses_of(word))


def _quoted(tokens: Sequence[Token]) -> set[int]:
    """The places between quotation marks, the marks included."""
    marks = [place for place, token in enumerate(tokens) if token.text in MARKS]
    return {
        place
        for first, last in zip(marks[::2], [*marks[1::2], len(tokens)], strict=False)
        for place in range(first, last + 1)
    }
