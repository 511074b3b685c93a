"""One amount in a text."""

from dataclasses import dataclass

from tasks.records import Operator
from tasks.russian.units import Kind


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: characters `start` to `stop`, hedges included.

    `unit` is an ISO 4217 code, a name of `reference/units`, `person` or `count`; None for money
    that the words leave open and for scores. `value_to` is the upper end of a range or the other
    side of a score. The number is at `number_start`, the words of the unit or of what is counted at
    `unit_start` (both ends equal where there are none). Ages and scores are kept to be told apart.
    `is_conversion`: a sum in brackets repeats the one before in another currency.
    """

    start: int
    stop: int
    value: float
    value_to: float | None
    op: Operator
    unit: str | None
    kind: Kind
    number_start: int
    number_stop: int
    unit_start: int
    unit_stop: int
    is_conversion: bool = False
