"""Whom a document is about: the persons in what a court decides or a decree does."""

from collections.abc import Iterator, Sequence

from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# `указ о назначении Котова`, `приказ об увольнении Рыжова`
DECREES = frozenset({"указ", "приказ", "распоряжение", "постановление"})
APPOINTING = word_class("documents", "appointing")
# `решение об аресте Котова`, `ордер на обыск у Котова`
RULINGS = frozenset({"решение", "постановление", "определение", "приговор", "вердикт", "ордер"})
COURTS = ("суд", "трибунал", "присяжн", "еспч", "арбитраж")
# Words behind a document within which those it concerns are named.
REACH = 14
JOINING = frozenset({"и", ","})


def concerned(scene: Scene, noun: Token, deciders: Sequence[str]) -> Iterator[str]:
    """Those named in what a document decides: the first one and who is joined to them."""
    if not (_is_of_court(noun, deciders) or _is_of_staff(scene, noun)):
        return
    stop = min(scene.sentence(noun).last, noun.index + REACH)
    last: EntityMention | None = None
    for token in scene.tokens[noun.index + 1 : stop]:
        mention = _person_at(scene, token)
        if mention is None or mention is last:
            continue
        if last is not None and not _are_joined(scene, last, mention):
            return
        last = mention
        yield mention.entity.name


def _is_of_court(noun: Token, deciders: Sequence[str]) -> bool:
    """`суд принял решение об аресте Котова`; not what a ministry decides."""
    is_court = any(word in name.lower() for name in deciders for word in COURTS)
    return (noun.lemma in RULINGS and is_court) or noun.lemma == "ордер"


def _is_of_staff(scene: Scene, noun: Token) -> bool:
    """`указ об освобождении Котова`; not `указ о рыболовстве`."""
    near = scene.tokens[noun.index + 1 : noun.index + 5]
    return noun.lemma in DECREES and any(t.lemma in APPOINTING for t in near)


def _person_at(scene: Scene, token: Token) -> EntityMention | None:
    """The named person that begins at a token, unless somebody acts: `судьёй Рыжовым`."""
    for mention in scene.mentions_at(token):
        is_named = mention.entity.kind == "person" and mention.entity.name[:1].isupper()
        if is_named and token.case not in {"Nom", "Ins"}:
            return mention
    return None


def _are_joined(scene: Scene, one: EntityMention, other: EntityMention) -> bool:
    """`Котова и Рыжова`."""
    between = scene.tokens[one.last : other.first]
    return bool(between) and all(t.text in JOINING for t in between)
