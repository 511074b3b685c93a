"""Organisations named in an article, in their full form and in the nominative."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from seeds import rows
from tasks.extract.posts.words import post_word
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.organization_names import with_full_names
from tasks.russian.parsed import NameSpan, ParsedText, Token

OPENING = frozenset('«"„“')
CLOSING = frozenset('»"“”')
LISTING = frozenset({",", "и", "/", "или"})
MAX_QUOTED = 8
# `государственная Комиссия`, `национальный банк`: small-lettered, yet part of the name.
OFFICIAL = frozenset(
    {"государственный", "национальный", "федеральный", "центральный", "международный", "верховный"}
)


def find_organizations(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """Mentions of organisations by name, in order and disjoint.

    A type word or legal form before a quoted name belongs to it (`концерн "Белнефтехим"`), and so
    do the bodies and countries in the genitive after it (`Палата представителей | Национального
    собрания | Беларуси`).
    """
    found: list[EntityMention] = []
    named = {*_joined(parsed), *_quoted(parsed)}
    for first, last in sorted({*named, *_listed(parsed, named)}, key=_by_width):
        if not found or first >= found[-1].last:
            name = nominative(parsed.tokens[first:last], parsed.text)
            found.append(EntityMention(first, last, Entity("organization", name), "name"))
    tokens, text = parsed.tokens, parsed.text
    between = [text[tokens[a.last - 1].stop : tokens[b.first].start] for a, b in pairwise(found)]
    return with_full_names(found, between)


def _by_width(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


def _quoted(parsed: ParsedText) -> Iterator[tuple[int, int]]:
    """Type words with a quoted name, which the tagger may not know: `ООО «Северный лес»`."""
    tokens = parsed.tokens
    for token in parsed.words.written(OPENING):
        if not token.index or not is_type_word(tokens[token.index - 1]):
            continue
        for index in range(token.index + 2, min(token.index + MAX_QUOTED, len(tokens))):
            if tokens[index].text in CLOSING:
                if not tokens[token.index + 1].text[0].islower():
                    yield token.index - 1, index + 1
                break


def _listed(parsed: ParsedText, named: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`«Зенит», | «Спартак» | и | «Динамо»`: listed with an organisation, each is one."""
    tokens = parsed.tokens
    stops = {last for _, last in named}
    for token in parsed.words.written(OPENING):
        before = token.index - 1
        if before < 1 or tokens[before].text not in LISTING:
            continue
        if before not in stops and not (tokens[before - 1].text in CLOSING and before - 1 in stops):
            continue
        stop = _closing(token.index, tokens)
        if stop is not None and tokens[token.index + 1].text[0].isupper():
            stops.add(stop)
            yield token.index + 1, stop


def _closing(opening: int, tokens: Sequence[Token]) -> int | None:
    """Where the marks that open at a token close, if a name stands between."""
    near = range(opening + 2, min(opening + MAX_QUOTED, len(tokens)))
    return next((index for index in near if tokens[index].text in CLOSING), None)


def _joined(parsed: ParsedText) -> Iterator[tuple[int, int]]:
    """Token ranges of the tagger's names, cleaned, widened, and joined along the genitive."""
    tokens = parsed.tokens
    names = parsed.names
    position = 0
    while position < len(names):
        name = names[position]
        position += 1
        if name.kind != "ORG":
            continue
        last = name.last
        while position < len(names) and _continues(names[position], last, tokens):
            last = names[position].last
            position += 1
        for first, stop in _pieces(name.first, last, tokens):
            yield _widened(first, stop, tokens)


def _continues(name: NameSpan, last: int, tokens: Sequence[Token]) -> bool:
    """Whether the last name belongs to the next: `МИД | РФ`, `Парламента | Казахстана`."""
    if name.first != last or name.kind == "PER":
        return False
    token = tokens[name.first]
    return token.case in {"Gen", ""} or (token.text.isupper() and name.kind == "LOC")


def _pieces(first: int, last: int, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The range without marks at its edges, cut at brackets: `Союза (Советского Союза`."""
    start = first
    for index in range(first, last + 1):
        if index == last or tokens[index].text in "()[]":
            piece = _stripped(start, index, tokens)
            if piece[0] < piece[1] and any(t.text[0].isalpha() for t in tokens[slice(*piece)]):
                yield piece
            start = index + 1


def _stripped(first: int, last: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """Without a mark at an edge, unless its partner stands inside."""
    while first < last - 1 and _is_head(tokens[first]):
        first += 1
    inner = "".join(token.text for token in tokens[first:last])
    while first < last and not tokens[first].text[0].isalnum() and not _is_paired(inner):
        first += 1
    while first < last and not tokens[last - 1].text[-1].isalnum() and not _is_paired(inner):
        last -= 1
    return first, last


def _is_head(token: Token) -> bool:
    """`Замглавы Федеральной службы`: a post that the tagger takes into the name."""
    word = post_word(token)
    return word is not None and word.kind in {"office", "head"}


def _is_paired(name: str) -> bool:
    return any(mark in OPENING for mark in name[:-1]) and name[-1] in CLOSING


def _widened(first: int, last: int, tokens: Sequence[Token]) -> tuple[int, int]:
    """With the quotation marks around it and the type word before them."""
    if first > 1 and tokens[first - 1].text in OPENING and is_type_word(tokens[first - 2]):
        closed = last < len(tokens) and tokens[last].text in CLOSING
        return first - 2, last + closed
    if first and tokens[first].text in OPENING and is_type_word(tokens[first - 1]):
        return first - 1, last
    if first and _is_official(tokens[first - 1], tokens[first]):
        return first - 1, last
    return first, last


def is_type_word(token: Token) -> bool:
    """`концерн`, `газета`, `АО`: a word that a quoted name of an organisation follows."""
    return token.lemma in _type_words() or token.text in _type_words()


@cache
def body_words() -> dict[str, str]:
    """The words for sorts of organisations, with their kind."""
    listed = {row["word"]: row["kind"] for row in rows("words/organization_words")}
    return {word: kind for word, kind in listed.items() if kind not in {"legal", "other"}}


@cache
def _type_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("words/organization_words"))


def _is_official(token: Token, following: Token) -> bool:
    return token.lemma in OFFICIAL and token.case == following.case and following.pos != "ADJ"
