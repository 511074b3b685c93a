"""What follows the head noun of a post: `министр | обороны США`, `глава | комитета по этике`."""

from dataclasses import dataclass, field

from tasks.extract.country_words import capital, country_code
from tasks.extract.mention_map import MentionMap
from tasks.extract.noun_phrases import nominative
from tasks.extract.organizations import CLOSING, OPENING, body_words
from tasks.extract.post_words import PostWord, post_word
from tasks.extract.reading import EntityMention
from tasks.russian.parsed import Token

# `министр обороны`, `секретарь по внешней политике`: the noun tells which post, not where.
TITLE_FAMILIES = frozenset({"minister", "rank", "envoy", "calling"})
# `лидер оппозиции`, `начальник штаба`, `сотрудник службы безопасности` name no organisation.
TITLE_NOUNS = frozenset({"оппозиция", "дело", "наука", "право", "мир", "движение", "кафедра"})
# `президент страны`, `лидеры двух государств`
STATE_NOUNS = frozenset({"страна", "республика", "держава", "государство", "королевство"})
# `посол в Минске`, `представитель при ООН`, `представитель на Украине`
PLACE_FAMILIES = frozenset({"envoy", "spokesman", "ombudsman"})
# `президент по`, `премьера по` begin another phrase; `министр по делам` does not.
# `глава представительства США | в регионе`
REGION_NOUNS = frozenset({"регион", "город", "страна", "область", "республика", "край", "мир"})
NEVER_ABOUT = frozenset(
    {"president", "monarch", "premier", "legislator", "governor", "mayor", "speaker", "leader"}
)
# `уполномоченный по правам | человека`; in `глава ФБР | республиканца Коми` another phrase begins.
PEOPLE = frozenset({"человек", "ребенок", "ребёнок", "потребитель"})
MAX_COMPLEMENT = 14
MAX_QUOTED = 6


@dataclass(slots=True)
class Complements:
    """What was read after a head noun; `last` is the token after it."""

    last: int
    title: list[Token] = field(default_factory=list)
    organization: list[Token] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    of_state: bool = False
    name: str | None = None

    def organization_name(self, text: str) -> str | None:
        """The organisation in the nominative, None where there is none."""
        if not self.organization:
            return None
        return self.name or nominative(_without_epithet(self.organization), text)


def _without_epithet(tokens: list[Token]) -> list[Token]:
    """`двухпалатного парламента` -> `парламента`; of other nouns the adjective is the name."""
    is_epithet = len(tokens) > 1 and tokens[0].pos == "ADJ" and tokens[0].text.islower()
    is_body = is_epithet and tokens[1].lemma in {"парламент", "правительство"}
    return tokens[1:] if is_body and not country_code(tokens[0].text) else tokens


def complements(head: Token, word: PostWord, places: MentionMap) -> Complements:
    """The genitives, names and prepositional phrases that belong to a post's head noun.

    Read from left to right, each rule taking what it knows, until none does.
    """
    found = Complements(head.index + 1)
    limit = min(places.sentence_stop(head.index), head.index + MAX_COMPLEMENT)
    while found.last < limit and any(rule(found, word, places) for rule in RULES):
        pass
    return found


