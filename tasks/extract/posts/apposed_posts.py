"""Who holds a post that stands at some distance from the name, with no verb between."""

from collections.abc import Iterator, Sequence

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.tenure_words import words
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

# `Лебедев, ветеран бюро и нынешний | начальник`: steps from the post up to the name.
MAX_STEPS = 4
MAX_BRACKET = 8
# `, где работала Петрова,`: tokens of a relative clause between post and name.
CLAUSE_REACH = 14
# `помощник Иванова`, `адвокат Петровой`: a name in the genitive is the one served.
SERVING = frozenset({"deputy", "lawyer", "spokesman", "doctor", "staff"})
# What `X, соратник Y, премьер` may not hold between name and post.
CLAUSES = frozenset({"который", "что", "когда", "где", "если", "чей"})


def at_seat(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`сменщики Роберта Мюллера на посту | директора ФБР`: the seat is the name's before it."""
    post = posts[number]
    seat = places.tokens[post.first - 1] if post.first > 1 else None
    if seat is None or post.case != "Gen" or seat.lemma not in words("seat"):
        return
    mention = places.mention(seat.index - 2)
    if places.text(seat.index - 1).lower() not in {"на", "в"} or seat.case not in {"Loc", ""}:
        return
    if mention is not None and mention.entity.kind == "person" and mention.form == "name":
        yield Holding(mention.entity, post, mention.first, post.last, "apposition")


def dash_after(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`капитана и лидера клуба | — Здено Хары`, `Президент Франции - Эмманюэль Макрон`."""
    post = posts[number]
    mention = places.mention(post.last + 1)
    if places.text(post.last) not in DASHES or mention is None or post.number == "Plur":
        return
    name = places.tokens[mention.first]
    is_person = mention.entity.kind == "person" and mention.form == "name"
    is_line = post.first == places.sentence_start(post.head) or post.case not in {"Nom", ""}
    if is_person and is_line and _ends(mention.last, places) and _same_case(post, name):
        yield Holding(mention.entity, post, post.first, mention.last, "dash_after_post")


def after_comma(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`коллега, | депутат думы, | Олег Сидоров.`, `глава фонда, где он служил, | Анна Вебер`."""
    post = posts[number]
    if places.text(post.last) != "," or post.number == "Plur" or not post.organization:
        return
    start = _after_phrase(_after_clause(post.last, places), post, places)
    mention = places.mention(start)
    if mention is None or mention.entity.kind != "person" or mention.form != "name":
        return
    name = places.tokens[mention.first]
    is_closed = places.text(mention.last) in {",", "."} and places.text(post.first - 1) == ","
    is_subject = start > post.last + 1 and places.tokens[mention.last].pos == "VERB"
    if name.case == post.case and (is_closed or is_subject):
        yield Holding(mention.entity, post, post.first, mention.last, "apposition")


def _after_phrase(index: int, post: Post, places: MentionMap) -> int:
    """`директору завода, | арендатору судна «Волна», 40-летней | Анне Вебер`: what stands between.

    Another noun phrase in the post's case and an age are stepped over.
    """
    token = places.tokens[index] if index < len(places.tokens) else None
    if token is None or places.at[index] is not None:
        return index
    stop = min(index + CLAUSE_REACH, places.sentence_stop(post.head))
    if token.pos == "NOUN" and token.case == post.case and token.animacy == "Anim":
        comma = (i + 1 for i in range(index, stop) if places.text(i) == ",")
        index = next(comma, index)
    return index + (index < stop and "летн" in places.text(index))


def _after_clause(comma: int, places: MentionMap) -> int:
    """The token behind a comma, the relative clause that it may open stepped over."""
    start = comma + 1 + (comma + 1 < len(places.tokens) and places.tokens[comma + 1].pos == "ADP")
    if start >= len(places.tokens) or places.tokens[start].lemma not in CLAUSES:
        return comma + 1
    stop = min(start + CLAUSE_REACH, places.sentence_stop(comma))
    return next((i + 1 for i in range(start, stop) if places.text(i) == ","), comma + 1)


def _ends(index: int, places: MentionMap) -> bool:
    """Whether a phrase ends before a token: no verb of `министр - Петров знает -` follows."""
    return places.text(index) in {"", ".", ",", ";", ")", "»", "!", "?", "и", "("} or (
        index >= len(places.tokens) or index == places.sentence_start(index)
    )


def after_served(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`бывшего заместителя Мюллера | Джона Пистоля`: of two names the second is the holder's."""
    post = posts[number]
    served = places.mention(post.last)
    holder = places.mention(served.last) if served is not None else None
    if served is None or holder is None or post.word.family not in SERVING:
        return
    if {served.entity.kind, holder.entity.kind} != {"person"} or served.entity == holder.entity:
        return
    name = places.tokens[holder.first]
    if places.tokens[served.first].case in {"Gen", ""} and _same_case(post, name):
        yield Holding(holder.entity, post, post.first, holder.last, "name_after_served")


def apposition(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Ли Пэн, соратник вождя, | премьер Китая в 1988—1998 годах`: the tree leads to the name."""
    post = posts[number]
    mention = _apposed_to(places.tokens[post.head], post.first, places)
    if mention is None or post.number == "Plur" or mention.last > post.first:
        return
    if not _same_case(post, places.tokens[mention.first]):
        return
    between = places.tokens[mention.last : post.first]
    if between and _is_phrase(between) and not _has_name(post.last, places):
        yield Holding(mention.entity, post, mention.first, post.last, "apposition")


def _apposed_to(token: Token, start: int, places: MentionMap) -> EntityMention | None:
    """The person whose name an apposition, through joined ones, depends on."""
    for _ in range(MAX_STEPS):
        if token.rel not in {"appos", "conj"} or token.head < 0 or token.head > token.index:
            return None
        relation, token = token.rel, places.tokens[token.head]
        mention = places.at[token.index]
        if mention is not None and mention.form == "name" and mention.entity.kind == "person":
            is_listed = places.text(start - 1) in {",", "и"} and _has_apposition(
                mention, start, places
            )
            return mention if relation == "appos" or is_listed else None
    return None


def _has_apposition(mention: EntityMention, stop: int, places: MentionMap) -> bool:
    """`Лебедев, | ветеран бюро | и нынешний начальник`: another stands between name and post."""
    between = places.tokens[mention.last : stop]
    name = range(mention.first, mention.last)
    is_joined = places.text(stop - 1) in {",", "и"}
    is_apposed = is_joined and any(t.rel == "appos" and t.head in name for t in between)
    return is_apposed and between[0].text in {",", "("} and between[-2].text != ","


def _is_phrase(between: Sequence[Token]) -> bool:
    """Whether an apposition begins after the name, its bracket stepped over, with no clause."""
    marks = [t.text for t in between if t.text in {",", "("}]
    has_clause = any(
        (t.pos in {"VERB", "AUX"} and t.verb_form in {"Fin", "Conv", "Inf"}) or t.lemma in CLAUSES
        for t in between
    )
    return bool(marks) and not has_clause and between[0].text in {",", "("}


def _has_name(index: int, places: MentionMap) -> bool:
    mention = places.mention(index)
    return mention is not None and mention.entity.kind == "person"


def _same_case(post: Post, name: Token) -> bool:
    """Whether a post and a name may be in apposition, tags of animate cases taken as one."""
    cases = {post.case, name.case}
    return len(cases - {""}) < 2 or cases <= {"Gen", "Acc"}
