"""Scores of matches: `обыграл «Динамо» со счётом 3:1` counts the goals of either side."""

from functools import cache

from seeds import rows
from tasks.extract.indicators.clauses import clause_verb, subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain

SIDES = frozenset({"organization", "country", "person"})
# A sentence that tells a score by its number alone has one of these stems.
SPORT = (
    "счет", "матч", "побед", "обыгра", "выигра", "проигра", "вничью", "ничь", "уступ", "разгром",
    "поражен", "встреч", "гол",
)  # fmt: skip
GOALS = "голы"


def score(scene: Scene, figure: Figure) -> Metric | None:
    """The metric of either side of a score, by the sport that the article speaks of."""
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    if figure.amount.kind != "score" or not any(plain(t.lemma).startswith(SPORT) for t in words):
        return None
    name = next((name for stem, name in _sports() if _speaks_of(scene, stem)), GOALS)
    return Metric(name, "score", None, clause_verb(scene, figure)) if name else None


def sides(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """Who scored the first number and who the second: the subject, then the other one named.

    Less than two where the sentence does not name both.
    """
    verb = clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None else None
    first, last = scene.sentence(figure.number).first, figure.last
    named = [m for at in range(first, last) for m in _sides_at(scene, at)]
    named.sort(key=lambda m: who is None or not m.first <= who.index < m.last)
    return tuple(dict.fromkeys(m.entity.name for m in named))[:2]


def _sides_at(scene: Scene, at: int) -> list[EntityMention]:
    """The widest mention that begins at a token, if it can be a side."""
    begun = [m for m in scene.mentions_at(scene.tokens[at]) if m.entity.kind in SIDES]
    return [m for m in begun[:1] if m.first == at]


def _speaks_of(scene: Scene, stem: str) -> bool:
    return any(lemma.startswith(stem) for lemma in scene.lemmas)


@cache
def _sports() -> tuple[tuple[str, str], ...]:
    return tuple((row["stem"], row["metric"]) for row in rows("words/score_words"))
