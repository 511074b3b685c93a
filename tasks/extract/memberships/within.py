"""Members told by being in a body or leaving it: `в составе «Зенита»`, `вышел из партии`."""

from collections.abc import Iterator

from tasks.extract.memberships.bodies_named import body_at
from tasks.extract.memberships.member_nouns import JOINED_BY_PERSONS
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT, arguments
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

WITHIN = frozenset({"состав", "ряд"})
# Verbs of other rules: `входит в состав`, and what says nothing of a member.
OTHERS = frozenset({"входить", "войти", "состоять", "быть", "находиться", "включить", "включать"})
# `вышел из партии`, `исключён из партии`: of a member till then.
LEAVING = frozenset({"выйти", "выходить", "уйти"})
EXPELLING = frozenset({"исключить", "исключать", "отчислить", "изгнать", "выгнать"})
CLUBS = (*JOINED_BY_PERSONS, "гильди", "сборн", "команд", "колледж", "палат", "орден")
REACH = 8
Found = tuple[EntityMention, EntityMention, int, int]


def within(noun: Token, places: MentionMap) -> Iterator[Found]:
    """`Котов забил пять голов | в составе сборной Чехии`, `воевал | в рядах «Азова»`."""
    if noun.lemma not in WITHIN or places.text(noun.index - 1).lower() not in {"в", "во"}:
        return
    verb = places.tokens[noun.head] if noun.case == "Loc" and noun.head >= 0 else noun
    if verb.pos != "VERB" or verb.lemma in OTHERS or verb.tense == "Fut":
        return  # `заявил о краже в рядах армии`: nobody does it there
    if _is_denied(verb, places):
        return
    body = body_at(noun.index + 1, _stop(noun, places), places)
    member = _person(verb, SUBJECT, places) if body else None
    if body is not None and member is not None:
        yield member, body, member.first, body.last


def leaving(verb: Token, places: MentionMap) -> Iterator[Found]:
    """`Котов вышел | из Партии дела`, `Котова исключили | из Союза писателей`."""
    is_leaving = verb.lemma in LEAVING
    if not (is_leaving or verb.lemma in EXPELLING) or verb.tense == "Fut":
        return
    body = None if _is_denied(verb, places) else _left(verb, places)
    relations = SUBJECT if is_leaving else (*OBJECT, "nsubj:pass")
    member = _person(verb, relations, places) if body else None
    if body is not None and member is not None:
        yield member, body, min(member.first, verb.index), max(body.last, member.last)


def membership_of(noun: Token, places: MentionMap) -> Iterator[Found]:
    """`членство | Котова | в партии «Дело»`."""
    member = places.mention(noun.index + 1) if noun.lemma == "членство" else None
    if member is None or places.text(member.last).lower() not in {"в", "во"}:
        return
    body = body_at(member.last + 1, _stop(noun, places), places)
    if body is not None and member.entity.kind in {"person", "country"}:
        yield member, body, noun.index, body.last


def _left(verb: Token, places: MentionMap) -> EntityMention | None:
    """The party, club or union behind `из`; of a company or office one leaves a post."""
    for index in range(verb.index + 1, _stop(verb, places)):
        if places.text(index).lower() == "из":
            body = body_at(index + 1, _stop(verb, places), places)
            is_club = body is not None and any(c in body.entity.name.lower() for c in CLUBS)
            return body if is_club else None
    return None


def _stop(token: Token, places: MentionMap) -> int:
    return min(token.index + REACH, places.sentence_stop(token.index))


def _is_denied(verb: Token, places: MentionMap) -> bool:
    return verb.verb_form == "Inf" or places.text(verb.index - 1).lower() in {"не", "бы"}


def _person(verb: Token, relations: tuple[str, ...], places: MentionMap) -> EntityMention | None:
    for index in arguments(verb, relations, places):
        mention = places.mention(index) or places.mention(index + 1)
        if mention is not None and mention.entity.kind == "person":
            return mention
    return None
