"""The header of metadata that collectors put before a text: ` date 2026-02-05 Переговоры …`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import seeds
from tasks.clean.page_dates import page_date
from tasks.clean.text_map import Removal
from tasks.russian import edtf

# A header has a handful of entries; a longer run of them is a text of its own kind.
MOST_ENTRIES = 30

_FENCE = re.compile(r"\s*(?:---|\+\+\+) *(?:\n|$)")
# `2026-02-05`, `2025-06`, `2026-02-05T10:00:00+03:00`, `05.02.2026`, `5 февраля 2026 года`
_DATE = re.compile(
    r"(?:(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?|(?P<month>(?:19|20)\d\d-\d\d)"
    r"|\d\d?\.\d\d?\.(?:19|20)\d\d(?:,? \d\d?:\d\d)?"
    r"|(?P<words>\d\d? [а-яё]{3,9}\.? (?:19|20)\d\d(?: г(?:ода|\.))?))(?=\s|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Entry:
    """Characters `start` to `stop` (exclusive) of the header; what it `means`, and its date."""

    start: int
    stop: int
    means: str
    date_edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """What goes from the head of a text, and the publication date that it states, as written."""

    removals: tuple[Removal, ...]
    date_edtf: str | None = None
    date_evidence: str | None = None


def read_header(text: str) -> Header:
    """The header of `text`, its removals with the reason `metadata`; empty where there is none.

    An entry is `key: value` on its own line; a date or an address needs no colon and may share its
    line with the text. Of a title the key alone goes, for the title is the article's. Keys stand in
    `seeds/words/header_keys.csv`.
    """
    entries = tuple(_entries(text))
    if all(entry.means == "other" for entry in entries):
        return Header(())
    removals = tuple(Removal(e.start, e.stop, "metadata") for e in entries if e.start < e.stop)
    dated = next((entry for entry in entries if entry.date_edtf), None)
    if dated is None:
        return Header(removals)
    return Header(removals, dated.date_edtf, text[dated.start : dated.stop].strip())


def _entries(text: str) -> Iterator[Entry]:
    """The entries in order, with the lines that fence them."""
    at = 0
    for _ in range(MOST_ENTRIES):
        entry = _fence(text, at) or _keyed(text, at)
        if entry is None:
            return
        yield entry
        at = _line_end(text, entry.stop) if entry.means == "title" else entry.stop


def _fence(text: str, at: int) -> Entry | None:
    match = _FENCE.match(text, at)
    return Entry(match.start(), match.end(), "other") if match else None


def _keyed(text: str, at: int) -> Entry | None:
    key = _key().match(text, at)
    if key is None:
        return None
    means = _meanings()[key["key"].lower()]
    if means == "date":
        return _date_entry(text, key)
    if means == "address" and (address := _ADDRESS.match(text, key.end())):
        return Entry(at, address.end(), "address")
    if not key["colon"]:
        return None
    stop = key.end() if means == "title" else _line_end(text, key.end())
    return Entry(at, stop, means)


def _date_entry(text: str, key: re.Match[str]) -> Entry | None:
    value = _DATE.match(text, key.end())
    if value is None or (value["words"] and not key["colon"]):
        return None
    found = page_date(value[0])
    dated = value["month"] or (found.edtf if found else None)
    is_known = dated and edtf.bounds(dated)
    return Entry(key.start(), value.end(), "date", dated) if is_known else None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


@cache
def _key() -> re.Pattern[str]:
    keys = sorted(_meanings(), key=len, reverse=True)
    names = "|".join(re.escape(key) for key in keys)
    return re.compile(rf"\s*(?P<key>{names})(?: *(?P<colon>:) *| +)", re.IGNORECASE)


@cache
def _meanings() -> dict[str, str]:
    return {row["key"]: row["means"] for row in seeds.rows("words/header_keys")}
