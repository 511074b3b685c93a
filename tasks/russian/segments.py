"""Where paragraphs, sentences and tokens stand. The rules are razdel's, the engine is linear.

razdel itself copies the growing sentence at every mark that does not end it, which takes hours on
a line of a million quotation marks.
"""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add

import razdel
from razdel.rule import JOIN
from razdel.segmenters.sentenize import BULLET_SIZE, DELIMITER, RULES, SentSplit

from tasks.russian.spans import Span

# A run without a blank; longer ones (base64, a million marks) are cut, so that work stays linear.
CHUNK = re.compile(r"\S{1,200}")
SENTENCE_MARK = re.compile(DELIMITER)
WINDOW = 10  # characters that razdel's sentence rules see on each side of a mark


def paragraphs(text: str) -> tuple[Span, ...]:
    """Maximal runs without what str.splitlines breaks at, in order, those of blanks left out."""
    ends = accumulate(map(len, text.splitlines(keepends=True)), initial=0)
    return tuple(
        Span(start, start + len(line))
        for start, line in zip(ends, text.splitlines(), strict=False)
        if line and not line.isspace()
    )


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, in order, without the blanks between them."""
    line = paragraph.of(text)
    cuts = [0, *_cuts(line), len(line)]
    parts = (_stripped(line, first, last) for first, last in pairwise(cuts))
    return [Span(paragraph.start + a, paragraph.start + b) for a, b in parts if a < b]


def tokens(text: str, sentence: Span) -> tuple[list[int], list[int], list[str]]:
    """Starts, stops and texts of the tokens of one sentence, in order.

    They are razdel's for each run without blanks. Over a whole text razdel looks past the blank and
    takes the comma of `2010, 2011` into the number.
    """
    found = [*CHUNK.finditer(text, sentence.start, sentence.stop)]
    parts = [*map(_split, map(re.Match.group, found))]
    starts = [
        start + first
        for start, (firsts, _) in zip(map(re.Match.start, found), parts, strict=True)
        for first in firsts
    ]
    texts = [word for _, words in parts for word in words]
    return starts, [*map(add, starts, map(len, texts))], texts


@lru_cache(maxsize=100_000)
def _split(chunk: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where the tokens of a run without blanks start in it, and their texts."""
    found = [(token.start, token.text) for token in razdel.tokenize(chunk)]
    starts, texts = zip(*found, strict=True)
    return starts, texts


def _cuts(line: str) -> list[int]:
    """Offsets after the marks that end a sentence."""
    found = []
    start = 0
    for mark in SENTENCE_MARK.finditer(line):
        first, stop = mark.span()
        if line[stop : stop + 1].isspace() and _ends_sentence(line, start, first, stop):
            found.append(stop)
            start = stop
    return found


def _ends_sentence(line: str, start: int, first: int, stop: int) -> bool:
    """Whether razdel's rules end the sentence begun at `start` after the mark `first` to `stop`."""
    buffer = line[start : min(first, start + BULLET_SIZE + 1)]
    split = SentSplit(
        line[max(0, first - WINDOW) : first], line[first:stop], line[stop : stop + WINDOW], buffer
    )
    for rule in RULES:
        if action := rule.function(split):
            return bool(action != JOIN)
    return True


def _stripped(line: str, first: int, last: int) -> tuple[int, int]:
    part = line[first:last]
    return last - len(part.lstrip()), first + len(part.rstrip())
