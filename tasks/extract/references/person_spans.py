"""Where the names of persons stand: the tagger's spans without titles, brackets and cuts."""

from collections.abc import Sequence

from seeds import column
from tasks.extract.posts.words import post_word
from tasks.extract.references.person_names import (
    is_common_word,
    is_given,
    is_patronymic,
    is_surname,
)
from tasks.russian.parsed import NameSpan, ParsedText, Token

# `Стивенс (Stevens`, `Эймса — Ames`
ENDS_OF_NAMES = frozenset("()[]—–:;")
# `отставной Папа Римский`
POPES = frozenset({"римский", "римского", "римскому", "римским", "римском"})


def person_spans(parsed: ParsedText) -> list[tuple[int, int]]:
    """Token ranges of personal names: the tagger's, joined where it divided, titles left out.

    `Президент` alone is a title; `Александром Григорьевичем | Лукашенко` is one name.
    """
    found: list[tuple[int, int]] = []
    for name in parsed.names:
        span = _bare(name, parsed.tokens) if name.kind == "PER" else None
        if span is None:
            continue
        if found and _continues(found[-1], span, parsed.tokens):
            found[-1] = (found[-1][0], span[1])
        else:
            found.append(span)
    return found


def _bare(name: NameSpan, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """The name without marks at its edges and titles before it; None where nothing is left."""
    first, last = name.first, _bracket(name, tokens)
    while first < last and _is_before_name(tokens, first):
        first += 1
    while first < last and not is_name_word(tokens[last - 1]):
        last -= 1
    return (first, last) if first < last and len(tokens[last - 1].text) > 1 else None


def _bracket(name: NameSpan, tokens: Sequence[Token]) -> int:
    """Where a bracket, dash or another sentence inside a name begins, else the name's end."""
    sentence = tokens[name.first].sentence
    for index in range(name.first + 1, name.last):
        if tokens[index].text in ENDS_OF_NAMES or tokens[index].sentence != sentence:
            return index
    return name.last


def _is_before_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token at the edge of a span is no name: a mark, a title, a common noun."""
    token = tokens[index]
    if not is_name_word(token) or _is_title(token):
        return True
    is_opening = index == 0 or tokens[index - 1].sentence != token.sentence
    return is_opening and is_common_word(token.text)


def _is_title(token: Token) -> bool:
    """`Президент`, that the tagger takes for a name, `Римского` of the Pope, `сэр`."""
    if token.text.lower() in POPES or token.lemma in column("words/honorifics", "word"):
        return True
    word = post_word(token)
    return word is not None and word.kind in {"office", "head"} and not is_surname(token.text)


def is_name_word(token: Token) -> bool:
    """Whether a token of a name is a word, no mark."""
    return token.text[0].isalpha()


def _continues(before: tuple[int, int], span: tuple[int, int], tokens: Sequence[Token]) -> bool:
    """Whether a span goes on with the name just before it: given name, then the rest."""
    if before[1] != span[0]:
        return False
    left = tokens[before[1] - 1].text
    return is_patronymic(left) or (
        before[1] - before[0] == 1 and is_given(left) and not is_given(tokens[span[0]].text)
    )
