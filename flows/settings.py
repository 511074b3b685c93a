"""Where things lie and how large a batch is."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED_ARTICLES = Path("seeds") / "articles"
DEFAULT_WAREHOUSE = Path("warehouse") / "data"
# Articles in a batch: some seconds of reading, so that a killed batch loses little.
DEFAULT_BATCH_SIZE = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """`warehouse`: the folder of stage outputs and published tables; `batch_size`: articles."""

    warehouse: Path = DEFAULT_WAREHOUSE
    batch_size: int = DEFAULT_BATCH_SIZE

    @property
    def stages(self) -> Path:
        """The folder of what the stages left for each other."""
        return self.warehouse / "stages"

    @property
    def catalog(self) -> Path:
        """The DuckDB file that analysts open."""
        return self.warehouse / "letopis.duckdb"


def settings_from_environment(warehouse: Path | None = None) -> Settings:
    """Settings from `LETOPIS_WAREHOUSE` and `LETOPIS_BATCH_SIZE`; an argument wins."""
    folder = warehouse or Path(os.environ.get("LETOPIS_WAREHOUSE", DEFAULT_WAREHOUSE))
    return Settings(folder, int(os.environ.get("LETOPIS_BATCH_SIZE", DEFAULT_BATCH_SIZE)))
