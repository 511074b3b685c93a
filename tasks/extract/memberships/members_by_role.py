"""Members told by what they are or do: `нападающий «Спартака» Петров`, `играет за «Локомотив»`."""

from collections.abc import Iterator
from functools import cache

from seeds import column, rows
from tasks.extract.memberships.bodies_named import BETWEEN_NAMES, body_at, listed_after
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.implied_subjects import implied_subject
from tasks.extract.posts.verb_arguments import SUBJECT, arguments
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

# Families of posts whose organisation is what a person is a part of, not where a post is held.
PLAYING = frozenset({"player", "member", "sportsman"})
# Roles of verbs that make a member of somebody: `присоединился к Mozilla`, `приняли в Союз`.
BECOMING = frozenset({"joining", "taking"})
CLAUSE_REACH = 10
BRACKET_REACH = 12
OBJECT_OR_PASSIVE = ("obj", "nsubj:pass")
Found = tuple[EntityMention, EntityMention, int, int]
# Bodies that there is one of, without a capital: `член | бундестага`.
PARLIAMENTS = frozenset(
    {"бундестаг", "бундесрат", "сейм", "сенат", "конгресс", "парламент", "правительство", "кнессет",
     "рада", "меджлис", "мажилис", "политбюро", "риксдаг", "стортинг", "скупщина", "хурал", "дума"}
)  # fmt: skip


def role_members(
    holdings: tuple[Holding, ...], places: MentionMap
) -> Iterator[tuple[str, str, int, int]]:
    """`член партии «Яблоко» Петров`, `вратарь «Зенита» | Малафеев`, `депутат от КПРФ Сидоров`.

    Names of member and organisation with the tokens that say so. One who will be or, by an
    adjective, was a member is none; `был членом` tells a membership of its time.
    """
    for holding in holdings:
        post = holding.post
        is_role = post.family in PLAYING and post.word.kind in {"role", "calling"}
        is_held = post.tense == "current" or (post.tense == "former" and holding.rule == "copula")
        if not (is_role and is_held and post.organization):
            continue
        for body in (post.organization, *_second_bodies(holding, places)):
            if _is_whole(body):
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
    """Whether a phrase names one organisation: `сборная России`, no bare `команда`."""
    is_name = organization != organization.lower() or " " in organization
    return is_name or organization in PARLIAMENTS


def party_members(
    holdings: tuple[Holding, ...], places: MentionMap
) -> Iterator[tuple[str, str, int, int]]:
    """`депутат Госдумы от КПРФ | Сидоров`: who sits for a party is its member."""
    for holding in holdings:
        post = holding.post
        if post.family != "legislator" or post.tense != "current":
            continue
        for index in range(post.head + 1, post.last):
            party = places.mention(index + 1) if places.text(index) == "от" else None
            if party is not None and party.entity.kind == "organization":
                yield holding.person.name, party.entity.name, holding.first, holding.last


def joining(verb: Token, places: MentionMap) -> Iterator[Found]:
    """`Хансен присоединился | к Mozilla`, `Петров играет | за «Динамо»`: past or present."""
    role, prepositions = _verbs().get(verb.lemma, ("", frozenset()))
    if not role or places.text(verb.index - 1).lower() in {"не", "бы"}:
        return
    if verb.tense == "Fut" or (role in BECOMING and verb.tense != "Past"):
        return
    bodies = _after_preposition(verb, prepositions, places)
    member = _member(verb, role, places) if bodies else None
    for body in bodies if member is not None else []:
        if member is not None and member.entity != body.entity:
            yield member, body, min(member.first, verb.index), max(body.last, member.last)


@cache
def _verbs() -> dict[str, tuple[str, frozenset[str]]]:
    """The role of each verb with the prepositions before the organisation."""
    table = rows("words/membership_verbs")
    return {row["lemma"]: (row["role"], frozenset(row["prepositions"].split())) for row in table}


def _after_preposition(
    verb: Token, prepositions: frozenset[str], places: MentionMap
) -> list[EntityMention]:
    """The organisations after the verb's preposition, `ряды` and `состав` stepped over."""
    stop = min(places.sentence_stop(verb.index), verb.index + CLAUSE_REACH)
    for index in range(verb.index + 1, stop):
        if places.text(index).lower() in prepositions:
            first = body_at(index + 1, stop, places)
            return [first, *listed_after(first, places)] if first else []
        token = places.tokens[index]
        if places.text(index) in {",", ";"} or token.pos == "VERB" or _is_post(token):
            return []
    return []


def _is_post(token: Token) -> bool:
    """`работает | режиссёром | в театре` tells a post there, `играл защитником` does not."""
    word = post_word(token) if token.case == "Ins" else None
    return word is not None and word.family not in PLAYING


def _member(verb: Token, role: str, places: MentionMap) -> EntityMention | None:
    relations = OBJECT_OR_PASSIVE if role == "taking" else SUBJECT
    for index in arguments(verb, relations, places):
        mention = places.mention(index) or places.mention(index + 1)
        if mention is not None and mention.entity.kind in {"person", "country"}:
            return mention if mention.form in {"name", "description", "pronoun"} else None
    is_implied = role != "taking" or verb.voice == "Pass"  # `В 1994 году был принят в союз`
    return implied_subject(verb, places) if is_implied else None


def bracketed(bracket: Token, places: MentionMap) -> Iterator[Found]:
    """`Лев Яшин | («Динамо»)`, `Неймар («Барселона»/«ПСЖ»)`: whom somebody plays or sits for."""
    member = places.mention(bracket.index - 1) if bracket.text == "(" else None
    if member is None or member.entity.kind != "person" or member.form != "name":
        return
    for body in _only_bodies(bracket.index + 1, places):
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
