"""What the commands that look after a warehouse print."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from flows.ledger import Ledger
from flows.referred import referred_outputs, referring_runs
from flows.settings import Settings, option_for
from warehouse.collection import collect
from warehouse.doctor import Damage, examine, let_go, lost_snapshots, repair
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
    if transferred.left_out:
        _say(f"{_snapshots(transferred.left_out)} left out: rows of theirs are lost")


def examine_and_repair(root: Path, *, check_only: bool = False, lets_go: bool = False) -> bool:
    """Whether all is whole, as far as it can be; print what is damaged, and what was done about it.

    With `lets_go` earlier snapshots that have lost rows for good are set aside.
    """
    found = examine(root)
    _say(
        f"{found.n_catalogs} catalogs and {found.n_segments} segments read, "
        f"{_megabytes(found.n_bytes)}"
    )
    for damage in found.damages:
        _say(f"{damage.problem}: {damage.path}{_users(damage)}")
    if check_only or not found.damages:
        return not found.damages
    current = _repair(root, found.damages)
    left = examine(root).damages
    lost = lost_snapshots(left, current)
    _tell_of_lost(root, lost, lets_go=lets_go)
    waiting = [d for d in left if not d.snapshots or set(d.snapshots) - set(lost)]
    if any(d.path.suffix == ".parquet" for d in waiting):
        _say(
            f"segments are missing: `letopis run{option_for(root)}` writes those of the current "
            "snapshot again"
        )
    return not waiting


def _repair(root: Path, damages: tuple[Damage, ...]) -> int | None:
    """The number of the snapshot that is current now."""
    repaired = repair(root, damages)
    for file in _once(repaired.files):
        _say(f"{'restored' if file.exists() else 'set aside'}: {file}")
    if repaired.current is None:
        _say(f"no snapshot can be restored: `letopis run{option_for(root)}` publishes the next one")
    else:
        _say(f"current snapshot: {repaired.current}")
    return repaired.current


def _tell_of_lost(root: Path, lost: tuple[int, ...], *, lets_go: bool) -> None:
    if lost and lets_go:
        let_go(root, lost)
        _say(f"{_snapshots(lost)} let go: rows of theirs were lost for good")
    elif lost:
        _say(
            f"{_snapshots(lost)} lost rows for good, and cannot be read where these are missing: "
            f"`letopis doctor --let-go{option_for(root)}` lets go of what is left"
        )


def _users(damage: Damage) -> str:
    """`, needed by snapshots 3, 4`."""
    return f", needed by {_snapshots(damage.snapshots)}" if damage.snapshots else ""


def _snapshots(numbers: Sequence[int]) -> str:
    """`snapshots 3, 4`."""
    return f"snapshots {', '.join(map(str, sorted(numbers)))}"


def _once(files: Iterable[Path]) -> Iterable[Path]:
    return dict.fromkeys(files)


def _megabytes(n_bytes: int) -> str:
    return f"{n_bytes / 1e6:,.1f} MB"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
