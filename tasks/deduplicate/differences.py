"""Words that differ between two aligned passages, with the type of the difference."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from rapidfuzz.distance import Indel

import seeds
from tasks.deduplicate.align import Segment
from tasks.deduplicate.tokens import WordedText, words_of
from tasks.russian.spans import Span

DifferenceType = Literal["number", "negation", "prefix", "name", "other"]

# Letters that two words with different prefixes share at their end (`узко|технологичная`).
COMMON_ENDING = 5
# Letters of a name that its other cases begin with: `Казахстан`, `Казахстаном`. Shorter words are
# the beginning of too many others.
NAME_LETTERS = 4
NUMBER_WORDS = "words/number_words"
NEGATIONS = "words/negations"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that stand in one text where the other has others or none (then "")."""

    type: DifferenceType
    a_text: str
    b_text: str

    def __str__(self) -> str:
        """As analysts read it: `number: миллиарду | 1 млрд`."""
        return f"{self.type}: {self.a_text} | {self.b_text}"


def differences(a: WordedText, b: WordedText, segment: Segment) -> tuple[Difference, ...]:
    """The differing words of an aligned segment, in the order of the text."""
    in_a = a.words.hashes[segment.a_first : segment.a_last].tolist()
    in_b = b.words.hashes[segment.b_first : segment.b_last].tolist()
    found = []
    for a_from, a_to, b_from, b_to in _edits(in_a, in_b):
        first_a, last_a = segment.a_first + a_from, segment.a_first + a_to
        first_b, last_b = segment.b_first + b_from, segment.b_first + b_to
        text_a, text_b = a.span(first_a, last_a), b.span(first_b, last_b)
        is_name = has_name(a, first_a, last_a) or has_name(b, first_b, last_b)
        found.append(Difference(type_of(text_a, text_b, is_name=is_name), text_a, text_b))
    return tuple(found)


def differing_spans(a: str, b: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where words stand that only one of two aligned passages has, in each of them, in order."""
    one, other = WordedText(a, words_of(a)), WordedText(b, words_of(b))
    edits = tuple(_edits(one.words.hashes.tolist(), other.words.hashes.tolist()))
    return (
        tuple(Span(*one.words.chars(first, last)) for first, last, _, _ in edits if first < last),
        tuple(Span(*other.words.chars(first, last)) for _, _, first, last in edits if first < last),
    )


def _edits(a: list[int], b: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """Places (a_from, a_to, b_from, b_to) between equal words, neighbouring edits as one.

    The equal words are those of the longest common subsequence (Indel): `миллиарды больше |
    миллиард и больше` differ in `миллиарды | миллиард и`.
    """
    edges = [(0, 0)]
    for step in Indel.opcodes(a, b):
        if step.tag == "equal":
            edges += [(step.src_start, step.dest_start), (step.src_end, step.dest_end)]
    edges.append((len(a), len(b)))
    for (a_from, b_from), (a_to, b_to) in zip(edges[::2], edges[1::2], strict=True):
        if (a_from, b_from) != (a_to, b_to):
            yield a_from, a_to, b_from, b_to


def type_of(a: str, b: str, *, is_name: bool) -> DifferenceType:
    """What differs; the first type that fits, in the order of what it changes in the fact."""
    words_a, words_b = _words(a), _words(b)
    if any(is_number(word) for word in (*words_a, *words_b)):
        return "number"
    if is_negated(words_a) != is_negated(words_b) or _negates(words_a, words_b):
        return "negation"
    if _differ_by_prefix(words_a, words_b):
        return "prefix"
    return "name" if is_name else "other"


def _words(text: str) -> list[str]:
    return [word.strip('«»"“”().,:;!?-–—') for word in text.lower().split()]


def is_number(word: str) -> bool:
    """Whether the word is a number in digits or letters: `1,5`, `миллиарды`, `трёх`."""
    plain = word.replace("ё", "е")
    return any(c.isdigit() for c in plain) or plain in _numbers() or plain.startswith(_stems())


@cache
def _numbers() -> frozenset[str]:
    return frozenset(row["word"] for row in seeds.rows(NUMBER_WORDS) if row["is_stem"] == "0")


@cache
def _stems() -> tuple[str, ...]:
    return tuple(row["word"] for row in seeds.rows(NUMBER_WORDS) if row["is_stem"] == "1")


def is_negated(words: Sequence[str]) -> bool:
    """Whether one of the words denies: `не`, `ни`, `нет`, `нельзя`, `без`."""
    return not seeds.column(NEGATIONS, "word").isdisjoint(words)


def _negates(a: Sequence[str], b: Sequence[str]) -> bool:
    """`возможно | невозможно`."""
    return len(a) == len(b) == 1 and (a[0] == f"не{b[0]}" or b[0] == f"не{a[0]}")


def _differ_by_prefix(a: Sequence[str], b: Sequence[str]) -> bool:
    """`узкотехнологичная | высокотехнологичная`, `выстраивают | настраивают`."""
    if not len(a) == len(b) == 1 or a[0] == b[0]:
        return False
    ending = _common_ending(a[0], b[0])
    return ending >= COMMON_ENDING and ending >= min(len(a[0]), len(b[0])) / 2


def _common_ending(a: str, b: str) -> int:
    pairs = zip(reversed(a), reversed(b), strict=False)
    return next((i for i, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))


def has_name(text: WordedText, first: int, last: int) -> bool:
    """Whether one of the words has a capital that no sentence's beginning explains.

    At the beginning of a sentence a word is a name where the text has it so inside another one
    (`Казахстан высоко ценит` beside `знаем Казахстан`).
    """
    capitals = [i for i in range(first, last) if _is_capital(text, i)]
    return any(_is_inside(text, i) or _is_inside_elsewhere(text, i) for i in capitals)


def _is_inside_elsewhere(text: WordedText, word: int) -> bool:
    """Whether the word stands inside a sentence too, with a capital and in any case.

    `Казахстан высоко ценит … между Беларусью и Казахстаном`.
    """
    form = text.span(word, word + 1)
    if len(form) < NAME_LETTERS:
        return False
    return bool(re.search(rf"[\w,][ \u00a0]{re.escape(form)}\w{{0,3}}\b", text.text))


def _is_capital(text: WordedText, word: int) -> bool:
    return text.text[text.words.starts[word]].isupper()


def _is_inside(text: WordedText, word: int) -> bool:
    """Whether the word follows another of its sentence: only blanks, a comma or a letter before."""
    before = text.text[: text.words.starts[word]].rstrip(" \u00a0")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")
