"""Datelines: the place, the day and the agency at the head of a text.

`МИНСК, 5 фев - РИА Новости.`, `МИНСК, 5 февраля. /Корр. БЕЛТА/.`
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tasks.extract.attributions.outlets import is_known, is_reporter, outlet_at
from tasks.extract.attributions.report_places import Report
from tasks.russian.parsed import ParsedText, Token

PLACE = r"[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+){0,2}"
DAY = r"\d{1,2} [а-яё]{3,8}\.?(?:,? (?:19|20)\d\d(?: г(?:ода|\.))?)?(?:,? \d\d?[:.]\d\d)?"
# At the head of a line up to where the agency begins: `МИНСК, 5 фев - `, `5 февраля, Минск /`.
HEAD = re.compile(
    rf"^(?:{PLACE}[,.] {DAY}|{DAY}, {PLACE})[.,]? ?(?P<mark>[-–—/(])\s*", re.MULTILINE
)
# `РИА Новости. Мост открыт`, `БЕЛТА - Мост открыт`
ENDS_OF_NAME = frozenset(".-–—,/()")


def datelines(parsed: ParsedText) -> Iterator[Report]:
    """Each dateline that names an agency, in the order of the text."""
    at_start = {token.start: token.index for token in parsed.tokens}
    for match in HEAD.finditer(parsed.text):
        first, at = at_start.get(match.start()), at_start.get(match.end())
        if first is not None and at is not None:
            yield from _dateline(parsed.tokens, first, at, match["mark"])


def _dateline(tokens: tuple[Token, ...], first: int, at: int, mark: str) -> Iterator[Report]:
    """Between slashes any name is an agency, else one that is known for one."""
    at = _after_reporter(tokens, at)
    outlet = outlet_at(tokens, at)
    if outlet is None or outlet.first != at or not outlet.has_name:
        return
    outlet = replace(outlet, last=_known_end(tokens, at, outlet.last))
    behind = "".join(token.text for token in tokens[outlet.last : outlet.last + 1])
    is_certain = outlet.is_certain or is_known(tokens[at : outlet.last])
    if (behind == mark == "/") or (is_certain and (mark == "/" or behind in ENDS_OF_NAME)):
        yield Report(first, outlet.last, outlet, None, "dateline")


def _known_end(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """`/Корр. БЕЛТА Иван Лидов/`: the end of `БЕЛТА`; the given one where no name is known."""
    ends = (end for end in range(last, first, -1) if is_known(tokens[first:end]))
    return next(ends, last)


def _after_reporter(tokens: tuple[Token, ...], at: int) -> int:
    """`Корр. БЕЛТА`, `корреспондент БЕЛТА`: the token where the name begins."""
    if is_reporter(tokens[at]) or tokens[at].text.lower() in {"корр", "корр."}:
        at += 1
        return at + (at < len(tokens) and tokens[at].text == ".")
    return at
