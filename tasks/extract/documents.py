"""Agreements, programmes, laws and addresses, with their status at a date.

A document is a fact where the text says what became of it: a verb (`подписали меморандум`), a noun
of the act (`подписание договора`), a participle (`подписанное соглашение`), or that it applies
(`в соответствии с конституцией`). A bare mention is none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from seeds import rows
from tasks.extract.document_slots import document_type, parties_of, subject_of
from tasks.extract.event_clauses import clause
from tasks.extract.event_dates import article_day, clause_date
from tasks.extract.event_modality import event_modality
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
        kind = _class(scene, noun)
        life = _life(scene, noun, kind) if kind else None
        if life:
            row = _row(scene, noun, life)
            found.setdefault((row.type, row.subject, row.status), row)
    return tuple(found.values())


def object_of_verb(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписали меморандум`, `соглашение подписано`, `план утверждён`, `закон вступил в силу`."""
    verb = _governing_verb(scene, noun)
    status = _status(verb, kind) if verb else None
    if verb is None or status is None or _is_other_meaning(scene, verb):
        return None
    return _lived(scene, verb, status, "object_of_verb")


def of_act(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписание договора`, `о ратификации соглашения`, `нарушение закона`."""
    act = scene.head(noun)
    if act is None or act.pos != "NOUN" or noun.case != "Gen":
        return None
    status = _status(act, kind)
    return _lived(scene, act, status, "of_act") if status else None


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


def _lived(scene: Scene, sign: Token, status: DocumentStatus, rule: str) -> Life | None:
    intended = _as_intended(scene, sign, status)
    return Life(intended, sign, rule) if intended else None


def _life(scene: Scene, noun: Token, kind: str) -> Life | None:
    return next((life for rule in RULES if (life := rule(scene, noun, kind))), None)


@cache
def _classes() -> dict[str, str]:
    return {row["lemma"]: row["class"] for row in rows("words/document_nouns")}


@cache
def _statuses() -> dict[str, tuple[DocumentStatus, frozenset[str]]]:
    table = rows("words/document_verbs")
    return {r["lemma"]: (r["status"], frozenset(r["classes"].split())) for r in table}  # type: ignore[misc]


def _class(scene: Scene, noun: Token) -> str | None:
    """The class of a document noun, `дорожная карта` and `решение суда` by both words."""
    if noun.pos not in {"NOUN", "PROPN"}:
        return None
    adjectives = (f"{t.lemma} {noun.lemma}" for t in scene.below(noun, "amod"))
    genitives = (f"{noun.lemma} {plain_genitive(t)}" for t in scene.below(noun, "nmod"))
    names = (noun.lemma, *adjectives, *genitives)
    return next((_classes()[name] for name in names if name in _classes()), None)


def plain_genitive(token: Token) -> str:
    """The word as it stands, in small letters: `решение суда`."""
    return token.text.lower()


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


def _is_other_meaning(scene: Scene, verb: Token) -> bool:
    """`вступить` needs `в силу`: `вступить в соглашение` is no force."""
    if verb.lemma not in {"вступить", "вступление"}:
        return False
    return not any(t.lemma == "сила" for t in scene.below(verb, "obl", "obj", "nmod"))


def _as_intended(scene: Scene, sign: Token, status: DocumentStatus) -> DocumentStatus | None:
    """`planned` for what is yet to be done; None for what is denied: `не подписали`."""
    modality = event_modality(scene, sign)
    if modality == "negated":
        return None
    return "planned" if modality in {"planned", "proposed"} and status in DONE else status


def _in_accordance(scene: Scene, noun: Token) -> bool:
    """`в соответствии с конституцией` where the tree takes `соответствие` for the noun's head."""
    before = scene.tokens[max(0, noun.index - 4) : noun.index]
    return any(t.lemma == "соответствие" for t in before)


def among_them(scene: Scene, noun: Token, _kind: str) -> Life | None:
    """`Подписан ряд документов. Среди них совместное заявление …`: the status goes on."""
    first = scene.tokens[scene.sentence(noun).first : noun.index]
    lemmas = [t.lemma for t in first[:4]]
    is_list = lemmas[:2] in (["среди", "они"], ["в", "они"]) or lemmas[:3] == ["в", "их", "число"]
    if not is_list or noun.sentence == 0 or noun.case not in {"Nom", "Acc", ""}:
        return None
    before = scene.parsed.sentences[noun.sentence - 1]
    for earlier in scene.tokens[before.first : before.last]:
        if earlier.lemma in {"документ", "соглашение", "договорённость"}:
            life = object_of_verb(scene, earlier, "document")
            return Life(life.status, life.sign, "among_them") if life else None
    return None


Rule = Callable[[Scene, Token, str], Life | None]
RULES: tuple[Rule, ...] = (object_of_verb, of_act, qualified, applied, among_them)


def _row(scene: Scene, noun: Token, life: Life) -> Document:
    first, last = _evidence(scene, noun, life)
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
        date_edtf=_date(scene, life),
        place=None,
    )


def _evidence(scene: Scene, noun: Token, life: Life) -> tuple[int, int]:
    """The clause of the act with the document's whole phrase."""
    if life.rule == "applied":
        sentence = scene.sentence(noun)
        return (
            sentence.first,
            sentence.last - 1 if sentence.last - sentence.first > 1 else sentence.last,
        )
    around = clause(scene, life.sign)
    named = phrase(scene, noun)
    return min(around[0], named[0]), max(around[1], named[1])


def _date(scene: Scene, life: Life) -> str | None:
    """The date in the act's clause; a document just signed has the day of the news."""
    if life.status == "in_force":
        return None
    first, last = clause(scene, life.sign)
    date = clause_date(scene, life.sign, scene.tokens[first:last])
    return date or (
        article_day(scene) if life.status == "signed" and _is_news(scene, life) else None
    )


def _is_news(scene: Scene, life: Life) -> bool:
    """Whether the act is what the article reports: a past verb without `ранее`, `напомним`."""
    sentence = scene.parsed.tokens_of(scene.sentence(life.sign))
    is_background = any(t.lemma in {"ранее", "напомнить", "ещё"} for t in sentence)
    return life.sign.pos == "VERB" and life.sign.verb_form != "Inf" and not is_background
