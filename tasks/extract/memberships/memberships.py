"""Memberships: who is part of an alliance, union, company or body."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import compress

from tasks.extract.memberships.bodies_named import body_at, described_body
from tasks.extract.memberships.brackets import bracketed
from tasks.extract.memberships.joining import joining, joining_verbs
from tasks.extract.memberships.member_nouns import MEMBERS, is_named, member_of
from tasks.extract.memberships.members import enumerated, members_of
from tasks.extract.memberships.members_beside_names import (
    PARTNERS,
    from_body,
    of_party,
    partners,
    party_of,
)
from tasks.extract.memberships.members_by_role import party_members, role_members
from tasks.extract.memberships.within import (
    EXPELLING,
    LEAVING,
    WITHIN,
    leaving,
    membership_of,
    within,
)
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.references.organizations import body_words
from tasks.extract.references.references import find_references
from tasks.records import Membership
from tasks.russian.morph import MEMO
from tasks.russian.parsed import ParsedText, Token

# `входят в ряд организаций`, `состоит в партии`, `вошёл в состав жюри`.
BELONGING = frozenset({"входить", "состоять", "войти"})
# `мы находимся в Таможенном союзе`: only an alliance makes a membership of being somewhere.
BEING = frozenset({"находиться", "быть", "остаться", "оставаться", "участвовать"})
ALLIANCE_WORDS = ("союз", "альянс", "содружеств", "коалици", "сообществ")
# The words of the rules, beside verbs of joining and what a party's people are called.
SIGNS = frozenset({"(", "из", "членство"}) | frozenset().union(
    BELONGING, BEING, PARTNERS, WITHIN, LEAVING, EXPELLING, MEMBERS
)
# `начиная от ЕАЭС, ОДКБ, СНГ. И заканчивая ООН`: an enumeration that goes on after a full stop.
CONTINUATION = 2
# `В | попечительский совет фонда | вошли`: words of the body before its verb.
INVERTED_REACH = 10


def find_memberships(reading: Reading) -> tuple[Membership, ...]:
    """The memberships that the text asserts, each once, ordered by place.

    Every member that is enumerated belongs to every organisation that is.
    """
    places = MentionMap(reading.parsed, reading.mentions)
    named = MentionMap(reading.parsed, find_references(reading.parsed).names)
    found: dict[tuple[str, str], Membership] = {}
    for member, organization, rule, first, last in (
        *_by_words(places, named),
        *_by_roles(places, named),
    ):
        key = member, organization
        if key not in found:
            found[key] = _membership(*key, rule, places, first, last)
    return tuple(sorted(found.values(), key=lambda m: (m.start_char, m.end_char)))


def _by_words(places: MentionMap, named: MentionMap) -> Iterator[tuple[str, str, str, int, int]]:
    """What verbs and `член` say: member, organisation, rule and the tokens that say so."""
    signs = _signs(places.parsed)
    rules = (
        ("belonging", belonging, "VERB", places),
        ("being", being, "VERB", places),
        ("joining", joining, "VERB", places),
        ("bracketed", bracketed, "PUNCT", named),
        ("from_body", from_body, "ADP", named),
        ("of_party", of_party, "NOUN", named),
        ("of_party", of_party, "PROPN", named),
        ("member_of", partners, "NOUN", places),
        ("within", within, "NOUN", places),
        ("member_of", membership_of, "NOUN", places),
        ("leaving", leaving, "VERB", places),
        ("member_of", member_of, "NOUN", named),
    )
    for name, rule, part, mentions in rules:
        for token in signs[part]:
            for member, body, first, last in rule(token, mentions):
                span = _span(token, member, body, first, last)
                yield member.entity.name, body.entity.name, name, *span
    for verb in signs["VERB"]:
        for member, body, first, last in in_body(verb, places, named):
            span = _span(verb, member, body, first, last)
            yield member.entity.name, body.entity.name, "belonging", *span


def _signs(parsed: ParsedText) -> Mapping[str, list[Token]]:
    """The tokens of each part of speech at which a rule may begin: few of an article's."""
    found: defaultdict[str, list[Token]] = defaultdict(list)
    for token in compress(parsed.tokens, map(_is_sign, parsed.words.lemmas)):
        found[token.pos].append(token)
    return found


@lru_cache(maxsize=MEMO)
def _is_sign(lemma: str) -> bool:
    """`член`, `вступить`, `сенатор-демократ`, the bracket of `Котов («Сокол»)`."""
    return lemma in SIGNS or lemma in joining_verbs() or party_of(lemma) is not None


