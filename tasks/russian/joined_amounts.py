"""Amounts that say something of the one before: a conversion, a lesser unit, an upper end."""

import re
from dataclasses import replace

from tasks.russian.amount import Amount

# `(или`, `(по текущему курсу`, `(это`
_OPENING = re.compile(r"\s*\((?:[а-яё]+ ){0,3}\s*", re.I)
_MEASURES = ("money", "quantity")
# How many of the lesser unit make the greater.
_FRACTIONS: dict[tuple[str | None, str | None], int] = {
    ("year", "month"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("km", "m"): 1000,
    ("m", "cm"): 100,
    ("kg", "g"): 1000,
    ("ton", "kg"): 1000,
    ("foot", "inch"): 12,
}


def join(text: str, found: list[Amount], amount: Amount) -> None:
    """Add an amount to those before; what it says of the last one is written there."""
    last = found[-1] if found else None
    if last and amount.kind in _MEASURES and _OPENING.fullmatch(text, last.stop, amount.start):
        if last.kind == amount.kind and last.unit != amount.unit:
            amount = replace(amount, is_conversion=True)
        elif amount.kind == "money" and last.kind == "count" and last.unit_start == last.unit_stop:
            amount = replace(amount, is_conversion=True)
            found[-1] = replace(last, kind="money", unit=None)  # 290 млн (4,6 млн долларов)
    if last and text[last.stop : amount.start].isspace() and _is_fraction(last, amount):
        found[-1] = _with_fraction(last, amount)
        return
    if last and last.unit == amount.unit and _is_upper_end(text, last, amount):
        found[-1] = replace(last, op=">=")
    found.append(amount)


def _is_fraction(last: Amount, amount: Amount) -> bool:
    """`21 метр 36 сантиметров`, `1 год 6 месяцев`: the lesser unit of one measure."""
    is_exact = last.value.is_integer() and last.value_to is None and amount.value_to is None
    return is_exact and (last.unit, amount.unit) in _FRACTIONS and amount.op == "="


def _with_fraction(last: Amount, amount: Amount) -> Amount:
    value = last.value + amount.value / _FRACTIONS[last.unit, amount.unit]
    return replace(last, value=round(value, 4), stop=amount.stop, unit_stop=amount.unit_stop)


def _is_upper_end(text: str, last: Amount, amount: Amount) -> bool:
    """`от 500 рублей до 1 тыс. рублей`."""
    is_led = text[max(last.start - 3, 0) : last.start].lower() == "от "
    return is_led and amount.op == "<=" and text[last.stop : amount.start].isspace()
