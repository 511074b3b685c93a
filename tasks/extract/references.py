"""Who and what an article speaks of: every mention with its entity's canonical name."""

from collections.abc import Iterable

from tasks.extract.countries import find_countries
from tasks.extract.organizations import find_organizations
from tasks.extract.persons import find_persons, person_spans
from tasks.extract.places import find_places
from tasks.extract.reading import EntityMention
from tasks.russian.parsed import ParsedText


def find_mentions(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """The article's mentions ordered by token, disjoint but for those that share all tokens.

    `белорусско-казахстанский` and `обе стороны` give a mention for each country with the same
    tokens. A country inside an organisation's name is no mention of its own.
    """
    taken = [False] * len(parsed.tokens)
    persons = find_persons(parsed, person_spans(parsed, frozenset({"президент", "премьер"})))
    found = _claim(persons, taken)
    found += _claim(find_organizations(parsed), taken)
    found += _claim(find_countries(parsed), taken)
    found += _claim(find_places(parsed, taken), taken)
    return tuple(sorted(found, key=lambda mention: (mention.first, -mention.last)))


def _claim(mentions: Iterable[EntityMention], taken: list[bool]) -> list[EntityMention]:
    """The mentions whose tokens are still free; they take their tokens."""
    kept = [m for m in mentions if not any(taken[m.first : m.last])]
    for mention in kept:
        _take(mention, taken)
    return kept


def _take(mention: EntityMention, taken: list[bool]) -> None:
    taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
