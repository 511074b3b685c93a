"""The organisations that stand behind a preposition, by name or by what they are."""

from collections.abc import Iterator

from tasks.extract.posts.complements import complements
from tasks.extract.posts.words import PostWord, title_roles
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.organizations import body_words
from tasks.russian.parsed import Token

BODY = PostWord("", "head", "body")
# Words between a preposition and the organisation: `вступил в | ряды | партии`.
STEPS = word_class("memberships", "body_types")
MARKS = frozenset({"«", "»", '"', "“", "”", "„", "''", "'", "(", ":"})
QUOTES = MARKS - {"»", "”", "(", ":"}
BETWEEN_NAMES = (MARKS | {"/", ",", "и"}) - {"("}
# `в органах | государственной безопасности`, `в рядах вооружённых сил`: where one serves.
SERVICES = word_class("memberships", "services")
# `вооружённые силы`: an adjective by now.
PARTICIPLES = frozenset({"вооружить", "объединить", "соединить"})
# `совет директоров банка` is one body, a bare `совет` is any.
LEAST_WORDS = 2


def body_at(index: int, stop: int, places: MentionMap) -> EntityMention | None:
    """The organisation from a token on, `состав` and adjectives stepped over."""
    while index < stop:
        named = named_body(index, places)
        if named is not None and named.form == "description" and _is_type_of(named, places):
            index = named.last
            continue
        if named is not None:
            is_bare = named.form == "description" and " " not in named.entity.name
            return None if is_bare else named
        token, mention = places.tokens[index], places.mention(index)
        is_step = token.lemma in STEPS or _is_epithet(token) or token.text in MARKS
        is_step = is_step or token.pos in {"ADJ", "NUM"}
        if token.lemma not in STEPS and (token.lemma in SERVICES or token.lemma in body_words()):
            return described_body(index, places)
        if (mention is not None and mention.form != "adjective") or not is_step:
            return None
        index += 1
    return None


def _is_type_of(described: EntityMention, places: MentionMap) -> bool:
    """`в компании | ''Globex''`: a type word before a name, and not the company told of before."""
    return places.text(described.last) in QUOTES and described.last - described.first == 1


def named_body(index: int, places: MentionMap) -> EntityMention | None:
    """The organisation named at a token; Latin words with capitals are a name too."""
    mention = places.mention(index)
    if mention is not None:
        return mention if mention.entity.kind == "organization" else None
    last = index
    while last < len(places.tokens) and _is_latin(places.text(last)) and places.at[last] is None:
        last += 1
    if last == index:
        return None
    start, end = places.tokens[index].start, places.tokens[last - 1].stop
    name = Entity("organization", places.parsed.text[start:end])
    return EntityMention(index, last, name, "name")


def _is_latin(word: str) -> bool:
    return word.isascii() and word[:1].isupper() and len(word) > 1


def described_body(index: int, places: MentionMap) -> EntityMention | None:
    """`совет директоров банка HSBC`: a body with what belongs to it; None for a bare word."""
    more = complements(places.tokens[index], BODY, places)
    first = index
    while first and _is_epithet(places.tokens[first - 1]) and places.at[first - 1] is None:
        first -= 1
    words = places.tokens[first : more.last]
    if len(words) < LEAST_WORDS:
        return None
    name = Entity("organization", nominative(words, places.parsed.text))
    return EntityMention(first, more.last, name, "description")


def _is_epithet(token: Token) -> bool:
    """`одесский | штаб`, not `новый | штаб`."""
    is_adjective = token.pos == "ADJ" or token.lemma in PARTICIPLES
    return is_adjective and token.lemma not in title_roles()


def listed_after(first: EntityMention, places: MentionMap) -> Iterator[EntityMention]:
    """`играл в «Зените», | «Спартаке» и «Динамо»`: the bodies that follow the first."""
    index = first.last
    while index < len(places.tokens):
        body = named_body(index, places)
        if body is not None and body.form == "name":
            yield body
            index = body.last
        elif places.text(index) in BETWEEN_NAMES:
            index += 1
        else:
            return
