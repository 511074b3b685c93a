"""The command `letopis`; each command imports what it needs, so that none waits for Prefect."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from flows.errors import LetopisError
from flows.settings import SEED_ARTICLES, Settings, settings_from_environment
from tasks.records import Reject
from warehouse.errors import WarehouseError

app = typer.Typer(
    name="letopis",
    help="Russian-language news turned into a warehouse of facts that you query with SQL.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

Sources = Annotated[
    list[Path] | None,
    typer.Argument(help="Files and folders of .txt articles.", show_default=str(SEED_ARTICLES)),
]
Paths = Annotated[list[Path], typer.Argument(help="Files and folders of .txt articles.")]
Warehouse = Annotated[
    Path | None,
    typer.Option(help="The warehouse folder.", show_default="LETOPIS_WAREHOUSE or warehouse/data"),
]
Plain = Annotated[bool, typer.Option("--plain", help="Run without Prefect.")]


class StageName(StrEnum):
    """The six stages in the order of the walk."""

    ingest = "ingest"
    clean = "clean"
    deduplicate = "deduplicate"
    extract = "extract"
    consolidate = "consolidate"
    load = "load"


class Format(StrEnum):
    """How the rows of a query are printed."""

    table = "table"
    csv = "csv"
    json = "json"


def main() -> None:
    """Run the command line; an error that we foresaw becomes one sentence and the exit code 1."""
    try:
        app()
    except (LetopisError, WarehouseError) as error:
        sys.exit(f"letopis: {error}")
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


@app.command(epilog="Example: letopis run articles/ --warehouse /srv/letopis --plain")
def run(sources: Sources = None, warehouse: Warehouse = None, plain: Plain = False) -> None:
    """Take in articles, extract their facts and publish a snapshot of the warehouse."""
    settings = settings_from_environment(warehouse)
    given = sources or [SEED_ARTICLES]
    from flows.report import print_report

    if plain:
        from flows.pipeline import run_pipeline
        from flows.progress import terminal_progress

        with terminal_progress() as progress:
            report = run_pipeline(given, settings, progress)
    else:
        from flows.prefect_settings import configure

        configure(settings)
        from flows.prefect_pipeline import run_flow

        report = run_flow(given, settings)
    print_report(report, settings)


@app.command(epilog="Example: letopis stage extract --force")
def stage(
    name: Annotated[StageName, typer.Argument(help="The stage to run.")],
    sources: Sources = None,
    warehouse: Warehouse = None,
    force: Annotated[bool, typer.Option(help="Compute again what is there already.")] = False,
) -> None:
    """Run one stage alone over what the stages before it left; ingest takes SOURCES."""
    from flows.pipeline import run_stage
    from flows.progress import terminal_progress
    from flows.report import print_stage

    settings = settings_from_environment(warehouse)
    with terminal_progress() as progress:
        result = run_stage(name.value, sources or [SEED_ARTICLES], settings, progress, force=force)
    print_stage(result)


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


@app.command(epilog="Example: letopis sql \"from quotes_by('Лукашенко')\" --format csv")
def sql(
    query: Annotated[str | None, typer.Argument(help="A query; a prompt without it.")] = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.table,
    warehouse: Warehouse = None,
) -> None:
    """Query the published warehouse with SQL."""
    from flows.prompt import ask
    from flows.render import print_rows
    from warehouse.query import run_query

    catalog = _published(settings_from_environment(warehouse))
    if query is None:
        ask(catalog, output.value)
    else:
        with _query_errors():
            print_rows(*run_query(catalog, query), output.value)


@app.command(epilog="Example: letopis tables statements")
def tables(
    name: Annotated[str | None, typer.Argument(help="A table or view.")] = None,
    warehouse: Warehouse = None,
) -> None:
    """Print the data dictionary: all tables, or the columns of one."""
    from flows.render import print_dictionary

    print_dictionary(_published(settings_from_environment(warehouse)), name)


@app.command(epilog="Example: letopis show 003 --text")
def show(
    article: Annotated[str, typer.Argument(help="An article's id, or a part of its address.")],
    text: Annotated[bool, typer.Option("--text", help="The text alone, highlighted.")] = False,
    warehouse: Warehouse = None,
) -> None:
    """Show an article with its facts highlighted."""
    from flows.show import print_article

    print_article(_published(settings_from_environment(warehouse)), article, text_only=text)


@app.command(epilog="Example: letopis copies 001")
def copies(
    article: Annotated[str, typer.Argument(help="An article's id, or a part of its address.")],
    warehouse: Warehouse = None,
) -> None:
    """Show an article's copied passages beside their counterparts, with what differs."""
    from flows.side_by_side import print_copies

    print_copies(_published(settings_from_environment(warehouse)), article)


def _published(settings: Settings) -> Path:
    """The catalog of a warehouse. Raises LetopisError where nothing is published yet."""
    if not settings.catalog.is_file():
        raise LetopisError(
            f"{settings.warehouse} holds no published warehouse: run `letopis run` first, "
            "or name another folder with --warehouse"
        )
    return settings.catalog


@contextmanager
def _query_errors() -> Iterator[None]:
    from warehouse.query import QueryError

    try:
        yield
    except QueryError as error:
        raise LetopisError(f"the query failed: {error}") from error


def _exit_with(rejects: Sequence[Reject]) -> None:
    """Tell on standard error what was set aside; exit with 1 if anything was."""
    if rejects:
        from flows.render import print_rejects

        print_rejects(rejects)
        raise typer.Exit(1)
