"""What became of a document, as the words around its noun say."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tasks.extract.document_words import status_of
from tasks.extract.event_modality import event_modality
from tasks.extract.event_scene import Scene
from tasks.records import DocumentStatus
from tasks.russian.parsed import Token

# What can be planned: `намерены подписать`. A plan to end or to break leaves a document as it is.
PLANNED: frozenset[DocumentStatus] = frozenset({"signed", "adopted", "drafted", "discussed"})
UNREAL = frozenset({"planned", "proposed"})
# `отказался от подписания`: still to be signed, unlike `не подписал`.
REFUSALS = frozenset({"отказаться", "отказываться", "отказ", "отложить", "отсрочить"})
# `подписали ряд соглашений`, `внесли пакет поправок`: words before what they count.
MEASURES = frozenset(
    {"ряд", "проект", "пакет", "текст", "несколько", "серия", "вариант", "копия", "часть"}
)
# `согласно закону об охоте`, `на основании договора с банком`
APPLYING = frozenset(
    {"в соответствии с", "согласно", "на основании", "в рамках", "по условиям", "во исполнение"}
)
APPLIED = frozenset({"law", "treaty", "programme", "terms"})
# Laws that there is one of: they apply without any complement.
SOLE = frozenset({"конституция", "устав"})
# `участие в программе`, `включить завод в программу`
TAKING_PART = frozenset(
    {"включить", "включение", "участие", "участвовать", "участник", "войти", "вхождение"}
)
PART_REACH = 5
# `в докладе говорится`
READING = frozenset({"говориться", "отмечаться", "указываться", "подчёркиваться", "сказать"})
READ = frozenset({"address", "law", "treaty", "programme"})
# `обратился с иском`, `выступил с посланием`
TURNING = frozenset({"обратиться", "обращаться", "выступить", "выйти"})
POINTING = frozenset({"этот", "тот", "такой", "данный", "настоящий"})
TURNED = frozenset({"address", "court", "declaration"})


@dataclass(frozen=True, slots=True)
class Life:
    """What became of a document: the status, the word that says so, the rule that read it."""

    status: DocumentStatus
    sign: Token
    rule: str


def life_of(scene: Scene, noun: Token, kind: str) -> Life | None:
    """What the first rule that applies reads of a document noun of a class, else None."""
    return next((life for rule in RULES if (life := rule(scene, noun, kind))), None)


def object_of_verb(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписали меморандум`, `соглашение подписано`, `план утверждён`, `закон вступил в силу`."""
    for place, verb in _verbs_above(scene, noun):
        if _is_affected(scene, place, verb, kind):
            return _lived(scene, noun, verb, kind, "object_of_verb")
    return None


