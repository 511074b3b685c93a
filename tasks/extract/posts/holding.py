"""A person in a post, as a place of the text says it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tasks.extract.posts.posts import Post
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in a post; `first` to `last` are the tokens that say so, `rule` how they do."""

    person: Entity
    post: Post
    first: int
    last: int
    rule: str


Rule = Callable[[int, Sequence[Post], MentionMap], Iterator[Holding]]
