"""The command `letopis`: the families of commands, and what becomes of an error."""

import gc
import signal
import sys

import typer

from flows.commands import facts, past, run, serve, show, sql, status, upkeep
from flows.errors import LetopisError
from warehouse.errors import WarehouseError

app = typer.Typer(
    name="letopis",
    help="Russian-language news turned into a warehouse of facts that you query with SQL.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
# The commands of a family stand together in the help, in this order.
for family in (run, serve, status, sql, show, facts, past, upkeep):
    app.add_typer(family.app)


def main() -> None:
    """Run the command line; an error that we foresaw becomes one sentence and the exit code 1."""
    # Word lists are many objects and no garbage: going through them again and again takes 0.15 s.
    gc.set_threshold(50_000, 20, 20)
    # `kill` ends a run as Ctrl-C does, with all that it started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        app()
    except (LetopisError, WarehouseError) as error:
        sys.exit(f"letopis: {error}")
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
