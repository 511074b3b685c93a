"""What was planted in a corpus, and how well links agree with it."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pyarrow.parquet as pq

NO_LINK = frozenset({"same_event"})
Pair = tuple[str, str]


def planted(folder: Path) -> Mapping[Pair, str]:
    """The planted pairs with their kinds."""
    columns = pq.read_table(folder / "pairs.parquet").to_pydict()
    rows = zip(columns["original"], columns["copy"], columns["kind"], strict=True)
    return {(min(a, b), max(a, b)): kind for a, b, kind in rows}


def quality(expected: Mapping[Pair, str], links: set[Pair]) -> Mapping[str, object]:
    """Precision of the links and recall by kind; pairs about one event are no copies."""
    true = {pair for pair, kind in expected.items() if kind not in NO_LINK}
    totals = Counter(expected.values())
    hits = Counter(expected[pair] for pair in links if pair in expected)
    return {
        "links": len(links),
        "precision": round(len(links & true) / max(1, len(links)), 4),
        "linked": {kind: round(hits[kind] / n, 4) for kind, n in totals.items()},
    }
