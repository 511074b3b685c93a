"""One article as the rules look at it: trees, mentions and dates by token."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from tasks.extract.reading.parties import parties
from tasks.russian.dates import DateMention
from tasks.russian.morph import MEMO
from tasks.russian.parsed import Sentence, Token

if TYPE_CHECKING:
    from tasks.extract.reading.reading import EntityMention, Reading

# Adjectives that stand at most between a preposition and its noun.
ADJECTIVES = 4
QUOTES = frozenset('"«»„“”()')
# Sentences at the head of an article that tell what it reports.
LEAD = 4
OPENING = 2
CLOSING = frozenset({"Fin", "Conv", ""})


class Scene:
    """Indexes over a reading, built in one pass over its tokens and one over its mentions."""

    def __init__(self, reading: "Reading") -> None:
        """Index the mentions by token."""
        self.reading = reading
        self.parsed = reading.parsed
        self.tokens = reading.parsed.tokens
        self.syntax = reading.syntax
        self._children = reading.syntax.children
        # What rules ask again and again, by token: `once` fills the answers to each question.
        self.answers: defaultdict[object, dict[int, Any]] = defaultdict(dict)
        self.governors: dict[int, Token | None] = {}
        self._prepositions: dict[int, str] = {}
        self._mentions: dict[int, list[EntityMention]] = {}
        for mention in reading.mentions:
            for index in range(mention.first, mention.last):
                self._mentions.setdefault(index, []).append(mention)

    def mentions_at(self, token: Token) -> list["EntityMention"]:
        """The mentions that cover a token, wider ones first."""
        return self._mentions.get(token.index, [])

    def sentence(self, token: Token) -> Sentence:
        """The sentence of a token."""
        return self.parsed.sentences[token.sentence]

    def below(self, token: Token, *relations: str) -> list[Token]:
        """The direct dependents in one of the relations, in order; `nmod` takes no subtypes."""
        found = self._children.get(token.index)
        if found is None:
            return []
        return [t for t in found if t.rel in relations] if relations else found

    def head(self, token: Token) -> Token | None:
        """The governor, None for a root."""
        return self.tokens[token.head] if token.head >= 0 else None

    def following(self, token: Token) -> Token | None:
        """The next token of the same sentence."""
        index = token.index + 1
        return self.tokens[index] if index < self.sentence(token).last else None

    def preposition(self, token: Token) -> str:
        """The preposition of a noun in small letters, `во время` and `в ходе` whole, or "".

        Where the tree has hung it elsewhere, it is the one before the noun and its adjectives.
        """
        found = self._prepositions.get(token.index)
        if found is None:
            found = self._prepositions[token.index] = self._preposition(token)
        return found

    def _preposition(self, token: Token) -> str:
        words = []
        for case in self.below(token, "case"):
            if case.index < token.index:
                words += [case, *self.below(case, "fixed")]
        return " ".join(word.text.lower() for word in words or self._adposition_before(token))

    def _adposition_before(self, token: Token) -> list[Token]:
        first = self.sentence(token).first
        for before in reversed(self.tokens[max(first, token.index - ADJECTIVES) : token.index]):
            if before.pos == "ADP":
                return [before]
            if before.pos != "ADJ" or before.case != token.case:
                return []
        return []

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """The stretch of tokens that depend on a word, itself included."""
        first, last = self.syntax.extent(token.index)
        return self.tokens[first:last]

    def verb_above(self, token: Token) -> Token | None:
        """The nearest governing verb, participles left out."""
        found = next((t for t in self.syntax.ancestors(token.index) if is_predicate(t)), None)
        return self._verb_between(found, token) or found

    def _verb_between(self, head: Token | None, token: Token) -> Token | None:
        """The verb that stands between a far governor and the word: there the tree has erred.

        `президента, который находится в стране с визитом`, with `визитом` hung on an earlier noun.
        """
        first = (
            self.sentence(token).first
            if head is None or head.index > token.index
            else head.index + 1
        )
        for above in reversed(self.tokens[first : token.index]):
            if above.pos == "PUNCT" and above.text not in QUOTES:
                return None
            if above.pos == "VERB" and above.verb_form == "Fin":
                return above
        return None

    def antecedent(self, relative: Token) -> Token | None:
        """The noun that `который` stands for: a person named right before, else by the tree."""
        before = self.tokens[relative.index - 2] if relative.index > 1 else relative
        people = (m for m in self.mentions_at(before) if m.entity.kind == "person")
        if any(_may_be(mention, relative) for mention in people):
            return before
        for above in self.syntax.ancestors(relative.index):
            if above.rel in {"acl", "acl:relcl"}:
                return self.head(above)
        return None

    def chain(self, token: Token) -> Iterator[Token]:
        """Governors from the nearest up to the predicate of the token's clause, inclusive."""
        verb = self._verb_between(self.head(token), token)
        for above in self.syntax.ancestors(token.index) if verb is None else (verb,):
            yield above
            if is_predicate(above) and above.verb_form in CLOSING:
                return

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the whole article."""
        return frozenset(self.parsed.words.lemmas)

    @cached_property
    def lead(self) -> int:
        """The number of the first sentence after the lead."""
        return self._after(LEAD)

    @cached_property
    def opening(self) -> int:
        """The number of the first sentence after those that name place and time."""
        return self._after(OPENING)

    def _after(self, count: int) -> int:
        """The sentence after `count` different ones that have a verb."""
        told: set[str] = set()
        for number, sentence in enumerate(self.parsed.sentences):
            if any(t.pos == "VERB" for t in self.parsed.tokens_of(sentence)):
                told.add(self.parsed.text[sentence.start : sentence.stop])
            if len(told) == count:
                return number + 1
        return len(self.parsed.sentences)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The two countries whose relations the article is about, else ()."""
        return parties(self.reading)

    @cached_property
    def dates_by_sentence(self) -> dict[int, list[DateMention]]:
        """The dates of each sentence that has some, in order."""
        found: dict[int, list[DateMention]] = {}
        sentences = self.parsed.sentences
        at = 0
        for date in self.reading.dates:
            while at < len(sentences) - 1 and sentences[at].stop <= date.start:
                at += 1
            found.setdefault(at, []).append(date)
        return found


def _may_be(person: "EntityMention", relative: Token) -> bool:
    """Whether `которая` may stand for somebody: not for `управляющий компании | «Луч»`."""
    is_named = person.form == "name" and person.entity.gender != "Masc"
    return relative.gender != "Fem" or person.entity.gender == "Fem" or is_named


def is_predicate(token: Token) -> bool:
    """A verb that can head a clause: finite, infinitive, converb or a short participle."""
    is_attribute = token.verb_form == "Part" and token.rel in {"amod", "acl"}
    return token.pos in {"VERB", "AUX"} and not is_attribute


@lru_cache(maxsize=MEMO)
def plain(word: str) -> str:
    """Small letters, `е` for `ё`: how words are listed."""
    return word.lower().replace("ё", "е")
