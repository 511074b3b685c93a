"""Whither and whence: what is joined, bought into, left or paid for."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import adjective, genitive, object_, possessive, prepositional
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `вступил в 19 лет`.
AGES = {"год", "лето", "возраст"}
RANKS = {"ряд", "состав", "число"}
# Verbs that have what is left for their object.
LEAVING = {"покинуть", "покидать", "оставить", "оставлять"}


def into(scene: Scene, token: Token) -> Iterator[Token]:
    """Into what: `вступил в НАТО`, `вложила в Zynga`, `вступил в ряды армии`."""
    words = {"в", "во", "в состав", "в ряды"}
    heads = prepositional(scene, token, words, {"Acc", "Gen", "", "Loc"})
    for head in (t for t in heads if t.lemma not in AGES and _may_be_into(t)):
        is_ranks = plain(head.lemma) in RANKS
        yield from (list(genitive(scene, head)) or [head]) if is_ranks else [head]


def _may_be_into(head: Token) -> bool:
    """`приняли в ЕС`: an abbreviation, which has no case, may stand in the one of a place."""
    return head.case != "Loc" or (head.text.isupper() and len(head.text) > 1)


def joined(scene: Scene, token: Token) -> Iterator[Token]:
    """To what: `присоединился к союзу`, `присоединение в качестве члена к союзу`."""
    yield from prepositional(scene, token, {"к", "ко"}, {"Dat", ""})
    for below in scene.below(token, "nmod", "obl"):
        if scene.preposition(below) == "в" and below.lemma == "качество":
            yield from (t for t in scene.subtree(below) if scene.preposition(t) in {"к", "ко"})


def source(scene: Scene, token: Token) -> Iterator[Token]:
    """From whom: `купила у концерна`, `поставки из Казахстана`."""
    yield from prepositional(scene, token, {"у", "из", "от"}, {"Gen", ""})


def left(scene: Scene, token: Token) -> Iterator[Token]:
    """The body that is left: `ушла из «Зари»`, `покинул министерство`."""
    behind = prepositional(scene, token, {"из"}, {"Gen", ""})
    for found in (*behind, *(object_(scene, token) if token.lemma in LEAVING else ())):
        if any(m.entity.kind == "organization" for m in scene.mentions_at(found)):
            yield found


def paid_for(scene: Scene, token: Token) -> Iterator[Token]:
    """For what: `заплатил за LinkedIn 26 млрд`."""
    yield from prepositional(scene, token, {"за"}, {"Acc", ""})


def market(scene: Scene, token: Token) -> Iterator[Token]:
    """Whose market is served: `поставлять на ваш рынок`, `на рынок Китая`."""
    for below in prepositional(scene, token, {"на"}, {"Acc"}):
        if below.lemma == "рынок":
            yield from (
                *genitive(scene, below),
                *possessive(scene, below),
                *adjective(scene, below),
            )
