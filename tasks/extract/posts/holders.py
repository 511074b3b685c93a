"""Who holds which post: a name beside a post, or joined to it by a verb."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.apposed_posts import (
    SERVING,
    after_comma,
    after_served,
    apposition,
    at_seat,
    dash_after,
)
from tasks.extract.posts.at_the_head import at_the_head
from tasks.extract.posts.complement import POSSESSIVES
from tasks.extract.posts.headings import headings
from tasks.extract.posts.held_by_verb import copula
from tasks.extract.posts.holding import Holding, Rule
from tasks.extract.posts.inner_posts import inner_posts, name_after_two
from tasks.extract.posts.names_by_tree import name_by_tree
from tasks.extract.posts.near_names import agrees, is_near, is_time, name_start
from tasks.extract.posts.post_times import adverbs_before, time_before, was_before
from tasks.extract.posts.posts import Post
from tasks.extract.posts.seats import is_passed_on, seat
from tasks.extract.posts.series import after_date, in_series
from tasks.extract.posts.several_names import names_after_plural, one_of_several
from tasks.extract.posts.subjects import Subjects
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import DASHES, MentionMap

# `Олег Сидоров (5 мая 1961, Тверь — 3 июня 2016, Москва)`: tokens of a bracket after a name.
LONG_BRACKET = 30


def find_holders(posts: Sequence[Post], places: MentionMap) -> tuple[Holding, ...]:
    """Who holds the posts of a text, in order; each post by the first rule that knows a holder.

    First the posts beside names, then those that verbs join to the persons so known, then those
    that go on with one of either.
    """
    found = _beside_names(posts, places)
    subjects = Subjects(places, found)
    free = {post.first for post in posts} - {holding.post.first for holding in found}
    found += _by_verbs([post for post in posts if post.first in free], places, subjects)
    found += headings(places, subjects)
    found += at_the_head(places, subjects)
    found += in_series(posts, {h.post.head: h for h in found}, places)
    found += inner_posts(posts, places)
    return tuple(sorted(found, key=lambda holding: (holding.post.first, holding.first)))


def _beside_names(posts: Sequence[Post], places: MentionMap) -> list[Holding]:
    """The posts in apposition to a name, from the last to the first: a chain ends in a name."""
    found: list[Holding] = []
    held: dict[int, Holding] = {}
    for number in reversed(range(len(posts))):
        if is_passed_on(posts[number], places):
            continue
        holdings = next(filter(None, (list(rule(number, posts, places)) for rule in RULES)), [])
        holdings = [_with_shared(h, number, posts, places, held) for h in holdings]
        chained = holdings or list(_chained(number, posts, places, held))
        if chained:
            held[number] = chained[0]
        found += chained
    return found


def _by_verbs(posts: Sequence[Post], places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    for post in posts:
        holdings = list(copula(post, places, subjects)) or list(seat(post, places, subjects))
        yield from holdings or after_date(post, places)


def name_after(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президент Казахстана | Касым-Жомарт Токаев`, `капитан команды канадец | Смит`."""
    post = posts[number]
    mention = places.mention(name_start(post, places))
    if mention is None or mention.entity.kind != "person" or post.number == "Plur":
        return
    if is_near(post, mention, places) and agrees(post, mention, places):
        yield Holding(mention.entity, post, post.first, mention.last, "name_after_post")


