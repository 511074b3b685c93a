"""The words of an article by sentence, as a search finds them."""

from dataclasses import dataclass

from tasks.russian.parsed import ParsedText, Sentence, Token

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
    words = [token for token in parsed.tokens_of(sentence) if _is_word(token)]
    return SentenceWords(
        sentence.start,
        sentence.stop,
        frozenset(_pair(token) for token in words if token.pos not in FUNCTION_PARTS),
        frozenset(_pair(token) for token in words if token.pos in FUNCTION_PARTS),
    )


def _is_word(token: Token) -> bool:
    """Whether a letter or digit is in it: `Санкт-Петербург`, `2012`, not `—`."""
    return token.pos != "PUNCT" and any(sign.isalnum() for sign in token.text)


def _pair(token: Token) -> tuple[str, str]:
    return word_key(token.text), word_key(token.lemma)
