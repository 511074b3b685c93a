"""Characters made regular, one for one; what has no width goes.

Quotation marks and dashes stay as the article has them, but two apostrophes are one mark.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.clean.text_map import Removal

# Latin letters that look like Cyrillic ones: `Прeзидeнт` with Latin e
LATIN = "aceopxyABCEHKMOPTXY"
CYRILLIC = "асеорхуАВСЕНКМОРТХУ"
_LOOK_ALIKES = str.maketrans(LATIN, CYRILLIC)

_ODD_SPACE = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ODD_LINE_END = re.compile(r"\r(?!\n)|[\v\f\x85\u2028\u2029]")
_CARRIAGE_RETURN = re.compile(r"\r(?=\n)")
_INVISIBLE = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_MARKED = re.compile(r"([^\W\d_])([\u0300-\u036f]+)")
_STRESS = "\u0301"
_STRESSED = frozenset("аеёиоуыэюяАЕЁИОУЫЭЮЯ")
_MIXED = re.compile(r"[A-Za-z](?:(?=[А-яЁё])|(?<=[А-яЁё][A-Za-z]))")
# `МойBY`: two words written as one
_COMPOUND = re.compile(r"[А-ЯЁ]?[а-яё]+[A-Z]{2,}|[A-Z]{2,}[А-ЯЁ]?[а-яё]+")
_WORD = re.compile(r"[^\W\d_]+")
# `вместе c Россией` with Latin c
_LONE_LATIN = re.compile(r"[acoy](?<=[а-яё] [acoy])(?= [А-яЁё])")
# `''Вестник''`: typed for quotation marks, or for the italics of a wiki; not the inches of `24''`
_APOSTROPHES = re.compile(r"(?<![\d'])'{2,5}(?!')")
_LINE = re.compile(r"[^\n]+")
_QUOTATION_MARKS = frozenset('«»„“”"')
# Most texts have nothing of all this.
_ODD = (
    re.compile(
        r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u0300-\u036f\u061c\u1680\u180e\u2000-\u200f"
        r"\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
    ),
    _MIXED,
    _LONE_LATIN,
    _APOSTROPHES,
)


@dataclass(frozen=True, slots=True)
class Regular:
    """A text with regular characters, as long as before, and what is to be removed from it."""

    text: str
    removals: tuple[Removal, ...]


def regular(text: str) -> Regular:
    """The text with regular characters, and the removals, ordered.

    Spaces and line ends of every kind become one kind, Latin letters inside Cyrillic words become
    Cyrillic, a letter and its combining mark become one letter (`й`, `ё`). Reasons of removals:
    `carriage_return`, `invisible`, `control`, `combining`, `stress_mark`, `apostrophes`.
    """
    if not any(pattern.search(text) for pattern in _ODD):
        return Regular(text, ())
    text = _ODD_LINE_END.sub("\n", _ODD_SPACE.sub(" ", text))
    text = _LONE_LATIN.sub(_folded, _with_cyrillic_words(text))
    text, marks = _composed(text)
    text, apostrophes = _quoted(text)
    removals = [
        *_found(_CARRIAGE_RETURN, text, "carriage_return"),
        *_found(_INVISIBLE, text, "invisible"),
        *_found(_CONTROL, text, "control"),
        *marks,
        *apostrophes,
    ]
    return Regular(text, tuple(sorted(removals, key=lambda removal: removal.start)))


def _found(pattern: re.Pattern[str], text: str, reason: str) -> Iterator[Removal]:
    for match in pattern.finditer(text):
        yield Removal(match.start(), match.end(), reason)


def _folded(match: re.Match[str]) -> str:
    return match[0].translate(_LOOK_ALIKES)


def _with_cyrillic_words(text: str) -> str:
    """Words of Cyrillic letters and Latin look-alikes become Cyrillic; `COVID`, `IT` stay."""
    return _WORD.sub(_cyrillic_word, text) if _MIXED.search(text) else text


def _cyrillic_word(match: re.Match[str]) -> str:
    word = match[0]
    if word.isascii() or not _MIXED.search(word):
        return word
    latin = sum(char.isascii() for char in word)
    folded = word.translate(_LOOK_ALIKES)
    has_other = any(char.isascii() for char in folded)
    is_foreign = has_other or 2 * latin > len(word) or _COMPOUND.fullmatch(word)
    return word if is_foreign else folded


def _composed(text: str) -> tuple[str, list[Removal]]:
    """`и` and a combining breve become `й`, one for one, and the breve goes; so does a stress."""
    marks: list[Removal] = []
    pieces: list[str] = []
    at = 0
    for match in _MARKED.finditer(text):
        base = match[1]
        for offset, mark in enumerate(match[2], match.start(2)):
            one = unicodedata.normalize("NFC", base + mark)
            if len(one) == 1:
                base = one
                marks.append(Removal(offset, offset + 1, "combining"))
            elif mark == _STRESS and base in _STRESSED:
                marks.append(Removal(offset, offset + 1, "stress_mark"))
        pieces += [text[at : match.start()], base, match[2]]
        at = match.end()
    return "".join([*pieces, text[at:]]), marks


def _quoted(text: str) -> tuple[str, list[Removal]]:
    """`''Вестник''` becomes `"Вестник"`; apostrophes without a partner in their line go.

    So does a pair of which one stands beside another quotation mark: `''«Вестник»''`.
    """
    if _APOSTROPHES.search(text) is None:
        return text, []
    removals: list[Removal] = []
    letters = list(text)
    for line in _LINE.finditer(text):
        runs = list(_APOSTROPHES.finditer(text, line.start(), line.end()))
        beside = [_is_beside_mark(text, run) for run in runs]
        for number, run in enumerate(runs):
            pair = beside[number - number % 2 : number - number % 2 + 2]
            is_mark = len(runs) % 2 == 0 and not any(pair)
            if is_mark:
                letters[run.start()] = '"'
            removals.append(Removal(run.start() + is_mark, run.end(), "apostrophes"))
    return "".join(letters), removals


def _is_beside_mark(text: str, run: re.Match[str]) -> bool:
    around = text[max(0, run.start() - 1) : run.start()] + text[run.end() : run.end() + 1]
    return not _QUOTATION_MARKS.isdisjoint(around)
