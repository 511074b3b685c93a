"""What the commands that look after a warehouse print."""

import sys
from collections.abc import Iterable
from pathlib import Path

from flows.ledger import Ledger
from flows.referred import referred_outputs, referring_runs
from flows.settings import Settings
from warehouse.collection import collect
from warehouse.doctor import Damage, examine, repair
from warehouse.transfer import Transferred


def collect_and_print(settings: Settings) -> None:
    """Remove what neither a snapshot nor one of the last runs refers to; print what went."""
    ledger = Ledger(settings.ledger)
    collected = collect(settings.warehouse, used=referred_outputs(ledger))
    ledger.forget_outputs(referring_runs(ledger))
    _say(
        f"{len(collected.snapshots)} snapshots, {collected.segments} segments, "
        f"{collected.outputs} stage outputs removed: {_megabytes(collected.n_bytes)}"
    )


def print_transferred(transferred: Transferred, *, move: bool) -> None:
    """Print where the warehouse stands now."""
    done = "moved" if move else "copied"
    _say(
        f"{transferred.catalog}: snapshot {transferred.number}, {transferred.snapshots} snapshots "
        f"in all, {transferred.files} files {done}"
    )


def examine_and_repair(root: Path, *, check_only: bool) -> bool:
    """Whether all is whole; print what is damaged, and what was done about it."""
    found = examine(root)
    _say(
        f"{found.n_catalogs} catalogs and {found.n_segments} segments read, "
        f"{_megabytes(found.n_bytes)}"
    )
    for damage in found.damages:
        _say(f"{damage.problem}: {damage.path}{_users(damage)}")
    if found.damages and not check_only:
        _repair(root, found.damages)
        left = examine(root).damages
        if any(damage.path.suffix == ".parquet" for damage in left):
            _say("segments are missing: `letopis run` writes those of the current snapshot again")
        return not left
    return not found.damages


def _repair(root: Path, damages: tuple[Damage, ...]) -> None:
    repaired = repair(root, damages)
    for file in _once(repaired.files):
        _say(f"{'restored' if file.exists() else 'set aside'}: {file}")
    if repaired.current is None:
        _say("no snapshot can be restored: `letopis run` publishes the next one")
    else:
        _say(f"current snapshot: {repaired.current}")


def _users(damage: Damage) -> str:
    """`, needed by snapshots 3, 4`."""
    numbers = ", ".join(map(str, damage.snapshots))
    return f", needed by snapshots {numbers}" if numbers else ""


def _once(files: Iterable[Path]) -> Iterable[Path]:
    return dict.fromkeys(files)


def _megabytes(n_bytes: int) -> str:
    return f"{n_bytes / 1e6:,.1f} MB"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
