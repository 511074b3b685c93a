"""Where the words of a text stand, so that a rule visits those that it knows and no other."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tasks.russian.parsed import Token

by_place = attrgetter("index")


class WordIndex:
    """The tokens of one text by lemma, by what is written, and by part of speech.

    The lists are in the order of the text; they are shared and not to be changed.
    """

    def __init__(self, tokens: Sequence["Token"]) -> None:
        """Take the tokens of one text; each index is built when it is first asked for."""
        self._tokens = tokens

    def with_lemmas(self, listed: AbstractSet[str]) -> list["Token"]:
        """The tokens whose lemma is among those listed, in order."""
        return _of(self.by_lemma, listed)

    def written(self, listed: AbstractSet[str]) -> list["Token"]:
        """The tokens that are written as one of those listed, in order."""
        return _of(self.by_text, listed)

    @cached_property
    def by_lemma(self) -> Mapping[str, list["Token"]]:
        """The tokens of each lemma."""
        return self._by(attrgetter("lemma"))

    @cached_property
    def by_text(self) -> Mapping[str, list["Token"]]:
        """The tokens that are written alike."""
        return self._by(attrgetter("text"))

    @cached_property
    def by_part(self) -> Mapping[str, list["Token"]]:
        """The tokens of each part of speech; of one that the text lacks there are none."""
        return self._by(attrgetter("pos"))

    def _by(self, key: Callable[["Token"], str]) -> Mapping[str, list["Token"]]:
        found: defaultdict[str, list[Token]] = defaultdict(list)
        for token, value in zip(self._tokens, map(key, self._tokens), strict=True):
            found[value].append(token)
        return found


def _of(index: Mapping[str, list["Token"]], listed: AbstractSet[str]) -> list["Token"]:
    known = index.keys() & listed
    if len(known) == 1:
        return index[known.pop()]
    return sorted(chain.from_iterable(map(index.__getitem__, known)), key=by_place)
