"""Sums and percentages that only the verb names: `обманули на 3 млн`, `обновился на 45 %`."""

from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    direct_verb,
    is_passive,
    object_of,
    stands_for,
    subject,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, own_name, text_of
from tasks.extract.indicators.metric_words import genitive_of
from tasks.extract.indicators.sum_words import is_sum
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token
from tasks.russian.verbal_nouns import verbal_noun

REACH = 12  # words from a noun of a sum to its figure
SOURCES = frozenset({"из", "от", "у", "для"})  # выделили из бюджета 5 млн
OWING = frozenset({"должный", "должен", "задолжать"})


def sum_of_deed(scene: Scene, figure: Figure) -> Metric | None:
    """A sum that no noun names: what is done with it, or what it is for."""
    if figure.amount.kind != "money":
        return None
    above = scene.head(figure.top)
    if above is not None and plain(above.lemma) in OWING:
        return Metric("долг", "of_deed", None, above)
    aim = next((t for t in below(scene, figure) if scene.preposition(t) in {"на", "за"}), None)
    if aim is not None and aim.pos == "NOUN" and aim.index >= figure.last:
        return Metric(f"сумма {scene.preposition(aim)} {text_of(scene, aim)}", "of_deed", aim)
    verb = clause_verb(scene, figure)
    if noun := _sum_before(scene, figure):
        return Metric(own_name(scene, noun, figure), "of_deed", noun, verb)
    is_led = figure.preposition in {"на", "за"}
    is_done = verb is not None and (is_led or direct_verb(scene, figure) is verb)
    is_done = is_done and verb is not None and not scene.below(verb, "xcomp")
    deed = _deed(scene, figure, verb) if verb is not None and is_done else ""
    return Metric(f"сумма {deed}".strip(), "of_deed", None, verb) if verb is not None else None


def _sum_before(scene: Scene, figure: Figure) -> Token | None:
    """`штрафы для граждан — от 4 до 5 тыс.`: the nearest noun of a sum before it, not far away."""
    first = max(scene.sentence(figure.number).first, figure.first - REACH)
    sums = [t for t in scene.tokens[first : figure.first] if is_sum(t)]
    return sums[-1] if sums and scene.preposition(sums[-1]) not in SOURCES else None


def percent_of_deed(scene: Scene, figure: Figure) -> Metric | None:
    """`на 45 %` beside a verb that is no rise or fall: by how much it was done."""
    verb = clause_verb(scene, figure)
    if figure.amount.unit != "percent" or figure.preposition != "на" or verb is None:
        return None
    noun = verbal_noun(verb.lemma)
    if not noun:
        return None
    deed = _deed(scene, figure, verb).removeprefix(genitive_of(noun))
    return Metric(f"{noun}{deed}", "of_deed", None, verb)


def _deed(scene: Scene, figure: Figure, verb: Token) -> str:
    """The noun of the verb in the genitive, with what it is done to; "" if it has none."""
    noun = verbal_noun(verb.lemma)
    if not noun:
        return ""
    who = subject(scene, verb, figure)
    is_own = is_passive(verb) or verb.lemma.endswith("ся")
    thing = object_of(scene, verb, figure) or (who if is_own else None)
    thing = stands_for(scene, thing) if thing is not None else None
    is_noun = thing is not None and thing.pos in NOUNS
    of_what = f" {brief_genitive(scene, thing)}" if thing is not None and is_noun else ""
    return f"{genitive_of(noun)}{of_what}"
