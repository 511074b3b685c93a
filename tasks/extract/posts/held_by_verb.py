"""Who holds a post by what a verb says: `является директором`, `занимает пост министра`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from seeds import rows
from tasks.extract.posts.complements import complements
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.implied_subjects import implied_subject
from tasks.extract.posts.posts import Post
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT, arguments, governor
from tasks.extract.posts.words import PostWord, Tense
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.country_words import country_code
from tasks.extract.references.organizations import body_words
from tasks.russian.parsed import Token

OBJECT_OR_OBLIQUE = ("obj", "obl", "iobj")
HEAD = PostWord("глава", "head", "head")
# `после ухода с | поста президента`
LEAVING_REACH = 4
# `был | с 2001 года директором`
LINK_REACH = 6
# Tokens from a noun to the name beside it: `уроженец | города Твери Олег Дроздов`.
APPOSED_REACH = 7


@cache
def words(role: str) -> frozenset[str]:
    """The words that play a role in saying who holds a post."""
    return frozenset(row["word"] for row in rows("words/tenure_words") if row["role"] == role)


def copula(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`Иванов является | директором`, `избран президентом`, `назначил Петрова министром`."""
    post = posts[number]
    if post.case != "Ins" or post.number == "Plur":
        return
    verb = governor(places.tokens[post.head], places)
    if verb is not None and verb.lemma in words("copula"):
        yield from _of_subject(verb, post, places, "copula")
    elif (linked := _linked(post, places)) is not None:
        yield from linked


def _linked(post: Post, places: MentionMap) -> Iterator[Holding] | None:
    """`Петров был | директором`: the tree hangs verb and subject on the noun."""
    noun = places.tokens[post.head]
    near = places.tokens[max(0, post.first - LINK_REACH) : post.first]
    verb = next((t for t in near if t.head == noun.index and t.rel == "cop"), None)
    if verb is None or places.text(verb.index - 1).lower() == "не":
        return None
    people = [found for i in arguments(noun, SUBJECT, places) if (found := _person_at(i, places))]
    meant = None if people else implied_subject(verb, places)
    if meant is not None:
        people = [(meant.entity, verb.index, verb.index + 1)]
    return (
        Holding(
            entity,
            replace(post, tense=_tense(verb, post, places)),
            min(first, post.first),
            max(last, post.last),
            "copula",
        )
        for entity, first, last in people
    )


def seat(number: int, posts: Sequence[Post], places: MentionMap) -> Iterator[Holding]:
    """`работавший ранее в должности | руководителя администрации`, `занимает пост министра`."""
    post = posts[number]
    noun = places.tokens[post.first - 1] if post.first else None
    if noun is None or noun.lemma not in words("seat") or post.case != "Gen":
        return
    verb = governor(noun, places)
    if verb is not None and verb.lemma in words("seating"):
        yield from _of_subject(verb, post, places, "seat")


def _of_subject(verb: Token, post: Post, places: MentionMap, rule: str) -> Iterator[Holding]:
    """The person who is subject or, with `назначил`, object of a verb, or what it qualifies."""
    if rule == "copula" and _is_of_somebody_meant(verb, places):
        return
    person = _person_of_verb(verb, places, apposed=rule == "copula")
    if person is None and rule == "copula" and 0 <= verb.index - post.last <= 1:
        person = _named_after(verb, places)
    if person is not None:
        entity, first, last = person
        held = replace(post, tense=_tense(verb, post, places))
        yield Holding(entity, held, min(first, post.first), max(last, post.last), rule)


def _is_of_somebody_meant(verb: Token, places: MentionMap) -> bool:
    """`Буш назначил | его | послом`: not of the subject, whoever he is."""
    return any(places.tokens[i].pos == "PRON" for i in arguments(verb, OBJECT, places))


def _person_of_verb(
    verb: Token, places: MentionMap, *, apposed: bool = False
) -> tuple[Entity, int, int] | None:
    for relations in (OBJECT, SUBJECT):
        for index in arguments(verb, relations, places):
            found = _person_at(index, places, apposed=apposed)
            if found:
                return found
    meant = implied_subject(verb, places)
    return (meant.entity, verb.index, verb.index + 1) if meant else None


def _person_at(
    index: int, places: MentionMap, *, apposed: bool = False
) -> tuple[Entity, int, int] | None:
    """The person named at a token, after it, or in apposition: `уроженец Твери | С. Петров`."""
    further = [t.index for t in _apposed(index, places)] if apposed else []
    for place in (index, index + 1, *further):
        mention = places.mention(place)
        if mention and mention.entity.kind == "person" and mention.form == "name":
            return mention.entity, mention.first, mention.last
    return None


