"""What a figure measures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

Direction = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Metric:
    """The name of what is measured, in the nominative, and the words that give it.

    `noun` heads its phrase, `verb` its clause; `whose` is who it belongs to where the text says so
    outside both (the name in a line of a list). `rule` is the phenomenon. `second` names
    what has the same figure: `время и путь следования товаров`.
    """

    name: str
    rule: str
    noun: Token | None = None
    verb: Token | None = None
    whose: Token | None = None
    direction: Direction | None = None
    is_share: bool = False
    second: str = ""


Rule = Callable[[Scene, Figure], Metric | None]
