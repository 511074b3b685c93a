"""What the extractors share: one article, parsed, with its references and dates resolved."""

from dataclasses import dataclass
from typing import Literal

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


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as the extractors see it. Mentions are ordered by token, wider ones first."""

    parsed: ParsedText
    published: str | None
    mentions: tuple[EntityMention, ...]
    dates: tuple[DateMention, ...]
    statements: tuple[Statement, ...] = ()
