"""Lines that belong to the page and not to the article, known by what they say alone.

A rule gives the reason for which a line goes, or None. `anywhere` holds wherever the line stands;
`at_the_edge` only above the body and below it, where no sentence can be meant.
"""

import re
from collections.abc import Callable

from tasks.clean.lines import has_words, is_sentence, without_bullet
from tasks.clean.page_dates import page_date
from tasks.clean.phrases import byline, page_call, page_label, rubric

Rule = Callable[[str], str | None]

# `Фото: Пётр Лидов / ТАСС`: a credit has few words, a sentence about a photo more.
MOST_CREDIT_WORDS = 12
# `Малооблачно, +3 °C, ветер 2 м/с`
MOST_WEATHER_WORDS = 6
# A longer line is no furniture that a rule could know.
MOST_CHARACTERS = 400
# `25 ноября 2024 Политика`
MOST_RUBRIC_WORDS = 2

_FLAGS = re.IGNORECASE
_CREDIT = re.compile(
    r"\W*(?:(?:источник|автор) (?:фото\w*|изображени[яй]|видео)|(?:текст|видео) и фото"
    r"|фото(?:граф(?:и[яий])?|коллаж)?|изображени[ея]|иллюстрация|коллаж|скриншот|стоп-кадр"
    r"|инфографика|видео|сурет|photo|image)(?: автора)?\s*(?:[:|/©—–]|- |из |с сайта |$)",
    _FLAGS,
)
# `Анна Лидова и Пётр Котов. Фото: пресс-служба мэрии`
_CREDIT_AT_END = re.compile(r"[.)»\"] ?Фото ?[:/—–-]")
_CREDIT_SIGN = re.compile(r"(?:^|\s)©\s*\S", _FLAGS)
_IMAGE = re.compile(
    r"(?:thumb|мини|миниатюра|left|right|center|слева|справа|центр|frame|\d+px)\|"
    r"|!\[|\[\[(?:файл|изображение|file|image):|(?:файл|image|file):\S+\.(?:jpe?g|png|svg|gif)",
    _FLAGS,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FONT_SIZE = re.compile(r"[AА][+−-]{0,2}(?:\s+[AА][+−-]{0,2})*")
_HASHTAGS = re.compile(r"(?:#[\w-]+[\s,;]*)+")
_SIGNATURE = re.compile(
    r"[А-ЯЁ][\w-]+ [А-ЯЁ][\w-]+,? \(?"
    r"(?:редактор|корреспондент|журналист|обозреватель|автор)[^.]{0,60}"
)
_AGE = re.compile(r"\W*(?:0|6|12|16|18)\s?\+\W*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\[email.protected\]|[\w.+-]+@[\w-]+\.\w+", _FLAGS)
_MONEY = re.compile(
    r"[$€₽£¥₸₴₾]|\b(?:usd|eur|rub|byn|byr|kzt|cny|uzs|kgs|uah|gbp|pln|azn|gel|amd|brent|btc)\b",
    _FLAGS,
)
_DECIMAL = re.compile(r"\d[.,]\d")
_FIGURES = re.compile(r"[\d\s.,:+−–/%()↑↓▲▼=-]*")
_DEGREES = re.compile(r"\d\s?[°º˚]")
_DEGREE_SIGN = re.compile(r"[+−-]?[°º˚]\s?[CСcс]?")
_SKY = re.compile(
    r"(?:ясно|облачно|пасмурно|малооблачно|переменная облачность|облачно с прояснениями"
    r"|(?:небольшой |сильный )?(?:дождь|снег)|туман|гроза|солнечно)",
    _FLAGS,
)
_READ_ELSEWHERE = re.compile(
    r"(?:об?|обо|про|как|почему|что|кто|где|подробне[ей]|подробности|больше|ещё|еще|полный текст)\s"
    r"[^.!?]*\b(?:читайте|смотрите|слушайте)\s(?:в|на|у|здесь|тут|также|подробнее)\b[^.!?]*(?:[«\"][^«»\"]*[»\"][^.!?]*)?[.!]?",
    _FLAGS,
)
_BAR = re.compile(r"\s*[|[/•·]")
_MARKUP = re.compile(r"\{\{.*\}\}|<[^<>]+>|[=_*~—–-]{4,}|[|»«›→←↑↓>\s•·*]+")


def anywhere(line: str) -> str | None:
    """Why the line goes wherever it stands."""
    return _first(line, _ANYWHERE)


def at_the_edge(line: str) -> str | None:
    """Why the line goes above the body or below it."""
    return _first(line, _ANYWHERE) or _first(line, _AT_THE_EDGE)


def image_markup(line: str) -> str | None:
    """`thumb|left|Маяк на мысе`, `![Зал](https://site/1.jpg)`, `[[Файл:Зал.jpg]]`."""
    return "image" if _IMAGE.match(line) else None


def photo_credit(line: str) -> str | None:
    """`Фото - Caravan.kz`, `Пётр Лидов © ТАСС`, `Коллаж: редакция`; never a sentence."""
    is_credit = (
        _CREDIT.match(line)
        or ("©" in line and _CREDIT_SIGN.search(line))
        or ("Фото" in line and _CREDIT_AT_END.search(line))
    )
    is_text = is_credit and (is_sentence(line) or has_words(line, MOST_CREDIT_WORDS + 1))
    return "photo_credit" if is_credit and not is_text else None


def owner(line: str) -> str | None:
    """`© 2009 - 2024 Вести Твери`, `© ОАО «Тверь-ТВ», 1999-2025`; never a sentence."""
    is_notice = "©" in line and _YEAR.search(line) and not is_sentence(line)
    return "copyright" if is_notice else None


def font_size(line: str) -> str | None:
    """`A`, `А+`, `A A A`."""
    return "font_size" if _FONT_SIZE.fullmatch(without_bullet(line)) else None


def hashtags(line: str) -> str | None:
    """`#выборы #Тверь`."""
    return "tags" if _HASHTAGS.fullmatch(line) else None


def reading_elsewhere(line: str) -> str | None:
    """`О рынке игр читайте в статье «Пять мыслей об играх»`: the line says nothing else."""
    return "see_also" if _READ_ELSEWHERE.fullmatch(line) else None


def date_line(line: str) -> str | None:
    """`31 Мая 2016`, `19.03.2019 политика`, `15-01-2013, 12:25 | Финансы | Аналитика`."""
    dated = page_date(line)
    if dated is None:
        return None
    is_short = dated.other_words <= MOST_RUBRIC_WORDS
    return "date_line" if is_short or _BAR.match(line, dated.stop) else None


def ticker(line: str) -> str | None:
    """`$ 498.51`, `522.84`, `1 USD 3,1342 3,1314 −0,0028`, `3.68 BYN`."""
    body = without_bullet(line)
    rest, signs = _MONEY.subn("", body)
    has_rate = bool(signs or _DECIMAL.search(body))
    return "ticker" if has_rate and _FIGURES.fullmatch(rest) else None


def weather(line: str) -> str | None:
    """`-4 °C`, `Астана: +3°`, `ясно`."""
    body = without_bullet(line)
    if _SKY.fullmatch(body) or _DEGREE_SIGN.fullmatch(body):
        return "weather"
    is_text = is_sentence(body) or has_words(body, MOST_WEATHER_WORDS + 1)
    return "weather" if _DEGREES.search(body) and not is_text else None


def counter(line: str) -> str | None:
    """`956`, `(0)`, `2 258`, `12:04`."""
    body = without_bullet(line)
    has_digit = any(char.isdigit() for char in body)
    return "counter" if has_digit and _FIGURES.fullmatch(body) else None


def signature(line: str) -> str | None:
    """`Анна Лидова (редактор отдела культуры)`."""
    return "byline" if _SIGNATURE.fullmatch(line) else None


def age_limit(line: str) -> str | None:
    """`18+`."""
    return "copyright" if _AGE.fullmatch(line) else None


def address(line: str) -> str | None:
    """`https://site.ru/news`, `info@site.ru`."""
    return "navigation" if _ADDRESS.fullmatch(line) else None


def markup(line: str) -> str | None:
    """`-----`, `>>`, `<br>`."""
    return "markup" if _MARKUP.fullmatch(line) else None


_ANYWHERE: tuple[Rule, ...] = (
    image_markup,
    owner,
    photo_credit,
    font_size,
    hashtags,
    reading_elsewhere,
    page_label,
    page_call,
)
_AT_THE_EDGE: tuple[Rule, ...] = (
    date_line,
    age_limit,
    ticker,
    weather,
    counter,
    address,
    markup,
    rubric,
    byline,
    signature,
)


def _first(line: str, rules: tuple[Rule, ...]) -> str | None:
    if len(line) > MOST_CHARACTERS:
        return None
    return next((reason for rule in rules if (reason := rule(line))), None)
