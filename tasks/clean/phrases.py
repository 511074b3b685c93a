"""Standing phrases of a page's frame, from `seeds/words/page_furniture.csv`.

A `whole` phrase is all that the line says, numbers aside (`Комментарии (12)`); a `label` is
followed by a colon, a dash or nothing (`Теги: выборы, Тверь`); a `call` may run on as a sentence
(`Подписывайтесь на наш канал, чтобы ничего не пропустить.`).
"""

import re
from functools import cache

import seeds
from tasks.clean.lines import has_words, is_sentence, normal, words

_MOST_PHRASE_WORDS = 7
# `Время чтения 4 минуты`
MOST_RUBRIC_WORDS = 6
# A phrase stands in the first characters of its line.
_HEAD = 120

_FIRST_WORD = re.compile(r"[^\W_]+")
_FINISHED = (".", "!", "?", "…")
_AFTER_LABEL = re.compile(r"\s*(?:$|[:»>|…(]|\.\.\.|[—–-]\s)")
# What a sentence must say besides, for each reason, before it passes for a call of the page.
_SAYS = {
    "comments": re.compile(r"комментар|авториз|войдите|опубликован|помечены"),
    "cookies": re.compile(r"cookie|кук[иа]\b|соглас|соглаша|персональн|рекомендательн"),
    "copyright": re.compile(
        r"ссылк|разреш|запрещ|защищ|соглас|ответственност|свидетельств|агент|зарегистр|совпада|правообл"
    ),
    "see_also": re.compile(r"чита|смотр|интерес"),
    "share": re.compile(r"поделит|друз|соцсет|социальн"),
    "subscription": re.compile(
        r"telegram|телеграм|канал|групп|контакт|соцсет|социальн|рассылк|подпис|дзен|youtube|viber"
        r"|whatsapp|\bmax\b|страниц|приложени|редакци|пишите|звоните|google|яндекс|новост"
    ),
    "typo_notice": re.compile(r"ctrl|выдел|нажм|сообщит|редакци|пишите|(?:ошибк|опечатк)[^.]*\?"),
}


def page_label(line: str) -> str | None:
    """`Теги: выборы, Тверь`, `Последние новости`."""
    return _labelled(line, "any")


def byline(line: str) -> str | None:
    """`Автор: Пётр Лидов`; no sentence, which may well begin with `Автор`."""
    reason = _labelled(line, "edge")
    return None if reason and is_sentence(line) else reason


def page_call(line: str) -> str | None:
    """`Подписывайтесь на наш канал в Telegram`; a sentence must also say what it calls for."""
    reason = _beginning(line, "call", "any")[1]
    if reason and is_sentence(line) and not _SAYS[reason].search(line.lower()):
        return None
    return reason


def rubric(line: str) -> str | None:
    """`Политика`, `Комментарии (12)`."""
    if line.endswith(_FINISHED):
        return None
    if has_words(line, MOST_RUBRIC_WORDS + 1):
        return None
    said = [word for word in normal(line[:_HEAD]).split() if not word.isdigit()]
    return _whole_phrases().get(" ".join(said))


def _labelled(line: str, where: str) -> str | None:
    number, reason = _beginning(line, "label", where)
    return reason if reason and _AFTER_LABEL.match(_after_words(line, number)) else None


def _beginning(line: str, match: str, where: str) -> tuple[int, str | None]:
    """How many words the longest such phrase at the head of the line has, and its reason."""
    first = _FIRST_WORD.search(line[:_HEAD])
    table = _phrases(match, where)
    if first is None or first[0].lower().replace("ё", "е") not in _first_words(match, where):
        return 0, None
    head = normal(line[:_HEAD]).split()
    for number in range(min(len(head), _MOST_PHRASE_WORDS), 0, -1):
        if reason := table.get(" ".join(head[:number])):
            return number, reason
    return 0, None


def _after_words(line: str, number: int) -> str:
    at = 0
    for word in words(line)[:number]:
        at = line.index(word, at) + len(word)
    return line[at:]


@cache
def _phrases(match: str, where: str) -> dict[str, str]:
    table = seeds.rows("words/page_furniture")
    return {r["phrase"]: r["reason"] for r in table if (r["match"], r["where"]) == (match, where)}


@cache
def _first_words(match: str, where: str) -> frozenset[str]:
    found = (_FIRST_WORD.match(phrase) for phrase in _phrases(match, where))
    return frozenset(word[0] for word in found if word)


@cache
def _whole_phrases() -> dict[str, str]:
    return _phrases("whole", "any") | _phrases("whole", "edge")
