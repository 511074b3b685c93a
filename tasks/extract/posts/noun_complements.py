"""Common nouns after the head noun of a post: `министр | обороны`, `глава | комитета по этике`."""

from functools import cache

from seeds import rows
from tasks.extract.posts.complement import (
    POSSESSIVES,
    Complements,
    after_adverbs,
    extend,
    noun_phrase_stop,
)
from tasks.extract.posts.named_complements import PLACE_FAMILIES
from tasks.extract.posts.words import PostWord, post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.references.organizations import CLOSING, OPENING, body_words
from tasks.russian.parsed import Token

# `министр обороны`, `секретарь по внешней политике`: the noun tells which post, not where.
TITLE_FAMILIES = frozenset({"minister", "rank", "envoy", "calling"})
# `лидер оппозиции`, `министр по делам`, `заведующий кафедрой` name no organisation.
# `пресс-атташе | посольства`: bodies all the same.
MISSIONS = frozenset({"посольство", "консульство", "генконсульство", "представительство", "миссия"})
TITLE_NOUNS = frozenset({"оппозиция", "дело", "наука", "право", "мир", "движение", "кафедра"})
# `президент страны`, `лидеры двух государств`
STATE_NOUNS = frozenset({"страна", "республика", "держава", "государство", "королевство"})
# `мэр города`, `губернатор области`
LOCAL_NOUNS = frozenset({"город", "область", "край", "район", "регион", "округ", "столица"})
# `глава представительства США | в регионе`
REGION_NOUNS = frozenset({"регион", "город", "страна", "область", "республика", "край", "мир"})
# `президент по`, `премьера по` begin another phrase; `министр по делам` does not.
NEVER_ABOUT = frozenset(
    {"president", "monarch", "premier", "legislator", "governor", "mayor", "speaker", "leader"}
)


COMMANDING = ("ющий", "ющего", "щая")


