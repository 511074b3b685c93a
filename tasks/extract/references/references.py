"""Who and what an article speaks of: every mention with its entity's canonical name."""

from collections.abc import Iterable
from dataclasses import dataclass

from tasks.extract.posts.holders import find_holders
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import find_posts
from tasks.extract.posts.shared_posts import with_countries
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.bodies import find_bodies
from tasks.extract.references.countries import find_countries
from tasks.extract.references.descriptions import resolve_descriptions
from tasks.extract.references.groups import find_groups
from tasks.extract.references.organizations import find_organizations
from tasks.extract.references.person_spans import person_spans
from tasks.extract.references.persons import find_persons
from tasks.extract.references.places import find_places
from tasks.extract.references.pronouns import find_pronouns
from tasks.russian.parsed import ParsedText


@dataclass(frozen=True, slots=True)
class References:
    """The mentions of a text, those by name alone, and the posts shown to be held."""

    mentions: tuple[EntityMention, ...]
    names: tuple[EntityMention, ...]
    holdings: tuple[Holding, ...]


def find_mentions(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """The article's mentions ordered by token, disjoint but for those that share all tokens.

    `белорусско-казахстанский` and `обе стороны` give a mention for each country with the same
    tokens. A country inside an organisation's name or inside a post (`президент Казахстана`) is no
    mention of its own: the post is a description of its holder.
    """
    return find_references(parsed).mentions


def find_references(parsed: ParsedText) -> References:
    """Names first, then the posts beside them, then what refers back to either.

    The last text's answer is kept, since posts and mentions of one text are asked for in turn.
    """
    global _latest
    if _latest is None or _latest[0] is not parsed:
        _latest = parsed, _read(parsed)
    return _latest[1]


_latest: tuple[ParsedText, References] | None = None


def _read(parsed: ParsedText) -> References:
    names = find_names(parsed)
    places = MentionMap(parsed, names)
    places.overlay(find_bodies(places))
    posts = find_posts(places)
    holdings = tuple(with_countries(find_holders(posts, places), places))
    described = resolve_descriptions(posts, holdings, places)
    places.overlay(described.mentions)
    places.overlay(find_groups(places, names))
    places.overlay(find_pronouns(places))
    return References(places.mentions, names, (*holdings, *described.holdings))


def find_names(parsed: ParsedText) -> tuple[EntityMention, ...]:
    """The mentions by name, adjective and capital, ordered by token."""
    taken = [False] * len(parsed.tokens)
    found = _claim(find_persons(parsed, person_spans(parsed)), taken)
    found += _claim(find_organizations(parsed), taken)
    countries = find_countries(parsed)
    found += _claim(countries, taken)
    found += _claim(find_places(parsed, taken, {m.entity.name for m in countries}), taken)
    return _ordered(found)


def _ordered(mentions: Iterable[EntityMention]) -> tuple[EntityMention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.first, -mention.last)))


def _claim(mentions: Iterable[EntityMention], taken: list[bool]) -> list[EntityMention]:
    """The mentions whose tokens are still free; they take their tokens."""
    kept = [m for m in mentions if not any(taken[m.first : m.last])]
    for mention in kept:
        taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
    return kept
