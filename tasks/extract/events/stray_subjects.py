"""Subjects that the tree hangs on another verb or noun than their own."""

from itertools import takewhile

from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# Words from a verb within which its subject is looked for.
SUBJECT_REACH = 12
QUALIFYING = {"amod", "acl", "acl:relcl"}
# `, как ожидается,`.
ASIDE = range(4)


def stray_subject(scene: Scene, verb: Token) -> Token | None:
    """`указом министра Иван Котов назначен`: a subject before the verb that the tree has missed."""
    if verb.verb_form != "Fin" and (verb.verb_form != "Part" or verb.case):
        return None
    if behind := _subject_of_other(scene, verb):
        return behind
    first = max(scene.sentence(verb).first, verb.index - SUBJECT_REACH)
    for token in reversed(scene.tokens[first : _before_aside(scene, verb)]):
        if token.pos in {"VERB", "SCONJ", "CCONJ", "PUNCT"}:
            return None
        if token.case == "Nom" and any(m.entity.kind == "person" for m in scene.mentions_at(token)):
            return token
    return None


def subject_before_conjunct(scene: Scene, verb: Token, head: Token | None) -> Token | None:
    """`Фильм взял приз, актёр признан лучшим`: the first subject, where the last verb is on top."""
    if head is None or verb.rel != "conj" or verb.index > head.index:
        return None
    before = [t for t in scene.below(head, "nsubj", "nsubj:pass") if t.index < verb.index]
    return before[-1] if before else None


def _subject_of_other(scene: Scene, verb: Token) -> Token | None:
    """`фонд возглавит Иванов, а замом станет Котов`: the subject right behind, hung on another."""
    behind = scene.tokens[verb.index + 1] if verb.index + 1 < len(scene.tokens) else verb
    other = scene.head(behind)
    is_stray = behind.rel == "nsubj" and behind.case == "Nom" and behind.sentence == verb.sentence
    is_of_other = other is not None and other.pos == "VERB"
    if is_of_other and other is not None and other.index > verb.index:
        # `премию получила фотограф Анна Ра за снимок …`, in a sentence without end
        is_of_other = behind.animacy == "Anim" and behind.number == verb.number
    return behind if is_stray and is_of_other and verb.verb_form == "Fin" else None


def _before_aside(scene: Scene, verb: Token) -> int:
    """`президент, как ожидается, займёт`: where the clause stands before an aside."""
    at = verb.index
    words = [t.text.lower() for t in scene.tokens[max(0, at - len(ASIDE)) : at]]
    is_aside = len(words) == len(ASIDE) and (words[0], words[1], words[3]) == (",", "как", ",")
    return at - len(ASIDE) if is_aside else at


def names_behind(scene: Scene, participle: Token) -> list[Token]:
    """`находящийся с визитом в Риге Иван Котов`: the first name that agrees, hung on another."""
    if participle.rel in QUALIFYING or not participle.case:
        return []
    last = min(participle.index + SUBJECT_REACH, scene.sentence(participle).last)
    words = takewhile(
        lambda t: t.pos not in {"VERB", "PUNCT"}, scene.tokens[participle.index + 1 : last]
    )
    named = (t for t in words if t.pos == "PROPN" and t.case == participle.case)
    return [t for t in named if any(m.entity.kind == "person" for m in scene.mentions_at(t))][:1]


def _is_within(token: Token) -> bool:
    return token.pos not in {"VERB", "PUNCT"}
