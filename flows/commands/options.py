"""The arguments that several commands share, and the warehouse that they ask for."""

from pathlib import Path
from typing import Annotated

import typer

from flows.errors import LetopisError
from flows.parallel import RunnerName
from flows.settings import SEED_ARTICLES, Settings, settings_from_environment

Sources = Annotated[
    list[Path] | None,
    typer.Argument(help="Files and folders of .txt articles.", show_default=str(SEED_ARTICLES)),
]
Paths = Annotated[list[Path], typer.Argument(help="Files and folders of .txt articles.")]
Warehouse = Annotated[
    Path | None,
    typer.Option(help="The warehouse folder.", show_default="LETOPIS_WAREHOUSE or warehouse/data"),
]
Runner = Annotated[
    RunnerName | None,
    typer.Option(help="Who does the work.", show_default="LETOPIS_RUNNER or pool"),
]
Workers = Annotated[
    int | None,
    typer.Option(help="Processes.", min=1, show_default="LETOPIS_WORKERS or as many as pay"),
]
Address = Annotated[
    str | None,
    typer.Option(help="Where Dask's scheduler listens.", show_default="LETOPIS_ADDRESS"),
]
AsOf = Annotated[int | None, typer.Option(help="The number of an earlier snapshot.")]
ArticleName = Annotated[str, typer.Argument(help="An article's id, or a part of its address.")]


def published_catalog(warehouse: Path | None, as_of: int | None = None) -> Path:
    """The catalog of a warehouse, or of one of its earlier snapshots.

    Raises LetopisError where nothing is published yet, WarehouseError where there is no such
    snapshot.
    """
    settings = settings_from_environment(warehouse)
    if not settings.catalog.is_file():
        raise LetopisError(_no_catalog(settings))
    if as_of is None:
        return settings.catalog
    from warehouse.snapshots import as_of as catalog_as_of

    return catalog_as_of(settings.warehouse, as_of)


def _no_catalog(settings: Settings) -> str:
    from warehouse.snapshots import how_to_restore

    return how_to_restore(settings.warehouse) or (
        f"{settings.warehouse} holds no published warehouse: run `letopis run` first, "
        "or name another folder with --warehouse"
    )
