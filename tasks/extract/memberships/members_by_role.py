"""Members told by what they are: `нападающий «Спартака» Петров`, `депутат от КПРФ Сидоров`."""

from collections.abc import Iterator

from tasks.extract.memberships.bodies_named import MARKS
from tasks.extract.memberships.leagues import is_league
from tasks.extract.posts.holding import Holding
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.word_classes import word_class

# Families of posts whose organisation is what a person is a part of, not where a post is held.
PLAYING = frozenset({"player", "member", "sportsman"})
CLASSES = {"класс", "курс", "поток"}
# `депутат | фракции «Родина»`
FACTIONS = ("фракция ", "партия ")
# Bodies that there is one of, without a capital: `член | бундестага`.
PARLIAMENTS = word_class("memberships", "parliaments")


def role_members(
    holdings: tuple[Holding, ...], places: MentionMap
) -> Iterator[tuple[str, str, int, int]]:
    """`член партии «Яблоко» Петров`, `вратарь «Зенита» | Малафеев`, `депутат от КПРФ Сидоров`.

    Names of member and organisation with the tokens that say so. Who was a member was one; who
    will be is none.
    """
    for holding in holdings:
        post = holding.post
        is_role = post.family in PLAYING and post.word.kind in {"role", "calling"}
        if not (is_role and post.tense != "future" and post.organization):
            continue
        for body in (post.organization, *_second_bodies(holding, places)):
            if _is_whole(body) and not (post.family == "player" and is_league(body)):
                yield holding.person.name, body, holding.first, holding.last


def _second_bodies(holding: Holding, places: MentionMap) -> Iterator[str]:
    """`нападающий «Реала» | и сборной Португалии | Роналду`: he is of both."""
    index = holding.post.last
    while index < holding.last and places.text(index) in {"и", ","}:
        body = places.mention(index + 1)
        if body is None or body.entity.kind != "organization":
            return
        yield body.entity.name
        index = body.last


def _is_whole(organization: str) -> bool:
    """Whether a phrase names one organisation: `сборная России`, no bare `команда`.

    Nor `четвёртый класс лицея`.
    """
    if CLASSES & set(organization.split()):
        return False
    is_name = organization != organization.lower() or " " in organization
    return is_name or organization in PARLIAMENTS


def party_members(
    holdings: tuple[Holding, ...], places: MentionMap
) -> Iterator[tuple[str, str, int, int]]:
    """`депутат Госдумы от КПРФ | Сидоров`, `депутат фракции КПРФ | Сидоров`: of the party."""
    for holding in holdings:
        post = holding.post
        if post.family != "legislator" or post.tense != "current":
            continue
        if post.organization and post.organization.startswith(FACTIONS):
            party_name = post.organization.partition(" ")[2]
            yield holding.person.name, party_name, holding.first, holding.last
        for index in range(post.head + 1, post.last):
            is_from = places.text(index) == "от"
            behind = index + 2 if places.text(index + 1) in MARKS else index + 1
            party = places.mention(behind) if is_from else None
            if party is not None and party.entity.kind == "organization":
                yield holding.person.name, party.entity.name, holding.first, holding.last
