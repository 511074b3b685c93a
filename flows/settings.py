"""Where things lie and how large a batch is."""

import os
from dataclasses import dataclass
from pathlib import Path

from flows.errors import LetopisError

ROOT = Path(__file__).resolve().parent.parent
SEED_ARTICLES = Path("seeds") / "articles"
DEFAULT_WAREHOUSE = Path("warehouse") / "data"
# Articles in a batch: some seconds of reading, so that a killed batch loses little.
DEFAULT_BATCH_SIZE = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """`warehouse`: the folder of stage outputs and published tables; `batch_size`: articles.

    `log`: the file of events, None for the one in the warehouse folder.
    """

    warehouse: Path = DEFAULT_WAREHOUSE
    batch_size: int = DEFAULT_BATCH_SIZE
    log: Path | None = None

    @property
    def stages(self) -> Path:
        """The folder of what the stages left for each other."""
        return self.warehouse / "stages"

    @property
    def ledger(self) -> Path:
        """The folder that tells of every run."""
        return self.warehouse / "ledger"

    @property
    def published(self) -> Path:
        """The file that tells what the published snapshot is made of."""
        return self.ledger / "published.json"

    @property
    def log_file(self) -> Path:
        """The file that events are logged to."""
        return self.log or self.warehouse / "logs" / "letopis.jsonl"

    @property
    def catalog(self) -> Path:
        """The DuckDB file that analysts open."""
        return self.warehouse / "letopis.duckdb"


def settings_from_environment(warehouse: Path | None = None) -> Settings:
    """Settings from the environment: `LETOPIS_WAREHOUSE`, `LETOPIS_BATCH_SIZE`, `LETOPIS_LOG`.

    An argument wins. Raises LetopisError for a batch size that is no number above zero.
    """
    folder = warehouse or Path(os.environ.get("LETOPIS_WAREHOUSE", DEFAULT_WAREHOUSE))
    log = os.environ.get("LETOPIS_LOG")
    return Settings(folder, _batch_size(), Path(log) if log else None)


def _batch_size() -> int:
    given = os.environ.get("LETOPIS_BATCH_SIZE", str(DEFAULT_BATCH_SIZE))
    if not given.isdecimal() or not int(given):
        raise LetopisError(f"LETOPIS_BATCH_SIZE is {given!r}: give a number of articles above zero")
    return int(given)
