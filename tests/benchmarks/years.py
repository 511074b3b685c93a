"""How often an inferred year or day of publication is right, on NEREL's texts without a date.

    LETOPIS_CORPORA=… python -m tests.benchmarks.years

NEREL's file names are the numbers of pages, which grow with time: a text lies between its
neighbours that tell their own day in the lead. Texts whose neighbours disagree about the year are
left out; a day is right within three days of the time between neighbours that lie near. The numbers
serve here as a label only; nothing in the pipeline reads them.
"""

import os
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tasks.clean.told_days import told_day
from tasks.clean.told_years import told_year

NEIGHBOURS = 2
# Neighbours so near tell something about a day.
NEAR_DAYS = 20
MOST_DAYS_OFF = 3


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


def neighbours(dated: list[tuple[int, date]], number: int) -> list[date]:
    """The days of the nearest dated pages on both sides, in order; empty at the ends."""
    at = bisect_left(dated, (number, date.min))
    before, after = dated[max(0, at - NEIGHBOURS) : at], dated[at : at + NEIGHBOURS]
    return sorted(day for _, day in before + after) if before and after else []


def answer(edtf: str, near: list[date]) -> str:
    """Whether an inferred date is `right` or `wrong` for a text between its neighbours."""
    first, last = near[0], near[-1]
    if len(edtf) == len("2017"):
        return f"year {'right' if int(edtf) == first.year else 'wrong'}"
    day = date.fromisoformat(edtf)
    if last - first > timedelta(NEAR_DAYS):
        return f"year of a day {'right' if day.year == first.year else 'wrong'}"
    off = timedelta(MOST_DAYS_OFF)
    return f"day {'right' if first - off <= day <= last + off else 'wrong'}"


def main() -> None:
    """Print how many inferred dates were right, and the texts where they were not."""
    texts = pages(Path(os.environ["LETOPIS_CORPORA"]))
    days = {page.number: clue for page in texts if (clue := told_day(page.text))}
    dated = sorted((number, date.fromisoformat(clue.edtf)) for number, clue in days.items())
    counts: Counter[str] = Counter()
    for page in texts:
        near = neighbours(dated, page.number)
        if page.number in days or len({day.year for day in near}) != 1:
            continue
        clue = told_year(page.text)
        found = answer(clue.edtf, near) if clue else "none"
        counts[found] += 1
        if found.endswith("wrong"):
            print(page.name, near[0], near[-1], clue)  # noqa: T201
    print(dict(counts))  # noqa: T201


if __name__ == "__main__":
    main()
