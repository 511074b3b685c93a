"""A report as found in the text: words, and what says whose they are."""

from dataclasses import dataclass

from tasks.records import Layout, Mode
from tasks.russian.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Words of somebody, before the speaker is resolved.

    `cue` is the reporting word's token and `source` the token that names the speaker where no
    verb does (`по словам министра`, a label); both are None where the words stand alone.
    `author` is the stretch of the author's words, `parts` are the reported ones, in order.
    """

    rule: str
    mode: Mode
    layout: Layout
    parts: tuple[Span, ...]
    outer: Span
    cue: int | None = None
    source: int | None = None
    continues: bool = False
