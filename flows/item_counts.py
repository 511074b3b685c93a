"""What became of the items that a run looked at: each is counted once.

ingested = published + rejected + set aside + unchanged; a check of the warehouse holds it.
"""

from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass

from flows.store import Outputs


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """Items of one run.

    `n_set_aside`: of which no article is published, though nothing is wrong with them: they hold
    none, or their batch failed, or the run ended before it published. `n_unchanged`: of which this
    run reads nothing, since their bytes came before.
    """

    n_ingested: int = 0
    n_published: int = 0
    n_rejected: int = 0
    n_set_aside: int = 0
    n_unchanged: int = 0

    def __add__(self, other: "ItemCounts") -> "ItemCounts":
        """Both together."""
        pairs = zip(self._values(), other._values(), strict=True)
        return ItemCounts(*(one + more for one, more in pairs))

    def _values(self) -> tuple[int, ...]:
        return tuple(asdict(self).values())


def count_items(
    arrived: ItemCounts, raw: Outputs, cleaned: Outputs, published: Container[str]
) -> ItemCounts:
    """The counts over batches that were not published before, beside what ingest counted.

    `raw` and `cleaned` are the outputs of these batches, `published` the names of those that are
    published now.
    """
    rows = {output.batch: output.rows for output in cleaned}
    for output in raw:
        is_published = output.batch in published
        arrived += _of_batch(output.rows, rows.get(output.batch), is_published=is_published)
    return arrived


def _of_batch(
    raw: Mapping[str, int], cleaned: Mapping[str, int] | None, *, is_published: bool
) -> ItemCounts:
    seen, back = raw["seen"], raw.get("back", 0)
    if cleaned is None:
        return ItemCounts(seen, 0, raw["rejects"], raw["raw"], back)
    rejected = raw["rejects"] + cleaned["rejects"]
    if is_published:
        return ItemCounts(seen, cleaned["items"], rejected, cleaned["empty"], back)
    return ItemCounts(seen, 0, rejected, cleaned["items"] + cleaned["empty"], back)
