"""What courts sentence to and for: `приговорил к пяти годам за кражу`, `получил шесть лет`."""

import re
from collections.abc import Iterator

from tasks.extract.documents.contents import in_nominative, infinitive_phrase
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

SENTENCING = frozenset({"приговорить", "приговаривать", "осудить"})
# `получил шесть лет колонии`: of whom is sentenced.
SERVING = frozenset({"получить", "получать"})
# `дали пять лет`, `назначил семь лет колонии`: the term is the object.
GIVING = frozenset({"дать", "назначить"})
# `осуждён на пять лет`: words of a punishment.
TERMS = word_class("documents", "prison_terms")
YEARS = frozenset({"год", "лет", "месяц", "срок"})
PRISON = word_class("documents", "prison")

# What the nominative makes of `к четырём годам`, `к пяти месяцам`.
COUNTED = re.compile(r"\b([\w,½]+) (год(?:ы|ов|ам)|месяц(?:ы|ев|ам))\b")
FEW = frozenset({"два", "три", "четыре", "2", "3", "4"})


def sentenced_behind(scene: Scene, verb: Token) -> Iterator[Token]:
    """`осуждены на 20 и 10 лет Котов и Рыжов`: who stands behind."""
    if verb.voice != "Pass" or verb.lemma not in SENTENCING:
        return
    if scene.below(verb, "nsubj", "nsubj:pass") or verb.rel == "conj":
        return
    for token in scene.tokens[verb.index + 1 : min(verb.index + 12, scene.sentence(verb).last)]:
        if token.rel == "nsubj:pass" and token.case == "Nom":
            yield token
            return


def offence(scene: Scene, verb: Token) -> str | None:
    """`приговорил к штрафу за кражу`, `осуждён по обвинению в краже`: what for."""
    for token in scene.tokens[verb.index + 1 : scene.sentence(verb).last]:
        before = scene.preposition(token) if token.pos == "NOUN" else ""
        if before == "за" and token.case in {"Acc", "Ins", ""} and token.lemma not in TERMS:
            return in_nominative(scene, token)
        if before == "в" and token.case == "Loc" and _is_charge(scene, token):
            return _attempt(scene, token) or in_nominative(scene, token)
    return None


def _attempt(scene: Scene, token: Token) -> str | None:
    """`по обвинению в попытке | поднять мятеж`: `попытка поднять мятеж`."""
    after = scene.following(token)
    if after is None or after.verb_form != "Inf":
        return None
    return f"{token.lemma} {infinitive_phrase(scene, after)}"


def punishment(scene: Scene, verb: Token) -> str | None:
    """`приговорил к 5 годам тюрьмы`: `5 лет тюрьмы`."""
    noun = sentence_of(scene, verb)
    if noun is None and verb.lemma in SERVING | GIVING:
        near = scene.tokens[verb.index + 1 : min(verb.index + 7, scene.sentence(verb).last)]
        term = next((t for t in near if t.lemma in YEARS), None)
        return _counted(scene, term) if term else None
    if noun is not None and scene.preposition(noun) == "на":
        return _counted(scene, noun)
    text = in_nominative(scene, noun) if noun else None
    return COUNTED.sub(_genitive, text) if text else None


def _genitive(found: re.Match[str]) -> str:
    """`четыре годы` -> `четыре года`, `девять годов` -> `девять лет`."""
    number, term = found.groups()
    if number.lower() in FEW:
        return f"{number} {'года' if term.startswith('год') else 'месяца'}"
    return f"{number} {'лет' if term.startswith('год') else 'месяцев'}"


def sentence_of(scene: Scene, verb: Token) -> Token | None:
    """`приговорил к пяти годам`: the punishment, right behind the verb or by the tree."""
    near = scene.tokens[verb.index + 1 : min(verb.index + 7, scene.sentence(verb).last)]
    for token in (*near, *scene.below(verb, "obl", "iobj", "nmod")):
        before = scene.preposition(token) if token.pos == "NOUN" else ""
        if (token.case == "Dat" and before == "к") or (before == "на" and token.lemma in TERMS):
            return token
    return None


def is_prison(scene: Scene, verb: Token) -> bool:
    """`получил шесть лет колонии`: years or months of it."""
    near = scene.tokens[verb.index + 1 : min(verb.index + 8, scene.sentence(verb).last)]
    lemmas = {t.lemma for t in near}
    return bool(lemmas & YEARS) and bool(lemmas & PRISON)


def _is_charge(scene: Scene, token: Token) -> bool:
    above = scene.head(token)
    return above is not None and above.lemma == "обвинение"


def _counted(scene: Scene, noun: Token) -> str:
    """`на 20 и 10 лет колонии`: the words as they stand."""
    first, last = noun.index, phrase(scene, noun)[1]
    while first > 0 and scene.tokens[first - 1].pos in {"NUM", "CCONJ", "ADJ"}:
        first -= 1
    return scene.parsed.text[scene.tokens[first].start : scene.tokens[last - 1].stop]
