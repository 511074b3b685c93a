"""Who leaves a post when another takes it from him: `сменит Рыжова на посту тренера`."""

from collections.abc import Iterator
from dataclasses import replace

from tasks.extract.events.case_roles import object_
from tasks.extract.events.participants import named
from tasks.extract.events.same_event import Candidate
from tasks.extract.reading.scene import Scene, plain

REPLACING = {"сменить", "сменять", "заменить", "заместить", "замещать"}


def succeeded(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """The departure of each person by name whom an appointment says is replaced."""
    verb = scene.tokens[told.trigger]
    if told.type != "appointment" or plain(verb.lemma) not in REPLACING:
        return
    names = [t for t in object_(scene, verb) if t.pos != "PRON"]
    for found in named(scene, names):
        is_name = found.kind == "person" and not found.is_described
        if is_name and found.name not in told.names:
            yield replace(told, type="departure", participants=(found,), place=None)
