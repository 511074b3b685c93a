"""Which line is the headline."""

from collections import Counter
from collections.abc import Sequence

from tasks.clean.lines import (
    MOST_HEADLINE_WORDS,
    Line,
    has_words,
    is_headline,
    is_open,
    is_sentence,
    normal,
)

# Share of a headline's stems in the paragraph that tells its news. Of 700 corpus texts with a
# headline, half of the leads repeat .6 of it or more.
LEAST_REPEATED = 0.6
# Where the lead says it all again, the first line is a headline in spite of its full stop.
LEAST_TOLD = 0.8
STEM = 5
# `Сначала вино, теперь огурцы.`: a headline with a full stop is shorter than any lead.
MOST_WORDS_WITH_STOP = 6
# `Как встретить гостей?`
MOST_WORDS_WITH_MARK = 12
# `… открыли вокзал - Вести Твери`: what a page's title adds to the headline.
MOST_SITE_WORDS = 8

_SPEECH = '"«„“-–—'


def headline(lines: Sequence[Line], body: int, stays: Sequence[bool]) -> int | None:
    """The index of the headline among `lines`; None where none stands apart from the body.

    `body` is the index of the first sentence, `stays` says which lines may be the article's. A
    headline that the page repeats is its last copy above the body. On a page with a frame it is the
    line that the lead repeats, or the first of a headline's shape; else the first line of all.
    """
    shaped = [i for i in range(body) if stays[i] and is_headline(lines[i].text)]
    copies = _copies(lines[:body])
    repeated = [i for i in shaped if copies[normal(lines[i].text)] > 1]
    if repeated:
        return repeated[-1]
    if shaped and not all(stays[:body]):
        lead = lines[body].text
        return max(shaped, key=lambda i: (coverage(lines[i].text, lead) >= LEAST_REPEATED, -i))
    if _is_first_of_all(lines, body, stays) or _is_short_sentence(lines, body, stays):
        return 0
    return shaped[0] if shaped else None


def coverage(line: str, paragraph: str) -> float:
    """The share of the line's stems, of words with four letters or more, that `paragraph` has."""
    stems = _stems(line)
    return len(stems & _stems(paragraph)) / len(stems) if stems else 0.0


def is_page_title(line: str, title: str) -> bool:
    """Whether `line` is the title and the name of a site: `Открыли вокзал - Вести Твери`."""
    said, wanted = normal(line), normal(title)
    added = len(said.split()) - len(wanted.split())
    return said.startswith(f"{wanted} ") and added <= MOST_SITE_WORDS


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in normal(text).split() if len(word) > 3)


def _copies(lines: Sequence[Line]) -> Counter[str]:
    """How often each line stands there, alone or with the name of the site after it."""
    counts: Counter[str] = Counter()
    for line in lines:
        said = normal(line.text).split()
        longest = len(said) if len(said) <= MOST_HEADLINE_WORDS + MOST_SITE_WORDS else 0
        counts.update(" ".join(said[:n]) for n in range(longest, longest - MOST_SITE_WORDS - 1, -1))
    return counts


def _is_first_of_all(lines: Sequence[Line], body: int, stays: Sequence[bool]) -> bool:
    """`Вахту сдал`, `Свадьба Анны Лидовой`: the first line, where all above the body stays."""
    if not 0 < body < len(lines) or not all(stays[:body]):
        return False
    first = lines[0].text
    is_finished = first.endswith((".", "…")) or is_open(first)
    is_long = has_words(first, MOST_HEADLINE_WORDS + 1)
    return first.lstrip(_SPEECH)[:1].isupper() and not (is_finished or is_long)


def _is_short_sentence(lines: Sequence[Line], body: int, stays: Sequence[bool]) -> bool:
    """`Сначала мост, теперь дорога.`: shorter than a lead, and the lead follows."""
    if len(lines) < 2 or body > 1 or not (stays[0] and is_sentence(lines[1].text)):
        return False
    first = lines[0].text
    most = MOST_WORDS_WITH_MARK if first.endswith(("?", "!")) else MOST_WORDS_WITH_STOP
    is_told = coverage(first, lines[1].text) >= LEAST_TOLD and not has_words(first, most + most)
    is_short = not has_words(first, most + 1) or is_told
    return is_short and first.endswith((".", "?", "!")) and first[0] not in _SPEECH
