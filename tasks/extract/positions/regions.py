"""The region or town of a post that is named without one: `губернатор Иван Котов`, `мэр города`."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.place_countries import place_country
from tasks.russian.parsed import Token

REGION_WORDS = frozenset({"область", "край", "округ", "республика", "штат", "регион", "провинция"})
TOWN_WORDS = frozenset({"город", "столица"})
GOVERNORS = ("губернатор", "вице-губернатор", "замгубернатор")
MAYORS = ("мэр", "вице-мэр", "градоначальник")
# `заместитель | губернатора` is of the region, his press secretary of the governor.
OF_GOVERNMENTS = frozenset({"governor", "mayor", "deputy"})
# A place named so many times as often as the next is what a text is about.
MAIN_LEAD = 2


def with_regions(holdings: Sequence[Holding], reading: Reading) -> list[Holding]:
    """The holdings, governors and mayors without a place with that of which the text speaks.

    First the place of the same post elsewhere in the text, then the one last named before in the
    sentence, then the only or main one of the text.
    """
    kinds = [_kind_of_place(h.post, reading.parsed.tokens) for h in holdings]
    if not any(kinds):
        return list(holdings)
    by_kind = {words: _Places(words, reading) for words in kinds if words}
    for holding, words in zip(holdings, kinds, strict=True):
        if words and holding.post.organization:
            by_kind[words].told.add(holding.post.organization)
    return [
        _placed(h, by_kind[words]) if words and _is_bare(h.post) else h
        for h, words in zip(holdings, kinds, strict=True)
    ]


def _is_bare(post: Post) -> bool:
    return post.organization is None and not post.is_of_state


def _placed(holding: Holding, places: "_Places") -> Holding:
    post = holding.post
    name = places.of(post)
    code = place_country(name) if name else None
    if name is None or (code and post.country and code != post.country):
        return holding
    countries = post.countries or ((code,) if code else ())
    return replace(holding, post=replace(post, organization=name, countries=countries))


class _Places:
    """The places of a sort that a text names; `told` are those that it gives to such posts."""

    def __init__(self, words: frozenset[str], reading: Reading) -> None:
        """Keep the mentions by sentence, and the main one."""
        self.told: set[str] = set()
        self._tokens = reading.parsed.tokens
        fit = [m for m in reading.mentions if m.entity.kind == "place"]
        fit = [m for m in fit if _fits(m, words, self._tokens)]
        self._by_sentence: dict[int, list[EntityMention]] = defaultdict(list)
        for mention in fit:
            self._by_sentence[self._tokens[mention.first].sentence].append(mention)
        self._main = _leading(Counter(m.entity.name for m in fit))

    def of(self, post: Post) -> str | None:
        """The place of a post that is named without one, None where two may be meant."""
        named = [name for name in self.told if name[0].isupper()]
        if len(named) == 1:
            return named[0]
        nearby = self._by_sentence.get(self._tokens[post.head].sentence, ())
        before = [m for m in nearby if m.last <= post.first]
        return before[-1].entity.name if before else self._main


def _leading(names: Counter[str]) -> str | None:
    (first, often), *others = names.most_common(2) or [("", 0)]
    is_main = often > 0 and all(often >= MAIN_LEAD * count for _, count in others)
    return first if is_main else None


def _fits(mention: EntityMention, words: frozenset[str], tokens: Sequence[Token]) -> bool:
    """`Тверская область`, `штат | Орегон` are regions; a town has no word for another sort."""
    before = tokens[mention.first - 1].lemma if mention.first else ""
    said = {before, *mention.entity.name.lower().split()}
    if words is TOWN_WORDS:
        return not said & (word_class("posts", "place_types") - {"город"})
    return bool(said & words)


def _kind_of_place(post: Post, tokens: Sequence[Token]) -> frozenset[str] | None:
    """The words for the sort of place that gives a post: of a governor or `глава | региона`."""
    named = post.title.split() if post.word.family in OF_GOVERNMENTS else ()
    if any(word.startswith(GOVERNORS) for word in named):
        return REGION_WORDS
    if any(word.startswith(MAYORS) for word in named):
        return TOWN_WORDS
    last = tokens[post.last - 1].lemma if post.last > post.head + 1 else ""
    return next((words for words in (REGION_WORDS, TOWN_WORDS) if last in words), None)
