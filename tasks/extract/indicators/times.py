"""How many times something was done: `четыре раза переизбирался главой` -> переизбрания главой."""

from tasks.extract.indicators.clauses import clause_verb, complement, object_of
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import brief_genitive, brief_text
from tasks.extract.indicators.metric_words import several
from tasks.extract.reading.scene import Scene
from tasks.russian.verbal_nouns import verbal_noun

LEAST = 2
TITLE = "титул"


def times(scene: Scene, figure: Figure) -> Metric | None:
    """Deeds are counted: named by the noun of the verb, None where there is no such noun."""
    above = scene.head(figure.top)
    verb = above if above is not None and above.pos == "VERB" else clause_verb(scene, figure)
    if figure.amount.unit != "time" or figure.amount.value < LEAST or verb is None:
        return None
    noun = verbal_noun(verb.lemma)
    if not noun:
        return None
    roles = [t for t in scene.below(verb, "xcomp", "obl", "conj") if t.case == "Ins"]
    role = min(roles, key=lambda t: abs(t.index - figure.last), default=None)
    thing = object_of(scene, verb, figure)
    if role is not None and not scene.preposition(role):
        is_title = noun == TITLE  # становился чемпионом, but переизбирался главой
        tail = brief_genitive(scene, role) if is_title else brief_text(scene, role)
    elif thing is not None:
        tail = brief_genitive(scene, thing)
    else:  # участвовал в матче
        event = complement(scene, verb, figure, "в", "на")
        tail = f"{scene.preposition(event)} {brief_text(scene, event)}" if event else ""
    return Metric(f"{several(noun)} {tail}".strip(), "times", thing, verb)
