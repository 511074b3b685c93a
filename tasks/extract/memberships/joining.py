"""Members told by what they do: `играет за «Локомотив»`, `вступил в Союз писателей`."""

from collections.abc import Iterator
from functools import cache

from seeds import rows
from tasks.extract.memberships.bodies_named import MARKS, body_at, listed_after
from tasks.extract.memberships.leagues import is_league
from tasks.extract.memberships.members import enumerated
from tasks.extract.posts.implied_subjects import implied_subject
from tasks.extract.posts.verb_arguments import SUBJECT, arguments
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# Roles of verbs that make a member of somebody: `присоединился к Mozilla`, `приняли в Союз`.
BECOMING = frozenset({"joining", "taking"})
# Roles of verbs that say where one is: `в команде выступают`.
STAYING = frozenset({"playing", "working"})
# Families of posts with which a verb tells a membership: `играл | защитником | за «Зенит»`.
PLAYING = frozenset({"player", "member", "sportsman"})
CLAUSE_REACH = 10
# `выступающие за «Зенит» | игроки сборной Чехии | Ян Котов`: words between noun and name.
NAME_REACH = 8
OBJECT_OR_PASSIVE = ("obj", "nsubj:pass")
# `поехал играть за «Север»`: infinitives of what is done.
DOING = word_class("memberships", "light_verbs_of_joining")
Found = tuple[EntityMention, EntityMention, int, int]


def joining(verb: Token, places: MentionMap) -> Iterator[Found]:
    """`Хансен присоединился | к Mozilla`, `Петров играет | за «Динамо»`: past or present."""
    role, prepositions = joining_verbs().get(verb.lemma, ("", frozenset()))
    if not role or not _is_real(verb, role, places):
        return
    bodies = _after_preposition(verb, prepositions, places)
    if not bodies and role in STAYING:
        bodies = _before(verb, prepositions, places)
    members = _members(verb, role, places) if bodies else []
    for body in bodies if members else []:
        if role == "playing" and is_league(body.entity.name):
            continue  # `играл в НХЛ`: for which club is not said
        for member in members:
            if member.entity != body.entity:
                yield member, body, min(member.first, verb.index), max(body.last, member.last)
    yield from _elided(verb, prepositions, places)


@cache
def joining_verbs() -> dict[str, tuple[str, frozenset[str]]]:
    """The role of each verb with the prepositions before the organisation."""
    table = rows("words/membership_verbs")
    return {row["lemma"]: (row["role"], frozenset(row["prepositions"].split())) for row in table}


def _is_real(verb: Token, role: str, places: MentionMap) -> bool:
    """Not `не играет`, `будет играть`, `хочет вступить`, `несёт | ответственность`."""
    before = places.tokens[max(0, verb.index - 2) : verb.index]
    if any(t.lemma in {"не", "бы"} or t.text.lower().startswith("буд") for t in before):
        return False
    if verb.tense == "Fut" or (role in BECOMING and verb.tense == "Pres"):
        return False
    if role == "serving":
        return any(t.lemma == "служба" for t in places.tokens[verb.index + 1 : verb.index + 4])
    above = places.tokens[verb.head] if verb.head >= 0 else verb
    return verb.verb_form != "Inf" or (above.lemma in DOING and above.tense != "Fut")


def _after_preposition(
    verb: Token, prepositions: frozenset[str], places: MentionMap
) -> list[EntityMention]:
    """The organisations after the verb's preposition, `ряды` and `состав` stepped over."""
    stop = min(places.sentence_stop(verb.index), verb.index + CLAUSE_REACH)
    for index in range(verb.index + 1, stop):
        is_there = places.text(index).lower() in prepositions
        first = body_at(index + 1, stop, places) if is_there else None
        if first is not None:
            return [first, *listed_after(first, places)]
        token = places.tokens[index]
        if places.text(index) in {",", ";"} or token.pos == "VERB" or _is_post(token):
            return []
    return []


def _before(verb: Token, prepositions: frozenset[str], places: MentionMap) -> list[EntityMention]:
    """`В команде «Луч» | выступают Котов и Рыжов`: the body right before its verb."""
    first = max(places.sentence_start(verb.index), verb.index - CLAUSE_REACH)
    for index in range(verb.index - 1, first - 1, -1):
        if places.text(index).lower() in prepositions:
            body = body_at(index + 1, verb.index, places)
            behind = places.tokens[body.last : verb.index] if body else ()
            is_next = all(t.pos == "ADV" or t.text in MARKS for t in behind)
            return [body] if body is not None and is_next else []
    return []


def _elided(verb: Token, prepositions: frozenset[str], places: MentionMap) -> Iterator[Found]:
    """`Котов | играет | за «Зенит», Рыжов — за «Спартак»`: the verb of the part before."""
    stop = places.sentence_stop(verb.index)
    for dash in places.tokens[verb.index + 1 : stop - 1]:
        is_dash = dash.text in DASHES and places.text(dash.index + 1).lower() in prepositions
        member = places.mention(dash.index - 1) if is_dash else None
        is_person = member is not None and member.entity.kind == "person"
        body = body_at(dash.index + 2, stop, places) if is_person else None
        if member is not None and body is not None and member.last == dash.index:
            yield member, body, member.first, body.last


def _is_post(token: Token) -> bool:
    """`работает | режиссёром | в театре` tells a post there, `играл защитником` does not."""
    word = post_word(token) if token.case == "Ins" else None
    return word is not None and word.family not in PLAYING


def _members(verb: Token, role: str, places: MentionMap) -> list[EntityMention]:
    """Who is or becomes a member; of a plural verb all that are joined."""
    is_taken = role == "taking" and verb.voice != "Pass"
    relations = OBJECT_OR_PASSIVE if is_taken else SUBJECT
    for index in arguments(verb, relations, places):
        mention = places.mention(index) or places.mention(index + 1)
        if verb.verb_form == "Part" and index > verb.index:
            mention = _named_behind(index, places) or mention
        if mention is not None and mention.entity.kind in {"person", "country"}:
            if mention.form not in {"name", "description", "pronoun"}:
                return []
            return enumerated(mention, places) if verb.number == "Plur" else [mention]
    is_implied = role != "taking" or verb.voice == "Pass"  # `В 1994 году был принят в союз`
    implied = implied_subject(verb, places) if is_implied else None
    return [implied] if implied else []


def _named_behind(index: int, places: MentionMap) -> EntityMention | None:
    """`игроки сборной Чехии | Ян Котов`: the first person behind a noun, no comma between."""
    for at in range(index + 1, min(index + NAME_REACH, places.sentence_stop(index))):
        mention = places.mention(at)
        if mention is not None and mention.entity.kind == "person" and mention.form == "name":
            return mention
        if places.text(at) in {",", ";"} or places.tokens[at].pos == "VERB":
            return None
    return None
