"""The words of an article by sentence, as a search finds them."""

from dataclasses import dataclass
from functools import lru_cache

from tasks.russian.morph import MEMO
from tasks.russian.parsed import ParsedText, Sentence

# They mean nothing by themselves: `в`, `и`, `который`. Such words are known and not sought.
FUNCTION_PARTS = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PRON", "DET"})


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """A sentence by its characters; (form, lemma) of its words, those that mean something apart."""

    start_char: int
    end_char: int
    sought: frozenset[tuple[str, str]]
    function: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """The sentences of one article in order."""

    article_id: str
    sentences: tuple[SentenceWords, ...]


def words_of(parsed: ParsedText, article_id: str) -> ArticleWords:
    """The words of an article; punctuation is none."""
    return ArticleWords(article_id, tuple(_words(parsed, s) for s in parsed.sentences))


def word_key(word: str) -> str:
    """The word in small letters, `е` for `ё`."""
    return word.lower().replace("ё", "е")


def _words(parsed: ParsedText, sentence: Sentence) -> SentenceWords:
    sought: set[tuple[str, str]] = set()
    function: set[tuple[str, str]] = set()
    for token in parsed.tokens_of(sentence):
        if token.pos != "PUNCT" and (pair := _pair(token.text, token.lemma)):
            (function if token.pos in FUNCTION_PARTS else sought).add(pair)
    return SentenceWords(sentence.start, sentence.stop, frozenset(sought), frozenset(function))


@lru_cache(maxsize=MEMO)
def _pair(word: str, lemma: str) -> tuple[str, str] | None:
    """The keys of a word with a letter or digit in it: `Санкт-Петербург`, `2012`, not `—`."""
    return (word_key(word), word_key(lemma)) if any(map(str.isalnum, word)) else None
