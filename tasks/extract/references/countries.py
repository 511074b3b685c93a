"""Countries named in a text: by name, adjective, or a capital that stands for its government."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, compress

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.country_words import CountryWord, lexicon, plain, state_forms
from tasks.russian.morph import MEMO
from tasks.russian.parsed import NameSpan, ParsedText, Token

NAMED_AS = frozenset({"ADJ", "PROPN", "NOUN"})
# `русский язык`: the adjective names the language.
LANGUAGE_WORDS = frozenset({"язык", "словарь", "алфавит", "алфавита", "языковой"})


def find_countries(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """Mentions of countries by name and adjective, in order and disjoint.

    `белорусско-казахстанский` gives one mention for each country with the same token.
    """
    tokens, names = parsed.tokens, _names_by_token(parsed.names)
    found: list[EntityMention] = []
    last = 0
    for token in compress(tokens, map(_is_listed, parsed.words.texts)):
        if token.index < last or token.pos not in NAMED_AS or not _may_name(token):
            continue
        for mention in _mentions_at(token.index, tokens, names):
            found.append(mention)
            last = mention.last
    return tuple(found)


def country(code: str) -> Entity:
    """The entity of a country code."""
    return Entity("country", code)


def _names_by_token(names: Iterable[NameSpan]) -> dict[int, NameSpan]:
    return {index: name for name in names for index in range(name.first, name.last)}


@lru_cache(maxsize=MEMO)
def _is_listed(text: str) -> bool:
    """Whether a name of a country may begin with the word: few words of an article do."""
    word = plain(text)
    begins = word in lexicon().words or word in lexicon().phrases or word in state_forms()
    return begins or "-" in word


def _may_name(token: Token) -> bool:
    """Small-lettered words name a country as adjectives alone."""
    return token.pos == "ADJ" or token.text[0].isupper()


def _mentions_at(
    index: int, tokens: tuple[Token, ...], names: dict[int, NameSpan]
) -> list[EntityMention]:
    token = tokens[index]
    word = plain(token.text)
    if "-" in word and (codes := _joined_codes(word)):
        return [EntityMention(index, index + 1, country(code), "adjective") for code in codes]
    known = lexicon().words.get(word)
    if token.text[0].isupper():
        return list(_named(index, word, known, tokens, names))
    if known and known.form == "adjective" and _is_of_country(token, tokens):
        return [EntityMention(index, index + 1, country(known.code), "adjective")]
    return []


def _named(
    index: int,
    word: str,
    known: CountryWord | None,
    tokens: tuple[Token, ...],
    names: dict[int, NameSpan],
) -> Iterator[EntityMention]:
    """A capitalised country: a phrase of the table, a word, or a word of state and a word."""
    phrase = _phrase(index, word, tokens)
    if phrase:
        yield EntityMention(index, phrase[1], country(phrase[0]), "name")
    elif word in state_forms() and (follower := _name_at(index + 1, tokens, names)):
        yield EntityMention(index, index + 2, country(follower.code), "name")
    elif known and known.form == "adjective":
        if _is_of_country(tokens[index], tokens):
            yield EntityMention(index, index + 1, country(known.code), "adjective")
    elif known and (named := _name_at(index, tokens, names)):
        yield EntityMention(index, index + 1, country(named.code), "name")


def _phrase(index: int, word: str, tokens: tuple[Token, ...]) -> tuple[str, int] | None:
    """Code and end of the longest name in several words, `Соединенных Штатов Америки`."""
    for parts, code in lexicon().phrases.get(word, ()):
        stop = index + 1 + len(parts)
        following = tokens[index + 1 : stop]
        if len(following) == len(parts) and all(
            plain(token.text) in forms for token, forms in zip(following, parts, strict=True)
        ):
            return code, stop
    return None


def _name_at(
    index: int, tokens: tuple[Token, ...], names: dict[int, NameSpan]
) -> CountryWord | None:
    """The country that the token names; a person or part of a wider place is none.

    `Роза Люксембург`, `Латинская Америка`, and `Того` at the head of a sentence are refused.
    """
    if index >= len(tokens) or not tokens[index].text[0].isupper():
        return None
    known = lexicon().words.get(plain(tokens[index].text))
    name = names.get(index)
    if (
        not known
        or known.form != "name"
        or (known.base.isupper() and not _is_acronym(tokens[index]))
    ):
        return None
    if name is None:
        return known if tokens[index].pos == "PROPN" else None
    if name.kind == "PER":
        return known if name.last - name.first == 1 and len(known.base) > 4 else None
    return None if _is_qualified(index, name, tokens) else known


def _is_acronym(token: Token) -> bool:
    return token.text.isupper()


def _is_qualified(index: int, name: NameSpan, tokens: tuple[Token, ...]) -> bool:
    """`Латинская Америка`, `Северная Ирландия`: the adjective makes another place of it."""
    before = tokens[index - 1] if index > name.first else None
    return bool(name.kind == "LOC" and before and before.pos == "ADJ" and before.text[0].isupper())


def _is_of_country(token: Token, tokens: tuple[Token, ...]) -> bool:
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return following is None or following.lemma not in LANGUAGE_WORDS


def _joined_codes(word: str) -> list[str]:
    """`белорусско-казахстанский` -> BY, KZ; empty where a part is of no country."""
    *fronts, last = word.split("-")
    end = lexicon().words.get(last)
    codes = [lexicon().prefixes.get(front) for front in fronts]
    if not end or end.form != "adjective" or None in codes:
        return []
    return [code for code in chain(codes, [end.code]) if code]
