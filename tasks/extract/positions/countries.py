"""The country of which a text speaks where it names a post without one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import ParsedText

# A country named so many times as often as the next is what a text is about.
MAIN_LEAD = 2


class Countries:
    """The countries that a text names, by token."""

    def __init__(self, parsed: ParsedText, names: Sequence[EntityMention]) -> None:
        """Keep the mentions of countries in order."""
        self._tokens = parsed.tokens
        self._named = [m for m in names if m.entity.kind == "country" and self._is_spoken_of(m)]
        self._firsts = [m.first for m in self._named]

    def before(self, token: int) -> str | None:
        """The country last named before a token in its sentence, else the text's main one."""
        position = bisect_left(self._firsts, token)
        if position:
            last = self._named[position - 1]
            if self._tokens[last.first].sentence == self._tokens[token].sentence:
                return last.entity.name
        return self._main

    @cached_property
    def _main(self) -> str | None:
        """The country that the text names alone, or so often that it is about it."""
        codes = Counter(mention.entity.name for mention in self._named)
        (first, often), *others = codes.most_common(2) or [("", 0)]
        if not often:
            return None
        is_main = all(often >= MAIN_LEAD * count for _, count in others)
        return first if is_main else None

    def _is_spoken_of(self, mention: EntityMention) -> bool:
        """Whether a country is no mere place: `правительство Израиля`, not `на Кубе`."""
        if mention.form != "name":
            return True
        before = self._tokens[mention.first - 1] if mention.first else None
        return before is None or before.pos != "ADP"
