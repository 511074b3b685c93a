"""Lengths of time that what stands beside them names: `за 14 лет работы`, `пять лет был послом`."""

from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    direct_verb,
    is_in_date,
    object_of,
    subject,
)
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, brief_text
from tasks.extract.indicators.metric_words import genitive_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token
from tasks.russian.verbal_nouns import verbal_noun

SHORT = frozenset({"second", "minute", "hour", "day"})
BEING = frozenset({"быть", "являться", "оставаться", "остаться", "служить", "работать"})
DUTY = frozenset(
    {
        "должный",
        "должен",
        "обязать",
        "обязанный",
        "необходимо",
        "следовать",
        "надлежать",
        "предстоять",
    }
)
MEMBER = "член"
WHERE = frozenset({"в", "во", "на", "у", "при"})


def within(scene: Scene, figure: Figure) -> Metric | None:
    """`за 14 лет работы суд вынес четыре приговора`, `за 10 лет в лиге`: how long it was done."""
    if figure.amount.kind != "duration" or figure.preposition != "за":
        return None
    following = scene.tokens[figure.last : figure.last + 3]
    noun = next((t for t in following if t.pos in NOUNS), None)
    is_apart = noun is None or noun.sentence != figure.number.sentence
    if noun is None or is_apart or plain(noun.lemma) == "результат":
        return None
    verb = direct_verb(scene, figure)
    length = "время" if figure.amount.unit in SHORT else "срок"
    before = scene.preposition(noun)
    if noun.case == "Gen" and not before and not _is_parted(scene, figure, noun):
        return Metric(f"{length} {brief_genitive(scene, noun)}", "within", noun, verb)
    if before in WHERE and noun.case == "Loc":
        return Metric(f"{length} {before} {brief_text(scene, noun)}", "within", noun, verb)
    return None


def deadline(scene: Scene, figure: Figure) -> Metric | None:
    """`выборы должны быть проведены в течение 30 дней`: the time there is for it."""
    verb = clause_verb(scene, figure)
    if not is_deadline(scene, figure) or verb is None:
        return None
    what = object_of(scene, verb, figure) or subject(scene, verb, figure)
    deed = genitive_of(verbal_noun(verb.lemma))
    if not deed:
        return None
    tail = brief_genitive(scene, what) if what is not None and what.pos in NOUNS else ""
    return Metric(f"срок {deed} {tail}".strip(), "deadline", what, verb)


def is_deadline(scene: Scene, figure: Figure) -> bool:
    """Whether a length of time in which something must be done."""
    if figure.amount.kind != "duration" or figure.preposition != "в течение":
        return False
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    return any(plain(t.lemma) in DUTY for t in words if t.index < figure.first)


def in_office(scene: Scene, figure: Figure) -> Metric | None:
    """`четыре года был директором`: the time in a post or role."""
    if figure.amount.kind != "duration" or figure.preposition:
        return None
    above = head(scene, figure)
    before = scene.tokens[figure.first - 1] if figure.first else None
    is_of_noun = before is not None and before.pos == "NOUN" and not is_in_date(scene, before)
    if above is None or is_of_noun:
        return None
    near = [above, scene.head(above), *scene.below(above, "xcomp", "obl", "nsubj")]
    office = next((t for t in near if t is not None and _is_office(scene, t)), None)
    if office is None:
        return None
    verb = clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None else None
    is_member = any(t.lemma == MEMBER for t in (office, *scene.below(office, "conj")))
    length = "срок членства" if is_member else f"срок на посту {brief_genitive(scene, office)}"
    return Metric(length, "in_office", who, verb)


def _is_office(scene: Scene, token: Token) -> bool:
    """What one was: a noun for a person in the instrumental, `был | директором`."""
    if token.pos != "NOUN" or token.case != "Ins" or scene.preposition(token):
        return False
    above = scene.head(token)
    is_being = above is not None and plain(above.lemma) in BEING
    return is_human(token.lemma) and (is_being or bool(scene.below(token, "cop")))


def _is_parted(scene: Scene, figure: Figure, noun: Token) -> bool:
    between = scene.tokens[figure.last : noun.index]
    return any(t.pos not in {"ADJ", "DET"} for t in between)
