"""Posts that share a phrase with another: `пресс-секретаря президента | Путина`, `A и B`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post, post_at
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.references.country_words import country_code


def name_after_two(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`топ-менеджера Citigroup | и Bank of America Салли Кравчек`: a post in each of the two."""
    post = posts[number]
    other = places.mention(post.last + 1)
    is_two = places.text(post.last) == "и" and post.organization and post.number != "Plur"
    if not is_two or other is None or other.entity.kind != "organization":
        return
    holder = places.mention(other.last)
    if holder is None or holder.entity.kind != "person" or holder.form != "name":
        return
    for body in (post.organization, other.entity.name):
        held = replace(post, organization=body, countries=())
        yield Holding(holder.entity, held, post.first, holder.last, "inner_post")


def inner_posts(posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`представители администрации | президента США | Барака Обамы`: the inner post is his.

    The tree decides whose name it is: where it hangs on the outer post, nobody holds the inner.
    """
    for post in posts:
        yield from _inside(post.head, post.last, post.countries, places)
    for body in places.mentions:
        if body.entity.kind == "organization" and body.last - body.first > 1:
            words = places.tokens[body.first : body.last]
            codes = tuple(code for t in words if (code := country_code(t.text)))
            yield from _inside(body.first, body.last, codes, places)


def _inside(
    first: int, last: int, countries: tuple[str, ...], places: MentionMap
) -> Iterator[Holding]:
    """`администрация президента США | Барака Обамы`: the office within a phrase before a name."""
    holder = places.mention(last)
    if holder is None or holder.entity.kind != "person" or holder.form != "name":
        return
    head = places.tokens[holder.first].head
    if not first < head < last or places.tokens[holder.first].case not in {"Gen", "Acc", ""}:
        return
    for token in places.tokens[head:last]:
        word = post_word(token) if token.case == "Gen" else None
        if word is not None and word.kind == "office":
            inner = post_at(token, word, places, token.index)
            if places.at[token.index] is not None:
                inner = replace(inner, organization=None, countries=countries)
            yield Holding(holder.entity, inner, inner.first, holder.last, "inner_post")
            return
        if token.animacy == "Anim":
            return