def _apposed(index: int, places: MentionMap) -> Iterator[Token]:
    is_one = places.tokens[index].number != "Plur"
    stop = min(index + APPOSED_REACH, places.sentence_stop(index)) if is_one else index
    for token in places.tokens[index + 1 : stop]:
        if token.head == index and token.rel == "appos":
            yield token


def _named_after(verb: Token, places: MentionMap) -> tuple[Entity, int, int] | None:
    """`мэром Твери избран | известный врач Олег Дроздов`, where the tree has lost the subject."""
    for token in places.tokens[verb.index + 1 : verb.index + 1 + LINK_REACH]:
        mention = places.mention(token.index)
        if token.pos == "PUNCT":
            break
        if mention and mention.entity.kind == "person" and token.case == "Nom":
            return mention.entity, mention.first, mention.last
    return None


def _tense(verb: Token, post: Post, places: MentionMap) -> Tense:
    """`работал ранее`, `после ухода с поста` are past, `станет` is to come; `избран` is news."""
    before = places.tokens[max(0, post.first - LEAVING_REACH) : post.first]
    if any(token.lemma in words("leaving") for token in before):
        return "former"
    if verb.tense == "Fut":
        return "future"
    return "former" if verb.lemma in words("work") and verb.tense == "Past" else post.tense


def headings(places: MentionMap) -> Iterator[Holding]:
    """`Иванов возглавляет | комитет Госдумы`: he is its head, though no noun says so."""
    for verb in places.by_part["VERB"]:
        if verb.lemma not in words("heading"):
            continue
        person = _agent(verb, places) or _person_of_verb(verb, places)
        body = _headed(verb, places) if person else None
        if person is None or body is None or verb.tense == "Fut":
            continue
        entity, first, last = person
        post = replace(body, tense="former" if _was_head(verb) else "current")
        yield Holding(entity, post, min(first, verb.index), max(last, post.last), "heading")


def _agent(verb: Token, places: MentionMap) -> tuple[Entity, int, int] | None:
    """`движение, возглавляемое | Бандерой`: the person in the instrumental after a participle."""
    if verb.verb_form != "Part" or not verb.text.lower().startswith(("возглавляем", "руководим")):
        return None
    following = places.tokens[verb.index + 1] if verb.index + 1 < len(places.tokens) else None
    if following is None or following.case not in {"Ins", ""}:
        return None
    return _person_at(following.index, places)


def _was_head(verb: Token) -> bool:
    """`возглавлял` is past; `возглавил` is news."""
    return verb.tense == "Past" and verb.lemma != "возглавить"


def _headed(verb: Token, places: MentionMap) -> Post | None:
    """The post at the head of the organisation that is the verb's object."""
    if _agent(verb, places) is not None:
        return _qualified(verb, places)
    following = [index for index in (verb.index + 1,) if places.mention(index)]
    for index in (*arguments(verb, OBJECT_OR_OBLIQUE, places), *following):
        mention, token = places.mention(index), places.tokens[index]
        if index < verb.index:
            continue
        if mention is not None and mention.entity.kind == "organization":
            codes = [code for t in _tokens(mention, places) if (code := country_code(t.text))]
            return _head_of(verb, mention.last, mention.entity.name, codes)
        if mention is None and token.lemma in body_words():
            more = complements(token, HEAD, places)
            name = nominative(places.tokens[index : more.last], places.parsed.text)
            return _head_of(verb, more.last, name, more.countries)
    return None


def _qualified(verb: Token, places: MentionMap) -> Post | None:
    """The organisation before a participle: `в движение, | возглавляемое Бандерой`."""
    index = verb.index - 1 - (places.text(verb.index - 1) == ",")
    mention = places.mention(index)
    last = places.mention(verb.index + 1)
    stop = last.last if last else verb.index + 1
    if mention is not None and mention.entity.kind == "organization":
        codes = [code for t in _tokens(mention, places) if (code := country_code(t.text))]
        return replace(_head_of(verb, stop, mention.entity.name, codes), first=mention.first)
    return None


def _tokens(mention: EntityMention, places: MentionMap) -> Sequence[Token]:
    return places.tokens[mention.first : mention.last]


def _head_of(verb: Token, last: int, organization: str, countries: Sequence[str]) -> Post:
    return Post(
        first=verb.index,
        last=last,
        head=verb.index,
        word=HEAD,
        title="руководитель" if verb.lemma == "руководить" else HEAD.word,
        organization=organization,
        countries=tuple(countries[-1:]),
        tense="current",
        is_of_state=False,
        is_acting=False,
        case="",
        number="Sing",
        gender="",
    )
