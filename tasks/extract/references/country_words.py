"""The words for countries, their adjectives, capitals and people, in all forms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from pymorphy3.tagset import OpencorporaTag

from seeds import rows
from tasks.extract.reading.reading import MentionForm
from tasks.russian.morph import MEMO, parses_of

DEMONYMS = "reference/demonyms"
# `Республика Беларусь`, `Королевство Марокко`: the word of state belongs to the name.
STATE_WORDS = frozenset({"республика", "королевство", "государство", "княжество", "федерация"})


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


def capital(word: str) -> CountryWord | None:
    """The country whose capital a word names, whatever its case."""
    known = lexicon().words.get(plain(word))
    return known if known and known.form == "capital" else None


def is_state(word: str) -> bool:
    """Whether a word names a country or a capital."""
    known = lexicon().words.get(plain(word))
    return known is not None and known.form != "adjective"


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


@lru_cache(maxsize=MEMO)
def plain(word: str) -> str:
    """Small letters, `е` for `ё`, one kind of apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


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
        forms |= {plain(form.word) for form in parse.lexeme if _agree(parse.tag, form.tag)}
    return forms


def _agree(one: OpencorporaTag, other: OpencorporaTag) -> bool:
    """Whether both are of one number; adjectives are kept in both."""
    kept = "ADJF" if "ADJF" in one.grammemes else one.number
    return kept in other.grammemes if kept else other.number is None


@cache
def state_forms() -> frozenset[str]:
    """All forms of the words of state that lead a name: `Республики Беларусь`."""
    return frozenset(chain.from_iterable(_word_forms(word) for word in STATE_WORDS))
