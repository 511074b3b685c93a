"""On a schedule: `letopis serve`."""

from typing import Annotated

import typer

from flows.commands.options import Address, Runner, Sources, Warehouse, Workers
from flows.parallel import parallel_from_environment
from flows.settings import SEED_ARTICLES, settings_from_environment

app = typer.Typer()


@app.command(epilog="Example: letopis serve articles/ --cron '0 6 * * *' --timezone Europe/Minsk")
def serve(
    sources: Sources = None,
    warehouse: Warehouse = None,
    cron: Annotated[
        str, typer.Option(help="When all stages run.", envvar="LETOPIS_CRON")
    ] = "0 6 * * *",
    timezone: Annotated[
        str, typer.Option(help="The cron's time zone.", envvar="LETOPIS_TIMEZONE")
    ] = "UTC",
    port: Annotated[
        int, typer.Option(help="Where a Prefect server is looked for, or started.")
    ] = 4200,
    runner: Runner = None,
    workers: Workers = None,
    address: Address = None,
) -> None:
    """Run on a schedule and on demand, with Prefect's UI, until told to end.

    `PREFECT_API_URL` names a Prefect server of yours; without it one is started here and ends with
    this command. `LETOPIS_ON_FAILURE`, a command or a URL, is told of runs that fail.
    """
    from flows.prefect_server import choose_server, running_server
    from flows.prefect_settings import configure

    parallel = parallel_from_environment(runner, workers, address)
    settings = settings_from_environment(warehouse)
    configure(settings)
    own = choose_server(port)
    from flows.prefect_serve import Plan, deployments, serve_deployments

    plan = Plan(sources or [SEED_ARTICLES], settings, parallel, cron, timezone)
    planned = deployments(plan)
    with running_server(own):
        serve_deployments(planned)
