"""Who is told when a Prefect run fails: the setting `LETOPIS_ON_FAILURE`, a command or a URL."""

from typing import Any

from prefect import Flow, State
from prefect.client.schemas.objects import FlowRun
from prefect.logging import get_logger

from flows.notify import Failure, NotificationError, notify_if_asked


def tell_of_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State[Any]) -> None:  # noqa: ARG001
    """Tell of a run that failed or crashed; that nobody could be told is logged."""
    failure = Failure(
        run=flow_run.name,
        state=state.name or state.type.value,
        message=state.message or "",
        warehouse=str(flow_run.parameters.get("warehouse", "")),
    )
    try:
        notify_if_asked(failure)
    except NotificationError as error:
        get_logger("letopis").error(str(error))
