"""Deeds that are documents, though no noun names one: `запретил ввозить`, `суд обязал`."""

from collections.abc import Iterator
from functools import cache

from seeds import rows
from tasks.extract.documents.actors import acting, actors
from tasks.extract.documents.contents import clause_behind, in_nominative, infinitive_phrase
from tasks.extract.documents.parties import affected
from tasks.extract.documents.sentences import (
    GIVING,
    SENTENCING,
    SERVING,
    is_prison,
    offence,
    punishment,
    sentence_of,
    sentenced_behind,
)
from tasks.extract.events import case_roles as roles
from tasks.extract.events.frames import is_actor
from tasks.extract.events.modality import event_modality
from tasks.extract.reading.scene import Scene
from tasks.records import DocumentStatus
from tasks.russian.parsed import Token

# `признал виновным`: what a court finds.
FINDINGS = frozenset(
    {"виновный", "невиновный", "незаконный", "законный", "недействительный", "банкрот"}
)
# `признан виновным`: only a court does that.
GUILTY = frozenset({"виновный", "невиновный"})
COURT = frozenset({"суд", "присяжный", "судья", "трибунал", "арбитраж", "еспч"})
PARDONING = frozenset({"помиловать", "амнистировать"})
# `суд отказался освободить`: `отказ освободить`.
REFUSING = frozenset({"отказаться", "отказать", "отказываться"})
# `прокурор попросил приговорить`: still to be decided.
ASKING = frozenset({"попросить", "просить", "потребовать", "требовать", "запросить", "предложить"})
# `запретил её`: what is not said.
NOUNS = frozenset({"NOUN", "PROPN", "X"})
# `отправил под домашний арест`, `избрал меру пресечения`
CUSTODY = frozenset({"арест", "стража", "сизо", "колония", "пресечение", "тюрьма"})
NEAR = 7
# `распорядился об освобождении`
ORDERING = frozenset({"распорядиться", "распоряжаться"})
# `подал в суд, требуя возмещения`
CLAIMING = frozenset({"требовать", "потребовать"})


def deed_type(scene: Scene, verb: Token) -> str | None:
    """The type of the document that a verb is here, None where it is none."""
    row = _deeds().get(verb.lemma)
    is_attribute = verb.rel == "amod" or (verb.rel == "acl" and verb.verb_form == "Part")
    if row is None or verb.pos != "VERB" or is_attribute or _is_inner(scene, verb):
        return None
    kind, actor, needs = row
    fits = _fits_actor(scene, verb, actor) and _has(scene, verb, needs)
    return kind if fits else None


def _is_inner(scene: Scene, verb: Token) -> bool:
    """`постановил освободить`: what another deed decides."""
    above = scene.head(verb)
    return verb.verb_form == "Inf" and above is not None and above.lemma in _deeds()


def deed_status(scene: Scene, verb: Token) -> DocumentStatus | None:
    """`planned` for `намерен обжаловать`; None for `не запретил` and `попросил запретить`."""
    modality = event_modality(scene, verb)
    if modality == "happened":
        return "adopted"
    above = scene.head(verb)
    is_asked = verb.lemma in SENTENCING and above is not None and above.lemma in ASKING
    return "planned" if modality == "planned" or is_asked else None


def deed_subject(scene: Scene, verb: Token) -> str | None:
    """What is banned, ordered, found or sentenced to."""
    if verb.lemma in ORDERING and (about := _about(scene, verb)):
        return in_nominative(scene, about)
    for below in scene.below(verb, "xcomp", "csubj", "ccomp"):
        if below.verb_form == "Inf":
            content = infinitive_phrase(scene, below)
            return f"отказ {content}" if verb.lemma in REFUSING else content
        if below.rel == "ccomp":
            return clause_behind(scene, verb)
    if verb.lemma in SENTENCING | SERVING | GIVING:
        return offence(scene, verb) or punishment(scene, verb)
    if verb.lemma in PARDONING:
        return next((p.name for p in affected(scene, roles.object_(scene, verb))), None)
    if found := _found(scene, verb):
        return _finding(scene, found)
    for below in scene.below(verb):
        if below.lemma in CLAIMING:
            asked = scene.below(below, "obj")
            return in_nominative(scene, asked[0]) if asked else None
    things = [
        t
        for t in roles.object_(scene, verb)
        if t.animacy != "Anim" and t.pos != "PRON" and not _is_pointed_at(scene, t)
    ]
    return in_nominative(scene, things[0]) if things else None


