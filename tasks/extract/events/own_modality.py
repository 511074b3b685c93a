"""The modality that an event's own word tells, whatever stands above it."""

from typing import Literal

from tasks.extract.events.attendance import ATTENDANTS
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `преемником называют Котова`: who may take a post.
CALLING = {"назвать", "называть", "считать"}
HEIRS = {"преемник", "претендент", "кандидат", "кандидатура"}
TAKING = {"стать", "становиться"}
EventModality = Literal["happened", "planned", "proposed", "negated"]

SEEKING = words_of("seeking")
LEAVING_FOR: dict[str, EventModality] = {
    "собираться": "planned",
    "пригласить": "proposed",
    "приглашать": "proposed",
}


def is_held(_: Scene, token: Token) -> EventModality | None:
    """`чемпион мира 2010 года`: who bears a title has won it."""
    titles = words_of("prizeholder") | words_of("laureate") | words_of("founder")
    is_title = plain(token.lemma) in titles
    return "happened" if is_title else None


def is_sought(scene: Scene, token: Token) -> EventModality | None:
    """`прочат на должность`, `собирается в Китай`: what may come, by the word itself."""
    if token.lemma in LEAVING_FOR:
        return LEAVING_FOR[token.lemma] if _is_bound_for(scene, token) else None
    below = scene.below(token) if token.lemma in CALLING else ()
    is_heir = any(t.lemma in HEIRS and t.case == "Ins" for t in below)
    is_sought_for = token.lemma in SEEKING and not _succeeds(scene, token)
    return "proposed" if is_heir or is_sought_for else None


def _succeeds(scene: Scene, token: Token) -> bool:
    """`преемником министра станет Котов`: he will have the post."""
    verb = scene.head(token)
    return token.lemma == "преемник" and verb is not None and verb.lemma in TAKING


def _is_bound_for(scene: Scene, token: Token) -> bool:
    """`собирается в Китай`, `пригласил в Минск`; `собираются в Вене`, `пригласил на пост`."""
    whither = [t for t in scene.below(token, "obl") if t.case == "Acc"]
    return any(m.entity.kind in {"place", "country"} for t in whither for m in scene.mentions_at(t))


def is_attended(scene: Scene, token: Token) -> EventModality | None:
    """`участники встречи решили`: they met, or will."""
    head = scene.head(token)
    if head is None or head.lemma not in ATTENDANTS or token.case != "Gen":
        return None
    verb = scene.verb_above(head)
    return "planned" if verb is not None and verb.tense == "Fut" else "happened"
