"""The status of a document as words around it give it: done, planned, denied."""

from dataclasses import dataclass

from tasks.extract.events.modality import event_modality
from tasks.extract.reading.scene import Scene
from tasks.records import DocumentStatus
from tasks.russian.parsed import Token

# What can be planned: `намерены подписать`. A plan to end or to break leaves a document as it is.
PLANNED: frozenset[DocumentStatus] = frozenset({"signed", "adopted", "drafted", "discussed"})
UNREAL = frozenset({"planned", "proposed"})
# `отказался от подписания`: still to be signed, unlike `не подписал`.
REFUSALS = frozenset({"отказаться", "отказываться", "отказ", "отложить", "отсрочить"})
PROLONGING = frozenset({"продлить", "продлевать", "продление", "пролонгировать", "возобновить"})
NO_ONE = frozenset({"любой", "никакой", "какой-либо", "какой-нибудь", "всякий", "какой"})
POINTING = frozenset({"этот", "это", "тот", "такой", "данный", "настоящий"})


@dataclass(frozen=True, slots=True)
class Life:
    """What became of a document: the status, the word that says so, the rule that read it."""

    status: DocumentStatus
    sign: Token
    rule: str


def meant_status(scene: Scene, sign: Token, status: DocumentStatus) -> DocumentStatus | None:
    """`planned` for what is yet to be done; None for what is denied: `не подписали`."""
    if sign.verb_form == "Conv":
        return status
    if scene.preposition(sign) == "без":
        return None  # `отпущены без предъявления обвинений`
    if scheduling(scene, sign):
        return "planned"
    modality = "negated" if _is_undone(scene, sign) else event_modality(scene, sign)
    if modality == "negated":
        if sign.lemma in PROLONGING:
            return "ended"  # `контракт не был продлён`
        above = scene.head(sign)
        is_refused = above is not None and above.lemma in REFUSALS and status in PLANNED
        return "planned" if is_refused else None
    if modality not in UNREAL or status == "in_force":
        return status
    return "planned" if status in PLANNED else None


def _is_undone(scene: Scene, sign: Token) -> bool:
    """`обвинений предъявлено не было`: the denial stands before the auxiliary."""
    auxiliaries = scene.below(sign, "aux", "aux:pass", "cop")
    return any(t.index > 0 and scene.tokens[t.index - 1].lemma == "не" for t in auxiliaries)


def scheduling(scene: Scene, act: Token) -> Token | None:
    """`вынесение приговора, которое состоится 29 ноября`: the verb that puts an act off."""
    if act.pos != "NOUN":
        return None
    for noun in (act, *scene.below(act, "nmod")):
        for verb in scene.below(noun, "acl:relcl", "acl"):
            if verb.tense == "Fut":
                return verb
    return None


def is_pointed_at(scene: Scene, noun: Token) -> bool:
    """`этот контракт`, `такое заявление`: the text has spoken of it before."""
    before = scene.tokens[noun.index - 1 : noun.index] if noun.index else ()
    return any(t.lemma in POINTING for t in (*scene.below(noun, "det", "amod"), *before))


def is_any(scene: Scene, noun: Token) -> bool:
    """`любой договор`, `никаких указов`: none in particular."""
    return any(t.lemma in NO_ONE for t in scene.below(noun, "det", "amod"))


def is_specified(scene: Scene, noun: Token) -> bool:
    """Whether the text says which one: a complement, a title in quotation marks, a country."""
    below = scene.below(noun, "nmod", "appos")
    following = scene.tokens[noun.index + 1 : noun.index + 2]
    is_titled = any(t.text in '«"“' or (t.case == "Gen" and t.pos == "NOUN") for t in following)
    of_country = (t for t in scene.below(noun, "amod") if scene.mentions_at(t))
    is_draft = (head := scene.head(noun)) is not None and head.lemma == "проект"
    return bool(below) or is_titled or is_draft or any(of_country)
