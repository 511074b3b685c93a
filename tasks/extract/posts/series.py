"""Posts told one after the other of the same person, as in a biography."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from seeds import rows
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.subjects import Person, named_person
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.russian.parsed import Token

# Rules after which a post joined to the first is the same person's.
OF_ONE = frozenset({"copula", "seat", "heading", "dash_before_post", "name_before_post", "series"})
# So many sentences back a list of posts still speaks of the same person.
REACH = 12
# `С 17 июля 2001 года по май 2006 года — | директор`
MAX_DATE = 12
DATE_WORDS = frozenset({"с", "со", "в", "по", "до", "к", "г", "гг", ".", ",", "и", "года", "годах"})
TIMES = frozenset({"год", "настоящий", "время", "пора", "ныне", "сейчас", "теперь"})
SEQUELS = frozenset({"затем", "потом", "позже", "позднее", "тогда", "впоследствии", "это", "тот"})
# `Ранее — директор завода`, `До этого он — директор завода`
EARLIER = frozenset({"ранее", "раньше", "прежде", "до"})
HE = frozenset({"он", "она"})


def in_series(
    posts: Sequence[Post], held: Mapping[int, Holding], places: MentionMap
) -> list[Holding]:
    """`был начальником Генштаба, | главой МВД, | премьер-министром`: each is the first one's.

    `held` gives the holding of each post by the number of its head token; where the tree joins a
    post to one of them, in the same case and with no name of its own, its holder has both.
    """
    known, found = dict(held), []
    for post in posts:
        if post.head in known or post.number == "Plur":
            continue
        leader = _leader(post, known, places)
        if leader is not None and named_person(places.mention(post.last)) is None:
            tense = leader.post.tense if post.tense == "current" else post.tense
            joined = replace(leader, post=replace(post, tense=tense), rule="series")
            joined = replace(joined, last=max(post.last, leader.last))
            known[post.head] = joined
            found.append(joined)
    return found


def _leader(post: Post, known: Mapping[int, Holding], places: MentionMap) -> Holding | None:
    """The holding of the post to which the tree joins another."""
    token = places.tokens[post.head]
    if token.rel not in {"conj", "appos", "parataxis"} or not 0 <= token.head < token.index:
        return None
    leader = known.get(token.head)
    if leader is None or leader.rule not in OF_ONE or leader.post.case not in {post.case, ""}:
        return None
    return leader


def after_date(post: Post, places: MentionMap) -> Iterator[Holding]:
    """`С 2001 года — | председатель совета`, `Он — | врач`: of whom the sentences before speak."""
    start = places.sentence_start(post.head)
    has_dash = places.text(post.first - 1) in DASHES
    if post.case not in {"Nom", ""} or not (has_dash or _has_no_verb(post, places)):
        return
    before = places.tokens[start : post.first - has_dash]
    if not 0 < len(before) <= MAX_DATE or not all(_is_of_date(t.text, t.lemma) for t in before):
        return
    person = _spoken_of(places.tokens[start].sentence, places)
    if person is not None and _may_be_he(before, person):
        held = replace(post, tense="former") if _is_earlier(before) else post
        yield Holding(person.entity, held, start, post.last, "after_date")


def _may_be_he(before: Sequence[Token], person: Person) -> bool:
    """Whether `он` or `она` before a post has the person's gender."""
    genders = {t.gender for t in before if t.lemma in HE} - {""}
    return not genders or person.entity.gender in genders | {""}


def _is_earlier(before: Sequence[Token]) -> bool:
    """`Ранее`, `До этого`; in `С мая до июля 2001 года` the date tells when."""
    is_dated = any(t.text[0].isdigit() for t in before)
    return not is_dated and any(t.text.lower() in EARLIER for t in before)


def _has_no_verb(post: Post, places: MentionMap) -> bool:
    """`С 2005 года | депутат думы от партии.`: nothing is told of him but that he is."""
    behind = places.tokens[post.last : places.sentence_stop(post.head)]
    return not any(t.pos in {"VERB", "AUX"} for t in behind)


def _is_of_date(text: str, lemma: str) -> bool:
    is_word = text.lower() in DATE_WORDS | EARLIER or lemma in TIMES | SEQUELS | HE | _months()
    return is_word or text[0].isdigit() or text in DASHES


@cache
def _months() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("words/date_words") if row["kind"] == "month")


def _spoken_of(sentence: int, places: MentionMap) -> Person | None:
    """The only person of the nearest sentence before that names one as its subject."""
    for number in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        people = places.persons_by_sentence.get(number, [])
        named = {m.entity: m for m in people if places.tokens[m.first].case in {"Nom", ""}}
        if named:
            return named_person(next(iter(named.values()))) if len(named) == 1 else None
    return None
