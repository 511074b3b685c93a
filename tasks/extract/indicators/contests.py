"""The contest or prize that a count of those who strive for it, or its fund, is about."""

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import name
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

COUNTS = frozenset({"people", "things", "part_of_counted", "ranked"})


def contest_of(scene: Scene, figure: Figure, metric: Metric) -> str:
    """`На премию «Луч» претендуют 200 человек` -> премия «Луч»; "" where no contest is named."""
    if metric.rule not in COUNTS or befalls(scene, figure):
        return ""
    words = sorted(clause_words(scene, figure.top), key=lambda t: abs(t.index - figure.first))
    named = (t for t in words if not figure.covers(t) and _is_named(scene, t))
    found = next(named, None)
    return name(scene, found) if found is not None else ""


def _is_named(scene: Scene, noun: Token) -> bool:
    """A noun of a contest whose phrase has a proper name: a capital letter or marks."""
    if noun.pos != "NOUN" or plain(noun.lemma) not in column("words/contest_nouns", "lemma"):
        return False
    first, last = phrase(scene, noun)
    opening = scene.sentence(noun).first
    return any(t.text[0].isupper() and t.index != opening for t in scene.tokens[first:last])