def name_before(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Игорь Сергеенко, | председатель Палаты представителей`, `Петров (директор завода)`."""
    post = posts[number]
    stop = post.first - (places.text(post.first - 1) in DASHES)  # `(ранее — директор завода)`
    start = stop - adverbs_before(stop, places)
    mark = places.text(start - 1)
    mention = places.mention(_before_bracket(_before_rank(start - 2, places), places))
    if mark not in {",", "("} or mention is None or post.number == "Plur":
        return
    is_bracketed = mark == "(" and post.case == "Nom"  # `Гуарина (полузащитник «Шанхая»)`
    if mention.entity.kind != "person" or not (is_bracketed or agrees(post, mention, places)):
        return
    if _ends_apposition(post, places):
        held = replace(post, tense="former") if was_before(start, stop, places) else post
        yield Holding(mention.entity, held, mention.first, post.last, "name_before_post")


def _before_rank(index: int, places: MentionMap) -> int:
    """`Ван Бин, | генерал, | начальник штаба`: the token before a rank between two commas."""
    word = post_word(places.tokens[index]) if index > 1 and places.at[index] is None else None
    is_rank = word is not None and word.kind in {"rank", "calling"}
    return index - 2 if is_rank and places.text(index - 1) == "," else index


def _before_bracket(index: int, places: MentionMap) -> int:
    """The token before a bracket that ends at `index`: `Таунсенд | (род. 1961), советница`."""
    if places.text(index) == ")":
        floor = max(places.sentence_start(index), index - LONG_BRACKET)
        opening = (i for i in range(index - 1, floor, -1) if places.text(i) == "(")
        return next(opening, index + 1) - 1
    return index


def _ends_apposition(post: Post, places: MentionMap) -> bool:
    """Whether a mark or the line's end stands after the post: `Петров, директор завода, сказал`."""
    if is_time(post.last, places):
        return True
    return post.last >= places.sentence_stop(post.head) or places.text(post.last) in {
        ",", ":", ";", "(", ")", ".", "!", "?", "—", "–", "-", "»", '"', "и",
    }  # fmt: skip


def dash_between(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Кошанов — | один из спикеров парламента`, `Петров - директор`."""
    post = posts[number]
    start = post.first - adverbs_before(post.first, places)
    if places.text(start - 1) == "из" and places.text(start - 2).lower() in {"один", "одна"}:
        start -= 2
    before = start - 2 - (places.text(start - 2) == ",")  # `известная Карин Вебер, | — член`
    before -= time_before(before, places)  # `Олег Сидоров | с 2001 года — мэр`
    mention = places.mention(_before_bracket(before, places))
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
    is_one = post.number == following.number != "Plur" and _same_case(post, following)
    by = held[number + 1]
    is_enumerated = post.family in SERVING and by.post.word.kind == "office"
    is_his = places.text(following.head + 1).lower() in POSSESSIVES
    is_other = bool(post.country and by.post.country and post.country != by.post.country)
    if is_his or is_other or is_enumerated or not is_one:
        return
    is_joined = between in ([], [","], ["и"]) or (len(between) == 1 and between[0] in DASHES)
    if is_joined and by.rule in CHAINING:
        shared = _sharing(post, by.post) if between == ["и"] else post
        yield replace(by, post=shared, first=post.first, rule="chained_posts")


def _with_shared(
    holding: Holding,
    number: int,
    posts: Sequence[Post],
    places: MentionMap,
    held: dict[int, Holding],
) -> Holding:
    """`президент и | директор фонда Анна Вебер`, where the name was found beyond both."""
    if holding.rule != "name_by_tree" or number + 1 not in held:
        return holding
    post, following = posts[number], posts[number + 1]
    is_joined = [t.text for t in places.tokens[post.last : following.first]] == ["и"]
    is_one = is_joined and held[number + 1].person == holding.person
    return replace(holding, post=_sharing(post, following)) if is_one else holding


def _same_case(post: Post, other: Post) -> bool:
    """Whether two posts may stand in one case; `замглавы` fits any."""
    return len({post.case, other.case} - {""}) < 2


def _sharing(post: Post, following: Post) -> Post:
    """`президент и | директор завода`: the first post is of the same organisation."""
    if post.organization or post.countries:
        return post
    return replace(post, organization=following.organization, countries=following.countries)


CHAINING = frozenset(
    {
        "name_after_post",
        "name_by_tree",
        "chained_posts",
        "dash_after_post",
        "name_after_served",
    }
)


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


# The nearest first.
RULES: tuple[Rule, ...] = (
    after_served,
    name_after_two,
    name_after,
    one_of_several,
    names_after_plural,
    name_before,
    dash_between,
    at_seat,
    dash_after,
    before_chained,
    apposition,
    after_comma,
    name_by_tree,
)
