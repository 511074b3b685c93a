"""Snapshots and exports as the commands print them."""

import sys
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table

from warehouse.export import Exported
from warehouse.snapshots import Listed, list_snapshots

NUMBERS = ("articles", "claims", "facts")


def print_snapshots(root: Path) -> None:
    """Print the snapshots that can be opened, the latest first, which is the current one."""
    table = Table(box=box.SIMPLE_HEAD)
    for name in ("number", "published (UTC)", *NUMBERS, "schema", "kept for"):
        table.add_column(name, justify="right" if name in {"number", *NUMBERS} else "left")
    for listed in list_snapshots(root):
        table.add_row(*_cells(listed))
    Console().print(table)


def print_export(folder: Path, exported: Exported) -> None:
    """Print what an export holds, and where its snapshot may be gone one day."""
    rows = exported.rows
    total = sum(rows.values())
    say(f"{folder}: {len(rows)} tables and views, {total:,} rows, and their dictionary")
    if not exported.is_kept:
        say(
            f"snapshot {exported.number} is not kept for good, since the warehouse can only be "
            f"read: ask its owner for `letopis snapshots keep {exported.number}`"
        )


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def _cells(listed: Listed) -> tuple[str, ...]:
    entry = listed.entry
    return (
        str(entry.snapshot_id),
        f"{entry.published_at:%Y-%m-%d %H:%M}",
        *(str(n) for n in (entry.n_articles, entry.n_claims, entry.n_facts)),
        entry.schema_version[:8],
        "; ".join(listed.pinned),
    )
