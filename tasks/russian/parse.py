"""Texts to parsed texts: the one door to the language layer."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, make_dataclass
from functools import lru_cache
from itertools import chain, count, islice, repeat
from operator import attrgetter
from typing import cast

import numpy as np

from tasks.russian import quotations, segments
from tasks.russian.dependencies import MAX_SENTENCE, parse_words
from tasks.russian.dialogue import turn
from tasks.russian.morph import lemma
from tasks.russian.names import find_names
from tasks.russian.parsed import NameKind, NameSpan, ParsedText, Quotation, Sentence, Token
from tasks.russian.spans import Span
from tasks.russian.tags import tag_words, tags

# Characters that the taggers take at once: about 64 articles.
MAX_CHARACTERS = 200_000
# Distinct pairs of word and tag kept; a thousand articles hold about 50,000.
MEMO = 200_000

# A frozen dataclass sets each field past its own guard: 2.5 microseconds a token, a tenth of all
# that parsing takes. A draft has the same slots and no guard, and becomes a token when it is full.
_Draft = make_dataclass("_Draft", [each.name for each in fields(Token)], slots=True)


@dataclass(frozen=True, slots=True)
class _Segmented:
    """A text with its places; of each token its start, stop and text."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    starts: list[int]
    stops: list[int]
    words: list[str]


def parse_texts(texts: Sequence[str]) -> list[ParsedText]:
    """Each text parsed, in order; any string is accepted.

    The models are loaded at the first call in a process. A batch of texts is faster than as many
    calls. Each sentence is a tree with one root; none has more than MAX_SENTENCE tokens.
    """
    return list(chain.from_iterable(_parse_batch(batch) for batch in _batches(texts)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > MAX_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _parse_batch(texts: Sequence[str]) -> Iterator[ParsedText]:
    documents = [_segment(text) for text in texts]
    words = [word for document in documents for word in document.words]
    sizes = [each.last - each.first for document in documents for each in document.sentences]
    readings = iter(tag_words(words, sizes))
    heads, relations = parse_words(words, sizes)
    firsts = [each.first for document in documents for each in document.sentences]
    arcs = zip(_in_text(heads, firsts, sizes), relations, strict=True)
    names = find_names(words, [len(document.words) for document in documents])
    for document, found in zip(documents, names, strict=True):
        tokens = _tokens(document, readings, arcs)
        yield ParsedText(
            document.text,
            document.paragraphs,
            document.sentences,
            tokens,
            _name_spans(tokens, found),
            _quotations(document, tokens),
        )


def _segment(text: str) -> _Segmented:
    paragraphs = segments.paragraphs(text)
    sentences: list[Sentence] = []
    starts: list[int] = []
    stops: list[int] = []
    words: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        for span in segments.sentences(text, paragraph):
            own_starts, own_stops, own_words = segments.tokens(text, span)
            sentences += _sentences(span, own_starts, own_stops, len(words), index)
            starts += own_starts
            stops += own_stops
            words += own_words
    return _Segmented(text, paragraphs, tuple(sentences), starts, stops, words)


def _sentences(
    span: Span, starts: Sequence[int], stops: Sequence[int], first: int, paragraph: int
) -> Iterator[Sentence]:
    """The sentence of these words, or one of too many in pieces, so that its cost stays linear.

    The longest of 14,090 sentences of news has 191 tokens; longer ones are tables and noise.
    """
    for start in range(0, len(starts), MAX_SENTENCE):
        stop = min(start + MAX_SENTENCE, len(starts))
        left = starts[start] if start else span.start
        right = stops[stop - 1] if stop < len(starts) else span.stop
        yield Sentence(left, right, first + start, first + stop, paragraph)


def _in_text(heads: list[int], firsts: list[int], sizes: list[int]) -> list[int]:
    """Heads counted in their text, where they came counted in sentences; -1 stays for the root."""
    counted = np.array(heads, np.int64)
    in_text: list[int] = np.where(counted < 0, -1, counted + np.repeat(firsts, sizes)).tolist()
    return in_text


def _tokens(
    document: _Segmented, readings: Iterator[int], arcs: Iterator[tuple[int, str]]
) -> tuple[Token, ...]:
    """The tokens of a document, whose readings and arcs come next."""
    words = document.words
    if not words:
        return ()
    fields_of_words = zip(*map(_reading, words, islice(readings, len(words))), strict=True)
    heads, relations = zip(*islice(arcs, len(words)), strict=True)
    sentences = chain.from_iterable(
        repeat(number, sentence.last - sentence.first)
        for number, sentence in enumerate(document.sentences)
    )
    places = count(), document.starts, document.stops
    drafts = tuple(map(_Draft, *places, words, *fields_of_words, heads, relations, sentences))
    for draft in drafts:
        draft.__class__ = Token
    return cast("tuple[Token, ...]", drafts)


@lru_cache(maxsize=MEMO)
def _reading(word: str, number: int) -> tuple[str, str, str, str, str, str, str, str, str, str]:
    """The fields of a token from its lemma to its animacy, for a word and the number of its tag."""
    tag = tags()[number]
    return (
        lemma(word, tag),
        tag.pos,
        tag.case,
        tag.number,
        tag.gender,
        tag.person,
        tag.tense,
        tag.verb_form,
        tag.voice,
        tag.animacy,
    )


def _name_spans(
    tokens: Sequence[Token], found: Sequence[tuple[int, int, NameKind]]
) -> tuple[NameSpan, ...]:
    return tuple(
        NameSpan(tokens[first].start, tokens[last - 1].stop, first, last, kind)
        for first, last, kind in found
    )


def _quotations(document: _Segmented, tokens: Sequence[Token]) -> tuple[Quotation, ...]:
    stretches = []
    text, last = document.text, 0
    for paragraph in document.paragraphs:
        first = last
        last = bisect_left(tokens, paragraph.stop, first, key=attrgetter("start"))
        marked = quotations.marked(text, paragraph)
        stretches += marked + turn(tokens[first:last], marked)
    return quotations.nested(stretches)
