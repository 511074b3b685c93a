"""Ceremonies that are no occasion of awards."""

from tasks.extract.events.same_event import Candidate
from tasks.extract.reading.scene import Scene

OF_AWARDS = ("наград", "награжд", "вруч", "преми")
PRIVATE = ("свад", "бракосоч", "венча", "похорон")


def is_private(scene: Scene, ceremony: Candidate) -> bool:
    """A wedding or a burial: by its own words, else by those of the article."""
    own = {t.lemma for t in scene.subtree(scene.tokens[ceremony.trigger])}
    is_of_awards = any(word.startswith(OF_AWARDS) for word in own)
    return any(word.startswith(PRIVATE) for word in (own if is_of_awards else scene.lemmas))
