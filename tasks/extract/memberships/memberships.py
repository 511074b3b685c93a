"""Memberships: who is part of an alliance, union, company or body."""

from collections.abc import Iterator

from tasks.extract.memberships.members_by_role import (
    bracketed,
    joining,
    party_members,
    role_members,
)
from tasks.extract.posts.verb_arguments import SUBJECT, arguments, governor
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.references.references import find_references
from tasks.records import Membership
from tasks.russian.parsed import Token

# `входят в ряд организаций`, `состоит в партии`, `вошёл в состав жюри`.
BELONGING = frozenset({"входить", "состоять", "войти"})
# `мы находимся в Таможенном союзе`: only an alliance makes a membership of being somewhere.
BEING = frozenset({"находиться", "быть", "остаться", "оставаться", "участвовать"})
COPULAS = frozenset({"являться", "быть", "остаться", "оставаться"})
MEMBERS = frozenset(
    {"член", "участник", "участница", "страна-участница", "государство-участник", "страна-член"}
)
JOINED_BY_PERSONS = ("парти", "союз", "движени", "клуб", "группировк", "ассоциаци", "профсоюз")
ALLIANCE_WORDS = ("союз", "альянс", "содружеств", "коалици", "сообществ")
MEMBER_KINDS = frozenset({"country", "organization", "person"})
# `начиная от ЕАЭС, ОДКБ, СНГ. И заканчивая ООН`: an enumeration that goes on after a full stop.
CONTINUATION = 2
JOINING = frozenset({"и", ",", "как", "так", "а", "также"})


def find_memberships(reading: Reading) -> tuple[Membership, ...]:
    """The memberships that the text asserts, each once, ordered by place.

    Every member that is enumerated belongs to every organisation that is.
    """
    places = MentionMap(reading.parsed, reading.mentions)
    named = MentionMap(reading.parsed, find_references(reading.parsed).names)
    found: dict[tuple[str, str], Membership] = {}
    for member, organization, rule, first, last in (*_by_words(places, named), *_by_roles(named)):
        key = member, organization
        if key not in found:
            found[key] = _membership(*key, rule, places, first, last)
    return tuple(sorted(found.values(), key=lambda m: (m.start_char, m.end_char)))


def _by_words(places: MentionMap, named: MentionMap) -> Iterator[tuple[str, str, str, int, int]]:
    """What verbs and `член` say: member, organisation, rule and the tokens that say so."""
    rules = (
        (belonging, "VERB", places),
        (being, "VERB", places),
        (joining, "VERB", places),
        (bracketed, "PUNCT", named),
        (member_of, "NOUN", named),
    )
    for rule, part, mentions in rules:
        for token in mentions.by_part[part]:
            for member, body, first, last in rule(token, mentions):
                yield member.entity.name, body.entity.name, rule.__name__, first, last


def _by_roles(places: MentionMap) -> Iterator[tuple[str, str, str, int, int]]:
    """What the role beside a person's name says: `вратарь «Зенита»`, `депутат от КПРФ`."""
    holdings = find_references(places.parsed).holdings
    for member, body, first, last in (*role_members(holdings), *party_members(holdings, places)):
        yield member, body, "role_of_member", first, last


def _membership(
    member: str, organization: str, rule: str, places: MentionMap, first: int, last: int
) -> Membership:
    start, stop = places.tokens[first].start, places.tokens[last - 1].stop
    return Membership(
        start_char=start,
        end_char=stop,
        evidence=places.parsed.text[start:stop],
        rule=rule,
        member=member,
        organization=organization,
    )


