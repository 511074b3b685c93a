"""Rejects of ingest that are overtaken, since the item came with other bytes later, stay behind.

news/1.txt came unreadable, then readable: the reject is not published any more.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from flows.stages.ingest import Seen, known_items
from flows.store import Output
from flows.tables import read_column, read_some, read_table, write_table
from tasks.records import Reject

REJECTS = "rejects.parquet"


def without_overtaken(outputs: Iterable[Output], aside: Path) -> Mapping[Path, Path]:
    """By folder, what is published in its place: one below `aside` without those rejects.

    Its other files are linked.
    """
    ingested = [output for output in outputs if output.stage == "ingest"]
    with_rejects = [output for output in ingested if output.rows["rejects"]]
    addresses = {a for o in with_rejects for a in read_column(o.table("rejects"), "address")}
    known = known_items(ingested if addresses else (), addresses)
    places = {}
    for output in with_rejects:
        seen = read_some(output.table("seen"), Seen, "address", addresses)
        came = {item.address: item for item in seen}
        rejects = read_table(output.table("rejects"), Reject)
        kept = [reject for reject in rejects if known.is_unchanged(came[reject.address])]
        if len(kept) < len(rejects):
            places[output.folder] = _copy(output, kept, aside)
    return places


def _copy(output: Output, rejects: Sequence[Reject], aside: Path) -> Path:
    folder = aside / output.folder.name
    folder.mkdir()
    for path in output.folder.glob("*.parquet"):
        if path.name != REJECTS:
            (folder / path.name).symlink_to(path.resolve())
    write_table(folder / REJECTS, Reject, rejects)
    return folder
