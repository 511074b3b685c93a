"""How each rule of extraction did on a reader's facts, and how often it fires at all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from tasks.evaluate.matching import Match

# A rule that fires in fewer articles of a corpus says something about one text.
FEWEST_ARTICLES = 3
# Fewer trials say nothing about a rule.
FEWEST_TRIALS = 5
# Of the normal distribution, for an interval of 95 %.
Z = 1.96
Rule = tuple[str, str]


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """A rule of one kind: its facts that were compared, the right ones, articles it fires in."""

    rule: str
    kind: str
    n_trials: int
    n_hits: int
    n_articles: int

    @property
    def precision(self) -> float | None:
        """Share of right facts; null where none was compared."""
        return self.n_hits / self.n_trials if self.n_trials else None

    @property
    def confidence(self) -> float | None:
        """Lower bound of the 95 % Wilson interval; null below FEWEST_TRIALS."""
        return wilson(self.n_hits, self.n_trials) if self.n_trials >= FEWEST_TRIALS else None

    @property
    def flags(self) -> tuple[str, ...]:
        """`rare` where it fires in too few articles, `wrong` where it is so more often than not."""
        rare = ("rare",) if self.n_articles < FEWEST_ARTICLES else ()
        trusted = self.n_trials < FEWEST_TRIALS or 2 * self.n_hits >= self.n_trials
        return rare if trusted else (*rare, "wrong")


def rule_trials(matches: Iterable[Match], articles: Mapping[Rule, int]) -> list[RuleTrial]:
    """A row for each rule that stands behind a match or fires in `articles`, by kind and name.

    `articles` counts the articles of a corpus in which a rule, named with its kind, fires.
    """
    trials: Counter[Rule] = Counter()
    hits: Counter[Rule] = Counter()
    for match in matches:
        if match.found is not None:
            rule = (match.found["rule"], match.found["kind"])
            trials[rule] += 1
            hits[rule] += match.is_right
    rules = sorted({*trials, *articles}, key=lambda rule: (rule[1], rule[0]))
    return [RuleTrial(*rule, trials[rule], hits[rule], articles.get(rule, 0)) for rule in rules]


def worst_first(trials: Iterable[RuleTrial]) -> list[RuleTrial]:
    """Rules with a confidence by it, then those with fewer trials by precision, then the rest."""

    def badness(trial: RuleTrial) -> tuple[bool, bool, float, int]:
        score = trial.confidence if trial.confidence is not None else trial.precision
        unmeasured = trial.confidence is None
        return unmeasured, trial.precision is None, score or 0.0, trial.n_articles

    return sorted(trials, key=badness)


def wilson(hits: int, trials: int) -> float:
    """Lower bound of the 95 % Wilson interval of hits among trials, of which there is one."""
    share, spread = hits / trials, Z**2 / trials
    middle = share + spread / 2
    return (middle - sqrt(spread * (share * (1 - share) + spread / 4))) / (1 + spread)
