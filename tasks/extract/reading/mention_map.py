"""The mentions of one text by token."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import ParsedText
from tasks.russian.spans import Span

DASHES = frozenset({"—", "–", "-", "―"})


class MentionMap:
    """A parsed text with the mention, if any, that covers each token (the first of several)."""

    def __init__(self, parsed: ParsedText, mentions: Iterable[EntityMention]) -> None:
        """Lay the mentions, ordered by token, over the tokens."""
        self.parsed = parsed
        self.tokens = parsed.tokens
        self.by_part = parsed.words.by_part
        self._texts = parsed.words.texts
        self.at: list[EntityMention | None] = [None] * len(parsed.tokens)
        self.mentions: tuple[EntityMention, ...] = ()
        self.overlay(mentions)

    def overlay(self, wider: Iterable[EntityMention]) -> None:
        """Add mentions; those known that begin inside one of them go."""
        new = tuple(wider)
        if not new:
            return
        covered = {index for mention in new for index in range(mention.first, mention.last)}
        kept = (mention for mention in self.mentions if mention.first not in covered)
        wider_first = sorted((*kept, *new), key=attrgetter("last"), reverse=True)
        self.mentions = tuple(sorted(wider_first, key=attrgetter("first")))
        for mention in reversed(new):
            self.at[mention.first : mention.last] = [mention] * (mention.last - mention.first)

    @cached_property
    def quoted(self) -> list[int]:
        """For each token the number of the outermost quotation around it, -1 outside.

        The author's words between the parts of a quotation (`, - сказал он. -`) are outside.
        """
        found = [-1] * len(self.tokens)
        for number, quotation in enumerate(self.parsed.quotations):
            if quotation.depth == 0:
                self._fill(found, number, quotation.inner)
        return found

    def _fill(self, found: list[int], number: int, inner: Span) -> None:
        first = bisect_left(self.tokens, inner.start, key=attrgetter("start"))
        last = bisect_right(self.tokens, inner.stop, first, key=attrgetter("stop"))
        found[first:last] = [number] * (last - first)
        dashes = [i for i in range(first, last) if self.tokens[i].text in DASHES]
        for dash, end in zip(dashes, [*dashes[1:], last], strict=False):
            if found[dash] >= 0 and self._is_insertion(dash):
                found[dash:end] = [-1] * (end - dash)
                if end < last:
                    found[end] = -1

    def _is_insertion(self, dash: int) -> bool:
        """Whether the author's words begin at a dash: `друг друга, | - сказал Лукашенко`."""
        is_after_mark = self.text(dash - 1) in {",", "!", "?", "…", "..."}
        following = self.tokens[dash + 1 : dash + 3]
        return is_after_mark and any(t.pos == "VERB" and t.verb_form != "Inf" for t in following)

    @cached_property
    def persons(self) -> list[EntityMention]:
        """The mentions of persons by name, in order, as they were when first asked for."""
        return [m for m in self.mentions if m.entity.kind == "person" and m.form == "name"]

    @cached_property
    def counts(self) -> Counter[Entity]:
        """How often each person is named."""
        return Counter(mention.entity for mention in self.persons)

    @cached_property
    def persons_by_sentence(self) -> dict[int, list[EntityMention]]:
        """The mentions of persons by name in each sentence that has some."""
        found: dict[int, list[EntityMention]] = {}
        for mention in self.persons:
            found.setdefault(self.tokens[mention.first].sentence, []).append(mention)
        return found

    def text(self, index: int) -> str:
        """The word at a token, "" beyond the text."""
        return self._texts[index] if 0 <= index < len(self._texts) else ""

    def mention(self, index: int) -> EntityMention | None:
        """The mention at a token, None beyond the text."""
        return self.at[index] if 0 <= index < len(self.at) else None

    def sentence_stop(self, index: int) -> int:
        """The token after the sentence of a token."""
        return self.parsed.sentences[self.tokens[index].sentence].last

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence of a token."""
        return self.parsed.sentences[self.tokens[index].sentence].first
