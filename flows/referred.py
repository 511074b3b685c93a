"""Which stage outputs may not go: those that the snapshot and the last runs stand on."""

from flows.ledger import Event, Ledger, RunFile

# Runs that go on where the one before them stopped need what it had; so do those after a rule was
# changed and changed back.
LAST_RUNS = 3


def referring_runs(ledger: Ledger) -> frozenset[int]:
    """The last runs, those that are alive, and the one that the snapshot is of."""
    files = ledger.runs()
    last = {file.number for file in files[-LAST_RUNS:]}
    alive = {file.number for file in files if file.is_alive}
    published = [file.number for file in files if _has_loaded(file)][-1:]
    return frozenset({*last, *alive, *published})


def referred_outputs(ledger: Ledger) -> frozenset[str]:
    """The stage outputs by name that these runs stand on, of whatever stage."""
    return frozenset().union(*(ledger.used_by(number) for number in referring_runs(ledger)))


def _has_loaded(file: RunFile) -> bool:
    return any(_is_load(event) for event in file.events)


def _is_load(event: Event) -> bool:
    return bool(event["event"] == "stage_done" and event["stage"] == "load")
