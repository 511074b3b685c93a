"""When `получить`, `приступить`, `встать` tell of taking up duties, a mandate, a lead."""

from collections.abc import Iterator
from itertools import pairwise

from tasks.extract.events.arguments import complements, is_by_person, is_person, objects
from tasks.extract.events.case_roles import genitive, object_, prepositional
from tasks.extract.events.office_conditions import is_election
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Words about a verb within which `во главе` is its own.
REACH = 7
COMMANDS = {"командование", "руководство", "председательство", "управление", "бразды"}
MANDATES = {"мандат", "полномочие", "назначение", "корона", "портфель"}
HEIRS = {"преемник", "претендент", "кандидат", "кандидатура"}
ENVOYS = {"посол", "консул", "генконсул", "постпред", "полпред", "атташе", "нунций", "наместник"}


def gets_mandate(scene: Scene, token: Token) -> bool:
    """`депутатский мандат получил бывший боксёр`."""
    gained = scene.below(token, "obj", "nsubj")
    return any(plain(t.lemma) in MANDATES for t in gained) and is_by_person(scene, token)


def takes_duties(scene: Scene, token: Token) -> bool:
    """`приступил к исполнению обязанностей`, `вступил в полномочия`; `к работе` says too little."""
    where = (
        *prepositional(scene, token, {"к"}, {"Dat"}),
        *prepositional(scene, token, {"в"}, {"Acc"}),
    )
    words = (plain(word.lemma) for head in where for word in scene.subtree(head))
    return any(word in words_of("duty") for word in words) and is_by_person(scene, token)


def takes_command(scene: Scene, token: Token) -> bool:
    """`принял командование флотом`, `взял на себя руководство`: a person."""
    taken = [t for t in object_(scene, token) if t.lemma in COMMANDS]
    return bool(taken) and is_by_person(scene, token)


def is_charged(scene: Scene, token: Token) -> bool:
    """`обязанности главы возложены на Котова`: a person."""
    given = (
        plain(word.lemma)
        for head in objects(scene, token)
        for word in (head, *genitive(scene, head))
    )
    is_duty = any(word in words_of("duty") or word in COMMANDS for word in given)
    return is_duty and is_person(scene, charged(scene, token))


def charged(scene: Scene, token: Token) -> Iterator[Token]:
    """On whom a duty is laid: `возложили на Котова`."""
    yield from prepositional(scene, token, {"на"}, {"Acc", ""})


def wins_at_polls(scene: Scene, token: Token) -> bool:
    """`одержал победу на выборах мэра`."""
    won = [t for t in scene.below(token, "obj") if t.lemma == "победа"]
    where = (t for word in (token, *won) for t in prepositional(scene, word, {"на"}, {"Loc"}))
    return bool(won) and any(is_election(t) for t in where) and is_by_person(scene, token)


def comes_to_head(scene: Scene, token: Token) -> bool:
    """`встал во главе партии`, `во главе совета становится женщина`."""
    near = scene.tokens[max(0, token.index - REACH) : token.index + REACH]
    pairs = pairwise(near)
    is_ahead = any(a.text.lower() == "во" and b.text == "главе" for a, b in pairs)
    return is_ahead and is_by_person(scene, token)


def is_sent_as(scene: Scene, token: Token) -> bool:
    """`направлен послом в Перу`; `направлен президентом` is by whom."""
    return any(t.lemma in ENVOYS for t in complements(scene, token))


def is_named_heir(scene: Scene, token: Token) -> bool:
    """`преемником министра называют Котова`."""
    return any(t.lemma in HEIRS for t in complements(scene, token))
