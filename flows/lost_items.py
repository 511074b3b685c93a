"""What is published stays published, also where an output of ingest is damaged or gone.

Ingest has no inputs that it could be computed from again: only the files themselves bring its items
back. A run that was not given them would publish the snapshot without their articles.
"""

from collections.abc import Iterable, Sequence

from flows.errors import LetopisError
from flows.published import Published
from flows.settings import Settings
from flows.store import Output, Outputs
from flows.tables import read_column
from warehouse.query import run_query
from warehouse.snapshots import snapshot_files

ITEMS = "select address, raw_sha256 from raw order by all"


def keep_items(raw: Outputs, published: Published, settings: Settings) -> None:
    """Nothing. Raises LetopisError where no output of ingest holds an item of the snapshot.

    Items count by their bytes: files that were moved, or came in other batches, bring them back.
    """
    batches = lost_batches(raw, published)
    if not batches or not snapshot_files(settings.warehouse):
        return
    lost = _lost_items(raw, settings)
    if lost:
        raise LetopisError(
            f"stage ingest has no whole output for batch {batches[0]}, which is published: the "
            f"snapshot stays as it is, so that no articles are lost; give `letopis run` the files "
            f"that they came from too: {len(lost)} such as {lost[0]}"
        )


def lost_batches(raw: Iterable[Output], published: Published) -> Sequence[str]:
    """The published batches that no whole output of ingest belongs to, ordered."""
    return sorted(set(published) - {output.batch for output in raw})


def _lost_items(raw: Outputs, settings: Settings) -> Sequence[str]:
    """The addresses of the snapshot's items whose bytes are in no output, ordered."""
    _, items = run_query(settings.catalog, ITEMS)
    at_hand = {sha256 for o in raw for sha256 in read_column(o.table("raw"), "raw_sha256")}
    return [address for address, sha256 in items if sha256 not in at_hand]
