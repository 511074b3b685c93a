"""What a search finds: sentences by the dictionary forms of their words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of an article; `sentence_no` counts from 1 over all articles of its batch."""

    batch_id: str
    sentence_no: int
    article_id: str
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordForm:
    """A word as a text has it, and its dictionary form; small letters, `е` for `ё`."""

    form: str
    lemma: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """The sentences of a batch that have a lemma; none where it means nothing by itself."""

    lemma: str
    batch_id: str
    sentence_nos: tuple[int, ...]
