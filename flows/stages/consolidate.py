"""Stage 5: the claims of all articles become entities and facts, with independent counts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from flows.fingerprint import stage_version
from flows.store import ALL, Job, Output, Store
from flows.wordings import write_wordings
from tasks.deduplicate.utterances import agreement
from warehouse.consolidation import consolidate

RESOURCES = (
    "warehouse/consolidate/*.sql",
    "warehouse/derived/*.sql",
    "warehouse/macros/*.sql",
    "warehouse/schema/*.sql",
)


def consolidate_job(outputs: Sequence[Output], store: Store) -> Job:
    """The job over the items, articles, copies and claims of all batches.

    It takes over what did not change since the newest consolidation of the same version.
    """
    inputs = tuple(sorted(outputs, key=lambda o: (o.stage, o.batch)))

    def produce(folder: Path) -> Mapping[str, int]:
        earlier = store.earlier(job)
        previous = earlier.folder if earlier else None
        rows = consolidate([output.folder for output in inputs], folder, agreement, previous)
        return {**rows, "utterance_differences": write_wordings(folder)}

    job = Job("consolidate", ALL, stage_version(__name__, RESOURCES), inputs, {}, produce)
    return job
