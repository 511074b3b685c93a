"""A post in the plural and the names that share it: `президенты A и B`, `один из лидеров A`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.near_names import agrees, is_near, name_start
from tasks.extract.posts.posts import Post
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity


def one_of_several(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`один из лидеров движения | Ахмад Шах`: the post of one person."""
    post = posts[number]
    mention = places.mention(name_start(post, places))
    if post.number != "Plur" or mention is None or mention.entity.kind != "person":
        return
    one = places.tokens[post.first - 2] if post.first >= 2 else None
    is_one = one is not None and one.lemma == "один" and places.text(post.first - 1) == "из"
    if is_one and is_near(post, mention, places):
        yield Holding(mention.entity, post, post.first - 2, mention.last, "one_of_several")


def names_after_plural(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президентов Белоруссии и Казахстана | A и B`: a post for each, in order."""
    post = posts[number]
    if not _is_of_several(post, places):
        return
    is_listed = places.text(post.last) == ":"
    people = list(_coordinated(post.last + is_listed, places))
    first = places.mention(post.last + is_listed)
    if first is None or len(people) < 2:
        return
    if not (is_listed or agrees(post, first, places, is_alone=False)):
        return
    for position, (entity, last) in enumerate(people):
        aligned = len(post.countries) == len(people)
        codes = (
            (post.countries[position],)
            if aligned
            else post.countries[:1] * (len(set(post.countries)) == 1)
        )
        yield Holding(
            entity, replace(post, countries=codes), post.first, last, "names_after_plural"
        )


def _is_of_several(post: Post, places: MentionMap) -> bool:
    """`президенты`, `два бывших | президента`."""
    before = places.tokens[post.first - 1].lemma if post.first else ""
    return post.number == "Plur" or before in {"два", "три", "четыре", "оба"}


def _coordinated(first: int, places: MentionMap) -> Iterator[tuple[Entity, int]]:
    """Names joined by `и` and commas from a token, a relative clause after a name stepped over."""
    index = first
    while (mention := places.mention(index)) and mention.entity.kind == "person":
        yield mention.entity, mention.last
        index = _after_clause(_after_origin(mention.last, places), places)
        if places.text(index) in {"и", ","} and places.text(index + 1) != "а":
            index += 1


def _after_origin(index: int, places: MentionMap) -> int:
    """`сенаторы Рэнд Пол | из Кентукки | и Марко Рубио`."""
    origin = places.mention(index + 1) if places.text(index) in {"из", "от"} else None
    is_place = origin is not None and origin.entity.kind in {"place", "country", "organization"}
    return origin.last if origin is not None and is_place else index


def _after_clause(index: int, places: MentionMap) -> int:
    """`Александра Лукашенко, который находится с визитом, | и Нурсултана`."""
    if places.text(index) == "," and places.text(index + 1).lower().startswith("котор"):
        stop = places.sentence_stop(index)
        for later in range(index + 2, stop - 1):
            if places.text(later) == "," and places.text(later + 1) == "и":
                return later + 1
    return index
