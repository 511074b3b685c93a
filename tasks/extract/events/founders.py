"""Who founded what, told by a noun: `основатель газеты Иван Котов`, `один из создателей сайта`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import genitive
from tasks.extract.events.change_conditions import is_launched
from tasks.extract.events.participants import apart
from tasks.extract.events.titles import titled
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token


def founded(scene: Scene, token: Token) -> Iterator[Token]:
    """What was founded: `основатель Google`, `учредитель компаний «Заря» и «Искра»`."""
    yield from (t for t in genitive(scene, token) if t.case in {"Gen", ""})


def founder(scene: Scene, token: Token) -> Iterator[Token]:
    """Who founded it; of `один из основателей` it is who is `один`."""
    head = scene.head(token)
    is_one_of = head is not None and head.lemma == "один" and token.case == "Gen"
    yield from titled(scene, head if head is not None and is_one_of else token)


def has_founded(scene: Scene, token: Token) -> bool:
    """`основатель Google`, but not `основатель теории`, nor without a name beside."""
    known = apart(scene, founded(scene, token))
    is_name = any(is_launched(scene, t) for t in known)
    return is_name and any(True for _ in founder(scene, token))
