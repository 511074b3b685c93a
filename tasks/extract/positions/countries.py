"""The country of which a text speaks where it names a post without one."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.place_countries import place_country
from tasks.russian.parsed import ParsedText

# A country named so many times as often as the next is what a text is about.
MAIN_LEAD = 2


class Countries:
    """The countries that a text names, by token."""

    def __init__(self, parsed: ParsedText, names: Sequence[EntityMention]) -> None:
        """Keep the mentions of countries in order."""
        self._tokens = parsed.tokens
        self._names = names
        self._named = [m for m in names if m.entity.kind == "country" and self._is_spoken_of(m)]
        self._firsts = [m.first for m in self._named]

    def before(self, token: int) -> str | None:
        """The country last named before a token in its sentence, else the text's main one.

        Of `в США` and `в Чикаго` the main one is reckoned only where no country is spoken of.
        """
        position = bisect_left(self._firsts, token)
        if position:
            last = self._named[position - 1]
            if self._tokens[last.first].sentence == self._tokens[token].sentence:
                return last.entity.name
        return self._main

    @cached_property
    def _main(self) -> str | None:
        """The country that the text names alone, or so often that it is about it."""
        spoken_of = Counter(mention.entity.name for mention in self._named)
        return _leading(spoken_of) or _leading(Counter(self._countries_and_places()))

    def _countries_and_places(self) -> Iterator[str]:
        for mention in self._names:
            kind, name = mention.entity.kind, mention.entity.name
            code = name if kind == "country" else place_country(name) if kind == "place" else None
            if code:
                yield code

    def _is_spoken_of(self, mention: EntityMention) -> bool:
        """Whether a country is no mere place: `правительство Израиля`, not `на Кубе`."""
        if mention.form != "name":
            return True
        before = self._tokens[mention.first - 1] if mention.first else None
        return before is None or before.pos != "ADP"


def _leading(codes: Counter[str]) -> str | None:
    """The code that is counted twice as often as any other, or None."""
    (first, often), *others = codes.most_common(2) or [("", 0)]
    is_main = often > 0 and all(often >= MAIN_LEAD * count for _, count in others)
    return first if is_main else None
