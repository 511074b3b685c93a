"""Posts as phrases: `бывший министр обороны США`, `глава государственной Комиссии по энергии`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from seeds import rows
from tasks.extract.posts.acting import acting_case, acting_start, acting_title, in_genitive
from tasks.extract.posts.complement import Complements
from tasks.extract.posts.complements import complements
from tasks.extract.posts.words import PostWord, Tense, is_former_word, post_word, title_roles
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import word_nominative
from tasks.extract.reading.word_classes import word_class
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

# `актриса`, `журналистка`, `королева`: said of women alone, while `министр` is of both.
WOMENS = ("иса", "ица", "ка", "есса", "ева", "иня", "щая")
POSTS_STAND_AS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
# Participles of titles: `управляющий директор`, `выпускающий редактор`, `играющий тренер`.
ACTIVE = ("управляющ", "выпускающ", "играющ", "заведующ")
ORDINALS_IN_TITLES = frozenset({"deputy", "minister", "secretary", "premier", "head"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post as tokens `first` to `last` (exclusive) name it, with its head noun's grammar.

    `title` is in the nominative singular without organisation and country; `is_of_state` marks
    `глава государства`, whose country another place of the article gives.
    """

    first: int
    last: int
    head: int
    word: PostWord
    title: str
    organization: str | None
    countries: tuple[str, ...]
    tense: Tense
    is_of_state: bool
    is_acting: bool
    case: str
    number: str
    gender: str

    @property
    def country(self) -> str | None:
        """The country of the post; None where there is none or more than one."""
        return self.countries[0] if len(set(self.countries)) == 1 else None

    @property
    def family(self) -> str:
        """Which posts are the same in other words: `глава государства` is a president."""
        if self.word.family not in {"head", "leader"}:
            return self.word.family
        if self.organization:
            return family_of_head(self.organization.lower())
        return "president" if self.is_of_state else self.word.family


@lru_cache(maxsize=MEMO)
def family_of_head(organization: str) -> str:
    """`глава МИД` is a minister, `председатель парламента` a speaker; others are heads."""
    for row in rows("words/organization_families"):
        if any(word.startswith(row["stem"]) for word in (organization, *organization.split())):
            return row["family"]
    return "head"


def find_posts(places: MentionMap) -> tuple[Post, ...]:
    """The posts of a text in order and disjoint, with names or without them.

    A post inside the name of an organisation (`Администрация Президента`) or inside another post
    (`заместитель министра`) is no post of its own.
    """
    found: list[Post] = []
    last = 0
    for token in places.tokens:
        if token.index < last or token.pos not in POSTS_STAND_AS:
            continue
        word = post_word(token)
        if word and places.at[token.index] is None and _is_post(token, places):
            found.append(post_at(token, word, places, last))
            last = found[-1].last
    return tuple(found)


def _is_post(token: Token, places: MentionMap) -> bool:
    """Whether a word of the list names somebody: not `во главе с`, not `управляющий директор`."""
    before = places.text(token.index - 1).lower()
    is_idiom = (token.lemma == "глава" and before == "во") or (
        token.lemma == "кардинал" and before.startswith("сер")
    )
    return (
        not is_idiom and not _is_attribute(token, places.tokens) and not _is_in_name(token, places)
    )


def _is_in_name(token: Token, places: MentionMap) -> bool:
    """`Лига Чемпионов`: a plural with a capital within a sentence is part of a name."""
    is_start = token.index == places.sentence_start(token.index)
    is_inside = not is_start and places.text(token.index - 1)[0].isalpha()
    return token.number == "Plur" and token.text[0].isupper() and is_inside


def _is_attribute(token: Token, tokens: Sequence[Token]) -> bool:
    """`управляющий` of `управляющий директор` only qualifies the noun after it."""
    if token.pos not in {"VERB", "ADJ"} or token.index + 1 >= len(tokens):
        return False
    following = tokens[token.index + 1]
    return following.pos in {"NOUN", "ADJ"} and following.case == token.case


def post_at(head: Token, word: PostWord, places: MentionMap, after: int) -> Post:
    """The post whose head noun a token is, no token before `after` taken."""
    following = complements(head, word, places)
    qualifiers = _qualifiers(head, places, after)
    first = qualifiers[0].index if qualifiers else head.index
    acting = acting_start(first, places, after)
    post = Post(
        first=first if acting is None else acting,
        last=following.last,
        head=head.index,
        word=word,
        title=_title(head, word, qualifiers, following, places),
        organization=following.organization_name(places.parsed.text),
        countries=_countries(qualifiers, following, places),
        tense=_tense(head, qualifiers) if not _is_once(first, places) else "former",
        is_of_state=following.of_state,
        is_acting=acting is not None,
        case="" if _is_undeclined(head, word) else head.case,
        number=head.number,
        gender="Fem" if word.word.endswith(WOMENS) else "",
    )
    return post if acting is None else _as_acting(post, head, qualifiers, places)


