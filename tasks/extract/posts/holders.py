"""Who holds which post: a name beside a post, or joined to it by a verb."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from seeds import column
from tasks.extract.posts.apposed_posts import SERVING, after_served, apposition, at_seat, dash_after
from tasks.extract.posts.complement import POSSESSIVES
from tasks.extract.posts.held_by_verb import copula, headings, seat
from tasks.extract.posts.holding import Holding, Rule
from tasks.extract.posts.inner_posts import inner_posts, name_after_two
from tasks.extract.posts.posts import Post
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.country_words import is_inhabitant
from tasks.extract.references.person_names import stem

MAX_GAP = 2
MAX_BRACKET = 6
# `Дроздов — | ныне | директор`
ADVERBS = frozenset({"ныне", "некогда", "ранее", "сейчас", "теперь", "впоследствии", "также"})
MAX_TIME = 7
# Surnames that always decline: `президентом РФ Сотникова` is no apposition.
DECLINING = re.compile("(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|цкий|ская|цкая)$")


def find_holders(posts: Sequence[Post], places: MentionMap) -> tuple[Holding, ...]:
    """Who holds the posts of a text, in order; each post by the first rule that knows a holder."""
    found: list[Holding] = []
    held: dict[int, Holding] = {}
    for number in reversed(range(len(posts))):
        holdings = next(filter(None, (list(rule(number, posts, places)) for rule in RULES)), [])
        chained = holdings or list(_chained(number, posts, places, held))
        if chained:
            held[number] = chained[0]
        found += chained
    found += headings(places)
    found += inner_posts(posts, places)
    return tuple(sorted(found, key=lambda holding: (holding.post.first, holding.first)))


def name_after(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президент Казахстана | Касым-Жомарт Токаев`, `капитан команды канадец | Смит`."""
    post = posts[number]
    mention = places.mention(_name_start(post, places))
    if mention is None or mention.entity.kind != "person" or post.number == "Plur":
        return
    if _is_near(post, mention, places) and _agrees(post, mention, places):
        yield Holding(mention.entity, post, post.first, mention.last, "name_after_post")


def _name_start(post: Post, places: MentionMap) -> int:
    """The token after a post, steps over `(ФН)`, `канадец` and `шейх` made."""
    index = post.last
    if places.text(index) == "(":
        closing = [i for i in range(index + 2, index + MAX_BRACKET) if places.text(i) == ")"]
        index = closing[0] + 1 if closing else index
    index = _after_time(index, places)
    word = places.text(index)
    is_between = word.islower() and (
        word in column("words/honorifics", "word") or is_inhabitant(word)
    )
    return index + is_between


def _after_time(index: int, places: MentionMap) -> int:
    """The token after `с 1991 по 1992 годы`, `в 2001—2005 годах`."""
    if not _is_time(index, places):
        return index
    for later in range(index + 2, index + MAX_TIME):
        if places.text(later).lower() in {"годы", "годах", "года", "году", "гг", "г"}:
            return later + 1 + (places.text(later + 1) == ".")
    return index


def _is_near(post: Post, mention: EntityMention, places: MentionMap) -> bool:
    """Whether no gap stands before a name: a wide one is a hole where text was."""
    start, stop = places.tokens[mention.first - 1].stop, places.tokens[mention.first].start
    is_same = "\n\n" not in places.parsed.text[start:stop]
    return is_same and stop - start <= MAX_GAP and mention.first >= post.last