def in_relative_clause(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`договор, который подписали стороны`, `закон, который был принят`."""
    for verb in scene.below(noun, "acl:relcl"):
        relatives = [t for t in scene.below(verb) if t.lemma == "который"]
        if any(_is_affected(scene, relative, verb, kind) for relative in relatives):
            return _lived(scene, noun, verb, kind, "in_relative_clause")
    return None


def of_act(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписание договора`, `о ратификации соглашения`, `нарушение закона`."""
    act = scene.head(noun)
    while act is not None and act.lemma in MEASURES:
        act = scene.head(act)
    if act is None or act.pos != "NOUN" or noun.case != "Gen":
        return None
    return _lived(scene, noun, act, kind, "of_act")


def qualified(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписанное в мае соглашение`, `утверждённая программа`, `действующий договор`."""
    for below in scene.below(noun, "amod", "acl"):
        if below.verb_form == "Part" and (status := status_of(below, kind)):
            return Life(status, below, "qualified")
    return None


def turned_with(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`обратился с ходатайством`, `выступил с посланием к парламенту`."""
    verb = scene.head(noun)
    if verb is None or verb.lemma not in TURNING or kind not in TURNED:
        return None
    is_brought = noun.case == "Ins" and scene.preposition(noun) in {"с", "со"}
    is_same = kind == "declaration" and _is_pointed_at(scene, noun)
    status = _as_meant(scene, verb, "adopted") if is_brought and not is_same else None
    return Life(status, verb, "turned_with") if status else None


def read_out(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`в докладе говорится`: somebody has issued it. `в этом докладе` is one told of before."""
    verb = scene.head(noun)
    is_place = noun.case == "Loc" and scene.preposition(noun) == "в"
    if verb is None or not is_place or kind not in READ or verb.lemma not in READING:
        return None
    if _is_pointed_at(scene, noun):
        return None
    return None if noun.lemma == "документ" else Life("adopted", verb, "read_out")


def applied(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`в соответствии с конституцией`, `по закону об охоте`, `в рамках договора с банком`."""
    if kind not in APPLIED or not (_is_applied(scene, noun, kind) or _in_accordance(scene, noun)):
        return None
    is_known = noun.lemma in SOLE or _is_specified(scene, noun)
    return Life("in_force", noun, "applied") if is_known else None


def by_decision(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`отменён по решению суда`, `Решением суда арестован`; not `доволен решением суда`."""
    is_by = scene.preposition(noun) == "по" and noun.case == "Dat"
    is_first = noun.index == scene.sentence(noun).first
    is_means = is_first and noun.case == "Ins" and not scene.preposition(noun)
    if kind != "court" or noun.lemma not in {"решение", "приговор"} or not (is_by or is_means):
        return None
    return Life("adopted", noun, "by_decision")


def taken_part_in(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`участие в программе развития`, `включение компаний в госпрограммы`: it is carried out."""
    if kind != "programme" or not _is_specified(scene, noun):
        return None
    before = scene.tokens[max(0, noun.index - PART_REACH) : noun.index]
    is_part = any(t.lemma in TAKING_PART for t in before)
    is_in = any(t.lemma == "в" for t in scene.tokens[max(0, noun.index - 3) : noun.index])
    return Life("in_force", noun, "taken_part_in") if is_part and is_in else None


def among_them(scene: Scene, noun: Token, _kind: str) -> Life | None:
    """`Подписан ряд документов. Среди них совместное заявление …`: the status goes on."""
    sentence = scene.sentence(noun)
    lemmas = [t.lemma for t in scene.tokens[sentence.first : noun.index][:4]]
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
RULES: tuple[Rule, ...] = (
    object_of_verb,
    in_relative_clause,
    of_act,
    qualified,
    turned_with,
    read_out,
    by_decision,
    applied,
    taken_part_in,
    among_them,
)


def _verbs_above(scene: Scene, noun: Token) -> Iterator[tuple[Token, Token]]:
    """The verb that a noun depends on, by way of `ряд` and `проект`; the noun that touches it."""
    here = noun
    for _ in range(3):
        above = scene.head(here)
        if above is None:
            return
        if above.pos == "VERB":
            yield here, _nearer_verb(scene, here, above)
            return
        if not (above.lemma in MEASURES or here.rel == "conj"):
            return
        here = above


def _nearer_verb(scene: Scene, noun: Token, verb: Token) -> Token:
    """The verb right before an object that the tree hangs on a later one: `огласил послание`."""
    before = scene.tokens[noun.index - 1] if noun.index else noun
    is_nearer = noun.case == "Acc" and before.pos == "VERB" and verb.index > noun.index
    return before if is_nearer and before.sentence == noun.sentence else verb


def _is_affected(scene: Scene, noun: Token, verb: Token, kind: str) -> bool:
    if noun.rel in {"obj", "nsubj:pass", "csubj"}:
        return True
    is_own_act = status_of(verb, kind) == "in_force" or verb.lemma in {"истечь", "состояться"}
    return noun.rel == "nsubj" and (is_own_act or _is_passive(scene, verb))


def _is_passive(scene: Scene, verb: Token) -> bool:
    is_reflexive = verb.text.lower().endswith(("ся", "сь"))
    return verb.voice == "Pass" or is_reflexive or bool(scene.below(verb, "aux:pass"))


def _lived(scene: Scene, noun: Token, sign: Token, kind: str, rule: str) -> Life | None:
    status = status_of(sign, kind)
    if status is None or _is_other_meaning(scene, sign):
        return None
    if status == "violated" and kind == "law" and not _is_specified(scene, noun):
        return None  # `нарушил закон`: which one is not said
    meant = _as_meant(scene, sign, status)
    if meant == "adopted" and sign.lemma == "сделать":
        return None  # `сделал такое заявление` tells of words, not of a document
    return Life(meant, sign, rule) if meant else None


def _is_other_meaning(scene: Scene, word: Token) -> bool:
    """`вступить` needs `в силу`: `вступить в соглашение` is no force."""
    if word.lemma not in {"вступить", "вступать", "вступление"}:
        return False
    return not any(t.lemma == "сила" for t in scene.below(word, "obl", "obj", "nmod"))


def _as_meant(scene: Scene, sign: Token, status: DocumentStatus) -> DocumentStatus | None:
    """`planned` for what is yet to be done; None for what is denied: `не подписали`."""
    if sign.verb_form == "Conv":
        return status
    if scheduling(scene, sign):
        return "planned"
    modality = event_modality(scene, sign)
    if modality == "negated":
        above = scene.head(sign)
        is_refused = above is not None and above.lemma in REFUSALS and status in PLANNED
        return "planned" if is_refused else None
    if modality not in UNREAL or status == "in_force":
        return status
    return "planned" if status in PLANNED else None


def scheduling(scene: Scene, act: Token) -> Token | None:
    """`вынесение приговора, которое состоится 29 ноября`: the verb that puts an act off."""
    if act.pos != "NOUN":
        return None
    for noun in (act, *scene.below(act, "nmod")):
        for verb in scene.below(noun, "acl:relcl", "acl"):
            if verb.tense == "Fut":
                return verb
    return None


def _is_pointed_at(scene: Scene, noun: Token) -> bool:
    """`этот контракт`, `такое заявление`: the text has spoken of it before."""
    return any(t.lemma in POINTING for t in scene.below(noun, "det", "amod"))


def _is_applied(scene: Scene, noun: Token, kind: str) -> bool:
    """`по программе` may be anything: of a gymnast, of television."""
    preposition = scene.preposition(noun)
    is_bare = preposition == "по" and noun.case == "Dat" and noun.number == "Sing"
    is_bare = is_bare and kind != "programme"
    return preposition in APPLYING or is_bare


def _in_accordance(scene: Scene, noun: Token) -> bool:
    """`в соответствии с конституцией` where the tree takes `соответствие` for the noun's head."""
    before = scene.tokens[max(0, noun.index - 4) : noun.index]
    return any(t.lemma == "соответствие" for t in before)


def _is_specified(scene: Scene, noun: Token) -> bool:
    """Whether the text says which one: a complement, a title in quotation marks, a country."""
    below = scene.below(noun, "nmod", "appos")
    following = scene.tokens[noun.index + 1 : noun.index + 2]
    is_titled = any(t.text in '«"“' or (t.case == "Gen" and t.pos == "NOUN") for t in following)
    of_country = (t for t in scene.below(noun, "amod") if scene.mentions_at(t))
    return bool(below) or is_titled or any(of_country)
