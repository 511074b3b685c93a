"""Memberships: who is part of an alliance, union, company or body."""

from collections.abc import Iterator

from tasks.extract.mention_map import DASHES, MentionMap
from tasks.extract.reading import EntityMention, Reading
from tasks.extract.references import find_references
from tasks.extract.verb_arguments import SUBJECT, arguments, governor
from tasks.records import Membership
from tasks.russian.parsed import Token

# `входят в ряд организаций`, `состоит в партии`; `войти` and `вступить` are accessions to come.
BELONGING = frozenset({"входить", "состоять"})
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
    found: dict[tuple[str, str], Membership] = {}
    named = MentionMap(reading.parsed, find_references(reading.parsed).names)
    rules = ((belonging, "VERB", places), (being, "VERB", places), (member_of, "NOUN", named))
    for rule, part, mentions in rules:
        for token in mentions.by_part[part]:
            for member, organization, first, last in rule(token, mentions):
                key = member.entity.name, organization.entity.name
                if key not in found:
                    found[key] = _membership(*key, rule.__name__, places, first, last)
    return tuple(sorted(found.values(), key=lambda m: (m.start_char, m.end_char)))


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
    for member in members:
        for organization in organizations:
            if organization.entity != member.entity:
                first = min(m.first for m in members)
                yield member, organization, first, max(o.last for o in organizations)


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
