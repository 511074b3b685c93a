"""What became of a document, as the words around its noun say."""

from collections.abc import Callable, Iterator

from tasks.extract.documents import uses
from tasks.extract.documents.status import Life, is_any, is_pointed_at, is_specified, meant_status
from tasks.extract.documents.words import class_of, status_of
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# `подписали ряд соглашений`, `внесли пакет поправок`: words before what they count.
MEASURES = word_class("documents", "measures")
# `обратился с иском`, `выступил с посланием`
TURNING = frozenset({"обратиться", "обращаться", "выступить", "выйти"})
TURNED = frozenset({"address", "court", "declaration"})
# `срок договора истёк`, `вышел указ`: what documents do themselves.
OWN_ACTS = word_class("documents", "own_acts")
# `достигли соглашения`: in the genitive.
REACHING = frozenset({"достичь", "достигнуть", "достигать", "добиться", "ожидать", "ждать"})
# `закон должен быть принят`, `соглашение может вступить в силу`, `закон начал действовать`
MODALS = word_class("documents", "modals")
# `вступить в силу`, `утратить силу`: without `сила` these say nothing of a document.
OF_FORCE = word_class("documents", "force_verbs")
FORCE = frozenset({"сила", "действие"})

# Words before a title within which the document's noun stands: `закон № 54-ФЗ «О …»`.
BEFORE_TITLE = 6


def lives_of(scene: Scene, noun: Token, kind: str) -> Iterator[Life]:
    """What became of a document: by the first rule that applies, then by verbs side by side.

    `Закон был принят Думой и одобрен Советом`, `решение вызвало споры и было отменено`.
    """
    first = life_of(scene, noun, kind)
    if first is not None:
        yield first
    if first is None or first.rule == "object_of_verb":
        yield from _by_joint_verbs(scene, noun, kind, first)
        earlier = qualified(scene, noun, kind) if first else None  # `подписанный контракт сорван`
        yield from [earlier] if earlier else []


def life_of(scene: Scene, noun: Token, kind: str) -> Life | None:
    """What the first rule that applies reads of a document noun of a class, else None.

    Words of another document's title are none, nor is a programme of which nothing else is said.
    """
    if _is_in_title(scene, noun) or is_any(scene, noun):
        return None
    if kind == "programme" and (not is_specified(scene, noun) or _is_software(scene, noun)):
        return None
    return next((life for rule in RULES if (life := rule(scene, noun, kind))), None)


def _is_software(scene: Scene, noun: Token) -> bool:
    """`программа | CPYNET`: nothing that is adopted or carried out."""
    following = scene.following(noun)
    return following is not None and following.text.isascii() and following.text[:1].isalpha()


