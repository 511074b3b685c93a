"""Members told in brackets behind their names: `Лев Яшин («Динамо»)`."""

from collections.abc import Iterator

from seeds import column
from tasks.extract.memberships.bodies_named import BETWEEN_NAMES
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import Token

BRACKET_REACH = 12
# `голкипер Ян Котов (Сокол)`: a bare word is a club behind a player.
PLAYERS = frozenset({"player", "sportsman"})
Found = tuple[EntityMention, EntityMention, int, int]


def bracketed(bracket: Token, places: MentionMap) -> Iterator[Found]:
    """`Лев Яшин | («Динамо»)`, `Неймар («Барселона»/«ПСЖ»)`: whom somebody plays or sits for."""
    member = places.mention(bracket.index - 1) if bracket.text == "(" else None
    if member is None or member.entity.kind != "person" or member.form != "name":
        return
    bodies = _only_bodies(bracket.index + 1, places) or _club_of(member, bracket, places)
    for body in bodies:
        if body.entity.name not in column("words/media_names", "name"):
            yield member, body, member.first, body.last


def _only_bodies(index: int, places: MentionMap) -> list[EntityMention]:
    """The organisations that fill a bracket from a token to its end; empty where others do."""
    found: list[EntityMention] = []
    for _ in range(BRACKET_REACH):
        mention, text = places.mention(index), places.text(index)
        if text == ")":
            return found
        if mention is not None and mention.entity.kind == "organization":
            found.append(mention)
            index = mention.last
        elif text in BETWEEN_NAMES:
            index += 1
        else:
            return []
    return []


def _club_of(member: EntityMention, bracket: Token, places: MentionMap) -> list[EntityMention]:
    """`голкипер Ян Котов | (Сокол)`: one word with a capital that names nothing else."""
    word = post_word(places.tokens[member.first - 1]) if member.first else None
    club = bracket.index + 1
    is_word = places.text(club + 1) == ")" and places.text(club).istitle()
    if word is None or word.family not in PLAYERS or not is_word or places.mention(club):
        return []
    return [EntityMention(club, club + 1, Entity("organization", places.text(club)), "name")]
