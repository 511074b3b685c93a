"""Who held which office when: `президент России Дмитрий Медведев` was written from 2008 to 2012."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

import seeds

# `президент Соединённых Штатов Америки Барак Обама`
MOST_WORDS_BETWEEN = 5
# `генера-льного`, `премье-ру`, `Медвед-ева`
STEM = 6
_OPEN_END = date.max
# `бывший президент`, `экс-президент`, `первый президент Казахстана`
_FORMER = re.compile(r"(?:бывш|экс|тогдашн|перв|будущ|избранн)\w*[ -]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """The text names somebody as holding an office, which he or she did from `start` to `end`."""

    start: date
    end: date
    evidence: str


def named_terms(text: str) -> tuple[tuple[Term, ...], ...]:
    """For each holder of an office that the text names, by surname, all terms in that office.

    Holders named as former, first or future ones are left out.
    """
    found: dict[tuple[str, str, date], Term] = {}
    for match in _pattern().finditer(text):
        if _FORMER.search(text[max(0, match.start() - 20) : match.start()]):
            continue
        for surname, office, start, end in _terms():
            if _is_form(match["surname"], surname) and _is_form(match["office"], office):
                found.setdefault((surname, office, start), Term(start, end, match[0]))
    holders = groupby(sorted(found), key=lambda key: key[:2])
    return tuple(tuple(found[key] for key in keys) for _, keys in holders)


@cache
def _terms() -> tuple[tuple[str, str, date, date], ...]:
    rows = seeds.rows("reference/incumbents")
    return tuple((r["surname"], r["office"], _day(r["from"]), _day(r["to"])) for r in rows)


def _day(text: str) -> date:
    return date.fromisoformat(text) if text else _OPEN_END


@cache
def _pattern() -> re.Pattern[str]:
    surnames = "|".join(sorted({_stem(surname) for surname, *_ in _terms()}))
    return re.compile(
        r"\b(?P<office>[Пп]резидент\w{0,2}|[Пп]ремьер(?:-министр)?\w{0,2}|[Кк]анцлер\w{0,2}"
        r"|[Пп]редседател\w{1,2}|[Гг]енеральн\w+ секретар\w{1,2})"
        rf"(?: [^\s,.;:!?()«»\"]+){{0,{MOST_WORDS_BETWEEN}}}?"
        rf" (?P<surname>(?:{surnames})\w{{0,3}})\b"
    )


def _stem(word: str) -> str:
    """`Отунбаева` → `Отунбаев`, `Зеленский` → `Зеленск`: what its cases share."""
    return re.sub(r"(?:ий|ый|[аейьо])$", "", word)


def _is_form(form: str, word: str) -> bool:
    """Whether a word of the text may be a case of a surname or an office."""
    return form.lower().startswith(_stem(word).lower()[:STEM])
