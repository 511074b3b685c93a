"""Whose a law or decree is where its sentence does not say, as the article tells."""

from collections.abc import Iterable
from dataclasses import replace

from tasks.extract.documents.states import main_country
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.references import find_references
from tasks.records import Document

DECREES = frozenset({"указ"})
LAWS = word_class("documents", "laws")
# What holds in a country; before that it is a matter of who votes on it.
STANDING = frozenset({"in_force", "violated", "ended"})
# `указ подписан`: those who rule by decree.
RULERS = frozenset({"president", "monarch", "governor"})
LEGISLATURES = (
    "дума", "парламент", "сенат", "конгресс", "сейм", "рада", "бундестаг", "кнессет", "палата",
    "законодательн", "совет федерации", "меджлис", "мажилис", "собрание",
)  # fmt: skip


def with_issuers(scene: Scene, documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents in order, laws and decrees of nobody with whose they must be."""
    return tuple(_with_issuer(scene, d) for d in documents)


def _with_issuer(scene: Scene, document: Document) -> Document:
    """`Указ подписан`: the ruler of the text; `поправки одобрены`: its parliament or country."""
    kinds = set(document.type.split())
    if document.parties or not kinds & (LAWS | DECREES):
        return document
    is_ruled = bool(kinds & DECREES) or document.status == "signed"
    at = document.start_char
    found = _ruler(scene, at) if is_ruled else _lawgiver(scene, at, document.status)
    return replace(document, parties=(found,)) if found else document


def _lawgiver(scene: Scene, at: int, status: str) -> str | None:
    body = None if status in STANDING else _legislature(scene, at)
    return body or main_country(scene, ())


def _ruler(scene: Scene, at: int) -> str | None:
    """The president, monarch or governor whom the text has named last before a character."""
    held = [
        h for h in find_references(scene.parsed).holdings
        if h.post.family in RULERS and h.post.tense == "current"
    ]  # fmt: skip
    before = [h for h in held if scene.tokens[h.first].start < at]
    return (before or held)[-1].person.name if held else None


def _legislature(scene: Scene, at: int) -> str | None:
    """The parliament that the text has named last before a character, else the first behind it."""
    bodies = [
        m for m in scene.reading.mentions
        if m.entity.kind == "organization" and _is_legislature(m.entity.name)
    ]  # fmt: skip
    before = [m for m in bodies if scene.tokens[m.first].start < at]
    found = before[-1] if before else next(iter(bodies), None)
    return found.entity.name if found else None


def _is_legislature(name: str) -> bool:
    return any(word in name.lower() for word in LEGISLATURES)
