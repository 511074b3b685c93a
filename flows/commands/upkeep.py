"""Looking after a warehouse: `letopis gc`, `letopis doctor`, `letopis publish`."""

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import Warehouse
from flows.settings import settings_from_environment

app = typer.Typer()


@app.command(epilog="Example: letopis gc")
def gc(warehouse: Warehouse = None) -> None:
    """Remove what nothing refers to: old snapshots, their segments, stage outputs of old runs."""
    from flows.upkeep import collect_and_print

    collect_and_print(settings_from_environment(warehouse))


@app.command(epilog="Example: letopis doctor --check")
def doctor(
    warehouse: Warehouse = None,
    check: Annotated[bool, typer.Option("--check", help="Change nothing.")] = False,
    lets_go: Annotated[
        bool, typer.Option("--let-go", help="Let earlier snapshots go that have lost rows.")
    ] = False,
) -> None:
    """Verify every file of every snapshot; set damaged ones aside and restore the catalog."""
    from flows.upkeep import examine_and_repair

    root = settings_from_environment(warehouse).warehouse
    if not examine_and_repair(root, check_only=check, lets_go=lets_go):
        raise typer.Exit(1)


@app.command(epilog="Example: letopis publish /srv/letopis")
def publish(
    folder: Annotated[Path, typer.Argument(help="Where the warehouse is to stand.")],
    move: Annotated[bool, typer.Option("--move", help="Leave nothing behind.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Copy or move the warehouse to a folder, and rebuild its catalogs there."""
    from flows.upkeep import print_transferred
    from warehouse.transfer import transfer

    root = settings_from_environment(warehouse).warehouse
    print_transferred(transfer(root, folder, move=move), move=move)
