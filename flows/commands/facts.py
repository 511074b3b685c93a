"""Facts of files without a warehouse: `letopis facts`, `dates`, and the `rules` that find them."""

import sys
from collections.abc import Sequence
from pathlib import Path
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


@app.command(epilog="Example: letopis rules --gold gold --corpus articles --out seeds/rules.csv")
def rules(
    gold: Annotated[list[Path], typer.Option(help="Folder of a reader's facts; may be repeated.")],
    corpus: Annotated[Path, typer.Option(help="Folder of articles, to see where rules fire.")],
    out: Annotated[Path | None, typer.Option(help="File to write the table to, as CSV.")] = None,
) -> None:
    """Measure each rule on facts that a reader found in texts that it was not written from."""
    from flows.rules import measure_rules, table_lines, write_rules

    measured = measure_rules(gold, corpus)
    sys.stdout.writelines(f"{line}\n" for line in table_lines(measured.trials))
    if out is not None:
        write_rules(out, measured.trials)
    _exit_with(measured.rejects)


def _exit_with(rejects: Sequence[Reject]) -> None:
    """Tell on standard error what was set aside; exit with 1 if anything was."""
    if rejects:
        from flows.render import print_rejects

        print_rejects(rejects)
        raise typer.Exit(1)
