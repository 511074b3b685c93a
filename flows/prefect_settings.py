"""Prefect's settings for runs of ours; set before Prefect is imported, since it reads them then."""

import atexit
import os

from flows.settings import Settings
from flows.store import make_folder


def configure(settings: Settings) -> None:
    """Fill the settings that the user left open: home in the warehouse, quiet, offline.

    Raises LetopisError where the home cannot be made.
    """
    keep_quiet_at_exit()
    home = (settings.warehouse / "prefect").resolve()
    make_folder(home)  # without it the server starts over and over and says nothing
    defaults = {
        "PREFECT_HOME": str(home),
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        # The default of 20 seconds fails on a busy machine.
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
        "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
    }
    for name, value in defaults.items():
        os.environ.setdefault(name, value)


def keep_quiet_at_exit() -> None:
    """Keep back what DuckDB's binding prints after the last line of a run.

    Prefect's threads hold its types at exit, and it lists them as leaked. Registered before Prefect
    is imported, this runs after all that Prefect does at exit.
    """
    atexit.register(_close_standard_error)


def _close_standard_error() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
