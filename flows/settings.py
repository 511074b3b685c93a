"""Where things lie and how large a batch is."""

import os
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from flows.errors import LetopisError

ROOT = Path(__file__).resolve().parent.parent
SEED_ARTICLES = Path("seeds") / "articles"
DEFAULT_WAREHOUSE = Path("warehouse") / "data"
# Articles in a batch: some seconds of reading, so that a killed batch loses little.
DEFAULT_BATCH_SIZE = 500
# What the search for copies holds in memory; more goes to disk. Enough for 100,000 articles.
DEFAULT_COPIES_MEMORY = "1GB"
MEMORY = re.compile(r"\d+(?:\.\d+)?\s*[KMGT]i?B", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """`warehouse`: the folder of stage outputs and published tables; `batch_size`: articles.

    `log`: the file of events, None for the one in the warehouse folder. `copies_memory`: what the
    search for copies holds in memory (`500MB`); more goes to disk.
    """

    warehouse: Path = DEFAULT_WAREHOUSE
    batch_size: int = DEFAULT_BATCH_SIZE
    log: Path | None = None
    copies_memory: str = DEFAULT_COPIES_MEMORY

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


def option_for(warehouse: Path) -> str:
    """What a command needs to mean this warehouse: ` --warehouse FOLDER`, or nothing."""
    if warehouse.resolve() == settings_from_environment().warehouse.resolve():
        return ""
    return f" --warehouse {shlex.quote(str(warehouse))}"


def settings_from_environment(warehouse: Path | None = None) -> Settings:
    """Settings from `LETOPIS_WAREHOUSE`, `…_BATCH_SIZE`, `…_LOG` and `…_COPIES_MEMORY`.

    An argument wins. Raises LetopisError for a batch size that is no number above zero, and for a
    memory that is no size.
    """
    folder = warehouse or Path(os.environ.get("LETOPIS_WAREHOUSE", DEFAULT_WAREHOUSE))
    log = os.environ.get("LETOPIS_LOG")
    return Settings(folder, _batch_size(), Path(log) if log else None, _copies_memory())


def _batch_size() -> int:
    given = os.environ.get("LETOPIS_BATCH_SIZE", str(DEFAULT_BATCH_SIZE))
    if not given.isdecimal() or not int(given):
        raise LetopisError(f"LETOPIS_BATCH_SIZE is {given!r}: give a number of articles above zero")
    return int(given)


def _copies_memory() -> str:
    given = os.environ.get("LETOPIS_COPIES_MEMORY", DEFAULT_COPIES_MEMORY)
    if not MEMORY.fullmatch(given):
        raise LetopisError(f"LETOPIS_COPIES_MEMORY is {given!r}: give a size such as 500MB")
    return given
