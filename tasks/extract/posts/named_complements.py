"""Names after the head noun of a post: `президент | Казахстана`, `глава | МИД РФ`."""

from collections.abc import Sequence

from tasks.extract.posts.complement import (
    Complements,
    after_epithets,
    extend,
    is_genitive,
    noun_phrase_stop,
)
from tasks.extract.posts.words import PostWord
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.country_words import capital, country_code
from tasks.extract.references.organizations import CLOSING, OPENING
from tasks.extract.references.place_countries import place_country
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `посол в Минске`, `представитель при ООН`, `представитель Тегерана` serve somebody somewhere.
PLACE_FAMILIES = frozenset({"envoy", "spokesman", "ombudsman"})
MAX_QUOTED = 6
CABINETS = frozenset({"администрация", "правительство", "кабинет", "команда", "штаб"})
# `прокурор | штата Иллинойс`, `мэр | города Тверь`
PLACE_TYPES = word_class("posts", "place_types")


def country(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`президент | Казахстана`, `президенты | Белоруссии и Казахстана`."""
    mention = places.mention(found.last)
    if mention is None or mention.entity.kind != "country" or mention.form == "adjective":
        return False
    if not is_genitive(places.tokens[found.last]) or (found.of_state and found.countries):
        return False
    found.countries.append(mention.entity.name)
    extend(found, mention.last, places, to_title=not found.organization)
    joined = places.text(mention.last) == "и" and places.mention(mention.last + 1)
    if joined and joined.entity.kind == "country" and joined.form != "adjective":
        found.last += 1
        return country(found, _, places)
    return True


def organization(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`глава | МИД РФ`, `директор | компании «Ромашка»`, `представитель | ОБСЕ`."""
    start = after_epithets(found.last, places)
    skip = places.text(start) in OPENING
    mention = places.mention(start + skip)
    if mention is None or mention.entity.kind != "organization":
        return False
    epithets = [] if found.organization else _own_epithets(found.last, mention, places)
    found.name = None if found.organization or epithets else mention.entity.name
    stop = mention.last + (skip and places.text(mention.last) in CLOSING)
    found.organization += [*epithets, *_words(mention, places)]
    found.countries += _countries_inside(mention, places)
    found.last = stop
    return True


def _own_epithets(start: int, mention: EntityMention, places: MentionMap) -> list[Token]:
    """`теплофизического | центра университета`: part of a name that begins with a common noun.

    A body with a name of its own needs none: `правой | партии «Единство»`.
    """
    words, before = _words(mention, places), places.tokens[start : mention.first]
    if not words[0].text.islower() or (len(words) == 1 and not _is_body(mention.last, places)):
        return []  # `компания` alone stands for one named elsewhere
    if any(t.text in OPENING or t.text[0] < "Ѐ" for t in words):
        return []
    return list(before) if before and all(_is_relative(token) for token in before) else []


def _is_body(index: int, places: MentionMap) -> bool:
    mention = places.mention(index)
    return (
        mention is not None
        and mention.entity.kind == "organization"
        and places.text(index)[0] >= "Ѐ"
    )


def _is_relative(token: Token) -> bool:
    """`экономический`, `теплофизический`, but not `крупный`, `бывший`, `этот`."""
    if token.pos != "ADJ" or not token.text.islower():
        return False
    tags = [p.tag for p in parses_of(token.text.lower()) if p.tag.POS == "ADJF"]
    return not tags or not {"Qual", "Apro", "Anum", "Subx"} & tags[0].grammemes


def quoted_name(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`командир корабля | «Восток»`: a name in marks that the tagger does not know."""
    if places.text(found.last) not in OPENING:
        return False
    for index in range(found.last + 1, min(found.last + MAX_QUOTED, len(places.tokens))):
        if places.text(index) in CLOSING:
            found.organization += places.tokens[found.last : index + 1]
            found.name = None
            found.last = index + 1
            return True
    return False


def place(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`мэр | Москвы`, `губернатор | Тверской области`: the place stands for its administration.

    `представитель | Тегерана` serves the country of the capital.
    """
    start = found.last + (places.tokens[found.last].lemma in PLACE_TYPES)
    mention = places.mention(start)
    if mention is None or mention.entity.kind != "place":
        return False
    if start == found.last and not is_genitive(places.tokens[mention.last - 1]):
        return False
    governed = capital(mention.entity.name) if word.family in PLACE_FAMILIES else None
    if governed is not None:
        found.countries.append(governed.code)
        found.last = mention.last
        return True
    if all(token.pos == "ADJ" for token in found.organization):  # `немецкой земли | Гессен`
        found.organization.clear()
        found.name = mention.entity.name
    else:
        found.name = None
    found.organization += places.tokens[mention.first : mention.last]
    found.countries += [code for code in (place_country(mention.entity.name),) if code]
    found.last = mention.last
    return True


def out_of(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`аналитик | из компании «Вега»`, `директор ФБР | из администрации Клинтона`."""
    if places.text(found.last) != "из":
        return False
    if places.tokens[found.last + 1 : found.last + 2] and _of_cabinet(found, places):
        return True
    if found.organization:
        return False
    start, found.last = found.last, found.last + 1
    is_named = organization(found, word, places) and found.name is not None
    if not is_named:
        found.last = start
        found.organization.clear()
    return is_named


def _of_cabinet(found: Complements, places: MentionMap) -> bool:
    """`из администрации | Билла Клинтона`: whose cabinet, where no body is said, is the body."""
    noun, served = places.tokens[found.last + 1], places.mention(found.last + 2)
    if noun.lemma not in CABINETS or served is None or served.entity.kind != "person":
        return False
    if not found.organization:
        found.organization += places.tokens[noun.index : served.last]
        found.name = f"{noun.lemma} {' '.join(t.text for t in _words(served, places))}"
    found.last = served.last
    return True


def _words(mention: EntityMention, places: MentionMap) -> Sequence[Token]:
    return places.tokens[mention.first : mention.last]


def on_behalf(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`наблюдатель | от ОБСЕ`, `депутат | от партии «Нур Отан»`."""
    if places.text(found.last) != "от":
        return False
    if found.organization:
        return _constituency(found, places)
    start = found.last
    found.last += 1
    if organization(found, word, places) or country(found, word, places):
        return True
    found.last = start
    return False


def _constituency(found: Complements, places: MentionMap) -> bool:
    """`член Палаты представителей | от штата Аризона`, `депутат Госдумы | от КПРФ`."""
    stop = noun_phrase_stop(found.last + 1, ("Gen",), places) or found.last + 1
    mention = places.mention(stop)
    if mention is not None and mention.entity.kind in {"place", "organization"}:
        stop = mention.last
    is_read = stop > found.last + 1
    found.last = stop if is_read else found.last
    return is_read


def _countries_inside(mention: EntityMention, places: MentionMap) -> list[str]:
    """`МИД | РФ`, and of `SEC` where its full name tells: `Комиссия США по ценным бумагам`."""
    words = [t.text for t in places.tokens[mention.first : mention.last]]
    codes = [code for word in words if (code := country_code(word))]
    own = [code for word in mention.entity.name.split() if (code := country_code(word))]
    return (codes or own)[-1:]
