"""Sums and measures: named by the noun that has them or by what is done with them."""

from collections.abc import Iterator

from seeds import column
from tasks.extract.indicators.clauses import (
    clause_verb,
    direct_verb,
    object_of,
    subject,
)
from tasks.extract.indicators.duration_metrics import crime
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import BREAKS, head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_bounds import CARRIERS, SCALES
from tasks.extract.indicators.metric_names import genitive_name, own_name
from tasks.extract.indicators.output_verbs import output
from tasks.extract.indicators.sum_words import is_sum
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

# составил 5 %, достиг 5 %: the subject has the figure as its level.
EQUALS = word_class("indicators", "equalling")
HARMING = frozenset(
    {"оштрафовать", "штрафовать", "наказать", "обмануть", "надуть", "обокрасть", "ограбить"}
)
DEALS = frozenset({"покупка", "продажа", "кража", "закупка", "поставка", "афера", "растрата"})
PARTS = frozenset({"результат", "явка", "доля", "пакет", "поддержка"})
YEARS = frozenset({"год", "лето"})  # дочери 11 лет, сыну — 9 лет
MAX_CARRIERS = 3
REACH = 8  # words before a dash looked over for what has the figure
BESIDE = 3  # words from a sum to its figure: `внёс залог | в размере | 5 млн`


def of_what(scene: Scene, figure: Figure) -> Metric | None:
    """`миллиард долларов товарооборота`, `к миллиарду общей торговли`: the genitive behind."""
    if figure.amount.kind not in {"money", "quantity"} or figure.last >= len(scene.tokens):
        return None
    word = scene.tokens[figure.last]
    follower = scene.tokens[min(figure.last + 1, len(scene.tokens) - 1)]
    noun = follower if word.pos == "ADJ" and follower.pos == "NOUN" else word
    is_noun = noun.pos in {"NOUN", "ADJ"} and noun.case in {"Gen", "Nom"}
    if not is_noun or noun.sentence != figure.number.sentence or _is_own_subject(scene, noun):
        return None
    verb = direct_verb(scene, figure)
    if verb is not None and plain(verb.lemma) in EQUALS and figure.amount.kind == "quantity":
        return None
    made = output(verb) if verb else ""
    if made:
        return Metric(f"{made} {genitive_name(scene, noun)}", "of_deed", noun, verb)
    above = head(scene, figure)
    if figure.amount.kind == "quantity" and above is not None and above.pos == "NOUN":
        name = f"{own_name(scene, above, figure)} {genitive_name(scene, noun)}"
        return Metric(name, "of_what", noun, clause_verb(scene, figure))
    return Metric(own_name(scene, noun), "of_what", noun, clause_verb(scene, figure))


def carried(scene: Scene, figure: Figure) -> Metric | None:
    """`грант в 29 млн`, `кредит на сумму 2 млрд`, `фонд в размере 1,3 млн`: the noun before it."""
    above = head(scene, figure)
    is_other = figure.amount.kind in {"count", "duration"}
    is_whose = above is not None and (_is_actor(scene, above) or is_human(above.lemma))
    if is_other or is_whose or _is_victim(scene, above):
        return None
    if figure.amount.kind == "quantity" and not _has_size(above):
        return None
    for _ in range(MAX_CARRIERS):
        if above is None or above.pos != "NOUN" or not _leads_to(scene, above, figure):
            return None
        if plain(above.lemma) not in CARRIERS or above.rel in {"nsubj", "nsubj:pass", "root"}:
            verb = clause_verb(scene, figure)
            name = own_name(scene, above, figure)
            if _is_price(above, figure):
                return Metric(f"стоимость {genitive_name(scene, above)}", "carried", above, verb)
            if _is_deed(above) and figure.amount.unit != "percent":
                between = scene.tokens[above.index + 1 : figure.first]
                if inner := next((t for t in between if is_sum(t)), None):
                    return Metric(own_name(scene, inner, figure), "carried", inner, verb)
                return Metric(f"сумма {genitive_name(scene, above)}", "carried", above, verb)
            if above.lemma == "штраф":
                what_for = "" if " за " in name else crime(scene, figure)
                return Metric(f"{name} {what_for}".strip(), "fine", above, verb)
            is_part = figure.amount.unit == "percent" and plain(above.lemma) in PARTS
            return Metric(name, "carried", above, verb, is_share=is_part)
        above = scene.head(above)
    return None


def _is_victim(scene: Scene, noun: Token | None) -> bool:
    """`оштрафовал | компанию на 500 тысяч`: who pays or loses it."""
    verb = scene.head(noun) if noun is not None else None
    return verb is not None and plain(verb.lemma) in HARMING


def bracketed(scene: Scene, figure: Figure) -> Metric | None:
    """`в незаконном заработке (около 120 тыс. долларов)`: the noun right before the bracket."""
    if figure.first <= BESIDE or scene.tokens[figure.first - 1].text != "(":
        return None
    before = [t for t in scene.tokens[figure.first - BESIDE : figure.first] if t.pos != "PUNCT"]
    noun = before[-1] if before else scene.tokens[figure.first - 2]
    is_named = any(m.entity.kind != "place" for m in scene.mentions_at(noun))
    is_named = is_named or noun.lemma in SCALES  # 263 | млн (около 4 млн долларов)
    if figure.amount.kind not in {"money", "quantity"} or noun.pos != "NOUN" or is_named:
        return None
    return Metric(own_name(scene, noun, figure), "bracketed", noun, clause_verb(scene, figure))