def state(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`глава | государства`, `президенты | двух стран`, `мэр | города`: known from the context."""
    index = found.last
    while index < len(places.tokens) and places.tokens[index].pos in {"NUM", "DET"}:
        index += 1
    if index >= len(places.tokens) or places.at[index] is not None:
        return False
    token = places.tokens[index]
    if token.case != "Gen" or token.lemma not in STATE_NOUNS | LOCAL_NOUNS:
        return False
    named = places.mention(index + 1)
    if named is not None and named.entity.kind == "place" and token.lemma in LOCAL_NOUNS:
        return False
    found.of_state = token.lemma in STATE_NOUNS
    found.last = index + 1
    if places.text(index - 1).lower() == "этой":
        found.countries += _last_country(index, places)
    return True


def nested_post(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`помощник | заместителя госсекретаря`, `пресс-секретарь | президента`."""
    index = found.last
    while index < len(places.tokens) and _is_genitive_adjective(index, places):
        index += 1
    if index >= len(places.tokens) or found.organization or places.at[index]:
        return False
    token = places.tokens[index]
    nested = post_word(token) if token.case == "Gen" else None
    if nested is None:
        return False
    if word.family == "coach" and nested.kind == "calling":  # `наставник | футболистов | сборной`
        found.last = index + 1
        return True
    found.title += places.tokens[found.last : index + 1]
    found.last = index + 1
    return True


def _is_genitive_adjective(index: int, places: MentionMap) -> bool:
    token = places.tokens[index]
    return token.pos == "ADJ" and token.case == "Gen" and places.at[index] is None


def country_adjective(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`глава | японского МИДа`, `командующий | российскими войсками`."""
    mention = places.mention(found.last)
    if mention is None or mention.form != "adjective" or found.countries:
        return False
    token = places.tokens[found.last]
    if places.text(found.last + 1) in OPENING:  # `нападающий испанской | «Барселоны»`
        found.last += 1
        return True
    index = after_adverbs(found.last + 1, places)
    following = places.tokens[index] if index < len(places.tokens) else None
    if following is None or following.case != token.case or token.case not in {"Gen", "Ins"}:
        return False
    found.countries.append(mention.entity.name)
    if following.lemma not in STATE_NOUNS:  # `глава российского | государства`
        found.organization.append(token)
    found.last += 1
    return True


def unit(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`начальник | службы безопасности` before `компании «Вега»`: the unit tells which post."""
    if found.title or found.organization:
        return False
    stop = noun_phrase_stop(found.last, ("Gen",), places)
    if stop is None or places.tokens[stop - 1].lemma not in unit_nouns():
        return False
    more = noun_phrase_stop(stop, ("Gen",), places)
    if more is not None and places.tokens[more - 1].lemma not in body_words():
        stop = more
    is_his = places.text(found.last - 1).lower() in POSSESSIVES
    if not (is_his or _is_body(stop, places)):
        return False
    extend(found, stop, places, to_title=True)
    return True


@cache
def unit_nouns() -> frozenset[str]:
    """Parts of an organisation that have no name of their own: `отдел`, `пресс-служба`."""
    return frozenset(row["word"] for row in rows("words/unit_nouns"))


def _is_body(index: int, places: MentionMap) -> bool:
    """Whether an organisation follows, by its name or by the word for it."""
    if index >= len(places.tokens):
        return False
    mention = places.mention(index)
    is_named = mention is not None and mention.entity.kind == "organization"
    token = places.tokens[index]
    return is_named or (token.case == "Gen" and token.lemma in body_words())


def genitive(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`министр | иностранных дел`, `глава | внешнеполитического ведомства`, `лидер | оппозиции`."""
    start = after_adverbs(found.last, places)
    stop = noun_phrase_stop(start, ("Gen",), places)
    if stop is None:
        return False
    noun = places.tokens[stop - 1]
    if word.kind == "office" and not (found.organization or _may_have_head(noun, word)):
        return False
    found.last = start
    is_titled = word.family in TITLE_FAMILIES and noun.lemma not in MISSIONS
    in_title = not found.organization and (
        is_titled or noun.lemma in TITLE_NOUNS or _ends_in_minister(found)
    )
    extend(found, stop, places, to_title=in_title)
    return True


def _ends_in_minister(found: Complements) -> bool:
    """`заместитель министра | финансов`."""
    last = post_word(found.title[-1]) if found.title else None
    return last is not None and last.family in TITLE_FAMILIES


def _may_have_head(noun: Token, word: PostWord) -> bool:
    """`президент | компании` but not `лишить президента | права назначать`."""
    is_titled = word.family in TITLE_FAMILIES or noun.lemma in TITLE_NOUNS
    is_body = noun.lemma in body_words() or noun.lemma == "палата" or noun.text[0].isupper()
    return is_titled or is_body


def of_rome(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`Папа | римский`."""
    if word.word != "папа" or not places.text(found.last).lower().startswith("римск"):
        return False
    found.last += 1
    return True


def instrumental(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`командующий | флотом`, `заведующий | кафедрой`."""
    if found.title or found.organization or not word.word.endswith(COMMANDING):
        return False
    stop = noun_phrase_stop(found.last, ("Ins",), places)
    if stop is None:
        return False
    extend(found, stop, places, to_title=True)
    return True


def about(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`министр | по делам разведки`, `глава комитета | по обороне и безопасности`."""
    is_short = not found.organization and word.family in NEVER_ABOUT
    if places.text(found.last) != "по" or is_short:
        return False
    mention = places.mention(found.last + 1)
    is_place = mention is not None and mention.entity.kind == "place" and bool(found.organization)
    stop = _listed_stop(found.last + 1, ("Dat",), places)
    if mention is not None and is_place:
        stop = mention.last
    if stop is None:
        return False
    while (more := _listed_stop(stop, ("Gen",), places)) is not None:
        stop = more
    is_of_head = not found.organization or (not is_place and _is_only_a_name(found, places))
    extend(found, stop, places, to_title=is_of_head)
    return True


def _listed_stop(start: int, cases: tuple[str, ...], places: MentionMap) -> int | None:
    """The token after a phrase and those listed with it: `вопросам семьи, женщин и детей`."""
    stop = following = noun_phrase_stop(start, cases, places)
    while following is not None and places.text(following) == ",":
        first = following + 1
        following = noun_phrase_stop(first, cases, places)
        if following is not None and "и" in (t.text for t in places.tokens[first:following]):
            return following
    return stop


def _is_only_a_name(found: Complements, places: MentionMap) -> bool:
    """`директор SEC | по надзору`, `заместитель губернатора области | по промышленности`.

    Letters, foreign names, places and names in marks have no complement: it is the post's.
    """
    if places.text(found.last - 1) in CLOSING:
        return True
    first = found.organization[0]
    mention = places.at[first.index]
    is_place = mention is not None and mention.entity.kind == "place"
    is_word = first.text[0].isupper() and first.lemma not in body_words().keys() | unit_nouns()
    is_place = is_place or (len(found.organization) == 1 and is_word)  # `Росимущество`
    return is_place or all(t.text.isupper() or t.text[0] < "Ѐ" for t in found.organization)


def place_of_service(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`посол Казахстана | в Белоруссии`, `представитель | при ООН`, `глава миссии | в Киеве`."""
    preposition = places.text(found.last)
    is_served = word.family in PLACE_FAMILIES or bool(found.organization)
    if preposition not in {"в", "во", "при", "на"} or not is_served:
        return False
    mention = places.mention(found.last + 1)
    stop = mention.last if mention else noun_phrase_stop(found.last + 1, ("Loc",), places)
    if stop is None or places.tokens[found.last + 1].case not in {"Loc", ""}:
        return False
    is_region = places.tokens[stop - 1].lemma in REGION_NOUNS
    if word.family not in PLACE_FAMILIES and not is_region:
        return False
    extend(found, stop, places, to_title=not found.organization)
    return True


def employer(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`адвокат | в хедж-фонде Bridgewater`, `преподаватель | в МГУ`: where one works."""
    is_calling = word.kind in {"role", "calling"} or word.family in {"head", "deputy"}
    if not is_calling or found.organization or found.countries:
        return False
    if places.text(found.last) not in {"в", "во", "на", "при"}:
        return False
    index = found.last + 1
    while index < len(places.tokens) and _may_name_type(index, places):
        index += 1
    mention = places.mention(index)
    if mention is None or mention.entity.kind != "organization":
        return False
    if places.tokens[found.last + 1].case not in {"Loc", ""}:
        return False
    found.organization += places.tokens[mention.first : mention.last]
    found.name = mention.entity.name
    found.last = mention.last
    return True


def _may_name_type(index: int, places: MentionMap) -> bool:
    """`в | крупнейшей инвестиционной компании | Hermitage`: what sort of employer it is."""
    token = places.tokens[index]
    return places.at[index] is None and token.case == "Loc" and token.pos in {"ADJ", "NOUN"}


def _last_country(index: int, places: MentionMap) -> list[str]:
    """The country last named before a token: `этой страны` after `с Казахстаном`."""
    mentions = reversed(places.at[:index])
    return next(([m.entity.name] for m in mentions if m and m.entity.kind == "country"), [])
