"""What the extractors share: one article, parsed, with its references and dates resolved."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from tasks.extract.reading.scene import Scene
from tasks.extract.reading.syntax import Syntax
from tasks.records import Statement
from tasks.russian.dates import DateMention
from tasks.russian.parsed import ParsedText

EntityKind = Literal["person", "organization", "country", "place", "group"]
MentionForm = Literal["name", "description", "pronoun", "adjective", "capital"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something of the article.

    `name` is the fullest form that the article supports, in the nominative; for a country its ISO
    3166 alpha-2 code. `gender` is Masc, Fem, Neut or "".
    """

    kind: EntityKind
    name: str
    gender: str = ""
    number: str = "Sing"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Tokens `first` to `last` (exclusive) stand for `entity`."""

    first: int
    last: int
    entity: Entity
    form: MentionForm


@dataclass(frozen=True)
class Reading:
    """One article as the extractors see it. Mentions are ordered by token, wider ones first.

    Its trees and its scene are built once, by whichever extractor first asks for them.
    """

    parsed: ParsedText
    published: str | None
    mentions: tuple[EntityMention, ...]
    dates: tuple[DateMention, ...]
    statements: tuple[Statement, ...] = ()

    @cached_property
    def syntax(self) -> Syntax:
        """The trees of the article."""
        return Syntax(self.parsed)

    @cached_property
    def scene(self) -> Scene:
        """The article by token: trees, mentions and dates."""
        return Scene(self)

    def with_statements(self, statements: tuple[Statement, ...]) -> "Reading":
        """The same article with its statements; the trees are not built again."""
        told = replace(self, statements=statements)
        vars(told)["syntax"] = self.syntax
        return told

    def close(self) -> None:
        """Let go of the scene, which knows its reading: in a circle both would outlive the article.

        What the search for cyclic garbage has to find costs it a twentieth of all extraction.
        """
        vars(self).pop("scene", None)
