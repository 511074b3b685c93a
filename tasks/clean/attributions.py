"""Which agency a paragraph is from: by its dateline, or by the words that attribute it."""

import re
from dataclasses import dataclass

from tasks.clean.page_dates import page_date

# A dateline stands in the first characters of a paragraph.
_HEAD = 120

_DAY = r"(?P<day>\d{1,2} [а-яё]{3,8}\.?(?:,? (?:19|20)\d\d(?: г(?:ода|\.))?)?)(?:,? \d\d?[:.]\d\d)?"
_PLACE = r"[А-ЯЁ][\w-]+(?: [А-ЯЁ][\w-]+){0,2}"
_AGENCY = r"(?P<agency>[«\"]?[A-ZА-ЯЁ][\w«»\"-]*(?:[ .-][\w«»\"-]+){0,4}?)"
_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # `МОСКВА, 26 сен - РИА Новости.`, `Минск, 14 мая 2012, 12:40 — REGNUM`
        rf"{_PLACE}[,.] {_DAY}\.? ?[-–—] ?{_AGENCY}(?:\.|$|  | [-–—] )",
        # `АСТАНА, 4 ноября. /ТАСС/.`, `МОСКВА, 5 мая. /Корр. ТАСС Иван Лидов/.`
        rf"{_PLACE}[,.] {_DAY}\.? ?[/(](?:Корр\. )?{_AGENCY}(?: [^/)]*)?[/)]",
        # `Астана. 23 августа. KAZAKHSTAN TODAY - `
        rf"{_PLACE}[,.] {_DAY}\.? {_AGENCY} ?[-–—] ",
        # `5 февраля, Минск /Корр. БЕЛТА/.`
        rf"{_DAY}, {_PLACE} ?/(?:Корр\. )?{_AGENCY}(?: [^/)]*)?/",
    )
)
# `передает МИА «Казинформ»`, `сообщает корреспондент БЕЛТА`, `пишет газета "Труд"`
_ATTRIBUTION = re.compile(
    r"\b(?:переда[её]т|сообщает|сообщают|информирует|пишет|пишут|отмечает|уточняет|цитирует"
    r"|со ссылкой на|по (?:данным|информации|сообщению))\s+"
    r"(?:[а-яё-]+\s+){0,3}?(?:И?МИА\s+|ИА\s+)?(?P<agency>[«\"][^«»\"\n]{2,40}[»\"]|[A-ZА-ЯЁ][\w.-]+)"
)
_KIND = re.compile(r"^(?:корр(?:еспондент\w*|\.)|(?:М?ИА|агентств\w+)\s)\s*", re.IGNORECASE)
_NOT_A_LETTER = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day that a dateline gives, with `XXXX` where it names no year; the agency; its words."""

    edtf: str
    agency: str
    text: str


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the head of a paragraph: `МИНСК, 5 фев - РИА Новости`."""
    head = paragraph[:_HEAD]
    for pattern in _DATELINES:
        if (match := pattern.match(head)) and (dated := page_date(match["day"].rstrip("."))):
            return Dateline(dated.edtf, _name(match["agency"]), match[0].rstrip(" -–—"))
    return None


def agency(paragraph: str) -> str | None:
    """The agency that a paragraph is attributed to, in small letters; None where none is named."""
    if dated := dateline(paragraph):
        return dated.agency
    match = _ATTRIBUTION.search(paragraph)
    return _name(match["agency"]) if match else None


def _name(agency: str) -> str:
    return _NOT_A_LETTER.sub(" ", _KIND.sub("", agency)).strip().lower()
