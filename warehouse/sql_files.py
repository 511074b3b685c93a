"""The SQL files of this room, by folder and name."""

import re
from functools import cache
from importlib.resources import files

# The comment at the head of a file, or above a statement: "-- What it gives."
_HEAD = re.compile(r"(?:--[^\n]*\n)+")


@cache
def names(folder: str) -> tuple[str, ...]:
    """Names of the folder's files without `.sql`, in alphabetical order."""
    entries = files("warehouse").joinpath(folder).iterdir()
    return tuple(sorted(e.name.removesuffix(".sql") for e in entries if e.name.endswith(".sql")))


@cache
def text(folder: str, name: str) -> str:
    """The content of one file. Raises FileNotFoundError where there is none of this name."""
    return files("warehouse").joinpath(folder, f"{name}.sql").read_text(encoding="utf-8")


def all_texts(*folders: str) -> tuple[str, ...]:
    """The content of every file of the folders, in order of folder and name."""
    return tuple(text(folder, name) for folder in folders for name in names(folder))


def head(sql: str) -> str:
    """The comment that the SQL begins with, as one line; "" where there is none."""
    found = _HEAD.match(sql)
    return " ".join(found[0].replace("--", " ").split()) if found else ""
