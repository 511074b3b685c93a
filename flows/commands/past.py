"""The past and what leaves the house: `letopis snapshots`, `letopis export`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import AsOf, Warehouse
from flows.settings import settings_from_environment

app = typer.Typer()
snapshots = typer.Typer(help="List snapshots; keep one for good, or let it go.")
app.add_typer(snapshots, name="snapshots")
Number = Annotated[int, typer.Argument(help="The snapshot's number.")]


class ExportFormat(StrEnum):
    """What the files of an export are."""

    parquet = "parquet"
    csv = "csv"


@snapshots.callback(invoke_without_command=True, epilog="Example: letopis snapshots")
def list_(context: typer.Context, warehouse: Warehouse = None) -> None:
    """List the snapshots that can be opened with `letopis sql --as-of`, the latest first."""
    if context.invoked_subcommand is None:
        from flows.snapshots import print_snapshots

        print_snapshots(settings_from_environment(warehouse).warehouse)


@snapshots.command(epilog="Example: letopis snapshots keep 12 --reason 'cited in the yearbook'")
def keep(
    number: Number,
    reason: Annotated[str, typer.Option(help="What it is kept for.")] = "kept",
    warehouse: Warehouse = None,
) -> None:
    """Keep a snapshot for good: `letopis gc` leaves it and its segments."""
    from flows.snapshots import say
    from warehouse.snapshots import pin

    pin(settings_from_environment(warehouse).warehouse, number, reason)
    say(f"snapshot {number} is kept: {reason}")


@snapshots.command(epilog="Example: letopis snapshots release 12")
def release(number: Number, warehouse: Warehouse = None) -> None:
    """Let a kept snapshot go: `letopis gc` may collect it when its time has come."""
    from flows.snapshots import say
    from warehouse.snapshots import unpin

    unpin(settings_from_environment(warehouse).warehouse, number)
    say(f"snapshot {number} is kept no longer")


@app.command(epilog="Example: letopis export facts-2014 --format csv --table facts --as-of 12")
def export(
    folder: Annotated[Path, typer.Argument(help="A new folder.")],
    format_: Annotated[
        ExportFormat, typer.Option("--format", help="What to write.")
    ] = ExportFormat.parquet,
    table: Annotated[
        list[str] | None, typer.Option(help="A table or view; all of them without it.")
    ] = None,
    as_of: AsOf = None,
    warehouse: Warehouse = None,
) -> None:
    """Write a snapshot's tables to files, with their dictionary; the snapshot is kept for good."""
    from flows.snapshots import print_export
    from warehouse.export import export as write

    root = settings_from_environment(warehouse).warehouse
    print_export(folder, write(root, folder, format_.value, number=as_of, names=table or ()))
