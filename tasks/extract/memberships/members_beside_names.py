"""Members told beside their names: `Джеймс из Miami Heat`, `республиканец Коми`."""

from collections.abc import Iterator
from functools import cache

from seeds import rows
from tasks.extract.memberships.bodies_named import body_at
from tasks.extract.memberships.members import enumerated
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import Token

Found = tuple[EntityMention, EntityMention, int, int]
# `гражданский демократ`, `христианский демократ`: of another party.
OF_OTHERS = frozenset({"гражданский", "либеральный", "христианский", "свободный", "социальный"})
PARTNERS = frozenset({"партнёр", "партнер", "одноклубник", "товарищ"})
# `Ховард | из команды | Orlando Magic`
FROM_REACH = 6


def from_body(preposition: Token, places: MentionMap) -> Iterator[Found]:
    """`Леброн Джеймс | из Miami Heat`: the body hangs on the name, not on a verb."""
    if preposition.text.lower() != "из":
        return
    member = places.mention(preposition.index - 1)
    if member is None or member.entity.kind != "person" or member.form != "name":
        return
    stop = min(preposition.index + FROM_REACH, places.sentence_stop(preposition.index))
    body = body_at(preposition.index + 1, stop, places)
    noun = places.tokens[preposition.head] if preposition.head >= 0 else preposition
    if body is not None and noun.head in range(member.first, member.last):
        yield member, body, member.first, body.last


def of_party(noun: Token, places: MentionMap) -> Iterator[Found]:
    """`республиканец | Джеймс Коми`, `сенатор-демократ Джон Керри`: the word names the party."""
    party = party_of(noun.lemma)
    before = places.tokens[noun.index - 1] if noun.index else noun
    member = places.mention(noun.index + 1)
    if party is not None and before.text == "," and noun.case == "Nom":
        member = places.mention(noun.index - 2)  # `сенатор Керри, | демократ от Огайо`
    if party is None or noun.number == "Plur" or member is None or before.lemma in OF_OTHERS:
        return
    name = places.tokens[member.first]
    is_named = member.entity.kind == "person" and member.form == "name"
    if is_named and ({noun.case, name.case} <= {"Gen", "Acc"} or noun.case == name.case):
        body = EntityMention(noun.index, noun.index + 1, Entity("organization", party), "name")
        yield member, body, min(noun.index, member.first), max(noun.index + 1, member.last)


def partners(noun: Token, places: MentionMap) -> Iterator[Found]:
    """`его партнёры | по сборной Чехии | Ян Котов и Олег Рыжов`: all of them, with him."""
    if noun.lemma not in PARTNERS or places.text(noun.index + 1).lower() != "по":
        return
    stop = min(places.sentence_stop(noun.index), noun.index + FROM_REACH)
    body = body_at(noun.index + 2, stop, places)
    if body is None:
        return
    own = places.mention(noun.index - 1)
    named = places.mention(body.last)
    members = enumerated(named, places) if named is not None else []
    for member in (*members, own):
        if member is not None and member.entity.kind == "person":
            first = min(noun.index, member.first)
            yield member, body, first, max(body.last, member.last)


def party_of(lemma: str) -> str | None:
    """The party of `демократ`, `сенатор-демократ`."""
    return _parties().get(lemma) or _parties().get(lemma.rpartition("-")[2])


@cache
def _parties() -> dict[str, str]:
    """The party of which a word calls somebody a member."""
    return {row["word"]: row["party"] for row in rows("words/party_people")}
