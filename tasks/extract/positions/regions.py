"""The region or town of a post that is named without one: `губернатор Иван Котов`, `мэр города`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.place_countries import place_country

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
    return [_with_region(holding, holdings, reading) for holding in holdings]


def _with_region(holding: Holding, holdings: Sequence[Holding], reading: Reading) -> Holding:
    post = holding.post
    is_bare = post.organization is None and not post.is_of_state
    words = _kind_of_place(post, reading) if is_bare else None
    if words is None:
        return holding
    alike = (h.post for h in holdings if _kind_of_place(h.post, reading) == words)
    told = {p.organization for p in alike if p.organization and p.organization[0].isupper()}
    name = told.pop() if len(told) == 1 else _spoken_of(post, words, reading)
    code = place_country(name) if name else None
    if name is None or (code and post.country and code != post.country):
        return holding
    countries = post.countries or ((code,) if code else ())
    return replace(holding, post=replace(post, organization=name, countries=countries))


def _kind_of_place(post: Post, reading: Reading) -> frozenset[str] | None:
    """The words for the sort of place that gives a post: of a governor or `глава | региона`."""
    named = post.title.split() if post.word.family in OF_GOVERNMENTS else ()
    if any(word.startswith(GOVERNORS) for word in named):
        return REGION_WORDS
    if any(word.startswith(MAYORS) for word in named):
        return TOWN_WORDS
    last = reading.parsed.tokens[post.last - 1].lemma if post.last > post.head + 1 else ""
    return next((words for words in (REGION_WORDS, TOWN_WORDS) if last in words), None)


def _spoken_of(post: Post, words: frozenset[str], reading: Reading) -> str | None:
    """The place of a sort that the sentence names before the post, else the text's main one."""
    fit = [m for m in reading.mentions if m.entity.kind == "place" and _fits(m, words, reading)]
    sentence = reading.parsed.tokens[post.head].sentence
    near = [m for m in fit if m.last <= post.first and _sentence(m, reading) == sentence]
    if near:
        return near[-1].entity.name
    (first, often), *others = Counter(m.entity.name for m in fit).most_common(2) or [("", 0)]
    is_main = often > 0 and all(often >= MAIN_LEAD * count for _, count in others)
    return first if is_main else None


def _fits(mention: EntityMention, words: frozenset[str], reading: Reading) -> bool:
    """`Тверская область`, `штат | Орегон` are regions; a town has no word for another sort."""
    before = reading.parsed.tokens[mention.first - 1].lemma if mention.first else ""
    said = {before, *mention.entity.name.lower().split()}
    if words is TOWN_WORDS:
        return not said & (word_class("posts", "place_types") - {"город"})
    return bool(said & words)


def _sentence(mention: EntityMention, reading: Reading) -> int:
    return reading.parsed.tokens[mention.first].sentence
