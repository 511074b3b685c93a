"""Judge the 60 labelled near-copies: `python -m tests.benchmarks.near_copies [--half held]`.

Prints, for each label, how many pairs got it, and every pair that got another kind.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from flows.copies import find_copies
from tests.articles import article
from tests.benchmarks.sentences import corpora

RECIPES = Path(__file__).with_suffix(".jsonl")


def recipes(half: str) -> Iterator[Mapping[str, Any]]:
    """The recipes of one half, in order."""
    lines = RECIPES.read_text(encoding="utf-8").splitlines()
    return (recipe for recipe in map(json.loads, lines) if recipe["half"] == half)


def assembled(parts: list[Mapping[str, Any]]) -> str:
    """The text of an article from stretches of files and words of our own."""
    return "".join(part["text"] if "text" in part else _stretch(part) for part in parts)


def _stretch(part: Mapping[str, Any]) -> str:
    text = (corpora() / part["file"]).read_text(encoding="utf-8")
    return text[part["start"] : part["end"]]


def kind_of(recipe: Mapping[str, Any]) -> str:
    """The kind that the pair is judged to be, found among these two articles alone."""
    links = find_copies([article(side, assembled(recipe[side])) for side in "ab"]).links
    return links[0].kind if links else "unrelated"


def main() -> None:
    """Read the command line and print the judgement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=("tuning", "held"), default="tuning")
    totals: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for recipe in recipes(parser.parse_args().half):
        label, kind = recipe["label"], kind_of(recipe)
        totals[label] += 1
        right[label] += kind == label
        if kind != label:
            print(f"pair {recipe['pair']}: {label} taken for {kind} ({recipe['edits']})")  # noqa: T201
    figures = {label: f"{right[label]}/{totals[label]}" for label in totals}
    print(json.dumps({**figures, "all": f"{right.total()}/{totals.total()}"}))  # noqa: T201


if __name__ == "__main__":
    main()
