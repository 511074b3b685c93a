"""`letopis status`: what ran, what failed, what a run would do now."""

from typing import Annotated

import typer

from flows.commands.options import Warehouse
from flows.settings import settings_from_environment

app = typer.Typer()


@app.command(epilog="Example: letopis status --last 30")
def status(
    last: Annotated[int, typer.Option(min=1, help="How many runs to show.")] = 10,
    warehouse: Warehouse = None,
) -> None:
    """Show the last runs and their stages, and what a run would compute again and why."""
    from flows.status import print_status

    print_status(settings_from_environment(warehouse), last)
