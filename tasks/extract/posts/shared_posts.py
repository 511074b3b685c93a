"""One post of several countries shared out among several persons: `президенты двух стран`."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.roles import Roles
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity

# `Руководители Белоруссии и Казахстана …. Об этом заявили Лукашенко и Назарбаев`
NEXT_SENTENCES = 1


def shared_posts(
    posts: Sequence[Post], holdings: Sequence[Holding], roles: Roles, places: MentionMap
) -> Iterator[Holding]:
    """Who of several persons has the post in which of several countries, where the article tells.

    Three clues, surest first: all but one are known; the persons stand joined next to the post in
    the order of its countries; a joined name whose country is not said gets the one left.
    """
    pairs = _joined_persons(places)
    for post in posts:
        if post.number != "Plur" or len(set(post.countries)) < 2:
            continue
        if any(holding.post.first == post.first for holding in holdings):
            continue
        people = _one_left(post, roles, pairs) or _aligned(post, roles, pairs, places)
        for person, code in people:
            held = replace(post, countries=(code,))
            roles.add(person, held)
            yield Holding(person, held, post.first, post.last, "shared_post")


def with_countries(holdings: Sequence[Holding], places: MentionMap) -> Iterator[Holding]:
    """Holdings of `президентов двух стран A и B` with the two countries of the article given out.

    `A, который находится в Казахстане с визитом` is not of Kazakhstan; else the order decides.
    """
    shared = [h for h in holdings if h.rule == "names_after_plural" and h.post.is_of_state]
    for holding in holdings:
        same = [h for h in shared if h.post.first == holding.post.first]
        codes = (
            _main_countries(len(same), places)
            if holding in same and not holding.post.countries
            else []
        )
        if len(codes) != len(same) or not codes:
            yield holding
            continue
        order = codes[::-1] if len(codes) == 2 and codes[0] in _visited(same, places) else codes
        yield replace(holding, post=replace(holding.post, countries=(order[same.index(holding)],)))


def _visited(same: Sequence[Holding], places: MentionMap) -> list[str]:
    """The countries named between the first name and the second."""
    first, second = same[0].last, same[1].last
    between = places.at[first:second]
    return [m.entity.name for m in between if m and m.entity.kind == "country"]


def _main_countries(count: int, places: MentionMap) -> list[str]:
    """The countries named most often, in the order of their first mention."""
    codes = [m.entity.name for m in places.mentions if m.entity.kind == "country"]
    most = {code for code, _ in Counter(codes).most_common(count)}
    return [code for code in dict.fromkeys(codes) if code in most]


def _joined_persons(places: MentionMap) -> list[tuple[int, Entity, Entity]]:
    """Pairs of persons joined by `и`, with the first token."""
    found = []
    for left, right in zip(places.persons, places.persons[1:], strict=False):
        if left.last + 1 == right.first and places.text(left.last) == "и":
            found.append((left.first, left.entity, right.entity))
    return found


def _one_left(
    post: Post, roles: Roles, pairs: Sequence[tuple[int, Entity, Entity]]
) -> list[tuple[Entity, str]]:
    """`президентов Белоруссии и Казахстана` where only the Kazakh one is known by name."""
    known = {
        code: p
        for code in post.countries
        for p in roles.holders(replace(post, countries=(code,)))
        if code in roles.countries(p)
    }
    left = [code for code in post.countries if code not in known]
    if len(left) != 1 or not known:
        return []
    partners = Counter(
        other
        for _, a, b in pairs
        for person, other in ((a, b), (b, a))
        if person in known.values() and roles.countries(other) <= set(left)
    )
    return [(person, left[0]) for person, _ in partners.most_common(1)]


def _aligned(
    post: Post, roles: Roles, pairs: Sequence[tuple[int, Entity, Entity]], places: MentionMap
) -> list[tuple[Entity, str]]:
    """`Руководители Белоруссии и Казахстана … заявили Лукашенко и Назарбаев`: in their order."""
    sentence = places.tokens[post.head].sentence
    for first, *people in pairs:
        number = places.tokens[first].sentence
        if sentence <= number <= sentence + NEXT_SENTENCES and first > post.head:
            given = list(zip(people, post.countries, strict=False))
            fits = all(not roles.contradicts(replace(post, countries=(c,)), p) for p, c in given)
            return given if fits and len(set(post.countries)) == len(people) else []
    return []
