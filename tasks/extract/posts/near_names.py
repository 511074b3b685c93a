"""A name beside a post: where it begins, and whether it may be in apposition."""

import re
from functools import lru_cache

from seeds import column
from tasks.extract.posts.apposed_posts import SERVING
from tasks.extract.posts.complement import POSSESSIVES
from tasks.extract.posts.posts import Post
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.country_words import is_inhabitant
from tasks.extract.references.person_names import stem
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

MAX_GAP = 2
MAX_BRACKET = 6
MAX_TIME = 7
# Surnames that always decline: `президентом РФ Сотникова` is no apposition.
DECLINING = re.compile("(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая)$")


def name_start(post: Post, places: MentionMap) -> int:
    """The token after a post, steps over `(ФН)`, `канадец` and `шейх` made."""
    index = post.last
    if places.text(index) == "(":
        closing = [i for i in range(index + 2, index + MAX_BRACKET) if places.text(i) == ")"]
        index = closing[0] + 1 if closing else index
    index = _after_time(index, places)
    if places.text(index) in {",", *DASHES} and _is_age(index + 1, places):
        index += 1  # `вице-губернатор края, | 35-летний Олег Сидоров`
    while _is_between(index, post, places):
        index += 1
    return index


def _is_between(index: int, post: Post, places: MentionMap) -> bool:
    """`капитан команды | канадец | Смит`, `министр страны | 75-летний | Карел`, `| генерал |`."""
    word = places.text(index)
    if not word or places.mention(index) is not None:
        return False
    token = places.tokens[index]
    is_age = _is_age(index, places)
    is_his = token.case == post.case or {token.case, post.case} <= {"Gen", "Acc"}
    rank = post_word(token) if token.pos == "NOUN" and is_his else None
    is_rank = rank is not None and rank.kind in {"rank", "calling"}
    is_title = word.islower() and (
        word in column("words/honorifics", "word") or is_inhabitant(word)
    )
    return is_age or is_rank or is_title


def _is_age(index: int, places: MentionMap) -> bool:
    """`75-летний`, `шестидесятилетний`."""
    return "летн" in places.text(index) and places.tokens[index].pos == "ADJ"


def _after_time(index: int, places: MentionMap) -> int:
    """The token after `с 1991 по 1992 годы`, `в 2001—2005 годах`."""
    if not is_time(index, places):
        return index
    for later in range(index + 2, index + MAX_TIME):
        if places.text(later).lower() in {"годы", "годах", "года", "году", "гг", "г"}:
            return later + 1 + (places.text(later + 1) == ".")
    return index


def is_time(index: int, places: MentionMap) -> bool:
    """`премьер Китая | в 1988—1998 годах`, `директор завода | с 2005 года`."""
    return places.text(index) in {"в", "с", "до"} and places.text(index + 1)[:1].isdigit()


def is_near(post: Post, mention: EntityMention, places: MentionMap) -> bool:
    """Whether no gap stands before a name: a wide one is a hole where text was."""
    start, stop = places.tokens[mention.first - 1].stop, places.tokens[mention.first].start
    is_same = "\n\n" not in places.parsed.text[start:stop]
    return is_same and stop - start <= MAX_GAP and mention.first >= post.last


def agrees(
    post: Post, mention: EntityMention, places: MentionMap, *, is_alone: bool = True
) -> bool:
    """Whether a name may be in apposition to a post: `врача Петрова`, not `врач Петрова`.

    One name in the genitive after `заместителя` is of whom he serves, unless it is `его`.
    """
    name = _declined(mention, places)
    if _is_nominative(post, places) and not _stands_in_nominative(mention, places):
        return False
    if post.word.family in SERVING and is_alone and _is_of_served(post, mention, places):
        return False
    if _is_nominative(post, places) and name.case == "Nom":
        return True  # whatever the tagger makes of `Тренер-преподаватель`
    if post.case and post.case == name.case:
        is_bare = post.word.family in SERVING and not (post.organization or post.country)
        is_bare = is_bare and is_alone and places.text(post.first - 1).lower() not in POSSESSIVES
        return not is_bare or (name.case != "Gen" and places.text(mention.last) != "по")
    animate = {post.case, name.case} <= {"Gen", "Acc"}
    shown = " ".join(t.text for t in places.tokens[mention.first : mention.last])
    is_unchanged = name.case == "Nom" or shown == mention.entity.name
    may_stay = is_unchanged and not DECLINING.search(places.text(mention.last - 1))
    return not post.case or not name.case or animate or may_stay


def _is_of_served(post: Post, mention: EntityMention, places: MentionMap) -> bool:
    """`представитель | Лопес` of Анна Лопес: by the surname alone, which does not decline."""
    surname = places.text(mention.first)
    is_bare = not (post.organization or post.country) and mention.last - mention.first == 1
    is_known = " " in mention.entity.name and surname in mention.entity.name.split()
    is_woman = mention.entity.gender == "Fem" and surname[-1] not in "аяй"
    return is_bare and is_known and (is_woman or surname[-1] in "еиоуэю")


def _declined(mention: EntityMention, places: MentionMap) -> Token:
    """The first word of a name that shows its case: no initial of `губернатора | С.Петрова`."""
    words = places.tokens[mention.first : mention.last]
    return next((t for t in words if len(t.text) > 1), words[0])


def _is_nominative(post: Post, places: MentionMap) -> bool:
    """Whether the head noun stands as the list has it, whatever the tagger says.

    `атташе` and `замминистра` stand so in every case.
    """
    if not post.case or _is_indeclinable(post.word.word):
        return False
    small = places.text(post.head).lower().replace("ё", "е").removeprefix("экс-")
    return small == post.word.word


@lru_cache(maxsize=MEMO)
def _is_indeclinable(word: str) -> bool:
    return any("Fixd" in parse.tag for parse in parses_of(word))


def _stands_in_nominative(mention: EntityMention, places: MentionMap) -> bool:
    """Whether the last word of a name has no other form than its nominative's: no `Трампа`."""
    last = places.text(mention.last - 1)
    same = [word for word in mention.entity.name.split() if stem(word) == stem(last)]
    return not same or last in same
