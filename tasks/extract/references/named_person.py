"""A personal name as it stands in a text: its words, and which of them is the surname."""

from dataclasses import dataclass

from tasks.extract.references.person_names import stem
from tasks.russian.parsed import Token

PARTICLES = frozenset(
    {"фон", "де", "да", "ди", "дю", "дель", "дер", "аль", "эль", "ибн", "дос", "дас"}
)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name as it stands: its words, and which of them is the surname.

    `givens` are the words before or after it, initials included; `фон`, `аль` are none.
    """

    first: int
    last: int
    words: tuple[Token, ...]
    surname: int
    givens: tuple[Token, ...]

    @property
    def key(self) -> str:
        """The stem of the surname, by which mentions meet."""
        return stem(self.words[self.surname].text)


def is_initial(word: str) -> bool:
    """`И` of `И. Котов`, with the stop or without it."""
    return len(word.rstrip(".")) == 1


def is_particle(word: str) -> bool:
    """`Кристиан | фон | Беттихер`, at the head of a sentence with a capital."""
    return word[0].islower() or word.lower() in PARTICLES
