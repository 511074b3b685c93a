"""Members told by a noun: `Турция, член НАТО`, `участница группы «Вега» Анна Лебедь`."""

from collections.abc import Iterator

from tasks.extract.memberships.bodies_named import described_body
from tasks.extract.memberships.members import enumerated, members_of
from tasks.extract.posts.verb_arguments import SUBJECT, arguments, governor
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

COPULAS = frozenset(
    {"являться", "быть", "остаться", "оставаться", "стать", "считаться", "числиться", "становиться"}
)
MEMBERS = frozenset(
    {"член", "участник", "участница", "страна-участница", "государство-участник", "страна-член"}
)
# `член | комиссии по надзору`: bodies told by what they are.
BODIES = frozenset({"комиссия", "комитет", "совет", "правление", "жюри", "коллегия", "президиум"})
JOINED_BY_PERSONS = (
    "парти", "союз", "движени", "клуб", "групп", "ассоциаци", "фракци", "организаци", "общество",
    "академи", "зал славы", "совет",
    "комитет", "комисси", "жюри", "коллеги", "коалици", "ансамбл", "дуэт",
)  # fmt: skip


def member_of(
    noun: Token, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`Турция, | член НАТО`, `Беларусь является | членом ОДКБ`, `член партии «Яблоко» | Петров`."""
    organization = _organization_of(noun, places) if noun.lemma in MEMBERS else None
    if organization is None:
        return
    if organization.first < noun.index:  # `партия, | членом которой является Котов`
        yield from _by_copula(noun, organization, places)
        return
    start = _start(noun, places)
    before, after = places.mention(start - 2), places.mention(organization.last)
    if after is not None and _is_whose(noun, after, organization):
        yield after, organization, noun.index, after.last
    elif places.text(start - 1) == "," and before is not None:
        if _may_be_member(before, organization):
            yield before, organization, before.first, organization.last
    elif places.text(start - 1) in DASHES and before is not None:
        for member in enumerated(before, places):  # `Литва и Латвия — | члены Евросоюза`
            if _may_be_member(member, organization):
                yield member, organization, member.first, organization.last
    else:
        yield from _by_copula(_of_several(noun, places), organization, places)


def _start(noun: Token, places: MentionMap) -> int:
    """Where the phrase of a noun begins: `Котов, | бывший член партии`, `один из пяти членов`."""
    index = _of_several(noun, places).index
    while index and places.tokens[index - 1].pos in {"ADJ", "ADV"}:
        index -= 1
    return index


def _of_several(noun: Token, places: MentionMap) -> Token:
    """`одним | из пяти членов`: the word that stands for the noun."""
    above = places.tokens[noun.head] if noun.head >= 0 else noun
    is_one = above.lemma == "один" and noun.number == "Plur" and above.index < noun.index
    return above if is_one else noun


def _is_whose(noun: Token, mention: EntityMention, organization: EntityMention) -> bool:
    """`участница группы «Вега» | Анна Лебедь`, `член НАТО | Турция`."""
    is_of_group = noun.lemma in {"участник", "участница"} and noun.number != "Plur"
    is_person = mention.entity.kind == "person" and mention.form == "name"
    return (is_of_group and is_person) or _may_be_member(mention, organization)


def _by_copula(
    noun: Token, organization: EntityMention, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    near = places.tokens[max(0, noun.index - 4) : noun.index]
    linking = next((t for t in near if t.head == noun.index and t.rel == "cop"), None)
    if linking is not None and noun.case == "Ins":
        for index in arguments(noun, SUBJECT, places):
            member = places.mention(index)
            if member is not None and _may_be_member(member, organization):
                yield member, organization, member.first, organization.last
        return
    verb = governor(noun, places) if noun.case == "Ins" else None
    if verb is None or verb.lemma not in COPULAS or places.text(verb.index - 1).lower() == "не":
        return
    for member in members_of(verb, places):
        if _may_be_member(member, organization):
            yield member, organization, member.first, organization.last


def _organization_of(noun: Token, places: MentionMap) -> EntityMention | None:
    """The organisation right after a noun, its type word stepped over: `член партии «Яблоко»`."""
    if places.tokens[min(noun.index + 1, len(places.tokens) - 1)].lemma == "который":
        before = places.mention(noun.index - 2)  # `партия «Луч», | членом которой`
        return before if before is not None and is_named(before) else None
    for index in range(noun.index + 1, min(noun.index + 4, len(places.tokens))):
        mention = places.mention(index)
        if mention is not None and mention.form != "adjective":
            return mention if is_named(mention) else None
        if places.tokens[index].lemma in BODIES:
            return described_body(index, places)
        if places.text(index)[:1].isalpha() and places.tokens[index].pos not in {"NOUN", "ADJ"}:
            return None
    return None


def _may_be_member(mention: EntityMention, organization: EntityMention) -> bool:
    """A country of anything, a person of a party or union: other bodies give posts."""
    if mention.form != "name" or mention.entity == organization.entity:
        return False
    if mention.entity.kind == "person":
        return any(word in organization.entity.name.lower() for word in JOINED_BY_PERSONS)
    return mention.entity.kind == "country"


def is_named(mention: EntityMention) -> bool:
    """Whether a mention is of an organisation by its name."""
    return mention.entity.kind == "organization" and mention.form == "name"
