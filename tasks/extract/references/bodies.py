"""Organisations described by what they are: `пресс-служба президента`, then `пресс-служба`."""

from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from seeds import column
from tasks.extract.posts.complement import without_epithet
from tasks.extract.posts.complements import complements
from tasks.extract.posts.noun_complements import unit_nouns
from tasks.extract.posts.words import PostWord, post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.organizations import OPENING, body_words
from tasks.russian.morph import MEMO
from tasks.russian.parsed import Token

BODY = PostWord("", "head", "body")
# `компания` after `Monsanto`: kinds of words that may mean any company named before.
COMPANIES = frozenset({"компания", "корпорация", "концерн", "холдинг", "фирма", "банк", "завод"})
# `ведомство` after `Минсельхоз РФ`
OFFICES = frozenset({"ведомство", "министерство", "департамент", "служба", "комитет", "управление"})
# `организация НАТО` is NATO, `совет ФИДЕ` a part of FIDE.
NAMED_IN_LETTERS = frozenset({"организация", "движение", "партия", "альянс", "агентство", "газета"})
# `издание` after `The Guardian`, `агентство` after `Reuters`
OUTLETS = frozenset({"газета", "издание", "журнал", "агентство", "телеканал", "еженедельник"})
ANY = frozenset({"организация", "структура", "учреждение"})


# Of so many organisations named last the most frequent is meant.
MEMORY = 6
# Mentions to which a bare word goes back; no article of news has as many, and work stays linear.
RECALLED = 100
# Words that alone, without an adjective or complement, go back to an organisation named before;
# `служба`, `управление`, `движение` alone are more often no organisation.
BODIES = word_class("references", "bodies")
RECALLING = COMPANIES | ANY | BODIES


def find_bodies(places: MentionMap) -> tuple[EntityMention, ...]:
    """Mentions of organisations by description, in order.

    A type word before a name is the name's (`корпорация | Google`); one with a complement makes an
    entity of its own (`канцелярия правительства Израиля`); a bare one means the organisation last
    named that it fits, and is no mention where there is none.
    """
    found: list[EntityMention] = []
    known: deque[EntityMention] = deque(maxlen=RECALLED)
    typed: dict[str, Entity] = {}
    last = 0
    named = deque(m for m in places.mentions if m.entity.kind == "organization")
    words = body_words()
    for token in places.by_part["NOUN"]:
        if token.lemma not in words or token.index < last or places.at[token.index] is not None:
            continue
        while named and named[0].first < token.index:
            known.append(named.popleft())
        for mention in _body(token, places, known, typed):
            found.append(mention)
            known.append(mention)
            last = mention.last
    return tuple(found)


def _body(
    token: Token, places: MentionMap, known: deque[EntityMention], typed: dict[str, Entity]
) -> Iterator[EntityMention]:
    """The mention, if any, at a type word; `typed` notes the last name after each such word."""
    named = _name_after(token, places)
    if named is not None:
        typed[token.lemma] = named.entity
        yield EntityMention(token.index, token.index + 1, named.entity, "description")
        return
    first = _first(token, places)
    if _is_unit_of_post(token, first, places):
        return
    following = complements(token, BODY, places)
    is_full = following.last > token.index + 1 or _is_of_country(first, places)
    if is_full and body_words()[token.lemma] == "state":
        words = places.tokens[first : following.last]
        name = nominative(without_epithet(words), places.parsed.text)
        entity = Entity("organization", _small(name, words[0]), token.gender, token.number)
        yield EntityMention(first, following.last, entity, "description")
    elif first == token.index and following.last == token.index + 1:
        meant = _meant(token, known, typed)
        if meant is not None and places.quoted[token.index] < 0:
            yield EntityMention(first, first + 1, meant, "description")


def _is_unit_of_post(token: Token, first: int, places: MentionMap) -> bool:
    """`начальник | отдела компании «Вега»`: the unit belongs to the title of the post."""
    is_unit = token.case == "Gen" and token.lemma in unit_nouns() and first > 0
    return is_unit and post_word(places.tokens[first - 1]) is not None


def _name_after(token: Token, places: MentionMap) -> EntityMention | None:
    """The name right after a type word: `корпорация Google`, `газета "Труд"`."""
    index = token.index + 1
    index += places.text(index) in OPENING
    mention = places.mention(index)
    if mention is None or mention.entity.kind != "organization" or mention.form != "name":
        return None
    name = places.tokens[mention.first]
    if name.text.isupper() and token.lemma not in NAMED_IN_LETTERS | COMPANIES:
        return None
    is_apposed = name.case in {token.case, "Nom", ""} or name.text[0] < "Ѐ"
    return mention if is_apposed else None


def _first(token: Token, places: MentionMap) -> int:
    """The first of the adjectives before a noun."""
    first, start = token.index, places.sentence_start(token.index)
    while first > start:
        before = places.tokens[first - 1]
        agrees = before.case == token.case if before.case else "-" in before.text
        if before.pos not in {"ADJ", "DET"} or not agrees:
            break
        first -= 1
    return first


def _is_of_country(index: int, places: MentionMap) -> bool:
    mention = places.mention(index)
    return mention is not None and mention.form == "adjective"


def _meant(token: Token, known: deque[EntityMention], typed: dict[str, Entity]) -> Entity | None:
    """The organisation that a bare word may mean: of the same word, else named most of late.

    `газета` after `газета The Washington Post`, `издание` after any outlet.
    """
    if token.number == "Plur" or token.lemma not in RECALLING:
        return None
    word = token.lemma
    latest = [mention.entity for mention in reversed(known)]
    same = (e for e in latest if word in e.name.lower().split(maxsplit=3)[:3])
    if named := next(same, None):
        return named
    if word in typed:
        return typed[word]
    fitting = [*islice((e for e in latest if _fits(word, e.name)), MEMORY)][::-1]
    return max(fitting, key=lambda e: fitting.count(e), default=None)


@lru_cache(maxsize=MEMO)
def _fits(word: str, name: str) -> bool:
    """Whether a bare word may stand for an organisation of this name."""
    if word in ANY:
        return True
    if word in OUTLETS:
        return _is_outlet(name)
    if word == "министерство":
        return _is_ministry(name)
    if word in OFFICES:
        return _is_office(name)
    return word in COMPANIES and not name.isupper() and not _is_office(name)


def _is_outlet(name: str) -> bool:
    """`New York Times`, `газета «Труд»`."""
    first, _, _ = name.lower().partition(" ")
    return first in OUTLETS or name in column("words/media_names", "name")


def _is_state_body(name: str) -> bool:
    """`федеральный суд Сан-Франциско`, `правительство Израиля`."""
    return any(body_words().get(word) == "state" for word in name.lower().split()[:3])


def _is_ministry(name: str) -> bool:
    """`Минсельхоз РФ`, `Министерство финансов`, `МИД Чада`: no parliament, court or police."""
    small = name.lower()
    return small.startswith(("мин", "мид", "мвд", "мчс")) or "министерств" in small


def _is_office(name: str) -> bool:
    """`Минсельхоз РФ`, `Министерство финансов`, `МИД`, `Генпрокуратура`."""
    small = name.lower()
    if _is_state_body(name):
        return True
    return small.startswith(("мин", "мид", "мвд", "мчс", "гос", "рос", "фсб", "ген")) or any(
        word in small for word in ("министерств", "ведомств", "служб", "комитет", "агентство по")
    )


def _small(name: str, first: Token) -> str:
    """A common noun at the head of a sentence in small letters."""
    is_common = first.pos in {"NOUN", "ADJ"} and name[1:2].islower()
    return name[0].lower() + name[1:] if is_common else name
