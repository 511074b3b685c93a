"""Sums and percentages that only the verb names: `обманули на 3 млн`, `обновился на 45 %`."""

from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    is_passive,
    object_of,
    stands_for,
    subject,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, text_of
from tasks.extract.indicators.metric_words import genitive_of
from tasks.extract.indicators.verbal_nouns import verbal_noun
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

OWING = frozenset({"должный", "должен", "задолжать"})


def sum_of_deed(scene: Scene, figure: Figure) -> Metric | None:
    """A sum that no noun names: what is done with it, or what it is for."""
    if figure.amount.kind != "money":
        return None
    verb = clause_verb(scene, figure)
    above = scene.head(figure.top)
    if above is not None and plain(above.lemma) in OWING:
        return Metric("долг", "of_deed", None, above)
    aim = next((t for t in below(scene, figure) if scene.preposition(t) in {"на", "за"}), None)
    if aim is not None and aim.pos == "NOUN" and aim.index >= figure.last:
        return Metric(f"сумма {scene.preposition(aim)} {text_of(scene, aim)}", "of_deed", aim)
    deed = _deed(scene, figure, verb) if verb is not None else ""
    return Metric(f"сумма {deed}".strip(), "of_deed", None, verb) if verb is not None else None


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
