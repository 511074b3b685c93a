"""Agreements, programmes, laws and addresses, with their status at a date.

A document is a fact where the text says what became of it: a verb (`подписали меморандум`), a noun
of the act (`подписание договора`), a participle (`подписанное соглашение`), or that it applies
(`в соответствии с конституцией`). A bare mention is none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from seeds import column, rows
from tasks.extract.document_slots import document_type, parties_of, subject_of
from tasks.extract.event_dates import clause_date
from tasks.extract.event_scene import Scene
from tasks.extract.phrases import phrase
from tasks.extract.reading import Reading
from tasks.records import Document, DocumentStatus
from tasks.russian.parsed import Token

# в соответствии с законом, согласно конституции, по закону
APPLIES = frozenset({"в соответствии с", "согласно", "в рамках", "на основании", "по условиям"})
APPLIES_BARELY = frozenset({"закон", "конституция", "устав", "договор", "кодекс"})
DONE: frozenset[DocumentStatus] = frozenset({"signed", "adopted", "drafted", "discussed"})


@dataclass(frozen=True, slots=True)
class Life:
    """What became of a document: the status, the word that says so, the rule that read it."""

    status: DocumentStatus
    sign: Token
    rule: str


def find_documents(reading: Reading) -> tuple[Document, ...]:
    """Each document with each status once, in the order of the text."""
    scene = Scene(reading)
    found: dict[tuple[str, str | None, str], Document] = {}
    for noun in scene.tokens:
        kind = _class(noun)
        life = _life(scene, noun, kind) if kind else None
        if life:
            row = _row(scene, noun, life)
            found.setdefault((row.type, row.subject, row.status), row)
    return tuple(found.values())


def object_of_verb(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписали меморандум`, `соглашение подписано`, `план утверждён`, `закон вступил в силу`."""
    verb = _governing_verb(scene, noun)
    status = _status(verb, kind) if verb else None
    if verb is None or status is None or _is_other_meaning(scene, verb, noun):
        return None
    return Life(_as_intended(scene, verb, status), verb, "object_of_verb")


def of_act(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписание договора`, `о ратификации соглашения`, `нарушение закона`."""
    act = scene.head(noun)
    if act is None or act.pos != "NOUN" or noun.case != "Gen":
        return None
    status = _status(act, kind)
    return Life(_as_intended(scene, act, status), act, "of_act") if status else None


def qualified(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписанное в мае соглашение`, `утверждённая программа`, `действующий договор`."""
    for below in scene.below(noun, "amod", "acl"):
        status = _status(below, kind)
        if status and below.verb_form == "Part":
            return Life(status, below, "qualified")
    return None


def applied(scene: Scene, noun: Token, _kind: str) -> Life | None:
    """`в соответствии с конституцией`, `по закону`."""
    preposition = scene.preposition(noun)
    is_bare = preposition == "по" and noun.lemma in APPLIES_BARELY and noun.case == "Dat"
    if not is_bare and preposition not in APPLIES and not _in_accordance(scene, noun):
        return None
    is_law = noun.lemma in APPLIES_BARELY or noun.lemma == "соглашение"
    return Life("in_force", noun, "applied") if is_law else None


Rule = Callable[[Scene, Token, str], Life | None]
RULES: tuple[Rule, ...] = (object_of_verb, of_act, qualified, applied)


def _life(scene: Scene, noun: Token, kind: str) -> Life | None:
    return next((life for rule in RULES if (life := rule(scene, noun, kind))), None)


@cache
def _classes() -> dict[str, str]:
    return {row["lemma"]: row["class"] for row in rows("words/document_nouns")}


@cache
def _statuses() -> dict[str, tuple[DocumentStatus, frozenset[str]]]:
    table = rows("words/document_verbs")
    return {r["lemma"]: (r["status"], frozenset(r["classes"].split())) for r in table}  # type: ignore[misc]


def _class(noun: Token) -> str | None:
    return _classes().get(noun.lemma) if noun.pos == "NOUN" else None


def _status(word: Token, kind: str) -> DocumentStatus | None:
    """The status that a verb or noun gives to documents of a class."""
    status, classes = _statuses().get(word.lemma, (None, frozenset()))
    return status if not classes or kind in classes else None


def _governing_verb(scene: Scene, noun: Token) -> Token | None:
    """The verb whose object or passive subject the document is, by way of `ряд` and `проект`."""
    here = noun
    for _ in range(3):
        above = scene.head(here)
        if above is None:
            return None
        if above.pos == "VERB":
            return above if _is_affected(scene, here, above) else None
        is_measure = above.lemma in {"ряд", "проект", "пакет", "текст", "несколько", "серия"}
        if not (is_measure or here.rel == "conj"):
            return None
        here = above
    return None


def _is_affected(scene: Scene, noun: Token, verb: Token) -> bool:
    if noun.rel in {"obj", "nsubj:pass", "csubj"}:
        return True
    status = _statuses().get(verb.lemma, ("", frozenset[str]()))[0]
    is_own_act = status == "in_force" or verb.lemma == "истечь" or verb.lemma.endswith("ся")
    return noun.rel == "nsubj" and (is_own_act or _is_passive(scene, verb))


def _is_passive(scene: Scene, verb: Token) -> bool:
    is_reflexive = verb.text.lower().endswith(("ся", "сь"))
    return verb.voice == "Pass" or is_reflexive or bool(scene.below(verb, "aux:pass"))


def _is_other_meaning(scene: Scene, verb: Token, noun: Token) -> bool:
    """`вступить` needs `в силу`; a denied act is no status."""
    if verb.lemma in {"вступить", "вступление"}:
        return not any(t.lemma == "сила" for t in scene.below(verb, "obl", "obj", "nmod"))
    return scene.syntax.is_negated(verb.index) and noun.index != verb.index


def _as_intended(scene: Scene, sign: Token, status: DocumentStatus) -> DocumentStatus:
    """`planned` for what is yet to be done: an infinitive or noun under an intent, the future."""
    if status not in DONE:
        return status
    is_future = sign.tense == "Fut" or any(
        t.lemma == "быть" and t.tense == "Fut" for t in scene.below(sign)
    )
    under = [t for t in scene.syntax.ancestors(sign.index) if t.sentence == sign.sentence][:3]
    is_open = sign.verb_form == "Inf" or sign.pos == "NOUN"
    is_intended = is_open and any(
        t.lemma in column("words/document_intents", "lemma") for t in under
    )
    return "planned" if is_future or is_intended or sign.verb_form == "Inf" else status


def _in_accordance(scene: Scene, noun: Token) -> bool:
    """`в соответствии с конституцией` where the tree takes `соответствие` for the noun's head."""
    before = scene.tokens[max(0, noun.index - 4) : noun.index]
    return any(t.lemma == "соответствие" for t in before)


def _row(scene: Scene, noun: Token, life: Life) -> Document:
    first, last = phrase(scene, noun)
    first, last = min(first, life.sign.index), max(last, life.sign.index + 1)
    start, end = scene.tokens[first].start, scene.tokens[last - 1].stop
    return Document(
        start_char=start,
        end_char=end,
        evidence=scene.parsed.text[start:end],
        modality="planned" if life.status == "planned" else "actual",
        rule=life.rule,
        type=document_type(scene, noun),
        subject=subject_of(scene, noun),
        parties=parties_of(scene, noun, life.sign),
        status=life.status,
        date_edtf=clause_date(scene, life.sign, *scene.syntax.sentence(noun.index)),
        place=None,
    )
