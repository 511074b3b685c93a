"""Who holds a post by what a verb says: `является директором`, `избран президентом`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.subjects import Person, Subjects, named_person
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT, arguments, governor
from tasks.extract.posts.words import Tense
from tasks.extract.reading.mention_map import MentionMap
from tasks.russian.parsed import Token

# `после ухода с | поста президента`
LEAVING_REACH = 4
# `был | с 2001 года директором`, `директором | до 2010 года был`
LINK_REACH = 6


def copula(post: Post, places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    """`Иванов является | директором`, `избран президентом`, `назначил Петрова министром`."""
    if (person := _known_as(post, places)) is not None:
        yield _held(person, post, "copula")
    is_after_preposition = post.first and places.tokens[post.first - 1].pos == "ADP"
    is_ambiguous = places.text(post.head).lower().endswith("щей")  # `ведущей`
    if (
        (post.case not in {"Ins", ""} and not is_ambiguous)
        or post.number == "Plur"
        or is_after_preposition
    ):
        return
    verb = governor(places.tokens[_lead(post, places)], places)
    if (person := _named_to(post, places)) is not None:
        yield _held(person, post, "copula")
    elif verb is not None and verb.lemma in words("copula"):
        yield from _of_subject(verb, post, places, subjects)
    elif (verb := _link(post, places)) is not None:
        yield from _linked(verb, post, places, subjects)


def _known_as(post: Post, places: MentionMap) -> Person | None:
    """`Анна Вебер известна как | руководитель хора`: whoever is named before in the nominative."""
    if post.number == "Plur" or places.text(post.first - 1) != "как":
        return None
    start = places.sentence_start(post.head)
    if not any(t.lemma in words("known") for t in places.tokens[start : post.first]):
        return None
    people = places.persons_by_sentence.get(places.tokens[post.head].sentence, [])
    before = [m for m in people if m.first < post.first and places.tokens[m.first].case == "Nom"]
    return named_person(before[-1]) if before else None


def _named_to(post: Post, places: MentionMap) -> Person | None:
    """`назначение Петрова | министром`, `избрание Анны Вебер новым | председателем`."""
    index = post.first - 1 - (places.tokens[post.first - 1].lemma == "свой")
    person = named_person(places.mention(index)) if index > 0 else None
    noun = places.tokens[person.first - 1] if person and person.first else None
    if noun is None or noun.lemma not in words("naming"):
        return None
    verb = governor(noun, places)
    links = (verb, *tree_members(verb, places)) if verb is not None else ()
    is_future = any(t.tense == "Fut" or t.text.lower().startswith("буд") for t in links)
    return None if is_future else person  # `назначение Петрова министром будет означать`


def _lead(post: Post, places: MentionMap) -> int:
    """The token of a post that hangs on the verb: `исполняющим | обязанности тренера назначен`."""
    if not post.is_acting:
        return post.head
    return post.first + (places.text(post.first).lower() == "временно")


def _of_subject(
    verb: Token, post: Post, places: MentionMap, subjects: Subjects
) -> Iterator[Holding]:
    """The person who is subject or, with `назначил`, object of a verb, or what it qualifies."""
    if _is_of_somebody_meant(verb, places) or is_denied(verb, places):
        return
    above = places.tokens[verb.head] if verb.verb_form == "Inf" and verb.head >= 0 else verb
    if above.lemma in words("candidacy"):
        return  # `может стать директором`
    person = subjects.of(verb)
    if person is None and 0 <= verb.index - post.last <= 1:
        person = subjects.after(verb)
    if person is None and verb.lemma in words("appointing"):
        person = named_person(places.mention(post.last))
    if person is not None:
        yield _held(person, replace(post, tense=tense_by(verb, post, places)), "copula")


def _held(person: Person, post: Post, rule: str) -> Holding:
    first, last = min(person.first, post.first), max(person.last, post.last)
    return Holding(person.entity, post, first, last, rule)


def _link(post: Post, places: MentionMap) -> Token | None:
    """The verb that the tree hangs on the noun: `Петров | был | директором`, before or after."""
    stop = min(post.last + LINK_REACH, places.sentence_stop(post.head))
    near = places.tokens[max(0, post.first - LINK_REACH) : stop]
    verb = next((t for t in near if t.head == post.head and t.rel == "cop"), None)
    return verb if verb is not None and not is_denied(verb, places) else None


def _linked(verb: Token, post: Post, places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    noun = places.tokens[post.head]
    held = replace(post, tense=tense_by(verb, post, places))
    people = [who for i in arguments(noun, SUBJECT, places) if (who := subjects.at(i))]
    if not people and noun.rel.startswith("acl") and noun.head >= 0:
        people = [who for who in (subjects.at(noun.head),) if who]
    above = places.tokens[noun.head] if noun.head >= 0 else verb
    is_joined = not people and noun.rel in {"conj", "parataxis"}
    if is_joined and above.pos == "NOUN":
        people = [who for i in arguments(above, SUBJECT, places) if (who := subjects.at(i))]
    leader = above if is_joined and above.pos == "VERB" else verb
    if not people and (meant := subjects.of(leader)):
        people = [meant]
    for person in people:
        yield _held(person, held, "copula")


def is_denied(verb: Token, places: MentionMap) -> bool:
    """`не является директором`, `мог бы стать`."""
    near = {places.text(verb.index - 1).lower(), places.text(verb.index + 1).lower()}
    return "бы" in near or places.text(verb.index - 1).lower() in {"не", "чтобы"}


def _is_of_somebody_meant(verb: Token, places: MentionMap) -> bool:
    """`Буш назначил | его | послом`: not of the subject, whoever he is."""
    return any(places.tokens[i].pos == "PRON" for i in arguments(verb, OBJECT, places))


def tense_by(verb: Token, post: Post, places: MentionMap) -> Tense:
    """`работал ранее`, `после ухода с поста` are past, `станет` is to come; `избран` is news."""
    if any(token.lemma in words("leaving") for token in _just_before(post, places)):
        return "former"
    links = (verb, *(t for t in tree_members(verb, places) if t.pos == "AUX"))
    if any(t.tense == "Fut" or t.text.lower().startswith("буд") for t in links):
        return "future"
    return "former" if verb.lemma in words("work") and verb.tense == "Past" else post.tense


def _just_before(post: Post, places: MentionMap) -> Sequence[Token]:
    """The few words before a post in its clause: none of `принял отставку, | назначив главой`."""
    start = max(places.sentence_start(post.head), post.first - LEAVING_REACH)
    before = places.tokens[start : post.first]
    marks = [i for i, token in enumerate(before) if token.text in {",", ";", ":"}]
    return before[marks[-1] + 1 :] if marks else before


def tree_members(token: Token, places: MentionMap) -> Sequence[Token]:
    """The tokens of the sentence that hang on a token."""
    stop = places.sentence_stop(token.index)
    sentence = places.tokens[places.sentence_start(token.index) : stop]
    return [t for t in sentence if t.head == token.index]
