"""The language layer's view of one text: sentences, tokens with syntax, names, quotations."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tasks.russian.spans import Span
from tasks.russian.word_index import WordIndex

NameKind = Literal["PER", "LOC", "ORG"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark with its reading in context.

    `pos` and `rel` are Universal Dependencies labels (NOUN, VERB, PROPN, ADJ, PUNCT …; nsubj, obj,
    obl, nmod, appos, ccomp …). `case` is Nom, Gen, Dat, Acc, Ins, Loc or ""; `number` Sing, Plur or
    ""; `gender` Masc, Fem, Neut or ""; `tense` Past, Pres, Fut or ""; `verb_form` Fin, Inf, Part,
    Conv or "". `head` is the index in the text's token tuple, -1 for a sentence's root.
    """

    index: int
    start: int
    stop: int
    text: str
    lemma: str
    pos: str
    case: str
    number: str
    gender: str
    person: str
    tense: str
    verb_form: str
    voice: str
    animacy: str
    head: int
    rel: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: characters `start` to `stop`, tokens `first` to `last` (exclusive)."""

    start: int
    stop: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name found by the tagger: characters, and tokens `first` to `last` (exclusive)."""

    start: int
    stop: int
    first: int
    last: int
    kind: NameKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `outer` with its marks, `inner` without; `depth` 0 is outermost.

    `mark` is `pair` (both marks found), `orphan` (the other mark is missing: the span runs to the
    paragraph's end or start) or `dash` (a turn of dialogue led by a dash).
    """

    outer: Span
    inner: Span
    depth: int
    mark: Literal["pair", "orphan", "dash"]


@dataclass(frozen=True)
class ParsedText:
    """One text, parsed. Paragraphs are maximal runs without a line break, blank ones left out."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...]
    quotations: tuple[Quotation, ...]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of one sentence, in order."""
        return self.tokens[sentence.first : sentence.last]

    @cached_property
    def words(self) -> WordIndex:
        """Where each word stands, found once."""
        return WordIndex(self.tokens)