def belonging(
    verb: Token, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`как Казахстан, так и Беларусь | входят в | ЕАЭС и СНГ`, `агентство, входящее в | ВОЗ`."""
    if verb.lemma not in BELONGING or places.text(verb.index - 1).lower() == "не":
        return
    members = _members_of(verb, places)
    organizations = _organizations_after(verb, places) if members else []
    if not organizations:
        members, organizations = _inverted(verb, places)
    named = [*members, *organizations]
    for member in members:
        for organization in organizations:
            if organization.entity != member.entity:
                yield member, organization, min(m.first for m in named), max(m.last for m in named)


def _inverted(verb: Token, places: MentionMap) -> tuple[list[EntityMention], list[EntityMention]]:
    """`В жюри конкурса вошли | чемпионка Ляйсан Утяшева, дизайнер Игорь Чапурин`: body first."""
    body = places.mention(verb.index - 1)
    if body is None or body.entity.kind != "organization":
        return [], []
    before = places.tokens[max(0, body.first - 3) : body.first]
    stop = places.sentence_stop(verb.index)
    seen = (m for i in range(verb.index + 1, stop) if (m := places.at[i]) and m.first == i)
    members = [m for m in seen if m.form == "name" and _is_listed(m, places)]
    is_in = any(t.text.lower() in {"в", "во"} for t in before)
    return (members, [body]) if is_in and verb.tense != "Fut" else ([], [])


def _is_listed(mention: EntityMention, places: MentionMap) -> bool:
    """Whether a name stands in the nominative, as what is listed does."""
    is_nominative = places.tokens[mention.first].case in {"Nom", ""}
    return mention.entity.kind in {"person", "country"} and is_nominative


def being(
    verb: Token, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`мы находимся | в едином Таможенном союзе | - Россия, Белоруссия, Казахстан`."""
    if verb.lemma not in BEING or places.text(verb.index - 1).lower() == "не":
        return
    alliance = next(iter(_organizations_after(verb, places)), None)
    if alliance is None or not _is_alliance(alliance.entity.name):
        return
    members = _listed_after_dash(alliance.last, places) or _members_of(verb, places)
    for member in members:
        if member.entity.kind == "country":
            first = min(verb.index, members[0].first)
            yield member, alliance, first, max(alliance.last, members[-1].last)


def member_of(
    noun: Token, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`Турция, | член НАТО`, `Беларусь является | членом ОДКБ`, `член партии «Яблоко» | Петров`."""
    organization = _organization_of(noun, places) if noun.lemma in MEMBERS else None
    if organization is None:
        return
    before, after = places.mention(noun.index - 2), places.mention(organization.last)
    if after is not None and _may_be_member(after, organization):
        yield after, organization, noun.index, after.last
    elif places.text(noun.index - 1) == "," and before is not None:
        if _may_be_member(before, organization):
            yield before, organization, before.first, organization.last
    else:
        yield from _by_copula(noun, organization, places)


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
    for member in _members_of(verb, places):
        if _may_be_member(member, organization):
            yield member, organization, member.first, organization.last


def _organization_of(noun: Token, places: MentionMap) -> EntityMention | None:
    """The organisation right after a noun, its type word stepped over: `член партии «Яблоко»`."""
    for index in range(noun.index + 1, noun.index + 4):
        mention = places.mention(index)
        if mention is not None:
            return mention if _is_named(mention) else None
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


def _is_alliance(name: str) -> bool:
    return any(word in name.lower() for word in ALLIANCE_WORDS) or name.isupper()


def _members_of(verb: Token, places: MentionMap) -> list[EntityMention]:
    """The subject of a verb with what is joined to it, or the noun that a participle qualifies."""
    for index in arguments(verb, SUBJECT, places):
        mention = places.mention(index)
        if mention is not None and mention.entity.kind in MEMBER_KINDS:
            return _enumerated(mention, places)
    before = _just_before(verb, places)
    return _enumerated(before, places) if before else []


def _just_before(verb: Token, places: MentionMap) -> EntityMention | None:
    """The name in the nominative before a verb, where the tree has lost its subject."""
    index = verb.index - 1
    while index >= 0 and places.tokens[index].pos in {"ADV", "PART", "AUX"}:
        index -= 1
    mention = places.mention(index)
    is_subject = mention is not None and places.tokens[mention.first].case == "Nom"
    return mention if is_subject and mention and mention.entity.kind in MEMBER_KINDS else None


def _enumerated(mention: EntityMention, places: MentionMap) -> list[EntityMention]:
    """A mention with those joined to it on either side by commas and conjunctions."""
    found = [mention]
    for step in (-1, 1):
        edge = mention
        while True:
            index = edge.first - 1 if step < 0 else edge.last
            start = index
            while places.text(index).lower() in JOINING:
                index += step
            following = places.mention(index)
            if index == start or following is None or following.entity.kind != mention.entity.kind:
                break
            edge = following
            found.append(edge)
    return sorted(found, key=lambda m: m.first)


def _organizations_after(verb: Token, places: MentionMap) -> list[EntityMention]:
    """The organisations named after `в` in the rest of the clause and what goes on with it."""
    stop = _clause_stop(verb, places)
    found: list[EntityMention] = []
    is_inside = False
    for index in range(verb.index + 1, stop):
        is_inside = is_inside or places.text(index).lower() in {"в", "во"}
        mention = places.at[index]
        if is_inside and mention is not None and mention.first == index and _is_named(mention):
            found.append(mention)
    return found


def _is_named(mention: EntityMention) -> bool:
    return mention.entity.kind == "organization" and mention.form == "name"


def _clause_stop(verb: Token, places: MentionMap) -> int:
    """The end of the verb's sentence or of the next verb's clause, enumerations continued."""
    stop = places.sentence_stop(verb.index)
    for index in range(verb.index + 1, stop):
        token = places.tokens[index]
        if token.pos == "VERB" and token.verb_form in {"Fin", ""} and token.case == "":
            return index
    for _ in range(CONTINUATION):
        if stop >= len(places.tokens) or not _goes_on(stop, places):
            break
        stop = places.sentence_stop(stop)
    return stop


def _goes_on(first: int, places: MentionMap) -> bool:
    """`И заканчивая ООН`, `Региональных, начиная от ЕАЭС`: a sentence without a predicate."""
    tokens = places.tokens[first : places.sentence_stop(first)]
    has_predicate = any(t.pos == "VERB" and t.verb_form in {"Fin", "Inf"} for t in tokens)
    return not has_predicate and any(t.verb_form == "Conv" for t in tokens)


def _listed_after_dash(index: int, places: MentionMap) -> list[EntityMention]:
    mention = places.mention(index + 1) if places.text(index) in DASHES else None
    return _enumerated(mention, places) if mention else []
