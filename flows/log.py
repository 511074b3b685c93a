"""The log: one JSON object on a line for each event of each run, for whoever collects logs.

Lines are appended one by one, so that the file may be rotated at any time. A log that cannot be
written stops no run: the ledger is what must not fail.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Log:
    """The file of the log; its folder is made when it is first written."""

    path: Path

    def write(self, event: Mapping[str, object]) -> None:
        """Append an event, with its level: `error` for what failed, `info` for the rest."""
        level = "error" if str(event["event"]).endswith("_failed") else "info"
        line = json.dumps({**event, "level": level}, ensure_ascii=False, default=str)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{line}\n")
