"""Those who may take a post, listed: `среди кандидатов на пост называют Котова и Рыжова`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import object_, prepositional, surface_subject
from tasks.extract.events.office_conditions import OFFICES, is_post
from tasks.extract.events.participants import apart, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Verbs of which the contenders are the object: `кандидатами называют Котова и Рыжова`.
NAMING = {"называть", "назвать", "видеть", "рассматривать", "считать", "упоминать", "выделять"}
# `среди кандидатов на пост оказался Котов`.
BEING = {
    "называться", "считаться", "быть", "являться", "оказаться", "фигурировать", "значиться",
    "упоминаться", "рассматриваться", "остаться", "стать", "выступать",
}  # fmt: skip
# `поддержал кандидатуру Котова`, `голосовал за его кандидатуру`: he stands already.
BACKING = {"поддержка", "поддержать", "поддерживать", "голосовать", "проголосовать", "защита"}


def contending(scene: Scene, token: Token) -> Iterator[Token]:
    """Who is among the contenders, or is said to be one."""
    listed = _listed(scene, token)
    if listed is None and token.case != "Ins":
        return
    base = listed or token
    verb = scene.head(base)
    if verb is not None and verb.lemma in NAMING and verb.voice != "Pass":
        yield from object_(scene, verb)
    elif verb is not None and verb.lemma in BEING | NAMING:
        yield from surface_subject(scene, verb)
    elif scene.below(base, "cop") or listed is not None:  # `в числе кандидатов — Котов`
        yield from scene.below(base, "nsubj")


def _listed(scene: Scene, token: Token) -> Token | None:
    """`среди кандидатов`, `в числе претендентов`: the word that the preposition governs."""
    head = scene.head(token)
    if token.case != "Gen" or token.number != "Plur":
        return None
    if head is not None and head.lemma == "число" and scene.preposition(head) == "в":
        return head
    return token if scene.preposition(token) == "среди" else None


def contend(scene: Scene, token: Token) -> bool:
    """`кандидатами на пост называют Котова`; a `кандидат наук` and a nominee for a prize do not."""
    people = named(scene, apart(scene, contending(scene, token)))
    is_named = any(p.kind == "person" and not p.is_described for p in people)
    return is_named and _is_for_office(scene, token)


def _is_for_office(scene: Scene, token: Token) -> bool:
    aims = [*prepositional(scene, token, {"на", "в"}, {"Acc", "Nom", "Gen", ""})]
    if aims:
        offices = words_of("office") | {"место", "роль"}
        return any(plain(t.lemma) in offices or is_post(t) for t in aims)
    return bool(scene.lemmas & OFFICES) and not any(t.lemma == "наука" for t in scene.below(token))


def is_put_forward(scene: Scene, token: Token) -> bool:
    """`предложил кандидатуру Котова`; `в поддержку кандидатуры Котова` tells of nothing new."""
    head, verb = scene.head(token), scene.verb_above(token)
    return not any(word is not None and word.lemma in BACKING for word in (head, verb))
