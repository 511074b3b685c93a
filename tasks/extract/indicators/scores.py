"""Scores of matches: `обыграл «Динамо» со счётом 3:1` counts the goals of either side."""

from functools import cache

from seeds import rows
from tasks.extract.indicators.clauses import clause_verb, subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_words import genitive_of
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.references.country_words import country_code
from tasks.russian.parsed import Token

SIDES = frozenset({"organization", "country", "person"})
# A sentence that tells a score by its number alone has one of these stems.
SPORT = (
    "счет", "матч", "побед", "обыгра", "выигра", "проигра", "вничью", "ничь", "уступ", "разгром",
    "поражен", "встреч", "гол",
)  # fmt: skip
GOALS = "голы"
# `победил 3:1 | над «Динамо»`, `выиграл | на «Арене»`
BEATEN = frozenset({"над", "от", "у", "против"})
VENUES = frozenset({"в", "во", "на"})
BEHIND = 5  # words behind a score in which the beaten one is named


def score(scene: Scene, figure: Figure) -> Metric | None:
    """The metric of either side of a score, by the sport that the article speaks of."""
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    if figure.amount.kind != "score" or not any(plain(t.lemma).startswith(SPORT) for t in words):
        return None
    name = next((name for stem, name in _sports() if _speaks_of(scene, stem)), GOALS)
    return Metric(name, "score", None, clause_verb(scene, figure)) if name else None


def sides(scene: Scene, figure: Figure) -> tuple[str, ...]:
    """Who scored the first number and who the second: the subject, then the other one named.

    The other one is right behind the score, `3:1 над «Динамо»`, or the nearest before it. Less
    than two where the sentence does not name both.
    """
    verb = clause_verb(scene, figure)
    who = subject(scene, verb, figure) if verb is not None else None
    named = _named(scene, figure)
    doers = [m for m in named if who is not None and m.first <= who.index < m.last]
    first = (doers or named)[:1]
    others = [m for m in named if m.entity.name not in {d.entity.name for d in first}]
    behind = [m for m in others if m.first >= figure.last]
    return tuple(_team(scene, m) for m in (*first, *(behind[:1] or others[-1:])))


def _team(scene: Scene, mention: EntityMention) -> str:
    """The name of a side; of a country it is the team, where the article speaks of such."""
    name = mention.entity.name
    if mention.entity.kind == "group":  # от финнов
        name = country_code(scene.tokens[mention.first].text) or name
    is_national = name in _countries() and "сборная" in scene.lemmas
    return f"сборная {genitive_of(_countries()[name])}" if is_national else name


def _named(scene: Scene, figure: Figure) -> list[EntityMention]:
    """Those of the sentence that can be sides, in order; behind the score the beaten one alone."""
    sentence = scene.sentence(figure.number)
    last = min(figure.last + BEHIND, sentence.last)
    found = [m for at in range(sentence.first, last) for m in _sides_at(scene, at)]
    ties = [{scene.preposition(t) for t in scene.tokens[m.first : m.last]} for m in found]
    return [
        mention
        for mention, tie in zip(found, ties, strict=True)
        if not tie & VENUES and (mention.first < figure.first or tie & BEATEN)
    ]


def _sides_at(scene: Scene, at: int) -> list[EntityMention]:
    """The widest mention that begins at a token, if it can be a side."""
    token = scene.tokens[at]
    begun = [m for m in scene.mentions_at(token) if m.entity.kind in SIDES or _is_team(token, m)]
    return [m for m in begun[:1] if m.first == at]


def _is_team(token: Token, mention: EntityMention) -> bool:
    """`поражение от | финнов`."""
    is_people = mention.entity.kind == "group" and token.pos == "NOUN"
    return is_people and country_code(token.text) is not None


def _speaks_of(scene: Scene, stem: str) -> bool:
    return any(lemma.startswith(stem) for lemma in scene.lemmas)


@cache
def _countries() -> dict[str, str]:
    return {row["code"]: row["name"] for row in rows("reference/countries")}


@cache
def _sports() -> tuple[tuple[str, str], ...]:
    return tuple((row["stem"], row["metric"]) for row in rows("words/score_words"))
