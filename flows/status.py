"""What `letopis status` prints: snapshot, last runs, stages of the last one, what is stale."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.ledger import Ledger
from flows.run_records import RunRecord, StageRecord, run_records
from flows.settings import Settings
from flows.survey import Verdict, survey
from warehouse.query import run_query
from warehouse.snapshots import how_to_restore

Justify = Literal["left", "right"]
LEFT: Justify = "left"
RIGHT: Justify = "right"
COLOURS = {"done": "green", "reused": "green", "running": "yellow"}
SNAPSHOT = """
select snapshot_id, published_at, n_articles, n_claims, n_facts
from snapshots
order by snapshot_id desc
limit 1
"""


def print_status(settings: Settings, last: int) -> None:
    """Print the state of a warehouse, with its last runs."""
    console = Console()
    records = run_records(Ledger(settings.ledger).runs(last))
    _print_snapshot(console, settings)
    if not records:
        console.print(f"No run yet: {settings.ledger} is empty.")
        return
    console.print(_runs_table(records))
    for record in records:
        if record.error:
            console.print(f"run {record.number}: {escape(record.error)}", style="red")
    console.print(_stages_table(records[-1]))
    console.print(_survey_table(survey(settings)))


def _print_snapshot(console: Console, settings: Settings) -> None:
    if not settings.catalog.is_file():
        told = how_to_restore(settings.warehouse) or "Nothing is published yet."
        console.print(told, soft_wrap=True, markup=False)
        return
    _, rows = run_query(settings.catalog, SNAPSHOT)
    number, published, articles, claims, facts = rows[0]
    console.print(
        f"Snapshot {number} of {_clock(published)}: {articles:,} articles, {claims:,} claims, "
        f"{facts:,} facts",
        highlight=False,
    )


def _runs_table(records: Iterable[RunRecord]) -> Table:
    table = _table("Runs", {"run": RIGHT, "started": LEFT, "command": LEFT, "state": LEFT})
    for column in ("took", "CPU"):
        table.add_column(column, justify=RIGHT, no_wrap=True)
    table.add_column("items")
    for record in records:
        table.add_row(
            str(record.number),
            _clock(record.started_at),
            record.command,
            _state(record.state),
            _took(record),
            _seconds(record.cpu_seconds),
            _items(record),
        )
    return table


def _items(record: RunRecord) -> str:
    """What became of the items: `7 = 4 published + 1 rejected + 2 unchanged → snapshot 3`."""
    if record.n_ingested is None:
        return ""
    counts = {
        "published": record.n_published,
        "rejected": record.n_rejected,
        "set aside": record.n_set_aside,
        "unchanged": record.n_unchanged,
    }
    words = " + ".join(f"{count:,} {name}" for name, count in counts.items() if count)
    snapshot = f" → snapshot {record.snapshot}" if record.snapshot else ""
    return f"{record.n_ingested:,} = {words or 0}{snapshot}"


def _stages_table(record: RunRecord) -> Table:
    numbers = ("took", "CPU", "in", "out", "computed", "reused", "failed")
    columns = {"stage": LEFT, "state": LEFT, **dict.fromkeys(numbers, RIGHT)}
    table = _table(f"Stages of run {record.number}", columns)
    for stage in record.stages:
        counts = (stage.n_in, stage.n_out, stage.n_computed, stage.n_reused, stage.n_failed)
        cells = (_took(stage), _seconds(stage.cpu_seconds), *map(_number, counts))
        table.add_row(stage.stage, _state(stage.state), *cells)
    return table


def _survey_table(verdicts: Iterable[Verdict]) -> Table:
    table = _table("What a run would do now", {"stage": LEFT, "up to date": RIGHT, "to do": RIGHT})
    table.add_column("why")
    for verdict in verdicts:
        to_do = sum(verdict.reasons.values())
        table.add_row(verdict.stage, _number(verdict.current), _number(to_do), _why(verdict))
    return table


def _why(verdict: Verdict) -> str:
    if len(verdict.reasons) == 1:
        return escape(next(iter(verdict.reasons)))
    return escape("; ".join(f"{number}: {reason}" for reason, number in verdict.reasons.items()))


def _table(title: str, columns: Mapping[str, Justify]) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        header_style="dim",
        box=SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    for name, justify in columns.items():
        table.add_column(name, justify=justify, no_wrap=True)
    return table


def _state(state: str) -> str:
    colour = COLOURS.get(state, "red")
    return f"[{colour}]{state}[/]"


def _clock(time: datetime) -> str:
    """The time in the zone of whoever reads it, to the minute."""
    return f"{time.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"


def _took(record: RunRecord | StageRecord) -> str:
    if record.ended_at is None:
        return ""
    return _seconds((record.ended_at - record.started_at) / timedelta(seconds=1))


def _seconds(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{seconds:.1f} s"


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"
