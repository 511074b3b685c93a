"""The town in which the opening of an article has what it tells."""

from tasks.extract.events.clause_places import is_behind_content
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene


def lead_town(scene: Scene) -> str | None:
    """The first town that the opening sentences name as the scene: `14 мая в Риге`."""
    towns = (m for m in scene.reading.mentions if m.entity.kind == "place")
    return next((m.entity.name for m in towns if _is_scene(scene, m)), None)


def _is_scene(scene: Scene, mention: EntityMention) -> bool:
    """Whether the sentence of a town tells something: the caption of a photograph has no verb."""
    token = scene.tokens[mention.first]
    if token.sentence >= scene.opening or token.case != "Loc":
        return False
    words = scene.parsed.tokens_of(scene.sentence(token))
    if not any(word.pos == "VERB" for word in words):
        return False
    is_within = scene.preposition(token) in {"в", "во"}
    return is_within and not is_behind_content(scene, words[0], token)
