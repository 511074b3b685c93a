"""When `принять`, `посетить`, `пригласить` tell of a guest."""

from tasks.extract.events.arguments import is_person
from tasks.extract.events.case_roles import is_passive, object_, prepositional, subject
from tasks.extract.events.participants import Participant, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

TAKEN_IN = words_of("taken_in")
LANDED = {"place", "country"}


def receives_person(scene: Scene, token: Token) -> bool:
    """`принял в Кремле посла`, `принят королём`; `принял закон`, `принял участие` are none."""
    guests = [f for f in named(scene, object_(scene, token)) if _is_guest(scene, f)]
    is_part = any(_is_no_guest(t) for t in scene.below(token, "obj", "obl", "xcomp"))
    is_done = not is_passive(scene, token) or is_person(scene, subject(scene, token))
    return is_done and bool(guests) and not is_part and not _takes_in(scene, token)


def _is_no_guest(taken: Token) -> bool:
    """`приняла участие`, `примет пост у Котова`, `принял диплом из рук короля`: a thing."""
    is_thing = taken.rel == "obj" and taken.case == "Acc" and taken.animacy == "Inan"
    return taken.lemma in {"участие", "рука"} or (is_thing and taken.pos == "NOUN")


def _takes_in(scene: Scene, token: Token) -> bool:
    """`её приняли в Государственный хор`: as a member, and not as a guest."""
    astray = [t for t in scene.below(token, "nsubj") if scene.preposition(t) in {"в", "во"}]
    where = (*prepositional(scene, token, {"в", "во"}, {"Acc"}), *astray)
    return any(m.entity.kind == "organization" for t in where for m in scene.mentions_at(t))


def is_called_on(scene: Scene, token: Token) -> bool:
    """`дипломаты посетили Котова в тюрьме`: a person by name."""
    return any(found.kind == "person" for found in named(scene, object_(scene, token)))


def _is_guest(scene: Scene, found: Participant) -> bool:
    """A person, but none whom one treats, teaches or takes in: `принимает больных`."""
    token = scene.tokens[found.token]
    is_person = found.kind == "person" or token.animacy == "Anim"
    return is_person and plain(token.lemma) not in TAKEN_IN


def is_invited(scene: Scene, token: Token) -> bool:
    """`пригласил президента в Минск`; `пригласил в сборную` is none."""
    guests = named(scene, object_(scene, token))
    whither = prepositional(scene, token, {"в", "на"}, {"Acc"})
    is_place = any(m.entity.kind in LANDED for t in whither for m in scene.mentions_at(t))
    return is_place and any(found.kind in {"person", "group"} for found in guests)
