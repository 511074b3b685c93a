"""A name that stands further behind a post, as the tree has it in apposition."""

from collections.abc import Iterator, Sequence

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.words import post_word
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `глава комитета по вопросам семьи, женщин и детей | Елена Мизулина` is eight tokens away.
REACH = 20
APPOSED = frozenset({"appos", "flat", "flat:name"})
# `командующий силами в Афганистане | генерал Джон Аллен`
BESIDE_NAMES = frozenset({"rank", "calling", "role"})
CLOSING = frozenset({".", ";", ":", "—", "–", "!", "?", "…"})
PREDICATES = frozenset({"Fin", "Inf", "Conv"})


def name_by_tree(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Глава делегации на переговорах | Саеб Эрекат`: no verb stands between post and name."""
    post = posts[number]
    if post.number == "Plur":
        return
    stop = min(post.head + REACH, places.sentence_stop(post.head))
    for index in range(post.head + 1, stop):
        token, mention = places.tokens[index], places.at[index]
        if _ends_phrase(token):
            return
        if mention is None or mention.first != index or index < post.last:
            continue
        if _is_named(mention) and _agrees(post, token):
            is_apart = index > post.last  # a name right behind is judged by its case alone
            if is_apart and _is_his(token, post, places):
                yield Holding(mention.entity, post, post.first, mention.last, "name_by_tree")
            return


def _is_his(token: Token, post: Post, places: MentionMap) -> bool:
    """Whether a name behind a post is its holder's, by the tree or by what stands between."""
    return (
        _leads(token, post, places)
        or _is_filled(token.index, post, places)
        or _is_doubled(token.index, post, places)
    )


def _is_doubled(index: int, post: Post, places: MentionMap) -> bool:
    """`директору завода, | отцу троих детей | Ивану Котову`: one phrase more in the post's case."""
    if places.text(post.last) != ",":
        return False
    between = places.tokens[post.last + 1 : index]
    noun = next((t for t in between if t.pos not in {"ADJ", "NUM"}), None)
    if noun is None or noun.pos != "NOUN" or any(t.text in {",", "и"} for t in between):
        return False
    word = post_word(noun)
    is_other = word is not None and word.kind in {"office", "head"}  # `пресс-секретарь, президент`
    is_person = "anim" in parses_of(noun.text.lower())[0].tag.grammemes
    return is_person and not is_other and _agrees(post, noun)


def _is_named(mention: EntityMention) -> bool:
    return mention.entity.kind == "person" and mention.form == "name"


def _ends_phrase(token: Token) -> bool:
    """Whether a token cannot stand within a noun phrase: a predicate, a dash, `который`."""
    is_predicate = token.pos in {"VERB", "AUX"} and token.verb_form in PREDICATES | {""}
    is_predicate = is_predicate and not token.case
    return is_predicate or token.text in CLOSING or token.lemma == "который"


def _leads(token: Token, post: Post, places: MentionMap) -> bool:
    """Whether appositions lead from a name up to the post's noun, a rank between them."""
    for _ in range(3):
        if token.head == post.head:
            return token.rel in APPOSED or _is_beside_name(token, post)
        above = places.tokens[token.head]
        if token.rel not in APPOSED or not post.head < above.index < token.index:
            return False
        token = above
    return False


def _is_filled(index: int, post: Post, places: MentionMap) -> bool:
    """`глава фонда, | знаменитый изобретатель и футуролог | Курцвейл`: only callings between."""
    between = places.tokens[post.last : index]
    callings = [t for t in between if (word := post_word(t)) and word.kind in BESIDE_NAMES]
    others = [t for t in between if t not in callings and t.pos not in {"ADJ", "PUNCT", "CCONJ"}]
    starts_anew = bool(between) and between[0].pos == "CCONJ"
    return bool(callings) and not others and not starts_anew and _agrees(post, callings[0])


def _is_beside_name(token: Token, post: Post) -> bool:
    """`командующего силами | генерала | Аллена`: a rank in the post's own case."""
    word = post_word(token)
    is_rank = word is not None and word.kind in BESIDE_NAMES
    return is_rank and token.rel == "nmod" and _agrees(post, token)


def _agrees(post: Post, token: Token) -> bool:
    cases = {post.case, token.case}
    return len(cases - {""}) < 2 or cases <= {"Gen", "Acc"}
