"""Things in somebody's property or under his control: `в собственности банка`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import surface_subject
from tasks.extract.ownerships.subjects import is_known_owner, is_organization, subject_of
from tasks.extract.ownerships.things import Belonging, can_be_owned, is_denied, ownable
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

HELD = frozenset({"находиться", "перейти", "переходить", "быть", "оказаться", "остаться"})
# `опирается на собственную партию`: nobody owns that.
JOINED = ("парти", "движени", "союз", "фракци", "сборн")
CONTROLLED = frozenset({"подконтрольный", "подведомственный"})


def in_property(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`завод находится | в собственности банка`, `перешёл в собственность банка`."""
    verb = scene.head(token)
    if token.lemma != "собственность" or scene.preposition(token) != "в" or verb is None:
        return
    owners = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    owned = subject_of(scene, verb) if verb.lemma in HELD and not is_denied(scene, verb) else None
    if owned is None or not owners or not _is_known(scene, owners[0]):
        return
    if can_be_owned(scene, owned):
        yield Belonging(owners[0], owned, token, "belongs")


def controlled(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`подконтрольная Котову | компания «Луч»`, `компания | подконтрольна Котову`."""
    if token.lemma not in CONTROLLED:
        return
    owners = [t for t in scene.below(token, "obl", "iobj", "nmod") if t.case == "Dat"]
    above = scene.head(token)
    is_of_noun = token.rel in {"amod", "acl"}
    owned = above if is_of_noun else next(iter(scene.below(token, "nsubj")), None)
    if owned is None or not owners or not _is_known(scene, owners[0]):
        return
    if is_organization(scene, owned):
        yield Belonging(owners[0], owned, token, "belongs")


def of_its_own(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`компания показала собственный браузер`, `руководит собственным «Новым театром»`."""
    owned = scene.head(token)
    if token.lemma != "собственный" or owned is None:
        return
    if owned.lemma not in ownable() and not is_organization(scene, owned):
        return
    possessives = [t for t in scene.below(owned, "det", "nmod") if t.index < owned.index]
    verb = scene.verb_above(owned)
    owners = [t for t in possessives if scene.mentions_at(t)]
    owners = owners or (list(surface_subject(scene, verb)) if verb else [])
    owner = next((t for t in owners if _may_own(scene, t, owned)), None)
    if owner:
        yield Belonging(owner, owned, token, "belongs")


def _may_own(scene: Scene, token: Token, owned: Token) -> bool:
    """A company owns anything; a person what has a name and is no party."""
    if is_organization(scene, token):
        return True
    names = [m.entity.name.lower() for m in scene.mentions_at(owned)]
    is_joined = any(word in name for name in names for word in JOINED)
    return is_known_owner(scene, token) and is_organization(scene, owned) and not is_joined


def _is_known(scene: Scene, token: Token) -> bool:
    return is_organization(scene, token) or is_known_owner(scene, token)
