"""Who stands at the head of what: `союз | во главе с Котовым`, `во главе завода | стоит Котов`."""

from collections.abc import Iterator

from tasks.extract.posts.headings import head_of
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.subjects import Subjects, named_person
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.country_words import country_code
from tasks.russian.parsed import Token

STANDING = frozenset({"стоять", "стоить", "встать", "находиться", "оказаться", "стать", "вставать"})
# `союз | (РСП) | во главе с`: words between a body and its head.
BRACKET_REACH = 4


def at_the_head(places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    """The persons at the head of bodies that have a name."""
    for noun in places.by_part["NOUN"]:
        if noun.lemma == "глава" and places.text(noun.index - 1).lower() == "во":
            yield from _with(noun, places)
            yield from _standing(noun, places, subjects)


def _with(noun: Token, places: MentionMap) -> Iterator[Holding]:
    """`Союз рыбаков | во главе с Яном Котовым`; not `во главе с министром Котовым`."""
    person = named_person(places.mention(noun.index + 2))
    body = _body_before(noun.index - 2, places)
    if person is None or body is None or places.text(noun.index + 1).lower() not in {"с", "со"}:
        return
    post = head_of(noun, noun.index + 1, body.entity.name, _countries(body, places))
    yield Holding(person.entity, post, body.first, person.last, "heading")


def _standing(noun: Token, places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    """`во главе завода «Луч» | стоит Ян Котов`, `Ян Котов | встал во главе завода «Луч»`."""
    body = places.mention(noun.index + 1)
    if body is None or body.entity.kind != "organization":
        return
    head = places.tokens[body.first].head
    verb = places.tokens[head] if head >= 0 else noun
    if verb.lemma not in STANDING:
        return
    person = subjects.doer(verb) if verb.tense != "Fut" else None
    if person is not None:
        post = head_of(noun, body.last, body.entity.name, _countries(body, places))
        first, last = min(person.first, noun.index), max(person.last, body.last)
        yield Holding(person.entity, post, first, last, "heading")


def _body_before(index: int, places: MentionMap) -> EntityMention | None:
    """The organisation named right before a token, a bracket stepped over."""
    if places.text(index) == ")":
        before = range(index - 1, index - BRACKET_REACH, -1)
        index = next((i for i in before if places.text(i) == "("), index + 1) - 1
    mention = places.mention(index)
    is_named = mention is not None and mention.form == "name"
    return mention if is_named and mention and mention.entity.kind == "organization" else None


def _countries(body: EntityMention, places: MentionMap) -> list[str]:
    words = (t.text for t in places.tokens[body.first : body.last])
    return [code for word in words if (code := country_code(word))]
