"""Who holds a post by a word for it: `занимает пост министра`, `ушёл с должности директора`."""

from collections.abc import Iterator
from dataclasses import replace

from tasks.extract.posts.acting import FULL, in_genitive
from tasks.extract.posts.held_by_verb import is_denied, tense_by, tree_members
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.subjects import Person, Subjects, named_person
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT
from tasks.extract.reading.mention_map import MentionMap
from tasks.russian.parsed import Token

# `объявил о решении сложить полномочия | премьера`: steps from the seat up to the finite verb.
MAX_STEPS = 5
# `подписал указ о прекращении полномочий | мэра`: not who signs is the mayor.
DECREES = frozenset({"указ", "распоряжение", "приказ", "постановление", "закон", "законопроект"})


def seat(post: Post, places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    """`работавший в должности | руководителя`, `уход Петрова с поста | директора`.

    Nobody holds what he is a candidate for or may yet come to.
    """
    noun = places.tokens[post.first - 1] if post.first else None
    if (
        noun is None
        or noun.lemma not in words("seat")
        or not (post.case == "Gen" or post.is_acting)
    ):
        return
    above = _above(noun, places)
    if any(token.lemma in words("candidacy") for token in (noun, *above)):
        return
    if noun.lemma == "обязанность":
        post = _acting(post, above, places)
    yield from _replaced(post, above, subjects, places) or _seated(post, above, subjects, places)


def _acting(post: Post, above: list[Token], places: MentionMap) -> Post:
    """`исполнял обязанности | министра`, which is a post of its own: for the time being."""
    if post.is_acting or not above or above[0].lemma not in {"исполнять", "исполнить"}:
        return post
    tokens = places.tokens
    title = in_genitive(post.title, tokens[post.head], tokens[post.first : post.head])
    return replace(post, title=f"{FULL} {title}", is_acting=True)


def _above(token: Token, places: MentionMap) -> list[Token]:
    """The tokens above a seat in the tree, nearest first, up to the first finite verb."""
    found: list[Token] = []
    while token.head >= 0 and len(found) < MAX_STEPS:
        token = places.tokens[token.head]
        found.append(token)
        if token.pos == "VERB" and token.verb_form != "Inf":
            break
    return found


def _seated(
    post: Post, above: list[Token], subjects: Subjects, places: MentionMap
) -> list[Holding]:
    """The person of the noun or verb that takes or leaves the seat."""
    is_role = places.tokens[post.first - 1].lemma == "качество"  # `вошёл в историю в качестве`
    if any(token.lemma in DECREES for token in above):
        return []
    if not above or not (is_role or above[0].lemma in words("seating")):
        return []
    person = _of_noun(above[0], subjects, places)
    verbs = [token for token in above if token.pos in {"VERB", "AUX"}]
    for verb in verbs if person is None else ():
        if is_denied(verb, places):
            return []
        is_own = verb.index == above[0].index
        person = person or (subjects.of(verb) if is_own else subjects.doer(verb))
    if person is None:
        return []
    is_left = any(token.lemma in words("leaving") for token in above)
    tense = "former" if is_left else tense_by(verbs[-1], post, places) if verbs else post.tense
    return [_held(person, replace(post, tense=tense))]


def _of_noun(noun: Token, subjects: Subjects, places: MentionMap) -> Person | None:
    """`избрание | Петрова | на пост президента`, `отставка Сидорова с поста`."""
    if noun.pos != "NOUN":
        return None
    owned = (t for t in tree_members(noun, places) if t.rel == "nmod" and t.case in {"Gen", "Dat"})
    return next(filter(None, (subjects.at(token.index) for token in owned)), None)


def is_passed_on(post: Post, places: MentionMap) -> bool:
    """`сменил на посту директора | Роберта Мюллера`: the name goes with the verb."""
    noun = places.tokens[post.first - 1] if post.first else None
    if noun is None or noun.lemma not in words("seat"):
        return False
    return any(token.lemma in words("replacing") for token in _above(noun, places)[:1])


def _replaced(
    post: Post, above: list[Token], subjects: Subjects, places: MentionMap
) -> list[Holding]:
    """`сменил на посту директора | Роберта Мюллера`: who goes held it, who came holds it."""
    verb = above[0] if above and above[0].lemma in words("replacing") else None
    if verb is None:
        return []
    gone = subjects.among(verb, OBJECT) or named_person(places.mention(post.last))
    come, has_gone = subjects.among(verb, SUBJECT), verb.tense == "Past"
    found = [_held(gone, replace(post, tense="former" if has_gone else "current"))] if gone else []
    return [*found, _held(come, post)] if come and has_gone else found


def _held(person: Person, post: Post) -> Holding:
    first, last = min(person.first, post.first - 1), max(person.last, post.last)
    return Holding(person.entity, post, first, last, "seat")
