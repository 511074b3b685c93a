"""How often an inferred year of publication is right, on texts of NEREL that state no date.

    LETOPIS_CORPORA=… python -m tests.benchmarks.years

NEREL's file names are the numbers of pages, which grow with time: a text lies between its
neighbours that tell their own day in the lead. Texts whose neighbours disagree about the year are
left out. The numbers serve here as a label only; nothing in the pipeline reads them.
"""

import os
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tasks.clean.told_days import told_day
from tasks.clean.told_years import told_year

NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its number."""

    number: int
    name: str
    text: str


def pages(corpora: Path) -> list[Page]:
    """NEREL's texts whose names begin with a number, in its order."""
    found = [
        Page(int(match[0]), path.name, path.read_text(encoding="utf-8"))
        for path in (corpora / "NEREL-1.1").rglob("*.txt")
        if (match := re.match(r"\d+", path.name))
    ]
    return sorted(found, key=lambda page: page.number)


def known_years(dated: list[tuple[int, int]], number: int) -> set[int]:
    """The years of the nearest dated pages on both sides; empty at the ends."""
    at = bisect_left(dated, (number, 0))
    before, after = dated[max(0, at - NEIGHBOURS) : at], dated[at : at + NEIGHBOURS]
    return {year for _, year in before + after} if before and after else set()


def main() -> None:
    """Print how many inferred years were right, and the texts where they were not."""
    texts = pages(Path(os.environ["LETOPIS_CORPORA"]))
    days = {page.number: clue for page in texts if (clue := told_day(page.text))}
    dated = sorted((number, int(clue.edtf[:4])) for number, clue in days.items())
    counts: Counter[str] = Counter()
    for page in texts:
        years = known_years(dated, page.number)
        if page.number in days or len(years) != 1:
            continue
        clue = told_year(page.text)
        answer = "none" if clue is None else "right" if {int(clue.edtf)} == years else "wrong"
        counts[answer] += 1
        if answer == "wrong":
            print(page.name, years, clue)  # noqa: T201
    print(dict(counts))  # noqa: T201


if __name__ == "__main__":
    main()
