"""Stage 5: the claims of all articles become entities and facts, with independent counts."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from flows.fingerprint import stage_version
from flows.store import ALL, Job, Output
from flows.wordings import write_wordings
from tasks.deduplicate.utterances import agreement
from warehouse.consolidation import consolidate

RESOURCES = (
    "warehouse/consolidate/*.sql",
    "warehouse/derived/*.sql",
    "warehouse/macros/*.sql",
    "warehouse/schema/*.sql",
)


def consolidate_job(outputs: Sequence[Output]) -> Job:
    """The job over the articles, copies and claims of all batches."""
    inputs = tuple(sorted(outputs, key=lambda o: (o.stage, o.batch)))

    def produce(folder: Path) -> Mapping[str, int]:
        rows = consolidate([output.folder for output in inputs], folder, agreement)
        return {**rows, "utterance_differences": write_wordings(folder)}

    return Job("consolidate", ALL, stage_version(__name__, RESOURCES), inputs, {}, produce)