def _leads_to(scene: Scene, noun: Token, figure: Figure) -> bool:
    """Whether a noun stands before the figure; in an oblique case not across a dash or comma.

    `исполнителям — 30 %` names who gets it, not what is measured.
    """
    between = scene.tokens[noun.index + 1 : figure.first]
    if not between and figure.amount.unit == "percent":  # с результатом 57 %
        return True
    is_parted = any(t.text in BREAKS for t in between)
    if noun.index > figure.first or (is_parted and noun.case != "Nom"):
        return False
    is_led = figure.preposition != "" or any(t.pos == "ADP" for t in between)
    is_carried = any(plain(t.lemma) in CARRIERS for t in (noun, *between))
    return is_parted or is_led or is_carried or figure.amount.op != "=" or is_sum(noun)


def _has_size(noun: Token | None) -> bool:
    """A noun of a size or sum, or an empty one: others are only in its place, `прыжок на 7 м`."""
    lemma = plain(noun.lemma) if noun is not None else ""
    return lemma in CARRIERS | column("words/dimension_nouns", "lemma") or (
        noun is not None and is_sum(noun)
    )


def _is_actor(scene: Scene, noun: Token) -> bool:
    """`«Родина» — 15,2 %`: whose it is, not what is measured."""
    return any(m.entity.kind in {"person", "organization"} for m in scene.mentions_at(noun))


def _is_price(noun: Token, figure: Figure) -> bool:
    """`дом за 8 млн долларов`: what has a price."""
    is_paid = figure.preposition == "за" and figure.amount.kind == "money"
    return is_paid and not is_sum(noun) and not _is_deed(noun)


def _is_deed(noun: Token) -> bool:
    """`хищение`, `покупка`: no sum itself, a sum has been done with."""
    lemma = plain(noun.lemma)
    return lemma in DEALS or (lemma.endswith(("ание", "ение")) and not is_sum(noun))


def equalled(scene: Scene, figure: Figure) -> Metric | None:
    """`оборот превысит $1 млрд`, `призовой фонд — 1 млн`: the subject has the figure."""
    verb = direct_verb(scene, figure) or carriers_verb(scene, figure)
    is_other = verb is not None and plain(verb.lemma) not in EQUALS
    if (
        is_other
        or figure.amount.unit == "time"
        or _is_age(scene, figure, verb)
        or figure.preposition == "из"
        or _is_part(scene, figure)
    ):
        return None
    for noun in _holders(scene, figure, verb):
        if noun.lemma in SCALES | YEARS:
            continue
        is_actor = any(m.entity.kind != "place" for m in scene.mentions_at(noun))
        is_first = noun.index == scene.sentence(noun).first  # Госдолг
        is_opening = is_first and noun.pos == "PROPN" and noun.case == "Nom" and noun.rel != "nmod"
        is_noun = noun.pos == "NOUN" or is_opening
        if (is_noun and not is_actor) or noun.text.isupper():
            return Metric(own_name(scene, noun, figure), "equalled", noun, verb)
    return None


def _is_age(scene: Scene, figure: Figure, verb: Token | None) -> bool:
    """`Петрову 81 год`, `за пять лет прибыль превысила 2 млн`: no length of the subject."""
    is_verbless = verb is None and not _is_dashed(scene, figure)
    is_aside = figure.preposition not in {"", "до", "от", "с"}
    return figure.amount.kind == "duration" and (is_verbless or is_aside)


def _is_part(scene: Scene, figure: Figure) -> bool:
    """`в верхней палате — 136 из 240`."""
    behind = scene.tokens[figure.last : figure.last + 1]
    return figure.amount.kind == "count" and any(t.text.lower() == "из" for t in behind)


def _holders(scene: Scene, figure: Figure, verb: Token | None) -> Iterator[Token]:
    if _is_dashed(scene, figure) and (noun := _before_dash(scene, figure)):
        yield noun
    if verb is not None:
        if found := subject(scene, verb, figure):
            yield found
        if found := object_of(scene, verb, figure):
            yield found
        return
    yield from below(scene, figure, "nsubj")
    above = head(scene, figure)
    if above is not None and above.index < figure.first and _is_dashed(scene, figure):
        yield above


def _before_dash(scene: Scene, figure: Figure) -> Token | None:
    """`длина 535 км, а общая | площадь страны — 17 тыс. кв. км`: the nominative of the stretch."""
    found = None
    for token in reversed(scene.tokens[max(0, figure.first - 1 - REACH) : figure.first - 1]):
        if token.text in BREAKS or token.sentence != figure.number.sentence:
            break
        if token.pos == "NOUN" and token.case == "Nom":
            found = token
    return found


def _is_dashed(scene: Scene, figure: Figure) -> bool:
    """`Призовой фонд матча — 1 миллион долларов`."""
    return scene.tokens[figure.first - 1].text in {"—", "–", "-", ":"}


def carriers_verb(scene: Scene, figure: Figure) -> Token | None:
    """The verb above empty words: `оштрафовали на сумму 5 млн`, `вложила сумму от 100 млн`."""
    above = head(scene, figure)
    if above is None or above.pos != "NOUN" or plain(above.lemma) not in CARRIERS:
        return None
    return clause_verb(scene, figure)


def _is_own_subject(scene: Scene, noun: Token) -> bool:
    """A noun in the nominative that is the one subject of its verb."""
    verb = scene.head(noun)
    if noun.case != "Nom" or verb is None:
        return noun.case == "Nom"
    return len(scene.below(verb, "nsubj", "nsubj:pass")) < 2
