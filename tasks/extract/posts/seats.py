"""Who holds a post by a word for it: `занимает пост министра`, `ушёл с должности директора`."""

from collections.abc import Iterator
from dataclasses import replace

from tasks.extract.posts.acting import FULL, in_genitive
from tasks.extract.posts.held_by_verb import is_denied, tense_by, tree_members
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.subjects import Person, Subjects, named_person
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT, arguments
from tasks.extract.reading.mention_map import MentionMap
from tasks.russian.parsed import Token

# `объявил о решении сложить полномочия | премьера`: steps from the seat up to the finite verb.
MAX_STEPS = 5
# `подписал указ о прекращении полномочий | мэра`: not who signs is the mayor.
DECREES = frozenset({"указ", "распоряжение", "приказ", "постановление", "закон", "законопроект"})
# `поздравил | Петрова | с избранием на пост`, `направил | Петрову | телеграмму в связи с`.
ADDRESSED = ("obj", "iobj")
# `после | избрания на пост президента Котов уехал`: his own, though others elected him.
WHEN = frozenset({"после", "до", "перед", "при", "момент", "время", "день"})


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
    verbs = [token for token in above if token.pos in {"VERB", "AUX"}]
    if any(is_denied(verb, places) for verb in verbs):
        return []
    person = _taker(above[0], verbs, subjects, places)
    if person is None:
        return []
    is_left = any(token.lemma in words("leaving") for token in above)
    tense = "former" if is_left else tense_by(verbs[-1], post, places) if verbs else post.tense
    return [_held(person, replace(post, tense=tense))]


def _taker(
    word: Token, verbs: list[Token], subjects: Subjects, places: MentionMap
) -> Person | None:
    """The person who takes or leaves a seat by a word for it: by its noun first, then by verbs."""
    person = _of_noun(word, subjects, places)
    for verb in verbs if person is None else ():
        if verb.index == word.index:
            person = subjects.of(verb)
        elif _is_said_to_another(word, verb, places):
            return _addressed(verb, subjects, places)
        else:
            person = subjects.doer(verb)
        if person is not None:
            break
    return person


def _is_said_to_another(noun: Token, verb: Token, places: MentionMap) -> bool:
    """`поздравил с | избранием`, `поддержал | назначение`: not who speaks comes to the seat.

    His own are `после избрания`, `заявил о своём назначении` and `получил назначение`.
    """
    if verb.lemma in words("addressing"):
        return True
    if noun.lemma not in words("given") or verb.lemma in {"получить", "получать"}:
        return False
    return not any(t.lemma in WHEN | {"свой"} for t in tree_members(noun, places))


def _addressed(verb: Token, subjects: Subjects, places: MentionMap) -> Person | None:
    """`поздравил | Петрова`, `направил телеграмму | Петрову`."""
    if (person := subjects.among(verb, ADDRESSED)) is not None:
        return person
    sent = (places.tokens[i] for i in arguments(verb, OBJECT, places))
    receivers = (t for noun in sent for t in tree_members(noun, places) if t.case == "Dat")
    return next((who for t in receivers if (who := subjects.at(t.index))), None)


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
