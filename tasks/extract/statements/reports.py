"""A report as found in the text: words, and what says whose they are."""

from dataclasses import dataclass

from tasks.extract.statements.reporting_verbs import Frames
from tasks.records import Layout, Mode
from tasks.russian.parsed import Token
from tasks.russian.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Words of somebody, before the speaker is resolved.

    `cue` is the reporting word's token and `source` the token that names the speaker where no
    verb does (`по словам министра`, a label); both are None where the words stand alone. `parts`
    are the reported words in order, `outer` holds them with what introduces them.
    """

    rule: str
    mode: Mode
    layout: Layout
    parts: tuple[Span, ...]
    outer: Span
    cue: int | None = None
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word with its frames."""

    token: Token
    frames: Frames


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words: tokens `first` to `last` (exclusive), found by `rule`."""

    rule: str
    first: int
    last: int
