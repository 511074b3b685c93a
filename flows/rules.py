"""Rules of extraction measured on facts that a reader found: what `letopis rules` prints."""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from flows.errors import SourceError
from flows.facts import Fact, collect, facts_of
from flows.settings import SEED_ARTICLES
from tasks.evaluate.kinds import KINDS
from tasks.evaluate.matching import Match, match_facts
from tasks.evaluate.trials import RuleTrial, rule_trials, worst_first
from tasks.records import Reject

COLUMNS = ("rule", "kind", "n_trials", "n_hits", "n_articles")


@dataclass(frozen=True, slots=True)
class Measured:
    """The rules by kind and name, and the articles that could not be read."""

    trials: tuple[RuleTrial, ...]
    rejects: tuple[Reject, ...]


def measure_rules(gold: Sequence[Path], corpus: Path) -> Measured:
    """How the rules do on the folders `gold`, and in how many articles of `corpus` they fire.

    A gold folder holds a reader's facts, one JSON file for an article, at any depth. The articles
    lie below it, in a folder `texts` beside it, among the shipped ones or in the corpus. Raises
    SourceError for a folder without facts, a file that is none, or an article that is missing.
    """
    rejects: list[Reject] = []
    matches = [m for folder in gold for m in _matches(folder, corpus, rejects)]
    fires = {(f["rule"], f["kind"], f["article"]) for f in _facts([corpus], rejects)}
    articles = Counter((rule, kind) for rule, kind, _ in fires)
    return Measured(tuple(rule_trials(matches, articles)), tuple(rejects))


def _matches(folder: Path, corpus: Path, rejects: list[Reject]) -> Iterator[Match]:
    gold = dict(_gold_articles(folder))
    found: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in _facts(_paths(folder, corpus, gold), rejects):
        found[fact["article"], fact["kind"]].append(fact)
    for article, facts in gold.items():
        for kind in KINDS:
            wanted = [fact for fact in facts if fact["kind"] == kind]
            yield from match_facts(kind, wanted, found[article, kind])


def _gold_articles(folder: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The file name of each article and what the reader found in it."""
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        raise SourceError(f"{folder}: no .json file with a reader's facts in this folder")
    for path in paths:
        try:
            document = json.loads(path.read_text(encoding="utf-8"))
            yield document["article"], document["facts"]
        except (ValueError, KeyError, TypeError) as error:
            raise SourceError(f"{path}: not a reader's facts ({error!r})") from error


def _paths(folder: Path, corpus: Path, names: Iterable[str]) -> list[Path]:
    places = (corpus, SEED_ARTICLES, folder.parent / "texts", folder)
    paths = {path.name: path for place in places for path in sorted(place.rglob("*.txt"))}
    if missing := sorted(set(names) - set(paths)):
        raise SourceError(f"{folder}: no text of {missing[0]}; lay it below this folder")
    return [paths[name] for name in names]


def _facts(sources: Sequence[Path], rejects: list[Reject]) -> Iterator[Fact]:
    """The facts of files and folders; what could not be read is added to `rejects`."""
    collection = collect(sources)
    rejects += collection.rejects
    for fact in facts_of(collection):
        if isinstance(fact, Reject):
            rejects.append(fact)
        else:
            yield fact


def write_rules(file: Path, trials: Iterable[RuleTrial]) -> None:
    """Write the table that ships as `seeds/rules.csv`."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(asdict, trials))


def table_lines(trials: Iterable[RuleTrial]) -> Iterator[str]:
    """The table for reading, a line for each rule, the worst first."""
    yield f"{'kind':<12}{'rule':<44}{'trials':>7}{'hits':>6}{'share':>7}{'least':>7}{'fires':>7}"
    for t in worst_first(trials):
        figures = f"{t.n_trials:>7}{t.n_hits:>6}{_share(t.precision):>7}{_share(t.confidence):>7}"
        line = f"{t.kind:<12}{t.rule:<44}{figures}{t.n_articles:>7}  {' '.join(t.flags)}"
        yield line.rstrip()


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
