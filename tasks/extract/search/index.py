"""The search index of a batch: for each lemma the sentences that have it, in any form.

Sentences are numbered over the whole batch, and a lemma's row lists their numbers: a row for each
lemma and article would repeat the article's id, 16 bytes that nothing compresses, 140 times for an
article of 1,600 characters.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tasks.extract.search.words import ArticleWords, SentenceWords
from tasks.identity import stable_id
from tasks.records import SearchEntry, Sentence, WordForm


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The rows of the three tables, each in its order."""

    sentences: tuple[Sentence, ...]
    word_forms: tuple[WordForm, ...]
    entries: tuple[SearchEntry, ...]


def index_of(articles: Sequence[ArticleWords]) -> SearchIndex:
    """The index of a batch of articles, sentences numbered from 1.

    A word that means nothing by itself has an entry without sentences, unless the same lemma means
    something elsewhere.
    """
    batch_id = stable_id("search", *(article.article_id for article in articles))
    numbered = list(enumerate(_sentences(articles), 1))
    return SearchIndex(
        tuple(_row(batch_id, number, *each) for number, each in numbered),
        tuple(WordForm(form=form, lemma=lemma) for form, lemma in _forms(numbered)),
        tuple(_entries(batch_id, numbered)),
    )


def _sentences(articles: Sequence[ArticleWords]) -> Iterator[tuple[str, SentenceWords]]:
    return ((a.article_id, sentence) for a in articles for sentence in a.sentences)


def _row(batch_id: str, number: int, article_id: str, words: SentenceWords) -> Sentence:
    return Sentence(
        batch_id=batch_id,
        sentence_no=number,
        article_id=article_id,
        start_char=words.start_char,
        end_char=words.end_char,
    )


def _forms(
    numbered: Iterable[tuple[int, tuple[str, SentenceWords]]],
) -> list[tuple[str, str]]:
    return sorted({pair for _, (_, words) in numbered for pair in words.sought | words.function})


def _entries(
    batch_id: str, numbered: Iterable[tuple[int, tuple[str, SentenceWords]]]
) -> Iterator[SearchEntry]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, words) in numbered:
        for lemma in {lemma for _, lemma in words.sought}:
            numbers[lemma].append(number)
        for _, lemma in words.function:
            numbers[lemma]  # known, though not sought
    for lemma in sorted(numbers):
        yield SearchEntry(lemma=lemma, batch_id=batch_id, sentence_nos=tuple(numbers[lemma]))
