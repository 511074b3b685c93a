"""Who holds which post: a name beside a post, or joined to it by a verb."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tasks.extract.mention_map import DASHES, MentionMap
from tasks.extract.posts import Post
from tasks.extract.reading import Entity
from tasks.extract.verb_arguments import OBJECT, SUBJECT, arguments, governor
from tasks.russian.parsed import Token

# `Иванов является директором`, `избран президентом`, `назначил Петрова министром`
COPULAS = frozenset(
    {
        "быть", "являться", "стать", "становиться", "остаться", "оставаться", "работать",
        "служить", "избрать", "назначить", "переизбрать", "переназначить", "утвердить", "сделать",
        "выбрать", "трудиться", "числиться", "побыть", "проработать", "избираться",
    }
)  # fmt: skip
# `занимает пост министра`, `работал в должности руководителя`
SEATS = frozenset({"пост", "должность", "кресло"})
LEAVING = frozenset({"покинуть", "оставить", "уйти", "отставка", "уволить", "снять", "освободить"})
# `помощник Иванова`, `адвокат Петровой`: a name in the genitive is the one served.
SERVING = frozenset({"deputy", "lawyer", "spokesman", "doctor", "staff"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in a post; `first` to `last` are the tokens that say so, `rule` how they do."""

    person: Entity
    post: Post
    first: int
    last: int
    rule: str


Rule = Callable[[int, Sequence[Post], MentionMap], Iterator[Holding]]


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
    return tuple(sorted(found, key=lambda holding: (holding.post.first, holding.first)))


def name_after(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президент Казахстана | Касым-Жомарт Токаев`."""
    post = posts[number]
    mention = places.mention(post.last)
    if mention is None or mention.entity.kind != "person" or post.number == "Plur":
        return
    if _agrees(post, places.tokens[mention.first]):
        yield Holding(mention.entity, post, post.first, mention.last, "name_after_post")


def names_after_plural(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`президентов Белоруссии и Казахстана | A и B`: a post for each, in order."""
    post = posts[number]
    if post.number != "Plur":
        return
    people = list(_coordinated(post.last, places))
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
        index = _after_clause(mention.last, places)
        if places.text(index) in {"и", ","} and places.text(index + 1) != "а":
            index += 1


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
    mention = places.mention(post.first - 2)
    if mark not in {",", "("} or mention is None or mention.form != "name":
        return
    if mention.entity.kind != "person" or not _agrees(post, places.tokens[mention.first]):
        return
    if _ends_apposition(post, places):
        yield Holding(mention.entity, post, mention.first, post.last, "name_before_post")


def _ends_apposition(post: Post, places: MentionMap) -> bool:
    """Whether a mark or the line's end stands after the post: `Петров, директор завода, сказал`."""
    return post.last >= places.sentence_stop(post.head) or places.text(post.last) in {
        ",", ":", ";", ")", ".", "!", "?", "—", "–", "-", "»", '"', "и",
    }  # fmt: skip


def dash_between(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Кошанов — | один из спикеров парламента`, `Петров - директор`."""
    post = posts[number]
    start = post.first
    if places.text(start - 1) == "из" and places.text(start - 2).lower() in {"один", "одна"}:
        start -= 2
    mention = places.mention(start - 2)
    is_predicate = post.case == "Nom" or start != post.first
    if places.text(start - 1) not in DASHES or mention is None or not is_predicate:
        return
    if mention.entity.kind == "person" and places.tokens[mention.first].case == "Nom":
        yield Holding(mention.entity, post, mention.first, post.last, "dash_before_post")


def copula(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Иванов является | директором`, `избран президентом`, `назначил Петрова министром`."""
    post = posts[number]
    if post.case != "Ins" or post.number == "Plur":
        return
    verb = governor(places.tokens[post.head], places)
    if verb is not None and verb.lemma in COPULAS:
        yield from _of_subject(verb, post, places, "copula")


def seat(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`работавший ранее в должности | руководителя администрации`, `занимает пост министра`."""
    post = posts[number]
    noun = places.tokens[post.first - 1] if post.first else None
    if noun is None or noun.lemma not in SEATS or post.case != "Gen":
        return
    verb = governor(noun, places)
    if verb is not None and verb.lemma not in {"претендовать", "баллотироваться", "выдвинуть"}:
        yield from _of_subject(verb, post, places, "seat")


def _of_subject(verb: Token, post: Post, places: MentionMap, rule: str) -> Iterator[Holding]:
    """The person who is subject or, with `назначил`, object of a verb, or what it qualifies."""
    person = _person_of_verb(verb, places)
    if person is not None:
        entity, first, last = person
        tense = "former" if _is_past(verb, post) else post.tense
        held = replace(post, tense=tense)
        yield Holding(entity, held, min(first, post.first), max(last, post.last), rule)


def _person_of_verb(verb: Token, places: MentionMap) -> tuple[Entity, int, int] | None:
    for relations in (OBJECT, SUBJECT):
        for index in arguments(verb, relations, places):
            found = _person_at(index, places)
            if found:
                return found
    return None


def _person_at(index: int, places: MentionMap) -> tuple[Entity, int, int] | None:
    mention = places.mention(index)
    if mention and mention.entity.kind == "person" and mention.form == "name":
        return mention.entity, mention.first, mention.last
    return None


def _is_past(verb: Token, post: Post) -> bool:
    """`работал ранее`, `был министром`: a past copula; `стал` and `избран` are news."""
    if verb.lemma in {
        "быть",
        "работать",
        "служить",
        "занимать",
        "трудиться",
        "проработать",
        "являться",
    }:
        return verb.tense == "Past"
    return post.tense == "former"


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
    if is_one and between in ([], [","], ["и"]) and by.rule in CHAINING:
        yield replace(by, post=post, first=post.first, rule="chained_posts")


CHAINING = frozenset({"name_after_post", "chained_posts"})


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
    name_after,
    names_after_plural,
    name_before,
    dash_between,
    copula,
    seat,
    before_chained,
)


def _agrees(post: Post, name: Token) -> bool:
    """Whether a name may be in apposition to a post: `врача Петрова`, not `врач Петрова`."""
    if not post.case or not name.case or post.case == name.case:
        return not (
            post.word.family in SERVING
            and name.case == post.case == "Gen"
            and not post.organization
            and not post.country
        )
    animate = {"Gen", "Acc"}
    return {post.case, name.case} <= animate or (name.case == "Nom" and post.case != "Nom")
