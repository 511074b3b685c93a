"""Names that a scope may have: those that words carry, and those that the article says most."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from seeds import column
from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene
from tasks.extract.references.country_words import country_code, is_inhabitant
from tasks.extract.references.place_countries import place_country
from tasks.russian.morph import MEMO
from tasks.russian.parsed import Token

Names = tuple[str, ...]

ACTORS = frozenset({"country", "organization", "person"})
PLACES = frozenset({"country", "place"})
REGIONS = frozenset({"область", "край", "район", "округ", "республика", "город", "штат"})
MOST = 2
# Mentions looked back over for whom a clause without names speaks of.
REACH = 12


def both(*names: Names) -> Names:
    """The first names of all, each once."""
    return tuple(dict.fromkeys(name for each in names for name in each))[:MOST]


def names_in(scene: Scene, words: Iterable[Token], kinds: frozenset[str]) -> Names:
    """The first names of the kinds that the words carry, actors before places."""
    actors: dict[str, None] = {}
    places: dict[str, None] = {}
    for token in words:
        for mention in scene.mentions_at(token):
            if mention.entity.kind == "country" and _is_inhabitant(token):
                continue
            if mention.entity.kind == "place" or _is_where(scene, mention):
                places.setdefault(mention.entity.name)
            elif mention.entity.kind == "group" and (code := country_code(token.text)):
                actors.setdefault(code)  # турецкие | силовики
            elif mention.entity.kind in kinds and is_actor(mention):
                actors.setdefault(mention.entity.name)
        if len(actors) >= MOST:
            break
    return tuple([*actors, *places] if "place" in kinds or not actors else actors)[:MOST]


def lands(names: Names) -> Names:
    """The countries in which the places of the names lie."""
    return tuple(code for name in names if (code := place_country(name)))


def of_kinds(scene: Scene, names: Names, kinds: frozenset[str]) -> Names:
    """Those of the names that are of the kinds."""
    known = {m.entity.name for m in scene.reading.mentions if m.entity.kind in kinds}
    return tuple(name for name in names if name in known)


def spoken_of(scene: Scene, figure: Figure, kinds: frozenset[str] = ACTORS) -> Names:
    """The subject of a sentence before, else the nearest of the kinds."""
    mentions = scene.reading.mentions
    at = bisect_left(mentions, figure.first, key=lambda mention: mention.first)
    near = reversed(mentions[max(0, at - REACH) : at])
    earlier = [m for m in near if is_actor(m) and m.entity.kind in kinds]
    earlier = [m for m in earlier if not is_speaker(scene, m.entity.name)] or earlier
    subjects = [m for m in earlier if _is_subject(scene, m)]
    return tuple(m.entity.name for m in (subjects or earlier)[:1])


@lru_cache(maxsize=8)  # the figures of one article ask in turn
def most_named(scene: Scene, kinds: frozenset[str], gender: str = "") -> Names:
    """Whom or what of the kinds the article names most, the earlier of equals.

    Of a gender, if one is given, and of those whose gender no word shows.
    """
    mentions = (m for m in scene.reading.mentions if m.entity.kind in kinds)
    fitting = (m for m in mentions if not gender or m.entity.gender in {gender, ""})
    names = Counter(m.entity.name for m in fitting if _is_proper(m) and not _is_venue(m))
    return tuple(name for name, _ in names.most_common(1))


def is_actor(mention: EntityMention) -> bool:
    """A country, organisation or person with a name."""
    return mention.entity.kind in ACTORS and _is_proper(mention)


def is_person(scene: Scene, token: Token) -> bool:
    """Whether the token stands for a person."""
    return any(m.entity.kind == "person" for m in scene.mentions_at(token))


def _is_inhabitant(token: Token) -> bool:
    """`контракт | шотландца`: one person, not his country."""
    return token.pos == "NOUN" and token.number == "Sing" and is_inhabitant(token.text)


def _is_where(scene: Scene, mention: EntityMention) -> bool:
    """`в России осудили`: a country in which it is done, sooner than one that does it."""
    last = scene.tokens[mention.last - 1]
    return mention.entity.kind == "country" and scene.preposition(last) in {"в", "во", "на"}


def _is_venue(mention: EntityMention) -> bool:
    """`Белый дом`, `Красная площадь`: the article is of a wider place."""
    last = mention.entity.name.rpartition(" ")[2].lower()
    is_wide = last in REGIONS or mention.entity.kind != "place"
    return not is_wide and last in column("words/venue_nouns", "lemma")


def _is_proper(mention: EntityMention) -> bool:
    """Not a news outlet, which only tells; no description that nothing resolves: `шериф`."""
    name = mention.entity.name
    is_described = mention.entity.kind == "person" and not name[0].isupper()
    return not is_described and _is_proper_name(name)


@lru_cache(maxsize=MEMO)
def _is_proper_name(name: str) -> bool:
    is_outlet = name == "СМИ" or name in column("words/media_names", "name")
    return any(letter.isupper() for letter in name) and not name[0].isdigit() and not is_outlet


def is_speaker(scene: Scene, name: str) -> bool:
    """Whether somebody's words are reported: he tells a figure sooner than it is about him."""
    return any(s.speaker == name for s in scene.reading.statements)


def _is_subject(scene: Scene, mention: EntityMention) -> bool:
    tokens = scene.tokens[mention.first : mention.last]
    return any(token.rel in {"nsubj", "nsubj:pass"} for token in tokens)
