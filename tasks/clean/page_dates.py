"""Lines of a page that give a date: `31 Мая 2016`, `14.08.2020, 12:04`, `Опубликовано: 5 июля`."""

import re
from dataclasses import dataclass

from tasks.russian import edtf

# Longer lines are text that mentions a date.
MOST_CHARACTERS = 160
# `12:39, 22 октября 2025 | Политика` may be followed by a rubric of so many words.
MOST_OTHER_WORDS = 12
# `19.03.2019 политика`
MOST_WORDS_WITHOUT_TIME = 2
# `Вятский край, (09:51) 28 октября 2004 г.`
MOST_WORDS_BEFORE = 3

_MONTHS = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = (
    r"(янв(?:ар[ья])?|фев(?:рал[ья])?|март?а?|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?"
    r"|авг(?:уста?)?|сент?(?:ябр[ья])?|окт(?:ябр[ья])?|ноя?б?(?:р[ья])?|дек(?:абр[ья])?)(?![а-яё])\.?"
)
_YEAR = r"((?:199|20\d)\d)(?!\d)"  # pages are younger than 1990
_FLAGS = re.IGNORECASE
# `2016-05-31`, `2020.2.5`
_YEAR_FIRST = re.compile(rf"(?<!\d){_YEAR}([-./])(\d\d?)\2(\d\d?)(?!\d)", _FLAGS)
# `31.05.2016`, `5/2/2020`
_DAY_FIRST = re.compile(rf"(?<!\d)(\d\d?)([-./])(\d\d?)\2{_YEAR}", _FLAGS)
# `31 Мая 2016`, `5 фев, 2020`, `18 МАР`
_DAY_MONTH = re.compile(rf"(?<!\d)(\d\d?)[ .-]{{1,2}}{_MONTH}(?:,?[ -]{_YEAR})?", _FLAGS)
# `июль 25, 2024`
_MONTH_DAY = re.compile(rf"\b{_MONTH} (\d\d?), {_YEAR}", _FLAGS)
# `2024 Год`
_YEAR_ALONE = re.compile(rf"^\W*{_YEAR}\s*г(?:од|\.)?\W*$", _FLAGS)
# `17 ноября 1875 года` is no date of a page.
_OLD_YEAR = re.compile(r",? ?1(?:[0-8]\d|9[0-8])\d(?!\d)")
_PUBLISHED = re.compile(r"опубликован|публикаци|размещен|создан|добавлен|published", _FLAGS)
_TIME = re.compile(r"(?<![\d:])[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?![\d:])")
_OTHER_WORD = re.compile(r"[^\W\d_]{2,}")
_DATE_LINE_WORDS = re.compile(
    rf"\d\d? {_MONTH}|\b(?:пн|вт|ср|чт|пт|сб|вс"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|года?|мск|gmt|utc|сегодня|дата|время|опубликован[оа]?|обновлен[оа]?|обновлено|размещено"
    r"|публикаци[ия]|создано|изменено|добавлено|просмотр(?:ов|ы|а)?|прочтений|комментари(?:ев|и|й|я)"
    r"|минут[аы]?|date|published|updated|views?)\b",
    _FLAGS,
)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date that stands on a line of its own.

    `edtf` is a day, with `XXXX` where the year is missing, or a year. Characters `start` to `stop`
    (exclusive) of the line are the date with its time; `other_words` counts what else the line
    says. `Сегодня среда 24 апреля 2024` is the page's clock, `Опубликовано 5 июля` is labelled.
    """

    edtf: str
    start: int
    stop: int
    has_time: bool
    is_clock: bool
    is_labelled: bool
    other_words: int

    @property
    def is_full_day(self) -> bool:
        """Whether year, month and day are known."""
        return "X" not in self.edtf and len(self.edtf) == len("2016-05-31")

    @property
    def is_alone(self) -> bool:
        """Whether the line says nothing else."""
        return self.other_words == 0


def page_date(line: str) -> PageDate | None:
    """The date that a line of the page's frame gives; None for a line of text, dated or not."""
    if len(line) > MOST_CHARACTERS or not any(char.isdigit() for char in line):
        return None
    found = _date(line)
    if found is None:
        return None
    day, start, stop = found
    times = list(_TIME.finditer(line[:start])) + list(_TIME.finditer(line, stop))
    before = _other_words(line[:start])
    if before > (MOST_WORDS_BEFORE if times else 0):
        return None
    dated = PageDate(
        edtf=day,
        start=start,
        stop=_end_with_time(line, stop),
        has_time=bool(times),
        is_clock="сегодня" in line[:start].lower(),
        is_labelled=bool(_PUBLISHED.search(line[:start])),
        other_words=before + _other_words(line[stop:]),
    )
    return dated if _is_of_the_frame(line, dated) else None


def _date(line: str) -> tuple[str, int, int] | None:
    if match := _YEAR_FIRST.search(line):
        found = edtf.day(int(match[1]), int(match[3]), int(match[4]))
    elif match := _DAY_FIRST.search(line):
        found = edtf.day(int(match[4]), int(match[3]), int(match[1]))
    elif match := _MONTH_DAY.search(line):
        found = edtf.day(int(match[3]), _month(match[1]), int(match[2]))
    elif match := _DAY_MONTH.search(line):
        if _OLD_YEAR.match(line, match.end()):
            return None
        year = int(match[3]) if match[3] else None
        found = edtf.day(year, _month(match[2]), int(match[1]))
    elif match := _YEAR_ALONE.search(line):
        found = match[1]
    return (found, match.start(), match.end()) if match and found else None


def _other_words(part: str) -> int:
    return len(_OTHER_WORD.findall(_DATE_LINE_WORDS.sub(" ", part)))


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower().replace("мая", "май")) + 1


def _end_with_time(line: str, stop: int) -> int:
    time = re.compile(r"(?:г\.|года)?[ ,|/в]*[0-2]?\d[:.][0-5]\d").match(line, stop)
    return time.end() if time else stop


def _is_of_the_frame(line: str, dated: PageDate) -> bool:
    """Whether nothing but a rubric or a counter stands beside the date."""
    if line.endswith((".", "!", "?", "…", ":", ";")) and not line.endswith("г."):
        return False
    if dated.is_alone:
        return True
    most = MOST_OTHER_WORDS if dated.has_time else MOST_WORDS_WITHOUT_TIME
    return (dated.has_time or dated.is_full_day) and dated.other_words <= most
