"""The six stages by name, in the order of the walk."""

from enum import StrEnum


class StageName(StrEnum):
    """A stage."""

    ingest = "ingest"
    clean = "clean"
    deduplicate = "deduplicate"
    extract = "extract"
    consolidate = "consolidate"
    load = "load"


STAGES = tuple(name.value for name in StageName)
