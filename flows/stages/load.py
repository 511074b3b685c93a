"""Stage 6: what the stages left is checked and published as the next snapshot."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from flows.overtaken import without_overtaken
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
    offered = list(outputs)
    with TemporaryDirectory(prefix="letopis-rejects-") as aside:
        places = without_overtaken(offered, Path(aside))
        batches: defaultdict[str, list[Path]] = defaultdict(list)
        for output in offered:
            batches[output.batch].append(places.get(output.folder, output.folder))
        across = batches.pop(ALL, [])
        return publish(settings.warehouse, Candidate(list(batches.values()), across, operations))
