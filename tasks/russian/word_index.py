"""Where the words of a text stand, so that a rule visits those that it knows and no other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tasks.russian.parsed import Token


class WordIndex:
    """The tokens of one text by lemma, by what is written, and by part of speech.

    A rule asks for hundreds of words at once: to look through all tokens of an article for them
    costs a tenth of making a dictionary of the tokens.
    """

    def __init__(self, tokens: Sequence["Token"]) -> None:
        """Take the tokens of one text; what is asked of them is read off once."""
        self._tokens = tokens

    def with_lemmas(self, listed: AbstractSet[str]) -> list["Token"]:
        """The tokens whose lemma is among those listed, in order."""
        return [*compress(self._tokens, map(listed.__contains__, self.lemmas))]

    def written(self, listed: AbstractSet[str]) -> list["Token"]:
        """The tokens that are written as one of those listed, in order."""
        return [*compress(self._tokens, map(listed.__contains__, self.texts))]

    @cached_property
    def lemmas(self) -> list[str]:
        """The lemma of each token; the list is shared and not to be changed."""
        return [*map(attrgetter("lemma"), self._tokens)]

    @cached_property
    def texts(self) -> list[str]:
        """What each token is written as; the list is shared and not to be changed."""
        return [*map(attrgetter("text"), self._tokens)]

    @cached_property
    def by_part(self) -> Mapping[str, list["Token"]]:
        """The tokens of each part of speech; of one that the text lacks there are none.

        The lists are in the order of the text; they are shared and not to be changed.
        """
        found: defaultdict[str, list[Token]] = defaultdict(list)
        for token in self._tokens:
            found[token.pos].append(token)
        return found
