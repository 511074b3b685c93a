"""Jobs whose work is imported where it is done: a run with nothing new imports none of it.

Reading and cleaning take half a second to import, which is most of such a run.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from flows.fingerprint import stage_version
from flows.store import Job, Output
from flows.tables import read_column

CLEAN = "flows.stages.clean"
EXTRACT = "flows.stages.extract"


@dataclass(frozen=True, slots=True)
class Work:
    """A function by its module and name, with its arguments but for the folder that it fills."""

    module: str
    function: str
    arguments: tuple[object, ...]

    def __call__(self, folder: Path) -> Mapping[str, int]:
        """The rows by table that the function wrote into the folder."""
        function = getattr(import_module(self.module), self.function)
        rows: Mapping[str, int] = function(*self.arguments, folder)
        return rows


def clean_job(raw: Output) -> Job:
    """The job that cleans one batch of raw items."""
    produce = Work(CLEAN, "clean_table", (raw.table("raw"),))
    return Job("clean", raw.batch, stage_version(CLEAN), (raw,), {}, produce)


def extract_job(cleaned: Output, inherited: Mapping[str, str]) -> Job:
    """The job that reads one batch of articles; `inherited`: dates by article, from copies."""
    version = stage_version(EXTRACT)
    # Only the dates of this batch: another article's date makes nothing of it stale.
    own = read_column(cleaned.table("articles"), "article_id")
    dates = {id_: inherited[id_] for id_ in sorted(own) if id_ in inherited}
    produce = Work(EXTRACT, "extract_table", (cleaned.table("articles"), dates))
    return Job("extract", cleaned.batch, version, (cleaned,), {"inherited": dates}, produce)