def _span(
    sign: Token, member: EntityMention, body: EntityMention, first: int, last: int
) -> tuple[int, int]:
    """The tokens that say so, both names among them: `Членом ОДКБ является | Армения`."""
    start = min(first, sign.index, member.first, body.first)
    return start, max(last, sign.index + 1, member.last, body.last)


def _by_roles(places: MentionMap, named: MentionMap) -> Iterator[tuple[str, str, str, int, int]]:
    """What the role beside a person's name says: `вратарь «Зенита»`, `депутат от КПРФ`."""
    holdings = find_references(places.parsed).holdings
    found = (*role_members(holdings, places), *party_members(holdings, named))
    for member, body, first, last in found:
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
    members = members_of(verb, places)
    organizations = _organizations_after(verb, places) if members else []
    if not organizations:
        members, organizations = _inverted(verb, places)
    named = [*members, *organizations]
    for member in members:
        for organization in organizations:
            if organization.entity != member.entity:
                yield member, organization, min(m.first for m in named), max(m.last for m in named)


def _inverted(verb: Token, places: MentionMap) -> tuple[list[EntityMention], list[EntityMention]]:
    """`В жюри конкурса вошли | чемпионка Ляйсан Утяшева, дизайнер Игорь Чапурин`: body first.

    `В состав холдинга «Луч» входят | завод «Север» и фабрика «Юг»`.
    """
    first = max(places.sentence_start(verb.index), verb.index - INVERTED_REACH)
    start = next((i for i in range(verb.index - 1, first - 1, -1) if _is_in(i, places)), None)
    body = body_at(start + 1, verb.index, places) if start is not None else None
    if body is None or body.last < verb.index - 1 or verb.tense == "Fut":
        return [], []
    stop = places.sentence_stop(verb.index)
    seen = (m for i in range(verb.index + 1, stop) if (m := places.at[i]) and m.first == i)
    return [m for m in seen if m.form == "name" and _is_listed(m, places)], [body]


def _is_in(index: int, places: MentionMap) -> bool:
    return places.text(index).lower() in {"в", "во"}


def _is_listed(mention: EntityMention, places: MentionMap) -> bool:
    """Whether a name stands in the nominative, as what is listed does."""
    is_nominative = places.tokens[mention.first].case in {"Nom", ""}
    is_nominative = is_nominative and places.text(mention.first - 1) != "("  # `Анна Вебер | (США)`
    return mention.entity.kind in {"person", "country", "organization"} and is_nominative


def being(
    verb: Token, places: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`мы находимся | в едином Таможенном союзе | - Россия, Белоруссия, Казахстан`."""
    if verb.lemma not in BEING or places.text(verb.index - 1).lower() == "не":
        return
    alliance = next(iter(_organizations_after(verb, places)), None)
    if alliance is None or not _is_alliance(alliance.entity.name):
        return
    members = _listed_after_dash(alliance.last, places) or members_of(verb, places)
    for member in members:
        if member.entity.kind == "country":
            first = min(verb.index, members[0].first)
            yield member, alliance, first, max(alliance.last, members[-1].last)


def _is_alliance(name: str) -> bool:
    return any(word in name.lower() for word in ALLIANCE_WORDS) or name.isupper()


def _organizations_after(verb: Token, places: MentionMap) -> list[EntityMention]:
    """The organisations named after `в` in the rest of the clause and what goes on with it."""
    stop = _clause_stop(verb, places)
    found: list[EntityMention] = []
    is_inside = False
    for index in range(verb.index + 1, stop):
        is_inside = is_inside or places.text(index).lower() in {"в", "во"}
        mention = places.at[index]
        if is_inside and mention is not None and mention.first == index and is_named(mention):
            found.append(mention)
    return found


def in_body(
    verb: Token, places: MentionMap, named: MentionMap
) -> Iterator[tuple[EntityMention, EntityMention, int, int]]:
    """`Он | входит в совет директоров банка`: a person in a body that its noun names."""
    if verb.lemma not in BELONGING or places.text(verb.index - 1).lower() == "не":
        return
    body = _described_after(verb, named)
    for member in members_of(verb, places) if body else ():
        if body is not None and member.entity.kind == "person":
            yield member, body, member.first, body.last


def _described_after(verb: Token, named: MentionMap) -> EntityMention | None:
    """The body right after `входит в`, adjectives and `состав` stepped over."""
    index = verb.index + 2
    if named.text(verb.index + 1).lower() not in {"в", "во"}:
        return None
    while index < len(named.tokens) and (
        named.tokens[index].pos == "ADJ" or named.tokens[index].lemma in {"состав", "число"}
    ):
        index += 1
    is_body = index < len(named.tokens) and named.tokens[index].lemma in body_words()
    return described_body(index, named) if is_body and named.at[index] is None else None


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
    return enumerated(mention, places) if mention else []
