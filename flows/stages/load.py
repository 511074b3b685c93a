"""Stage 6: what the stages left is checked and published as the next snapshot."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from flows.settings import Settings
from flows.store import ALL, Output
from warehouse.candidate import Candidate
from warehouse.publish import Snapshot, publish


def publish_outputs(
    settings: Settings, outputs: Iterable[Output], operations: Sequence[Path] = ()
) -> Snapshot:
    """The snapshot of these outputs; the one that stands where nothing changed.

    Raises WarehouseError where a check fails, the folder cannot be written, or another publisher is
    at work.
    """
    batches: defaultdict[str, list[Path]] = defaultdict(list)
    for output in outputs:
        batches[output.batch].append(output.folder)
    across = batches.pop(ALL, [])
    return publish(settings.warehouse, Candidate(list(batches.values()), across, operations))
