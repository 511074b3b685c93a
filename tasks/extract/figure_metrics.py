"""What a figure measures: the noun phrase that the sentence gives the number to."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from seeds import rows
from tasks.extract.event_scene import Scene, is_predicate
from tasks.extract.noun_phrases import nominative
from tasks.extract.phrases import phrase
from tasks.russian.amounts import Amount
from tasks.russian.parsed import Token

Direction = Literal["up", "down"]
# составил 5 %, достиг 5 %: the subject has the figure as its level.
EQUALS = frozenset(
    {"составить", "составлять", "достичь", "достигать", "достигнуть", "превысить", "превышать",
     "равняться", "насчитывать", "исчисляться", "быть", "остаться", "перевалить"}
)  # fmt: skip
# в размере 5 млн, на сумму 5 млн, объёмом 5 млн: empty words between a noun and its figure
CARRIERS = frozenset(
    {"размер", "сумма", "объем", "объём", "уровень", "количество", "число", "цена"}
)


@dataclass(frozen=True, slots=True)
class Metric:
    """The name of what is measured, in the nominative; the noun and the verb that give it."""

    name: str
    rule: str
    noun: Token | None = None
    verb: Token | None = None
    direction: Direction | None = None
    is_share: bool = False


Rule = Callable[[Scene, Token, Token, Amount], Metric | None]


def metric_of(scene: Scene, number: Token, unit: Token, amount: Amount) -> Metric | None:
    """The first rule that finds a metric decides; None where the text names nothing measured."""
    return next((m for rule in RULES if (m := rule(scene, number, unit, amount))), None)


def change_verb(scene: Scene, _number: Token, unit: Token, amount: Amount) -> Metric | None:
    """`товарооборот вырос на 70 %`, `сократить путь наполовину`."""
    verb = _verb_above(scene, unit)
    direction = _directions().get(verb.lemma) if verb else None
    if verb is None or direction is None or amount.kind in {"count", "rank"}:
        return None
    noun = _first(scene, verb, "obj") or _first(scene, verb, "nsubj", "nsubj:pass")
    if noun is None or noun is unit:
        return None
    return Metric(_name(scene, noun), "change_verb", noun, verb, direction)


def change_noun(scene: Scene, _number: Token, unit: Token, amount: Amount) -> Metric | None:
    """`рост аудитории составил 8,4 %`, `падение на 5 %`, `рост числа посетителей уже 30%`."""
    if amount.kind in {"count", "rank"}:
        return None
    verb = _verb_above(scene, unit)
    places = list(scene.syntax.ancestors(unit.index))[:2]
    subjects = scene.below(verb, "nsubj") if verb else scene.below(unit, "nsubj")
    for noun in [*subjects, *places]:
        direction = _directions().get(noun.lemma)
        if direction and noun.pos == "NOUN":
            measured = next((t for t in scene.below(noun, "nmod") if t.case == "Gen"), None)
            name = _name(scene, measured) if measured else noun.lemma
            return Metric(name, "change_noun", noun, verb, direction)
    return None


def ranked(scene: Scene, number: Token, unit: Token, amount: Amount) -> Metric | None:
    """`занимает 3-е место в СНГ`, `второй по объёмам торговли партнёр`, `топ-10 экспортёров`."""
    if amount.kind != "rank":
        return None
    head = unit if unit is not number else scene.head(number) or number
    first, last = phrase(scene, head)
    words = [t for t in scene.tokens[min(first, number.index) : last] if t is not number]
    name = " ".join(t.text for t in words if t.pos != "PUNCT" and t is not unit)
    is_place = any(t.lemma == "место" for t in words)
    return Metric(f"место {name}".strip() if not is_place or name else "место", "ranked", head)


def share(scene: Scene, _number: Token, unit: Token, amount: Amount) -> Metric | None:
    """`80 % производства`, `половина фонда`: a part of what stands in the genitive."""
    if amount.unit != "percent":
        return None
    whole = next((t for t in scene.below(unit, "nmod") if t.case == "Gen"), None)
    if whole is None and scene.tokens[unit.index - 1].pos in {"NUM", "ADJ"}:
        whole = next((t for t in scene.below(scene.tokens[unit.index - 1], "nmod")), None)
    if whole is None:
        return None
    return Metric(f"доля {_phrase_text(scene, whole)}", "share", whole, is_share=True)


def counted(scene: Scene, number: Token, unit: Token, amount: Amount) -> Metric | None:
    """`около десяти совместных производств белорусской техники`: what is counted."""
    if amount.kind != "count" or unit is number:
        return None
    if unit.lemma in {"человек", "людей"}:
        return _people(scene, unit)
    return Metric(_counted_name(scene, number, unit), "counted", unit)


def carried(scene: Scene, _number: Token, unit: Token, _amount: Amount) -> Metric | None:
    """`грант в 29 млн`, `кредит на сумму 2 млрд`, `фонд в размере 1,3 млн`: the noun before it."""
    here = unit
    for above in scene.syntax.ancestors(unit.index):
        if above.pos != "NOUN" or above.sentence != unit.sentence:
            break
        here = above
        if above.lemma not in CARRIERS:
            break
    if here is unit or here.index > unit.index:
        return None
    return Metric(_name(scene, here, unit), "carried", here)


def equalled(scene: Scene, _number: Token, unit: Token, _amount: Amount) -> Metric | None:
    """`оборот превысит $1 млрд`, `призовой фонд — 1 млн`: the subject has the figure."""
    verb = _verb_above(scene, unit)
    if verb is not None and verb.lemma in EQUALS:
        noun = _first(scene, verb, "nsubj")
        return Metric(_name(scene, noun), "equalled", noun, verb) if noun else None
    noun = _first(scene, unit, "nsubj")
    return Metric(_name(scene, noun), "equalled", noun) if noun else None


def paid(scene: Scene, _number: Token, unit: Token, _amount: Amount) -> Metric | None:
    """`потратит 29 млн долларов на борьбу`, `выплатить 80 млн`: what the verb does with a sum."""
    verb = _verb_above(scene, unit)
    kind = _verb_metrics().get(verb.lemma) if verb else None
    if verb is None or kind is None:
        return None
    aims = [t for t in scene.below(verb, "obl", "obj") if t is not unit]
    aim = next((t for t in aims if scene.preposition(t) in {"на", "в", "за"}), None)
    tail = f" {scene.preposition(aim)} {_phrase_text(scene, aim)}" if aim else ""
    return Metric(kind + tail, "paid", aim, verb)


def subject_of_verb(scene: Scene, _number: Token, unit: Token, amount: Amount) -> Metric | None:
    """Any other verb: its object or subject that is not the figure itself."""
    verb = _verb_above(scene, unit)
    if verb is None or amount.kind == "count":
        return None
    noun = _first(scene, verb, "nsubj", "nsubj:pass", "obj")
    return Metric(_name(scene, noun), "subject_of_verb", noun, verb) if noun else None


RULES: tuple[Rule, ...] = (
    ranked, change_verb, change_noun, counted, share, paid, carried, equalled, subject_of_verb
)  # fmt: skip


def _people(scene: Scene, unit: Token) -> Metric | None:
    """`зашло более 1 млрд человек`: people are named by what the verb says they did."""
    verb = _verb_above(scene, unit)
    kind = _verb_metrics().get(verb.lemma) if verb else None
    participants = next((t for t in scene.below(unit, "nmod") if t.case == "Gen"), None)
    if kind:
        return Metric(kind, "counted", unit, verb)
    if participants:
        return Metric(_name(scene, participants), "counted", unit, verb)
    return Metric("человек", "counted", unit, verb)


def _counted_name(scene: Scene, number: Token, unit: Token) -> str:
    first, last = phrase(scene, unit)
    tokens = scene.tokens[max(first, number.index + 1) : last]
    kept = [t for t in tokens if t.pos != "NUM" and t.lemma not in {"такой", "тысяча", "миллион"}]
    return nominative(kept, scene.parsed.text) if kept else unit.lemma


def _verb_above(scene: Scene, token: Token) -> Token | None:
    for above in scene.syntax.ancestors(token.index):
        if is_predicate(above):
            return above
        if above.sentence != token.sentence:
            return None
    return None


def _first(scene: Scene, token: Token, *relations: str) -> Token | None:
    return next((t for t in scene.below(token, *relations) if t.pos in {"NOUN", "PROPN"}), None)


def _name(scene: Scene, noun: Token, before: Token | None = None) -> str:
    first, last = phrase(scene, noun)
    if before is not None and before.index > noun.index:
        last = min(last, _before_preposition(scene, noun.index + 1, before.index))
    return nominative(scene.tokens[first:last], scene.parsed.text)


def _before_preposition(scene: Scene, first: int, index: int) -> int:
    """The end of a noun's own words before `в 29 миллионов`, `на сумму 5 млн`."""
    for at in range(index - 1, first - 1, -1):
        if scene.tokens[at].pos == "ADP":
            return at
    return index


def _phrase_text(scene: Scene, token: Token) -> str:
    first, last = phrase(scene, token)
    return scene.parsed.text[scene.tokens[first].start : scene.tokens[last - 1].stop]


@cache
def _directions() -> dict[str, Direction]:
    return {row["lemma"]: row["direction"] for row in rows("words/change_words")}  # type: ignore[misc]


@cache
def _verb_metrics() -> dict[str, str]:
    return {row["lemma"]: row["metric"] for row in rows("words/amount_verbs")}
