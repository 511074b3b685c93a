"""Prefect's settings for runs of ours; set before Prefect is imported, since it reads them then."""

import os

from flows.settings import Settings


def configure(settings: Settings) -> None:
    """Fill the settings that the user left open: home in the warehouse, quiet, offline."""
    defaults = {
        "PREFECT_HOME": str((settings.warehouse / "prefect").resolve()),
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