def deed_parties(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Who decides, and whom it concerns."""
    asked = _asked(scene, verb)
    found = [p.name for p in (acting(scene, asked) if asked else actors(scene, verb))]
    inner = [t for t in scene.below(verb, "xcomp") if t.verb_form == "Inf"]
    if verb.lemma in SERVING:
        return tuple(dict.fromkeys(found))
    heads = [
        *roles.object_(scene, verb),
        *_against(scene, verb),
        *roles.dative(scene, verb),
        *(t for verb_below in inner for t in roles.dative(scene, verb_below)),
        *(t for verb_below in inner for t in roles.object_(scene, verb_below)),
        *_shared(scene, verb),
        *sentenced_behind(scene, verb),
        *_ordered(scene, verb),
    ]
    told = (scene.antecedent(t) or t if t.lemma == "который" else t for t in heads)
    found += [p.name for p in affected(scene, (t for t in told if _is_somebody(scene, t)))]
    return tuple(dict.fromkeys(found))


def _asked(scene: Scene, verb: Token) -> list[Token]:
    """`прокурор попросил суд приговорить`: the court that is to decide."""
    above = scene.head(verb)
    if verb.verb_form != "Inf" or above is None or above.lemma not in ASKING:
        return []
    return [t for t in scene.below(above, "obj", "iobj", "obl") if _is_court(scene, t)]


def _shared(scene: Scene, verb: Token) -> Iterator[Token]:
    """`Петров был обвинён в краже и приговорён`: the subject of the passive before it."""
    above = scene.head(verb)
    is_shared = verb.rel == "conj" and verb.voice == "Pass" and above is not None
    if is_shared and above is not None and not scene.below(verb, "nsubj", "nsubj:pass"):
        yield from scene.below(above, "nsubj:pass", "nsubj")


def _against(scene: Scene, verb: Token) -> Iterator[Token]:
    """`подал в суд на компанию`: who is sued."""
    for below in scene.below(verb, "obl"):
        if below.case == "Acc" and scene.preposition(below) == "на":
            yield below


def _about(scene: Scene, verb: Token) -> Token | None:
    """`распорядился об | освобождении`: what is to be done."""
    told = (t for t in scene.below(verb, "obl") if scene.preposition(t) in {"о", "об"})
    return next(told, None) if verb.lemma in ORDERING else None


def _ordered(scene: Scene, verb: Token) -> Iterator[Token]:
    """`распорядился об освобождении | Котова и Рыжова`: those whom the order names."""
    about = _about(scene, verb)
    first, last = scene.syntax.extent(about.index) if about is not None else (0, 0)
    for token in scene.tokens[first:last]:
        begun = (m for m in scene.mentions_at(token) if m.first == token.index)
        if any(m.entity.kind == "person" for m in begun):
            yield token


def _found(scene: Scene, verb: Token) -> Token | None:
    """The finding: by the tree, or right behind the verb."""
    near = scene.tokens[verb.index + 1 : min(verb.index + 4, scene.sentence(verb).last)]
    return next((t for t in (*scene.below(verb), *near) if t.lemma in FINDINGS), None)


def _finding(scene: Scene, found: Token) -> str:
    """`признал водителя виновным в краже`: `признание виновным в краже`."""
    return f"признание {infinitive_phrase(scene, found)}"


def _fits_actor(scene: Scene, verb: Token, actor: str) -> bool:
    heads = list(roles.subject(scene, verb)) or list(roles.agent(scene, verb))
    if actor == "any" or any(t.lemma in GUILTY for t in (_found(scene, verb),) if t):
        return True
    if actor == "court":
        return any(_is_court(scene, t) for t in heads)
    kinds = {m.entity.kind for t in heads for m in scene.mentions_at(t)}
    is_body = any(is_actor(t) and t.animacy != "Anim" for t in heads)
    return bool(kinds & {"organization", "country"}) or is_body


def _is_court(scene: Scene, token: Token) -> bool:
    if token.lemma in COURT:
        return True
    named = " ".join(m.entity.name.lower() for m in scene.mentions_at(token))
    return any(word in COURT for word in named.split())


def _has(scene: Scene, verb: Token, needs: str) -> bool:
    """Whether what the verb needs stands beside it."""
    below = scene.below(verb)
    if needs == "finding":
        return (found := _found(scene, verb)) is not None and not _pleads(scene, verb, found)
    if needs == "term":
        return sentence_of(scene, verb) is not None or _is_convicted(scene, verb)
    if needs == "prison":
        return is_prison(scene, verb)
    if needs == "custody":
        return any(t.lemma in CUSTODY for t in scene.tokens[verb.index : verb.index + NEAR])
    if needs == "to_court":
        is_noun = any(t.rel == "obj" for t in below)
        return not is_noun and any(t.lemma == "суд" and scene.preposition(t) == "в" for t in below)
    return needs != "content" or deed_subject(scene, verb) is not None


def _pleads(scene: Scene, verb: Token, found: Token) -> bool:
    """`признал | себя | виновным`: no court does that."""
    first, last = sorted((verb.index, found.index))
    return any(t.lemma == "себя" for t in scene.tokens[first:last])


def _is_convicted(scene: Scene, verb: Token) -> bool:
    """`Котов был осуждён за кражу`; not `война осуждена за жестокость`."""
    people = (m.entity.kind for t in roles.object_(scene, verb) for m in scene.mentions_at(t))
    return verb.voice == "Pass" and "person" in people and offence(scene, verb) is not None


def _is_pointed_at(scene: Scene, token: Token) -> bool:
    """`обжаловал это решение`: the text has said which."""
    return any(t.lemma in {"этот", "данный", "свой"} for t in scene.below(token, "det", "amod"))


def _is_somebody(scene: Scene, token: Token) -> bool:
    return bool(scene.mentions_at(token)) or token.animacy == "Anim" or token.pos == "PROPN"


@cache
def deed_verbs() -> frozenset[str]:
    """The lemmas of the verbs that may be a document of their own."""
    return frozenset(_deeds())


@cache
def _deeds() -> dict[str, tuple[str, str, str]]:
    return {r["lemma"]: (r["type"], r["actor"], r["needs"]) for r in rows("words/document_deeds")}
