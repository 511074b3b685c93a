"""What is done with a sum: it is spent, paid, earned, stolen."""

from functools import cache

from seeds import rows
from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    complement,
    direct_verb,
    is_passive,
    meant,
    object_of,
    subject,
)
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_bounds import CARRIERS
from tasks.extract.indicators.metric_names import genitive_name, own_name, text_of
from tasks.extract.indicators.sum_metrics import HARMING, carriers_verb
from tasks.extract.indicators.sum_words import is_sum
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

VALUES = frozenset({"стоимость", "ущерб", "сумма", "капитализация", "состояние", "объем", "размер"})
JUDGED = frozenset({"обязать", "присудить", "постановить", "отсудить", "взыскать"})
EARNED = frozenset({"полученная сумма", "заработок", "выплата"})
SPELLS = {"год": "годовой", "месяц": "месячный", "неделя": "недельный", "день": "дневной"}
BESIDE = 3  # words from a sum to its figure: `внёс залог | в размере | 5 млн`


def spent(scene: Scene, figure: Figure) -> Metric | None:
    """`потратит 29 млн долларов на борьбу`, `обязал выплатить 80 млн`: what is done with a sum."""
    verb = direct_verb(scene, figure) or carriers_verb(scene, figure)
    verb = verb or _harming_verb(scene, figure)
    row = _sums().get(_deed(verb)) if verb and figure.amount.kind == "money" else None
    if verb is None or row is None:
        return None
    if plain(verb.lemma) == "уйти" and figure.preposition == "за":  # с молотка
        row = _sums()["стоить"]
    thing = object_of(scene, verb, figure)
    if thing is not None and 0 < figure.first - thing.index <= BESIDE and is_sum(thing):
        return Metric(own_name(scene, thing, figure), "carried", thing, verb)
    noun, tail = _tail(scene, verb, figure, row["complement"])
    name = row["metric"]
    if name in EARNED and (per := _per(scene, figure)):
        return Metric(f"{per} заработок", "spent", noun, verb)
    if noun is not None and name == "стоимость" and plain(noun.lemma) in VALUES:
        return Metric(own_name(scene, noun, figure), "spent", noun, verb)
    if name == "выплата" and not tail and _is_judged(scene, verb):
        tail = "по решению суда"
    return Metric(f"{name} {tail}".strip(), "spent", noun, verb)


def _harming_verb(scene: Scene, figure: Figure) -> Token | None:
    """`оштрафовал компанию на 500 тысяч`: what befell the noun on which the tree hangs the sum."""
    verb = clause_verb(scene, figure)
    is_harm = verb is not None and plain(verb.lemma) in HARMING
    return verb if is_harm and figure.preposition == "на" else None


def _deed(verb: Token) -> str:
    """The lemma of a verb; with a sum `стоят` is of what costs it."""
    lemma = plain(verb.lemma)
    return "стоить" if lemma == "стоять" else lemma


def _per(scene: Scene, figure: Figure) -> str:
    """`получает 35 млн | в год` -> годовой."""
    behind = [plain(t.lemma) for t in scene.tokens[figure.last : figure.last + 2]]
    return SPELLS.get(behind[1], "") if len(behind) > 1 and behind[0] == "в" else ""


def _tail(scene: Scene, verb: Token, figure: Figure, wanted: str) -> tuple[Token | None, str]:
    """What the sum is for, as the words of the verb's row say: `на`, `object`, `subject`."""
    for kind in wanted.split():
        if kind == "object" and (found := meant(scene, _undergoer(scene, verb, figure))):
            if plain(found.lemma) not in CARRIERS:
                return found, genitive_name(scene, found)
        elif kind == "subject" and (found := meant(scene, subject(scene, verb, figure))):
            if found.pos in NOUNS:
                return found, genitive_name(scene, found)
        elif found := complement(scene, verb, figure, kind):
            return found, f"{kind} {text_of(scene, found, figure)}"
    return None, ""


def _undergoer(scene: Scene, verb: Token, figure: Figure) -> Token | None:
    """What is bought or sold: `гитара была продана за 400 тысяч`."""
    found = object_of(scene, verb, figure)
    return subject(scene, verb, figure) if found is None and is_passive(verb) else found


def _is_judged(scene: Scene, verb: Token) -> bool:
    """`суд обязал компанию выплатить`."""
    above = [verb, *scene.syntax.ancestors(verb.index)]
    return any(plain(t.lemma) in JUDGED for t in above if t.sentence == verb.sentence)


@cache
def _sums() -> dict[str, dict[str, str]]:
    return {plain(row["lemma"]): row for row in rows("words/sum_verbs")}
