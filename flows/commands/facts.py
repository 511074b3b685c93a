"""Facts of files without a warehouse: `letopis facts` and `letopis dates`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from flows.commands.options import Paths
from tasks.records import Reject

app = typer.Typer()


@app.command(epilog="Example: letopis facts seeds/articles --human")
def facts(
    paths: Paths,
    human: Annotated[bool, typer.Option("--human", help="Print for reading.")] = False,
) -> None:
    """Print the facts of files as JSON Lines; nothing is published."""
    from flows.facts import collect, facts_of
    from flows.render import print_facts, print_json_lines

    collection = collect(paths)
    found = facts_of(collection)
    rejects = print_facts(found) if human else print_json_lines(found)
    _exit_with([*collection.rejects, *rejects])


@app.command(epilog="Example: letopis dates seeds/articles")
def dates(paths: Paths) -> None:
    """Print each article's publication date with its basis and evidence, as JSON Lines."""
    from flows.facts import collect, dates_of
    from flows.render import print_json_lines

    collection = collect(paths)
    print_json_lines(dates_of(collection))
    _exit_with(collection.rejects)


def _exit_with(rejects: Sequence[Reject]) -> None:
    """Tell on standard error what was set aside; exit with 1 if anything was."""
    if rejects:
        from flows.render import print_rejects

        print_rejects(rejects)
        raise typer.Exit(1)
