"""Who leaves a post when another takes it, and who takes what another hands over."""

from collections.abc import Iterator
from dataclasses import replace

from tasks.extract.events.arguments import is_person
from tasks.extract.events.case_roles import genitive, is_bare, object_
from tasks.extract.events.participants import named
from tasks.extract.events.same_event import Candidate
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

REPLACING = {"сменить", "сменять", "заменить", "заместить", "замещать"}
# `передал пост Котову`, `передача власти Котову`: one word for who leaves and who comes.
HANDING = {"передать", "передавать", "уступить", "передача"}
# `избрали вместо убитого Рыжова`: he has not left.
DEAD = {"убить", "убитый", "погибший", "погибнуть", "умерший", "умереть", "покойный", "скончаться"}
HANDED = {"власть", "полномочие", "управление", "руководство", "правление", "исполнение"}


def succeeded(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """The departure of each person by name whom an appointment says is replaced.

    Of `передал пост Котову` it is the appointment of who takes the post, then who gives it.
    """
    if told.type == "departure":
        yield from _handed(scene, told)
        return
    verb = scene.tokens[told.trigger]
    if told.type != "appointment":
        return
    for found in named(scene, _replaced(scene, verb)):
        is_name = found.kind == "person" and not found.is_described
        if is_name and found.name not in told.names:
            yield replace(told, type="departure", participants=(found,), place=None)


def _replaced(scene: Scene, verb: Token) -> list[Token]:
    """`сменит Рыжова`, `избран вместо Рыжова`."""
    found = object_(scene, verb) if plain(verb.lemma) in REPLACING else ()
    return [t for t in (*found, *_in_whose_stead(scene, verb)) if t.pos != "PRON"]


def _in_whose_stead(scene: Scene, verb: Token) -> Iterator[Token]:
    """`назначен вместо Рыжова`, `главой вместо Рыжова стал Котов`."""
    for word in scene.subtree(verb) if "вместо" in scene.lemmas else ():
        left = scene.head(word) if word.lemma == "вместо" else None
        is_dead = left is not None and any(t.lemma in DEAD for t in scene.subtree(left))
        if left is not None and left.index != verb.index and not is_dead:
            yield left


def _handed(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """`передал пост министра Котову`: he takes it."""
    token = scene.tokens[told.trigger]
    if plain(token.lemma) not in HANDING:
        return
    takers = [p for p in named(scene, _takers(scene, token)) if p.kind == "person"]
    if takers:
        yield replace(told, type="appointment", participants=(*takers, *told.participants))


def hands_over(scene: Scene, token: Token) -> bool:
    """`передал власть сыну`, `передача полномочий преемнику`, `уступил пост Котову`."""
    things = genitive(scene, token) if token.pos == "NOUN" else object_(scene, token)
    offices = words_of("office") | HANDED
    is_office = any(plain(t.lemma) in offices for t in things)
    return is_office and is_person(scene, _takers(scene, token))


def _takers(scene: Scene, token: Token) -> list[Token]:
    """To whom: `передал пост министра | Котову`, whom the tree may hang on any word between."""
    near = scene.tokens[token.index + 1 : scene.syntax.extent(token.index)[1]]
    heads = (t for t in near if t.case == "Dat" and is_bare(scene, t))
    return [t for t in heads if t.animacy != "Inan" and t.rel not in {"flat:name", "amod"}][:1]
