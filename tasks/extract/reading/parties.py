"""The two countries whose relations an article is about."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tasks.extract.reading.reading import Reading

# A pair is named often and no third country nearly as often; measured on the five shipped articles.
LEAST_MENTIONS = 3
THIRD_SHARE = 0.5


def parties(reading: "Reading") -> tuple[str, ...]:
    """The pair of country codes that an article about two countries speaks of, else ().

    `стороны`, `две страны`, `мы с вами` and documents signed by nobody named belong to them.
    """
    counts = Counter(m.entity.name for m in reading.mentions if m.entity.kind == "country")
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    if len(ranked) < 2 or ranked[1][1] < LEAST_MENTIONS:
        return ()
    third = ranked[2][1] if len(ranked) > 2 else 0
    return (ranked[0][0], ranked[1][0]) if third <= THIRD_SHARE * ranked[1][1] else ()