def _is_undeclined(head: Token, word: PostWord) -> bool:
    """`замминистра`, the same in every case, which the tagger guesses."""
    is_short = word.word.startswith("зам") and not word.word.startswith("замест")
    return is_short and head.text.lower().replace("ё", "е") == word.word


def _as_acting(post: Post, head: Token, qualifiers: Sequence[Token], places: MentionMap) -> Post:
    title = in_genitive(post.title, head, qualifiers)
    case = acting_case(post.first, places)
    return replace(post, title=acting_title(post.first, title, places), case=case)


def _qualifiers(head: Token, places: MentionMap, after: int) -> tuple[Token, ...]:
    """The adjectives before the head noun, in order: `чрезвычайный и полномочный | посол`."""
    start = head.index
    floor = max(after, places.sentence_start(head.index))
    while start > floor and _qualifies(places.tokens[start - 1], head, places):
        start -= 1
        if (
            start - 1 > floor
            and places.text(start - 1) == "и"
            and _qualifies(places.tokens[start - 2], head, places)
        ):
            start -= 1
    return places.tokens[start : head.index]


def _qualifies(token: Token, head: Token, places: MentionMap) -> bool:
    agrees = bool(token.case) and (token.case == head.case or _is_animate(token, head))
    is_adjective = token.pos in {"ADJ", "DET"} or (
        token.pos == "VERB" and token.verb_form == "Part"
    )
    mention = places.at[token.index]
    is_free = mention is None or mention.form == "adjective"
    return is_adjective and agrees and is_free and token.lemma not in {"который", "свой", "этот"}


def _is_animate(token: Token, head: Token) -> bool:
    """`бывшего заместителя`: of men the accusative is the genitive, and the tagger wavers."""
    return {token.case, head.case} == {"Gen", "Acc"} and head.number == token.number == "Sing"


def _title(
    head: Token,
    word: PostWord,
    qualifiers: Sequence[Token],
    following: Complements,
    places: MentionMap,
) -> str:
    """`первый заместитель министра обороны`: nominative, small-lettered where the word is."""
    gender = head.gender
    front = [
        word_nominative(t.text, "ADJ" if t.verb_form else t.pos, t.case, "Sing", gender).lower()
        for t in qualifiers
        if _is_in_title(t, word, places)
    ]
    return " ".join([*front, word.word, *(t.text for t in following.title)]).replace(" ,", ",")


def _is_in_title(token: Token, word: PostWord, places: MentionMap) -> bool:
    """`генеральный` belongs to the title; `новый`, `известный` and `российский` do not."""
    if places.at[token.index] is not None or token.lemma.replace("ё", "е") in title_roles():
        return False
    if token.lemma in word_class("posts", "grades"):
        return True  # though the dictionary takes it for a quality
    if token.text.lower().startswith(ACTIVE):
        return True
    if token.lemma == "первый":
        return _is_ranked(word)
    adjectives = (p.tag for p in parses_of(token.text.lower()) if p.tag.POS == "ADJF")
    tag = next(adjectives, None)
    if tag is None or ("Anum" in tag and word.kind in {"office", "head"} and not _is_ranked(word)):
        return False  # `второй монарх`, but `второй секретарь`, `второй вокалист`
    return (
        token.pos == "ADJ"
        and token.text[0].isalpha()
        and not {"Qual", "Apro"} & tag.grammemes
        and "летн" not in token.lemma
    )


def _is_ranked(word: PostWord) -> bool:
    """Whether there may be a first and a second of a post: `первый заместитель`."""
    return word.family in ORDINALS_IN_TITLES or word.word.startswith(("вице-", "зам"))


def _countries(
    qualifiers: Sequence[Token], following: Complements, places: MentionMap
) -> tuple[str, ...]:
    adjectives = [
        mention.entity.name
        for token in qualifiers
        if (mention := places.at[token.index]) and mention.form == "adjective"
    ]
    return tuple(adjectives or following.countries)


def _is_once(first: int, places: MentionMap) -> bool:
    """`некогда | секретарь ЦК`, `в прошлом | директор завода`."""
    before = places.text(first - 1).lower()
    is_past = before == "прошлом" and places.text(first - 2).lower() == "в"
    return is_past or before in {"некогда", "когда-то", "ранее", "раньше", "прежде", "экс"}


def _tense(head: Token, qualifiers: Sequence[Token]) -> Tense:
    if is_former_word(head.text):
        return "former"
    said = {title_roles().get(t.lemma.replace("ё", "е"), "current") for t in qualifiers}
    return "former" if "former" in said else "future" if "future" in said else "current"