def one_of_several(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`один из лидеров движения | Ахмад Шах`: the post of one person."""
    post = posts[number]
    mention = places.mention(_name_start(post, places))
    if post.number != "Plur" or mention is None or mention.entity.kind != "person":
        return
    one = places.tokens[post.first - 2] if post.first >= 2 else None
    is_one = one is not None and one.lemma == "один" and places.text(post.first - 1) == "из"
    if is_one and _is_near(post, mention, places):
        yield Holding(mention.entity, post, post.first - 2, mention.last, "one_of_several")


def names_after_plural(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президентов Белоруссии и Казахстана | A и B`: a post for each, in order."""
    post = posts[number]
    if post.number != "Plur":
        return
    people = list(_coordinated(post.last, places))
    first = places.mention(post.last)
    if first is None or len(people) < 2 or not _agrees(post, first, places):
        return
    for position, (entity, last) in enumerate(people):
        aligned = len(post.countries) == len(people)
        codes = (
            (post.countries[position],)
            if aligned
            else post.countries[:1] * (len(set(post.countries)) == 1)
        )
        yield Holding(
            entity, replace(post, countries=codes), post.first, last, "names_after_plural"
        )


def _coordinated(first: int, places: MentionMap) -> Iterator[tuple[Entity, int]]:
    """Names joined by `и` and commas from a token, a relative clause after a name stepped over."""
    index = first
    while (mention := places.mention(index)) and mention.entity.kind == "person":
        yield mention.entity, mention.last
        index = _after_clause(_after_origin(mention.last, places), places)
        if places.text(index) in {"и", ","} and places.text(index + 1) != "а":
            index += 1


def _after_origin(index: int, places: MentionMap) -> int:
    """`сенаторы Рэнд Пол | из Кентукки | и Марко Рубио`."""
    origin = places.mention(index + 1) if places.text(index) in {"из", "от"} else None
    is_place = origin is not None and origin.entity.kind in {"place", "country", "organization"}
    return origin.last if origin is not None and is_place else index


def _after_clause(index: int, places: MentionMap) -> int:
    """`Александра Лукашенко, который находится с визитом, | и Нурсултана`."""
    if places.text(index) == "," and places.text(index + 1).lower().startswith("котор"):
        stop = places.sentence_stop(index)
        for later in range(index + 2, stop - 1):
            if places.text(later) == "," and places.text(later + 1) == "и":
                return later + 1
    return index


def name_before(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Игорь Сергеенко, | председатель Палаты представителей`, `Петров (директор завода)`."""
    post = posts[number]
    mark = places.text(post.first - 1)
    mention = places.mention(_before_bracket(post.first - 2, places))
    if mark not in {",", "("} or mention is None or post.number == "Plur":
        return
    if mention.entity.kind != "person" or not _agrees(post, mention, places):
        return
    if _ends_apposition(post, places):
        yield Holding(mention.entity, post, mention.first, post.last, "name_before_post")


def _before_bracket(index: int, places: MentionMap) -> int:
    """The token before a bracket that ends at `index`: `Таунсенд | (Townsend), советница`."""
    if places.text(index) == ")":
        opening = (i for i in range(index - 2, index - MAX_BRACKET, -1) if places.text(i) == "(")
        return next(opening, index + 1) - 1
    return index


def _is_time(index: int, places: MentionMap) -> bool:
    """`премьер Китая | в 1988—1998 годах`, `директор завода | с 2005 года`."""
    return places.text(index) in {"в", "с", "до"} and places.text(index + 1)[:1].isdigit()


def _ends_apposition(post: Post, places: MentionMap) -> bool:
    """Whether a mark or the line's end stands after the post: `Петров, директор завода, сказал`."""
    if _is_time(post.last, places):
        return True
    return post.last >= places.sentence_stop(post.head) or places.text(post.last) in {
        ",", ":", ";", ")", ".", "!", "?", "—", "–", "-", "»", '"', "и",
    }  # fmt: skip


def dash_between(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Кошанов — | один из спикеров парламента`, `Петров - директор`."""
    post = posts[number]
    start = post.first - (places.text(post.first - 1).lower() in ADVERBS)
    if places.text(start - 1) == "из" and places.text(start - 2).lower() in {"один", "одна"}:
        start -= 2
    mention = places.mention(start - 2)
    is_predicate = post.case == "Nom" or places.text(post.first - 1) == "из"
    if places.text(start - 1) not in DASHES or mention is None or not is_predicate:
        return
    if mention.entity.kind == "person" and places.tokens[mention.first].case == "Nom":
        yield Holding(mention.entity, post, mention.first, post.last, "dash_before_post")


def _chained(
    number: int, posts: Sequence[Post], places: MentionMap, held: dict[int, Holding]
) -> Iterator[Holding]:
    """`министр по делам разведки, | глава Комиссии Дан Меридор`: the next post's holder."""
    if number + 1 not in held:
        return
    post, following = posts[number], posts[number + 1]
    between = [t.text for t in places.tokens[post.last : following.first]]
    is_one = post.number == following.number != "Plur" and post.case == following.case
    by = held[number + 1]
    is_enumerated = post.family in SERVING and by.post.word.kind == "office"
    is_his = places.text(following.head + 1).lower() in POSSESSIVES
    is_other = bool(post.country and by.post.country and post.country != by.post.country)
    if is_his or is_other or is_enumerated or not is_one:
        return
    if between in ([], [","], ["и"]) and by.rule in CHAINING:
        shared = _sharing(post, by.post) if between == ["и"] else post
        yield replace(by, post=shared, first=post.first, rule="chained_posts")


def _sharing(post: Post, following: Post) -> Post:
    """`президент и | директор завода`: the first post is of the same organisation."""
    if post.organization or post.countries:
        return post
    return replace(post, organization=following.organization, countries=following.countries)


CHAINING = frozenset({"name_after_post", "chained_posts", "dash_after_post", "name_after_served"})


def before_chained(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Петров, директор завода, | депутат областного совета`: the holder of the post before."""
    if not number:
        return
    post, before = posts[number], posts[number - 1]
    between = [t.text for t in places.tokens[before.last : post.first]]
    if between not in ([","], ["и"]) or post.number == "Plur" or post.case != before.case:
        return
    for rule in (name_before, dash_between):
        for holding in rule(number - 1, posts, places):
            yield replace(holding, post=post, last=post.last, rule="chained_posts")


# What stands beside the post goes before what a verb joins to it.
RULES: tuple[Rule, ...] = (
    after_served,
    name_after_two,
    name_after,
    one_of_several,
    names_after_plural,
    name_before,
    dash_between,
    copula,
    seat,
    at_seat,
    dash_after,
    before_chained,
    apposition,
)


def _agrees(post: Post, mention: EntityMention, places: MentionMap) -> bool:
    """Whether a name may be in apposition to a post: `врача Петрова`, not `врач Петрова`."""
    name = places.tokens[mention.first]
    if _is_nominative(post, places) and not _stands_in_nominative(mention, places):
        return False
    if post.case and post.case == name.case:
        is_bare = post.word.family in SERVING and not (post.organization or post.country)
        return not is_bare or (name.case != "Gen" and places.text(mention.last) != "по")
    animate = {post.case, name.case} <= {"Gen", "Acc"}
    shown = " ".join(t.text for t in places.tokens[mention.first : mention.last])
    is_unchanged = name.case == "Nom" or shown == mention.entity.name
    may_stay = is_unchanged and not DECLINING.search(places.text(mention.last - 1))
    return not post.case or not name.case or animate or may_stay


def _is_nominative(post: Post, places: MentionMap) -> bool:
    """Whether the head noun stands as the list has it, whatever the tagger says."""
    small = places.text(post.head).lower().replace("ё", "е").removeprefix("экс-")
    return small == post.word.word


def _stands_in_nominative(mention: EntityMention, places: MentionMap) -> bool:
    """Whether the last word of a name has no other form than its nominative's: no `Трампа`."""
    last = places.text(mention.last - 1)
    same = [word for word in mention.entity.name.split() if stem(word) == stem(last)]
    return not same or last in same
