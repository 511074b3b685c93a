"""Countries named in a text: by name, adjective, or a capital that stands for its government."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from seeds import rows
from tasks.extract.reading import Entity, EntityMention, MentionForm
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import NameSpan, ParsedText, Token

# `Республика Беларусь`, `Королевство Марокко`: the word of state belongs to the name.
STATE_WORDS = frozenset({"республика", "королевство", "государство", "княжество", "федерация"})
NAMED_AS = frozenset({"ADJ", "PROPN", "NOUN"})
# `русский язык`: the adjective names the language.
LANGUAGE_WORDS = frozenset({"язык", "словарь", "алфавит", "алфавита", "языковой"})


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word or phrase that stands for the country `code`; `base` is its dictionary form."""

    code: str
    form: MentionForm
    base: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every form, in small letters with `е` for `ё`: single words, phrases by first word."""

    words: dict[str, CountryWord]
    phrases: dict[str, list[tuple[tuple[frozenset[str], ...], str]]]
    prefixes: dict[str, str]


def find_countries(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """Mentions of countries by name and adjective, in order and disjoint.

    `белорусско-казахстанский` gives one mention for each country with the same token.
    """
    tokens, names = parsed.tokens, _names_by_token(parsed.names)
    found: list[EntityMention] = []
    last = 0
    for token in tokens:
        if token.index < last or token.pos not in NAMED_AS or not _may_name(token):
            continue
        for mention in _mentions_at(token.index, tokens, names):
            found.append(mention)
            last = mention.last
    return tuple(found)


def capital(word: str) -> CountryWord | None:
    """The country whose capital a word names, whatever its case."""
    known = lexicon().words.get(plain(word))
    return known if known and known.form == "capital" else None


def country_code(word: str) -> str | None:
    """The country that one word names or describes (`Белоруссии`, `белорусский`), no capital."""
    known = lexicon().words.get(plain(word))
    return known.code if known and known.form != "capital" else None


@lru_cache(maxsize=MEMO)
def is_inhabitant(word: str) -> bool:
    """`канадец`, `немки`: a word for somebody of a country, in any case."""
    people = _inhabitants()
    return any(plain(str(parse.normal_form)) in people for parse in parses_of(word.lower()))


@cache
def _inhabitants() -> frozenset[str]:
    return frozenset(plain(r["word"]) for r in rows(DEMONYMS) if r["kind"] == "inhabitant")


def plain(word: str) -> str:
    """Small letters, `е` for `ё`, one kind of apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


def country(code: str) -> Entity:
    """The entity of a country code."""
    return Entity("country", code)


@cache
def lexicon() -> Lexicon:
    """The shipped names of countries with all their forms."""
    names = list(_country_names())
    single = {form: word for word in _words(names) for form in _forms(word)}
    phrases: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
    for code, name in sorted(names, key=lambda pair: -len(pair[1].split())):
        parts = tuple(frozenset(_word_forms(part)) for part in name.split())
        for first in parts[0] if len(parts) > 1 else ():
            phrases.setdefault(first, []).append((parts[1:], code))
    prefixes = {plain(r["word"]): r["code"] for r in rows(DEMONYMS) if r["kind"] == "prefix"}
    return Lexicon(single, phrases, prefixes)


DEMONYMS = "reference/demonyms"


def _country_names() -> Iterator[tuple[str, str]]:
    for row in rows("reference/countries"):
        if "(" not in row["name"]:
            yield row["code"], row["name"]
    for row in rows(DEMONYMS):
        if row["kind"] == "name":
            yield row["code"], row["word"]


def _words(names: Iterable[tuple[str, str]]) -> Iterator[CountryWord]:
    """Single words, names last: where two agree, the name wins."""
    for row in rows(DEMONYMS):
        if row["kind"] == "capital":
            yield CountryWord(row["code"], "capital", row["word"])
    for row in rows(DEMONYMS):
        if row["kind"] == "adjective":
            yield CountryWord(row["code"], "adjective", row["word"])
    for code, name in names:
        if " " not in name:
            yield CountryWord(code, "name", name)


def _forms(word: CountryWord) -> set[str]:
    if word.base.isupper():
        return {plain(word.base)}
    return _word_forms(word.base)


@cache
def _word_forms(word: str) -> set[str]:
    """All case forms of a word in the number in which it stands."""
    base = plain(word)
    parses = [p for p in parses_of(word.lower()) if "nomn" in p.tag or "Fixd" in p.tag]
    place = [p for p in parses if "Geox" in p.tag] or parses[:1]
    forms = {base}
    for parse in place:
        number = parse.tag.number
        keep = {"ADJF"} if parse.tag.POS == "ADJF" else {number}
        forms |= {
            plain(form.word)
            for form in parse.lexeme
            if form.tag.POS in keep or form.tag.number in keep
        }
    return forms


def _names_by_token(names: Iterable[NameSpan]) -> dict[int, NameSpan]:
    return {index: name for name in names for index in range(name.first, name.last)}


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
    elif word in _state_forms() and (follower := _name_at(index + 1, tokens, names)):
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


@cache
def _state_forms() -> frozenset[str]:
    return frozenset(chain.from_iterable(_word_forms(word) for word in STATE_WORDS))
