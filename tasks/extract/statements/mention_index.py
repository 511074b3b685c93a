"""The mentions of an article by where they begin, so that no question reads all of them again."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.statements.epithets import person_meant


class MentionIndex:
    """Answers about the mentions of one article, which stand in the order of the text."""

    def __init__(self, mentions: Sequence[EntityMention]) -> None:
        """Sort the mentions by their first tokens, and the bodies named by their last."""
        self.mentions = mentions
        self._starting: dict[int, list[EntityMention]] = defaultdict(list)
        for mention in mentions:
            self._starting[mention.first].append(mention)
        named = (m for m in mentions if (m.form, m.entity.kind) == ("name", "organization"))
        self._bodies = sorted(named, key=lambda m: m.last)
        self._ends = [m.last for m in self._bodies]
        self._counts: Counter[str] = Counter()
        self._counted = 0
        self._meant: dict[str, Entity | None] = {}

    def starting(self, index: int) -> list[EntityMention]:
        """The mentions that begin at a token."""
        return self._starting.get(index, [])

    def within(self, first: int, last: int) -> Iterator[EntityMention]:
        """The mentions from the token `first` to `last` (exclusive), in order."""
        for index in range(first, last):
            yield from (m for m in self.starting(index) if m.last <= last)

    def main_body_before(self, index: int) -> str | None:
        """The organisation named most before a token, the first of equals."""
        stop = bisect_right(self._ends, index)
        if stop < self._counted:
            self._counts, self._counted = Counter(), 0
        self._counts.update(m.entity.name for m in self._bodies[self._counted : stop])
        self._counted = stop
        return self._counts.most_common(1)[0][0] if self._counts else None

    def person_meant(self, gender: str) -> Entity | None:
        """The person of a gender whom the article names most; None where two are named as often."""
        if gender not in self._meant:
            self._meant[gender] = person_meant(self.mentions, gender)
        return self._meant[gender]
