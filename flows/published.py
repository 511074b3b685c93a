"""Which stages of which batches stand behind the published snapshot.

    <warehouse>/ledger/published.json
    {"3f2a…": ["clean", "deduplicate", "extract"]}

What is published stays published: where a batch fails that was whole before, a run would take its
rows away from the analysts, and stops instead.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from flows.attempts import Outcome
from flows.errors import LetopisError
from flows.store import ALL, Output
from warehouse.durable import put, sync

Published = Mapping[str, Sequence[str]]


def read_published(path: Path) -> Published:
    """The stages of each published batch; nothing where nothing was published."""
    try:
        batches: Published = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return batches


def write_published(path: Path, outputs: Iterable[Output]) -> None:
    """Remember what these outputs, which are published now, are made of.

    Raises LetopisError where the file cannot be written.
    """
    batches: defaultdict[str, list[str]] = defaultdict(list)
    for output in (output for output in outputs if output.batch != ALL):
        batches[output.batch].append(output.stage)
    if batches == read_published(path):
        return
    aside = path.with_suffix(".new")
    try:
        aside.write_text(json.dumps(batches, indent=1), encoding="utf-8")
        sync(aside)
        put(aside, path)
        sync(path.parent)
    except OSError as error:
        raise LetopisError(f"cannot write to {path}: {error.strerror}") from error


def keep_published(failures: Iterable[Outcome], published: Published) -> None:
    """Nothing. Raises LetopisError where a failure takes away what is published."""
    lost = [f for f in failures if f.stage in published.get(f.batch, ())]
    if lost:
        first = lost[0]
        raise LetopisError(
            f"stage {first.stage} failed for batch {first.batch}, which is published: the snapshot "
            f"stays as it is, so that no rows are lost; {len(lost)} such failures, this one says: "
            f"{first.error}"
        )
