"""The lines of a text, and what their shape says: sentence, headline, fragment."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from tasks.clean.text_map import Removal

# A headline is at least three words and at most a long line of a narrow column.
LEAST_HEADLINE_WORDS = 3
MOST_HEADLINE_WORDS = 25
MOST_FRAGMENT_WORDS = 3
LEAST_SENTENCE_WORDS = 4
# A line of so many words, with a comma or the like, is body even where its full stop was lost.
SURE_SENTENCE_WORDS = 20

_SPARE = ("\n\n\n", " \n", "\n ")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"»”’)\]]*$")
_OPEN_END = re.compile(r"[:;,–—-][\"»”’)\]]*$")
_PAUSE = re.compile(r"[,.;:](?=\s)")
_BULLET = re.compile(r"^(?:[•·▪■●*►▶→✓]|[-–—](?= ))\s*")
_HEADLINE_START = re.compile(r"[\"«„“(]*[A-ZА-ЯЁ\d]")
_SMALL_CYRILLIC_WORD = re.compile(r"\b[а-яё]{2,}\b")
# The end of a line, where its punctuation stands.
_END = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the space around it: offsets and text."""

    start: int
    stop: int
    text: str


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that are not blank, in order."""
    return tuple(_trimmed(text))


def _trimmed(text: str) -> Iterator[Line]:
    for match in _LINE.finditer(text):
        stripped = match[0].strip(" ")
        if stripped:
            start = match.start() + len(match[0]) - len(match[0].lstrip(" "))
            yield Line(start, start + len(stripped), stripped)


def first_sentences(text: str, number: int) -> tuple[Line, ...]:
    """The first lines that are sentences, at most `number`, found without reading on."""
    return tuple(islice((line for line in _trimmed(text) if is_sentence(line.text)), number))


def spare_space(text: str) -> tuple[Removal, ...]:
    """Space around lines and all but one blank line between them: removals with `whitespace`."""
    if not any(spare in text for spare in _SPARE) and text.strip(" \n") == text:
        return ()
    at = 0
    found: list[Removal] = []
    for line in lines_of(text):
        found += _spare(text[at : line.start], at)
        at = line.stop
    if at < len(text):
        found.append(Removal(at, len(text), "whitespace"))
    return tuple(found)


def _spare(gap: str, at: int) -> Iterator[Removal]:
    """What goes from the space between two lines: all but the first and the last line end."""
    if gap in {"\n", "\n\n", ""}:
        return
    keep = sorted({at + gap.find("\n"), at + gap.rfind("\n")}) if at and "\n" in gap else []
    start = at
    for line_end in [*keep, at + len(gap)]:
        if start < line_end:
            yield Removal(start, line_end, "whitespace")
        start = line_end + 1


def words(text: str) -> list[str]:
    """Words and numbers of a line, in order."""
    return _WORD.findall(text)


def normal(text: str) -> str:
    """The words of a line in small letters: equal for lines that say the same."""
    return " ".join(words(text)).lower().replace("ё", "е")


def without_bullet(text: str) -> str:
    """`• 956` → `956`."""
    return _BULLET.sub("", text)


def has_words(text: str, number: int) -> bool:
    """Whether a line has so many words at least, found without reading on."""
    return sum(1 for _ in islice(_WORD.finditer(text), number)) == number


def is_sentence(text: str) -> bool:
    """Whether a line is body: a finished sentence of four words, or long enough."""
    if _SENTENCE_END.search(text, max(0, len(text) - _END)):
        return has_words(text, LEAST_SENTENCE_WORDS)
    return has_words(text, SURE_SENTENCE_WORDS) and bool(_PAUSE.search(text))


def is_open(text: str) -> bool:
    """Whether more must follow: `Елена Котова, мэр Твери:`, `Уважаемые коллеги,`."""
    return bool(_OPEN_END.search(text, max(0, len(text) - _END)))


def is_fragment(text: str) -> bool:
    """Up to three words that are no sentence: `Главная`, `Поделиться`, `Нижний Новгород`."""
    is_finished = _SENTENCE_END.search(text) or is_open(text)
    return not is_finished and not has_words(text, MOST_FRAGMENT_WORDS + 1)


def is_headline(text: str) -> bool:
    """A line of three to 25 words with a capital at its head and no full stop at its end."""
    return (
        not text.endswith((".", "…"))
        and not is_open(text)
        and bool(_HEADLINE_START.match(text))
        and has_words(text, LEAST_HEADLINE_WORDS)
        and not has_words(text, MOST_HEADLINE_WORDS + 1)
        and bool(_SMALL_CYRILLIC_WORD.search(text))
    )
