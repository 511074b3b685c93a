"""How often the date of publication is inferred, and how often rightly, on NEREL's undated texts.

    LETOPIS_CORPORA=… python -m tests.benchmarks.years

NEREL's file names are the numbers of Wikinews pages, which grow with time: a text lies between its
neighbours that tell their own day as news. Neighbours that are far from others tell of something
older and are left out, and so are texts whose neighbours disagree about the year. A month or day is
right within a week of the time between the neighbours. Of the 531 texts that are left, stated dates
there are none: recall is the share of them whose year is inferred rightly, precision that of the
years inferred. The numbers serve here as a label only; nothing in the pipeline reads them.
"""

import os
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tasks.clean.dating import date_article
from tasks.clean.told_days import told_day
from tasks.russian.edtf import bounds

NEIGHBOURS = 2
# A day told so far from the median of its neighbours' days is not that of the news.
MOST_DAYS_FROM_NEIGHBOURS = 200
NEIGHBOURS_OF_A_DAY = 4
MOST_DAYS_OFF = timedelta(7)


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its number."""

    number: int
    name: str
    text: str


def pages(corpora: Path) -> list[Page]:
    """NEREL's pages of Wikinews in the order of their numbers."""
    found = [
        Page(int(match[1]), path.name, path.read_text(encoding="utf-8"))
        for path in (corpora / "NEREL-1.1").rglob("*.txt")
        if (match := re.match(r"(\d+)_text", path.name))
    ]
    return sorted(found, key=lambda page: page.number)


def told(texts: list[Page]) -> list[tuple[int, date]]:
    """The numbers and days of the pages that tell their own day, in order, without outliers."""
    days = [(page.number, clue) for page in texts if (clue := told_day(page.text))]
    dated = [(number, date.fromisoformat(clue.edtf)) for number, clue in days]
    return [found for at, found in enumerate(dated) if _is_in_order(dated, at)]


def _is_in_order(dated: list[tuple[int, date]], at: int) -> bool:
    first = max(0, at - NEIGHBOURS_OF_A_DAY)
    near = sorted(day for _, day in dated[first : at + NEIGHBOURS_OF_A_DAY + 1])
    return abs((dated[at][1] - near[len(near) // 2]).days) < MOST_DAYS_FROM_NEIGHBOURS


def neighbours(dated: list[tuple[int, date]], number: int) -> list[date]:
    """The days of the nearest dated pages on both sides, in order; empty at the ends."""
    at = bisect_left(dated, (number, date.min))
    before = dated[max(0, at - NEIGHBOURS) : at]
    after = [found for found in dated[at : at + NEIGHBOURS + 1] if found[0] != number]
    return sorted(day for _, day in before + after[:NEIGHBOURS]) if before and after else []


def answer(edtf: str, near: list[date]) -> str:
    """Whether an inferred date is `right`, right in its `year` only, or `wrong`."""
    limits = bounds(edtf)
    if limits is None or not limits[0].year == limits[1].year == near[0].year:
        return "wrong"
    is_near = limits[0] - MOST_DAYS_OFF <= near[-1] and near[0] <= limits[1] + MOST_DAYS_OFF
    return "right" if is_near else "year"


def main() -> None:
    """Print recall and precision of the years, and the texts whose month or year is wrong."""
    texts = pages(Path(os.environ["LETOPIS_CORPORA"]))
    dated = told(texts)
    counts: Counter[str] = Counter()
    for page in texts:
        near = neighbours(dated, page.number)
        if len({day.year for day in near}) != 1:
            continue
        clue = date_article(page.text, ()).chosen
        found = answer(clue.edtf, near) if clue else "none"
        counts[found] += 1
        if clue and found != "right":
            print(found, page.name, near[0], near[-1], clue)  # noqa: T201
    right, given = counts["right"] + counts["year"], counts.total() - counts["none"]
    print(f"texts {counts.total()}, years given {given}, right {right}")  # noqa: T201
    print(f"recall {right / counts.total():.3f}, precision {right / given:.3f}")  # noqa: T201
    print(f"right to the month or day where one is given {counts['right'] / given:.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
