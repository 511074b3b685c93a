"""Texts to parsed texts: the one door to the language layer."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import cast

from tasks.russian import dependencies, names, quotations, segments, tags
from tasks.russian.dependencies import MAX_SENTENCE
from tasks.russian.dialogue import turn
from tasks.russian.morph import lemma
from tasks.russian.parsed import NameKind, NameSpan, ParsedText, Quotation, Sentence, Token
from tasks.russian.spans import Span
from tasks.russian.tags import Tag

# Characters that the taggers take at once: about 64 articles.
MAX_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class _Segmented:
    """A text with its places; `sentences` keep the tokens of `spans` as index ranges."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    spans: tuple[Span, ...]
    words: tuple[str, ...]

    def pieces(self) -> Iterator[tuple[str, ...]]:
        """The words of each sentence, a very long one in pieces, as the taggers take them."""
        for sentence in self.sentences:
            for first in range(sentence.first, sentence.last, MAX_SENTENCE):
                yield self.words[first : min(first + MAX_SENTENCE, sentence.last)]


def parse_texts(texts: Sequence[str]) -> list[ParsedText]:
    """Each text parsed, in order; any string is accepted.

    The models are loaded at the first call in a process. A batch of texts is faster than as many
    calls.
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
    pieces = [piece for document in documents for piece in document.pieces()]
    readings = iter(tags.tag_words(pieces))
    trees = iter(dependencies.parse_sentences(pieces))
    names_found = names.tag_names([document.words for document in documents])
    for document, name_tags in zip(documents, names_found, strict=True):
        found = _tokens(document, readings, trees)
        yield ParsedText(
            document.text,
            document.paragraphs,
            document.sentences,
            found,
            _names(document.spans, name_tags),
            _quotations(document, found),
        )


def _segment(text: str) -> _Segmented:
    paragraphs = segments.paragraphs(text)
    sentences: list[Sentence] = []
    spans: list[Span] = []
    for index, paragraph in enumerate(paragraphs):
        for sentence in segments.sentences(text, paragraph):
            first = len(spans)
            spans += segments.tokens(text, sentence)
            sentences.append(Sentence(sentence.start, sentence.stop, first, len(spans), index))
    words = tuple(span.of(text) for span in spans)
    return _Segmented(text, paragraphs, tuple(sentences), tuple(spans), words)


def _tokens(
    document: _Segmented, readings: Iterator[Tag], trees: Iterator[list[tuple[int, str]]]
) -> tuple[Token, ...]:
    found: list[Token] = []
    for number, sentence in enumerate(document.sentences):
        for index, (head, rel) in enumerate(_tree(sentence, trees), start=sentence.first):
            span, word, tag = document.spans[index], document.words[index], next(readings)
            found.append(_token(index, span, word, tag, head, rel, number))
    return tuple(found)


def _token(
    index: int, span: Span, word: str, tag: Tag, head: int, rel: str, sentence: int
) -> Token:
    return Token(
        index,
        span.start,
        span.stop,
        word,
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
        head,
        rel,
        sentence,
    )


def _tree(sentence: Sentence, trees: Iterator[list[tuple[int, str]]]) -> list[tuple[int, str]]:
    """Head (index in the text, -1 for a root) and relation of each token of the sentence."""
    found: list[tuple[int, str]] = []
    while sentence.first + len(found) < sentence.last:
        offset = sentence.first + len(found)
        found += [(head + offset if head >= 0 else -1, rel) for head, rel in next(trees)]
    return found


def _names(spans: Sequence[Span], name_tags: Sequence[str]) -> tuple[NameSpan, ...]:
    return tuple(
        NameSpan(spans[first].start, spans[last - 1].stop, first, last, cast("NameKind", kind))
        for first, last, kind in names.spans_of(name_tags)
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