def object_of_verb(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписали меморандум`, `соглашение подписано`, `план утверждён`, `закон вступил в силу`."""
    for place, verb in _verbs_above(scene, noun):
        if not _is_affected(scene, place, verb, kind):
            continue
        if life := _lived(scene, noun, verb, kind, "object_of_verb"):
            return life
    return None


def in_relative_clause(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`договор, который подписали стороны`, `закон, который был принят`."""
    for verb in scene.below(noun, "acl:relcl"):
        relatives = [t for t in scene.below(verb) if t.lemma == "который"]
        if any(_is_affected(scene, relative, verb, kind) for relative in relatives):
            return _lived(scene, noun, verb, kind, "object_of_verb")
    return None


def of_act(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписание договора`, `о ратификации соглашения`, `нарушение закона`."""
    above = scene.syntax.ancestors(noun.index)
    act = next((t for t in above if t.lemma not in MEASURES), None)
    if act is None or act.pos != "NOUN" or noun.case != "Gen":
        return None
    if kind == "permit" and _is_of_document(scene, act):
        return None  # `разрешение на получение патента`
    return _lived(scene, noun, act, kind, "of_act")


def _is_of_document(scene: Scene, act: Token) -> bool:
    above = scene.head(act)
    return above is not None and class_of(scene, above) is not None


def qualified(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`подписанное в мае соглашение`, `утверждённая программа`, `действующий договор`."""
    for below in scene.below(noun, "amod", "acl"):
        is_vague = below.lemma == "действовать" or kind == "document"
        is_vague = is_vague and not is_specified(scene, noun)
        status = status_of(below, kind)
        if below.verb_form == "Part" and status and not is_vague:
            return Life(status, below, "qualified")
    return None


def turned_with(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`обратился с ходатайством`, `выступил с посланием к парламенту`."""
    verb = scene.head(noun)
    if verb is not None and verb.pos == "NOUN":
        verb = scene.head(verb)  # `обратился к нации | с посланием`
    if verb is None or verb.lemma not in TURNING or kind not in TURNED:
        return None
    is_brought = noun.case == "Ins" and scene.preposition(noun) in {"с", "со"}
    is_same = kind == "declaration" and is_pointed_at(scene, noun)
    status = meant_status(scene, verb, "adopted") if is_brought and not is_same else None
    return Life(status, verb, "turned_with") if status else None


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
    uses.read_out,
    uses.by_decision,
    uses.by_decree,
    uses.applied,
    uses.providing,
    uses.taken_part_in,
    among_them,
)


def _verbs_above(scene: Scene, noun: Token) -> Iterator[tuple[Token, Token]]:
    """The verb that a noun depends on, by way of `ряд` and `проект`; the noun that touches it."""
    here = noun
    for _ in range(3):
        above = scene.head(here)
        if above is None:
            return
        if above.pos == "VERB" or above.lemma in MODALS:
            yield from _told_verbs(scene, here, above)
            return
        if not (above.lemma in MEASURES or here.rel == "conj"):
            return
        here = above


def _told_verbs(scene: Scene, noun: Token, verb: Token) -> Iterator[tuple[Token, Token]]:
    """`договор должен быть ратифицирован`, `закон начал действовать`: the infinitive too."""
    yield noun, _nearer_verb(scene, noun, verb)
    if noun.rel in {"nsubj", "nsubj:pass"} and verb.lemma in MODALS:
        inner = scene.below(verb, "xcomp", "csubj", "ccomp", "acl", "csubj:pass")
        yield from ((noun, t) for t in inner if t.verb_form in {"Inf", "Part"})


def _nearer_verb(scene: Scene, noun: Token, verb: Token) -> Token:
    """The verb right before an object that the tree hangs on a later one: `огласил послание`."""
    before = scene.tokens[noun.index - 1] if noun.index else noun
    is_nearer = noun.case == "Acc" and before.pos == "VERB" and verb.index > noun.index
    return before if is_nearer and before.sentence == noun.sentence else verb


def _by_joint_verbs(scene: Scene, noun: Token, kind: str, first: Life | None) -> Iterator[Life]:
    """By the verbs that share a subject with the document's own: `принят … и утратил силу`."""
    verb = scene.head(noun)
    if verb is None or verb.pos != "VERB" or noun.rel not in {"nsubj", "nsubj:pass"}:
        return
    for joint in scene.below(verb, "conj"):
        is_own = bool(scene.below(joint, "nsubj", "nsubj:pass"))
        if is_own or (first is not None and joint is first.sign):
            continue
        if _is_passive(scene, joint) or _is_own_act(joint, kind):
            life = _lived(scene, noun, joint, kind, "joint_verb")
            yield from [life] if life else []


def _is_affected(scene: Scene, noun: Token, verb: Token, kind: str) -> bool:
    if noun.rel in {"obj", "nsubj:pass", "csubj"}:
        return not _does_it(scene, noun, verb)
    is_reached = noun.rel in {"obl", "iobj"} and verb.lemma in REACHING and noun.case == "Gen"
    is_own_act = noun.rel == "nsubj" and _is_own_act(verb, kind)
    return is_reached or is_own_act or (noun.rel == "nsubj" and _is_passive(scene, verb))


def _does_it(scene: Scene, noun: Token, verb: Token) -> bool:
    """`документ предоставляет банку право`: a subject that the tree takes for an object."""
    if noun.rel != "obj" or noun.index > verb.index or scene.below(verb, "nsubj"):
        return False
    others = (t for t in scene.below(verb, "obj") if t is not noun)
    return verb.number == noun.number and any(t.index > verb.index for t in others)


def _is_own_act(verb: Token, kind: str) -> bool:
    """What a document does itself: `закон действует`, `договор утратил силу`, `вышел указ`."""
    return verb.lemma in OWN_ACTS or status_of(verb, kind) == "in_force"


def _is_passive(scene: Scene, verb: Token) -> bool:
    is_reflexive = verb.text.lower().endswith(("ся", "сь"))
    return verb.voice == "Pass" or is_reflexive or bool(scene.below(verb, "aux:pass"))


def _lived(scene: Scene, noun: Token, sign: Token, kind: str, rule: str) -> Life | None:
    status = status_of(sign, kind)
    if status is None or _is_other_meaning(scene, sign):
        return None
    if status == "violated" and kind == "law" and not is_specified(scene, noun):
        return None  # `нарушил закон`: which one is not said
    meant = meant_status(scene, sign, status)
    is_joint = any(t.lemma == "совместный" for t in scene.below(noun, "amod"))
    if meant == "adopted" and sign.lemma == "сделать" and not is_joint:
        return None  # `сделал такое заявление` tells of words, not of a document
    return Life(meant, sign, rule) if meant else None


def _is_other_meaning(scene: Scene, word: Token) -> bool:
    """`вступить` needs `в силу`: `вступить в соглашение` is no force."""
    if word.lemma not in OF_FORCE:
        return False
    return not any(t.lemma in FORCE for t in scene.below(word, "obl", "obj", "nmod"))


def _is_in_title(scene: Scene, noun: Token) -> bool:
    """`закон «О поправках в кодекс»`: a document noun stands before the quotation marks."""
    quoted = scene.syntax.quotation_of(noun.index)
    if quoted is None:
        return False
    first = scene.syntax.from_char(quoted.start)
    before = scene.tokens[max(scene.sentence(noun).first, first - BEFORE_TITLE) : max(0, first - 1)]
    is_law = scene.tokens[first].text in {"О", "Об"}
    return noun.index > first and (is_law or any(class_of(scene, t) for t in before))
