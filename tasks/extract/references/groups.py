"""Countries meant together or again: `стороны`, `обе страны`, `белорусская сторона`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.countries import country
from tasks.russian.parsed import Token

STATES = frozenset({"страна", "государство", "республика", "держава"})
# `две страны`, `обе стороны`, `наши страны`, `эти государства`: of those already named.
KNOWN = frozenset({"два", "двое", "оба", "три", "трое", "этот", "данный", "указанный"})
COUNTS = {"два": 2, "двое": 2, "оба": 2, "три": 3, "трое": 3}
QUANTITIES = frozenset({"ряд", "большинство", "множество", "группа", "часть", "десяток", "много"})
# The third country of an article on two is named at most half as often as the second; measured on
# the five shipped articles.
THIRD_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Named:
    """The countries of a text in the order of their mentions, with tokens."""

    tokens: tuple[int, ...]
    codes: tuple[str, ...]

    def pair(self) -> tuple[str, ...]:
        """The two countries of which the text speaks most, () where a third comes near them."""
        ranked = Counter(self.codes).most_common(3)
        if len(ranked) < 2 or (len(ranked) > 2 and ranked[2][1] > THIRD_SHARE * ranked[1][1]):
            return ()
        two = {code for code, _ in ranked[:2]}
        return tuple(code for code in dict.fromkeys(self.codes) if code in two)

    def joined(self, before: int, count: int, places: MentionMap) -> tuple[str, ...]:
        """The countries last enumerated before a token, as many as `count`."""
        run: list[int] = []
        found: tuple[str, ...] = ()
        for index, token in enumerate(self.tokens):
            if token >= before:
                break
            is_next = run and _are_joined(self.tokens[run[-1]], token, places)
            run = [*run, index] if is_next else [index]
            codes = tuple(dict.fromkeys(self.codes[i] for i in run))
            if len(codes) == count:
                found = codes
        return found


def find_groups(places: MentionMap, names: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Mentions of countries by what they are, in order; one for each country, tokens the same."""
    countries = [m for m in names if m.entity.kind == "country"]
    named = _Named(tuple(m.first for m in countries), tuple(m.entity.name for m in countries))
    found: list[EntityMention] = []
    for token in places.by_part["NOUN"]:
        if places.at[token.index] is not None:
            continue
        if token.lemma == "сторона":
            found += _sides(token, places, named)
        elif token.lemma in STATES:
            found += _states(token, places, named)
    return tuple(found)


def _sides(token: Token, places: MentionMap, named: _Named) -> Iterator[EntityMention]:
    """`белорусская и казахстанская стороны`, `стороны договорились`, `обеим сторонам`."""
    first, codes = _adjectives(token, places)
    if codes:
        yield from _mentions(first, token, codes)
    elif token.number == "Plur" and not _has_complement(token, places):
        before = places.tokens[token.index - 1] if token.index else None
        if before is None or before.pos not in {"ADJ", "DET", "PRON"} or before.lemma in KNOWN:
            start = token.index - (before is not None and before.lemma in KNOWN)
            pair = named.pair()
            yield from _mentions(start, token, pair)
            if not pair:
                entity = Entity("group", "стороны", number="Plur")
                yield EntityMention(start, token.index + 1, entity, "description")


def _adjectives(token: Token, places: MentionMap) -> tuple[int, list[str]]:
    """The countries of the adjectives before a noun: first token, codes in order."""
    first, index = token.index, token.index - 1
    codes: list[str] = []
    while (mention := places.mention(index)) and mention.form == "adjective":
        codes.insert(0, mention.entity.name)
        first = index
        index -= 2 if places.text(index - 1) in {"и", ","} else 1
    return first, codes


def _states(token: Token, places: MentionMap, named: _Named) -> Iterator[EntityMention]:
    """`обе страны`, `между странами`, `эта страна`, `республика`."""
    before = places.tokens[token.index - 1] if token.index else None
    is_known = before is not None and before.lemma in KNOWN
    if places.quoted[token.index] >= 0 or _has_complement(token, places):
        return
    if before is not None and not is_known and _is_other(before):
        return
    start = token.index - is_known
    if token.number == "Plur" or (before is not None and before.lemma in COUNTS):
        count = COUNTS.get(before.lemma, 2) if before is not None else 2
        main = named.pair() if count == 2 else ()
        pair = main or named.joined(token.index, count, places)
        yield from _mentions(start, token, pair)
    elif is_known or token.lemma == "республика":
        last = [c for t, c in zip(named.tokens, named.codes, strict=True) if t < token.index][-1:]
        yield from _mentions(start, token, last)


def _is_other(before: Token) -> bool:
    """`мусульманские страны`, `десять стран`, `ряд государств` are not those already named."""
    return before.pos in {"ADJ", "NUM", "DET"} or before.lemma in QUANTITIES


def _mentions(first: int, token: Token, codes: Sequence[str]) -> Iterator[EntityMention]:
    for code in codes:
        yield EntityMention(first, token.index + 1, country(code), "description")


def _has_complement(token: Token, places: MentionMap) -> bool:
    """`страны Балтии`, `государства — члены`, `стороны конфликта` are others."""
    index = token.index + 1
    if index >= len(places.tokens):
        return False
    following, mention = places.tokens[index], places.at[index]
    is_genitive = following.case == "Gen" and following.pos in {"NOUN", "PROPN", "ADJ"}
    return (
        is_genitive
        or places.text(index) in {"-", "—", "–"}
        or (mention is not None and mention.form == "name" and following.case in {"Gen", ""})
    )


def _are_joined(left: int, right: int, places: MentionMap) -> bool:
    """`Белоруссия и Казахстан`, `между Беларусью и Казахстаном`, `белорусско-казахстанский`."""
    return left == right or (
        right - left == 2 and places.text(left + 1) in {"и", ",", "-", "—", "–"}
    )