def country(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`президент | Казахстана`, `президенты | Белоруссии и Казахстана`."""
    mention = places.mention(found.last)
    if mention is None or mention.entity.kind != "country" or mention.form == "adjective":
        return False
    if not _is_genitive(places.tokens[found.last]) or (found.of_state and found.countries):
        return False
    found.countries.append(mention.entity.name)
    _extend(found, mention.last, places, to_title=not found.organization)
    joined = places.text(mention.last) == "и" and places.mention(mention.last + 1)
    if joined and joined.entity.kind == "country" and joined.form != "adjective":
        found.last += 1
        return country(found, _, places)
    return True


def organization(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`глава | МИД РФ`, `директор | компании «Ромашка»`, `представитель | ОБСЕ`."""
    skip = places.text(found.last) in OPENING
    mention = places.mention(found.last + skip)
    if mention is None or mention.entity.kind != "organization":
        return False
    if not found.organization:
        found.name = mention.entity.name
    else:
        found.name = None
    stop = mention.last + (skip and places.text(mention.last) in CLOSING)
    found.organization += places.tokens[mention.first : mention.last]
    found.countries += _countries_inside(mention, places)
    found.last = stop
    return True


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
    mention = places.mention(found.last)
    if mention is None or mention.entity.kind != "place":
        return False
    if not _is_genitive(places.tokens[mention.last - 1]):
        return False
    governed = capital(mention.entity.name) if word.family in PLACE_FAMILIES else None
    if governed is not None:
        found.countries.append(governed.code)
        found.last = mention.last
        return True
    if not found.organization:
        found.name = mention.entity.name
    else:
        found.name = None
    found.organization += places.tokens[mention.first : mention.last]
    found.last = mention.last
    return True


def state(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`глава | государства`, `президенты | двух стран`, `премьер-министр этой | страны`."""
    index = found.last
    while index < len(places.tokens) and places.tokens[index].pos in {"NUM", "DET"}:
        index += 1
    if index >= len(places.tokens) or places.at[index] is not None:
        return False
    token = places.tokens[index]
    if token.lemma not in STATE_NOUNS or token.case != "Gen":
        return False
    found.of_state = True
    found.last = index + 1
    if places.text(index - 1).lower() == "этой":
        found.countries += _last_country(index, places)
    return True


def nested_post(found: Complements, _: PostWord, places: MentionMap) -> bool:
    """`помощник | заместителя госсекретаря`, `пресс-секретарь | президента`."""
    index = found.last
    while index < len(places.tokens) and _is_genitive_adjective(index, places):
        index += 1
    if index >= len(places.tokens) or found.organization or places.at[index]:
        return False
    token = places.tokens[index]
    if post_word(token) is None or token.case != "Gen":
        return False
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
    following = places.tokens[found.last + 1] if found.last + 1 < len(places.tokens) else None
    if following is None or following.case != token.case or token.case not in {"Gen", "Ins"}:
        return False
    found.countries.append(mention.entity.name)
    found.organization.append(token)
    found.last += 1
    return True


def genitive(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`министр | иностранных дел`, `глава | внешнеполитического ведомства`, `лидер | оппозиции`."""
    start = _after_adverbs(found.last, places)
    stop = _noun_phrase_stop(start, ("Gen",), places)
    if stop is None:
        return False
    noun = places.tokens[stop - 1]
    if word.kind == "office" and not _may_have_head(noun, word):
        return False
    found.last = start
    in_title = not found.organization and (
        word.family in TITLE_FAMILIES or noun.lemma in TITLE_NOUNS
    )
    _extend(found, stop, places, to_title=in_title)
    return True


def _may_have_head(noun: Token, word: PostWord) -> bool:
    """`президент | компании` but not `лишить президента | права назначать`."""
    is_titled = word.family in TITLE_FAMILIES or noun.lemma in TITLE_NOUNS
    is_body = noun.lemma in body_words() or noun.text[0].isupper()
    return is_titled or is_body


def _after_adverbs(index: int, places: MentionMap) -> int:
    """`спикеров | пока еще | двухпалатного парламента`."""
    while index < len(places.tokens) and places.tokens[index].pos in {"ADV", "PART"}:
        index += 1
    return index


def of_rome(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`Папа | римский`."""
    if word.word != "папа" or not places.text(found.last).lower().startswith("римск"):
        return False
    found.last += 1
    return True


def instrumental(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`командующий | флотом`, `заведующий | кафедрой`."""
    if found.title or found.organization or not word.word.endswith(("ющий", "щая")):
        return False
    stop = _noun_phrase_stop(found.last, ("Ins",), places)
    if stop is None:
        return False
    _extend(found, stop, places, to_title=True)
    return True


def about(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`министр | по делам разведки`, `глава комитета | по обороне и безопасности`."""
    is_short = not found.organization and word.family in NEVER_ABOUT
    if places.text(found.last) != "по" or is_short:
        return False
    stop = _noun_phrase_stop(found.last + 1, ("Dat",), places)
    if stop is None:
        return False
    while (more := _noun_phrase_stop(stop, ("Gen",), places)) is not None:
        stop = more
    _extend(found, stop, places, to_title=not found.organization)
    return True


def place_of_service(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`посол Казахстана | в Белоруссии`, `представитель | при ООН`, `глава миссии | в Киеве`."""
    preposition = places.text(found.last)
    is_served = word.family in PLACE_FAMILIES or bool(found.organization)
    if preposition not in {"в", "во", "при", "на"} or not is_served:
        return False
    mention = places.mention(found.last + 1)
    stop = mention.last if mention else _noun_phrase_stop(found.last + 1, ("Loc",), places)
    if stop is None or places.tokens[found.last + 1].case not in {"Loc", ""}:
        return False
    is_region = places.tokens[stop - 1].lemma in REGION_NOUNS
    if word.family not in PLACE_FAMILIES and not is_region:
        return False
    _extend(found, stop, places, to_title=not found.organization)
    return True


def on_behalf(found: Complements, word: PostWord, places: MentionMap) -> bool:
    """`наблюдатель | от ОБСЕ`, `депутат | от партии «Нур Отан»`."""
    if places.text(found.last) != "от" or found.organization:
        return False
    start = found.last
    found.last += 1
    if organization(found, word, places) or country(found, word, places):
        return True
    found.last = start
    return False


# The order matters: names before common nouns, and the post of a chain before both.
RULES = (
    of_rome,
    state,
    country,
    organization,
    quoted_name,
    place,
    nested_post,
    country_adjective,
    genitive,
    instrumental,
    about,
    place_of_service,
    on_behalf,
)


def _extend(found: Complements, stop: int, places: MentionMap, *, to_title: bool) -> None:
    """Take the tokens up to `stop` into the title or the organisation."""
    tokens = places.tokens[found.last : stop]
    if not to_title:
        found.organization += tokens
        found.name = None
    elif places.at[found.last] is None:
        found.title += tokens
    found.last = stop


def _is_genitive(token: Token) -> bool:
    return token.case in {"Gen", ""} or token.text.isupper()


def _noun_phrase_stop(start: int, cases: tuple[str, ...], places: MentionMap) -> int | None:
    """The token after `[adjectives] noun` in a case from `start`, joined ones too, or None."""
    index, tokens = start, places.tokens
    while index < len(tokens) and tokens[index].pos == "ADJ" and tokens[index].case in cases:
        if places.at[index] is not None:
            return None
        index += 1
    if index >= len(tokens) or places.at[index] is not None:
        return None
    noun = tokens[index]
    if noun.pos not in {"NOUN", "PROPN"} or noun.case not in cases or not noun.text[0].isalpha():
        return None
    if noun.animacy == "Anim" and noun.number == "Sing" and noun.lemma not in PEOPLE:
        return None
    if places.text(index + 1) == "и":
        return _noun_phrase_stop(index + 2, cases, places) or index + 1
    return index + 1


def _countries_inside(mention: EntityMention, places: MentionMap) -> list[str]:
    words = places.tokens[mention.first : mention.last]
    codes = [code for token in words if (code := country_code(token.text))]
    return codes[-1:]


def _last_country(index: int, places: MentionMap) -> list[str]:
    """The country last named before a token: `этой страны` after `с Казахстаном`."""
    mentions = reversed(places.at[:index])
    return next(([m.entity.name] for m in mentions if m and m.entity.kind == "country"), [])
