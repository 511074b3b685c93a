"""Agreements, programmes, laws, decisions and addresses, with their status at a date.

A document is a fact where the text says what became of it: a verb (`подписали меморандум`), a noun
of the act (`подписание договора`), a participle (`подписанное соглашение`), that it applies (`в
соответствии с конституцией`), or a deed that is one (`запретил ввозить`). A bare mention is none.
"""

from collections.abc import Iterator
from functools import cache

from tasks.extract.documents.dates import date_of, place_of
from tasks.extract.documents.deeds import (
    deed_parties,
    deed_status,
    deed_subject,
    deed_type,
    deed_verbs,
)
from tasks.extract.documents.known_issuers import with_issuers
from tasks.extract.documents.lives import lives_of
from tasks.extract.documents.parties import parties_of
from tasks.extract.documents.private_decisions import is_private
from tasks.extract.documents.same_document import distinct
from tasks.extract.documents.status import Life
from tasks.extract.documents.subjects import subjects_of
from tasks.extract.documents.told_elsewhere import told_parties, told_subject
from tasks.extract.documents.types import document_type
from tasks.extract.documents.words import class_of, document_nouns
from tasks.extract.reading.clauses import clause
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene
from tasks.records import Document
from tasks.russian.parsed import Token

NOUNS = frozenset({"NOUN", "PROPN"})
# What is decided, or will be, is a document only with whose and which it is.
DECIDED = frozenset({"adopted", "planned"})
# Rules by which a document is named in passing.
PASSING = frozenset({"of_act", "qualified"})
REACHED = frozenset({"достичь", "достигнуть", "достигать", "достижение"})


def find_documents(reading: Reading) -> tuple[Document, ...]:
    """Each document with each status once, in the order of the text."""
    scene = reading.scene
    return with_issuers(scene, distinct(_told(scene)))


def _told(scene: Scene) -> Iterator[Document]:
    """Every place that says what became of a document."""
    for token in scene.parsed.words.with_lemmas(_telling()):
        if token.pos in NOUNS:
            yield from _of_noun(scene, token)
        elif token.pos == "VERB":
            yield from _of_deed(scene, token)


@cache
def _telling() -> frozenset[str]:
    """The lemmas of the nouns that name documents and of the verbs that make one."""
    return document_nouns() | deed_verbs()


def _of_noun(scene: Scene, noun: Token) -> Iterator[Document]:
    kind = class_of(scene, noun)
    for life in lives_of(scene, noun, kind) if kind else ():
        yield from _with_life(scene, noun, kind or "", life)


def _with_life(scene: Scene, noun: Token, kind: str, life: Life) -> Iterator[Document]:
    """One for each subject of documents named together, but for what needs a content."""
    start, end = _evidence(scene, noun, life)
    known = parties_of(scene, noun, life.sign, kind)
    parties = told_parties(scene, noun, kind, life, known)
    for own in subjects_of(scene, noun, kind):
        subject = own or told_subject(scene, noun, life, parties)
        if not subject and life.sign.lemma in REACHED:
            continue  # `достигнутые договорённости`
        if kind == "decision" and life.status in DECIDED and not (subject and parties):
            continue  # `принято решение`: which one or whose is not said
        if kind == "decision" and is_private(scene, life.sign, subject):
            continue  # `принял решение завершить карьеру`
        if life.rule in PASSING and not (subject or parties):
            continue  # `обеспечивать разработку бюджета`: neither whose nor which
        yield Document(
            start_char=start,
            end_char=end,
            evidence=scene.parsed.text[start:end],
            modality="planned" if life.status == "planned" else "actual",
            rule=life.rule,
            type=document_type(scene, noun),
            subject=subject,
            parties=parties,
            status=life.status,
            date_edtf=date_of(scene, noun, life),
            place=place_of(scene, life),
        )


def _of_deed(scene: Scene, verb: Token) -> Iterator[Document]:
    kind = deed_type(scene, verb)
    status = deed_status(scene, verb) if kind else None
    if kind is None or status is None:
        return
    first, last = clause(scene, verb)
    start, end = scene.tokens[first].start, scene.tokens[last - 1].stop
    life = Life(status, verb, "deed")
    yield Document(
        start_char=start,
        end_char=end,
        evidence=scene.parsed.text[start:end],
        modality="planned" if status == "planned" else "actual",
        rule="deed",
        type=kind,
        subject=deed_subject(scene, verb),
        parties=deed_parties(scene, verb),
        status=status,
        date_edtf=date_of(scene, verb, life),
        place=place_of(scene, life),
    )


def _evidence(scene: Scene, noun: Token, life: Life) -> tuple[int, int]:
    """The characters of the clause of the act with the document's whole phrase."""
    around = clause(scene, life.sign)
    named = phrase(scene, noun)
    first, last = min(around[0], named[0]), max(around[1], named[1])
    return scene.tokens[first].start, scene.tokens[last - 1].stop
