"""Word of a failed run: a command that is started, or an address that gets a POST.

Both get the same JSON object, the command on its standard input. The setting `LETOPIS_ON_FAILURE`
names one of them; where it is not set nobody is told.
"""

import json
import os
import shlex
import subprocess
import urllib.request
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from flows.errors import LetopisError

ADDRESSES = ("http://", "https://")
# A notification may not hold up the end of a run for long.
SECONDS = 30


@dataclass(frozen=True, slots=True)
class Failure:
    """What failed: the run by its readable name, its state, the error, the warehouse's folder."""

    run: str
    state: str
    message: str
    warehouse: str


class NotificationError(LetopisError):
    """Nobody could be told of a failure."""


def run_name(sources: Sequence[str | Path], warehouse: str | Path) -> str:
    """A run's name for a person: `articles and 1 more into /srv/letopis`."""
    more = f" and {len(sources) - 1} more" if len(sources) > 1 else ""
    return f"{sources[0]}{more} into {warehouse}"


def notify_if_asked(failure: Failure) -> None:
    """Tell whom the setting names. Raises NotificationError where that fails."""
    if target := os.environ.get("LETOPIS_ON_FAILURE"):
        notify(target, failure)


def notify(target: str, failure: Failure) -> None:
    """Tell `target`, a command line or a URL. Raises NotificationError where that fails."""
    body = json.dumps(asdict(failure), ensure_ascii=False).encode()
    (_post if target.startswith(ADDRESSES) else _start)(target, body)


def _post(address: str, body: bytes) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    request = urllib.request.Request(address, body, headers)  # noqa: S310 - http or https only
    try:
        urllib.request.urlopen(request, timeout=SECONDS).close()  # noqa: S310 - http or https only
    except (OSError, ValueError) as error:
        raise NotificationError(f"could not POST the failure to {address}: {error}") from error


def _start(command: str, body: bytes) -> None:
    try:
        words = shlex.split(command)
        subprocess.run(words, input=body, timeout=SECONDS, check=True)  # noqa: S603 - the user's own
    except (OSError, ValueError, IndexError, subprocess.SubprocessError) as error:
        raise NotificationError(f"could not tell of the failure by `{command}`: {error}") from error
