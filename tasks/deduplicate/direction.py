"""Which of two articles with a common passage had it first, and how we know."""

import re
from datetime import date

from tasks.records import Direction, DirectionBasis
from tasks.russian.edtf import bounds

Finding = tuple[Direction, DirectionBasis | None]

# передаёт РИА Новости · сообщает «Интерфакс» · со ссылкой на пресс-службу · по данным БЕЛТА
CREDIT = re.compile(
    r"\b(?:переда[её]т|сообща[её]т|сообщили|сообщил[аои]?|пишет|со ссылкой на|по (?:данным|"
    r"информации|сообщению))\s+(?:в\s+)?(?:корреспондент\s+|агентств[оау]\s+)?[«\"]?[А-ЯЁA-Z]"
)
# An article that takes in the whole of another beside as much text of its own compiles it.
WHOLE = 0.9
HALF = 0.5


def direction(
    published: tuple[str | None, str | None],
    texts: tuple[str, str],
    containments: tuple[float, float],
) -> Finding:
    """Who had it first, from publication dates, else a credit, else containment, else unknown.

    Each pair is of article a and of article b. Dates are EDTF and decide only where one span ends
    before the other begins. A credit decides where one article alone names its source.
    `containments` are the shares of a in b and of b in a.
    """
    for finding in (_by_date(*published), _by_credit(*texts), _by_containment(*containments)):
        if finding[0] != "unknown":
            return finding
    return "unknown", None


def _by_date(a: str | None, b: str | None) -> Finding:
    span_a, span_b = _bounds(a), _bounds(b)
    if span_a and span_b and span_a[1] < span_b[0]:
        return "a_first", "date"
    if span_a and span_b and span_b[1] < span_a[0]:
        return "b_first", "date"
    return "unknown", None


def _bounds(published: str | None) -> tuple[date, date] | None:
    return bounds(published) if published else None


def _by_credit(a: str, b: str) -> Finding:
    credits_a, credits_b = bool(CREDIT.search(a)), bool(CREDIT.search(b))
    if credits_a == credits_b:
        return "unknown", None
    return ("b_first" if credits_a else "a_first"), "attribution"


def _by_containment(a_in_b: float, b_in_a: float) -> Finding:
    if a_in_b >= WHOLE and b_in_a <= HALF:
        return "a_first", "containment"
    if b_in_a >= WHOLE and a_in_b <= HALF:
        return "b_first", "containment"
    return "unknown", None
