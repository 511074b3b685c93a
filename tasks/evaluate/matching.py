"""Facts of one article paired with the reader's, one to one, the best pairs first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.evaluate.agreement import phrases_overlap
from tasks.evaluate.kinds import KINDS, Fact


@dataclass(frozen=True, slots=True)
class Match:
    """A reader's fact with the one that was found, or one of the two alone.

    `wrong` names the slots of a pair that do not agree.
    """

    gold: Fact | None
    found: Fact | None
    wrong: tuple[str, ...] = ()

    @property
    def is_pair(self) -> bool:
        """Whether the reader's fact was found."""
        return self.gold is not None and self.found is not None

    @property
    def is_right(self) -> bool:
        """Whether it was found with every slot right."""
        return self.is_pair and not self.wrong


def match_facts(kind: str, gold: Sequence[Fact], found: Sequence[Fact]) -> Iterator[Match]:
    """Each fact of one kind and article once: the reader's in their order, then false alarms.

    Pairs with fewer wrong slots come first, then those whose evidence has more words in common.
    """
    partners = _partners(kind, gold, found)
    for i, fact in enumerate(gold):
        if i in partners:
            j, wrong = partners[i]
            yield Match(fact, found[j], wrong)
        else:
            yield Match(fact, None)
    taken = {j for j, _ in partners.values()}
    yield from (Match(None, fact) for j, fact in enumerate(found) if j not in taken)


def _partners(
    kind: str, gold: Sequence[Fact], found: Sequence[Fact]
) -> dict[int, tuple[int, tuple[str, ...]]]:
    """For the index of a reader's fact that of its partner, and the slots that are wrong."""
    partners: dict[int, tuple[int, tuple[str, ...]]] = {}
    taken: set[int] = set()
    for n_wrong, _, i, j in sorted(_candidates(kind, gold, found)):
        if i not in partners and j not in taken:
            wrong = KINDS[kind].wrong_slots(gold[i], found[j]) if n_wrong else ()
            partners[i] = j, wrong
            taken.add(j)
    return partners


def _candidates(
    kind: str, gold: Sequence[Fact], found: Sequence[Fact]
) -> Iterator[tuple[int, float, int, int]]:
    """Every possible pair: wrong slots, how little the evidence agrees, both indexes."""
    for i, wanted in enumerate(gold):
        for j, given in enumerate(found):
            if KINDS[kind].is_same(wanted, given):
                n_wrong = len(KINDS[kind].wrong_slots(wanted, given))
                likeness = phrases_overlap(wanted["evidence"], given.get("evidence"))
                yield n_wrong, -likeness, i, j
