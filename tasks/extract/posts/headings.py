"""Who is at the head of what by a verb alone: `возглавляет комитет`, `руководит заводом`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.posts.complements import complements
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.subjects import Person, Subjects
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import arguments
from tasks.extract.posts.words import PostWord, title_roles
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.country_words import country_code
from tasks.extract.references.organizations import body_words
from tasks.russian.parsed import Token

# Words behind a verb within which the name of what is headed begins.
BESIDE = 4
OBJECT_OR_OBLIQUE = ("obj", "obl", "iobj", "xcomp")
HEAD = PostWord("глава", "head", "head")
BY_VERB = {
    "руководить": PostWord("руководитель", "head", "head"),
    "тренировать": PostWord("тренер", "head", "coach"),
    "командовать": PostWord("командующий", "head", "commander"),
    "редактировать": PostWord("редактор", "role", "chief_editor"),
}


def headings(places: MentionMap, subjects: Subjects) -> Iterator[Holding]:
    """`Иванов возглавляет | комитет Госдумы`: he is its head, though no noun says so."""
    for verb in places.by_part["VERB"]:
        if verb.lemma not in words("heading"):
            continue
        agent = _agent(verb, places, subjects)
        person = agent or subjects.of(verb)
        body = _headed(verb, person, places, is_passive=agent is not None) if person else None
        if person is None or body is None or _is_to_come(verb, places):
            continue
        post = replace(body, tense="former" if _was_head(verb) else "current")
        first, last = min(person.first, verb.index), max(person.last, post.last)
        yield Holding(person.entity, post, first, last, "heading")


def _agent(verb: Token, places: MentionMap, subjects: Subjects) -> Person | None:
    """`движение, возглавляемое | Бандерой`: the person in the instrumental after a participle."""
    if verb.verb_form != "Part" or not verb.text.lower().startswith(("возглавляем", "руководим")):
        return None
    following = places.tokens[verb.index + 1] if verb.index + 1 < len(places.tokens) else None
    if following is None or following.case not in {"Ins", ""}:
        return None
    return subjects.at(following.index)


def _is_to_come(verb: Token, places: MentionMap) -> bool:
    """`возглавит`, `будет руководить`."""
    before = places.tokens[max(0, verb.index - 2) : verb.index]
    is_periphrastic = any(t.lemma == "быть" and t.text.lower().startswith("буд") for t in before)
    return verb.tense == "Fut" or is_periphrastic


def _was_head(verb: Token) -> bool:
    """`возглавлял` is past; `возглавил` is news."""
    return verb.tense == "Past" and verb.lemma != "возглавить"


def _headed(verb: Token, person: Person, places: MentionMap, *, is_passive: bool) -> Post | None:
    """The post at the head of the organisation that is the verb's object."""
    if is_passive:
        return _qualified(verb, places)
    for index in (*_objects(verb, places), *_beside(verb, person, places)):
        token = places.tokens[index]
        mention = places.mention(index) or _apposed(token, places)
        if index < verb.index and person.first < verb.index:
            continue  # of objects before their verb only `заводом | руководит Котов`
        if mention is not None and mention.entity.kind == "organization":
            codes = [code for t in _tokens(mention, places) if (code := country_code(t.text))]
            return head_of(verb, mention.last, mention.entity.name, codes)
        if mention is None and token.lemma in body_words():
            more = complements(token, HEAD, places)
            start = _epithets_start(index, places)
            name = nominative(places.tokens[start : more.last], places.parsed.text)
            return head_of(verb, more.last, name, more.countries)
    return None


def _objects(verb: Token, places: MentionMap) -> Iterator[int]:
    """The objects of a verb; of `возглавляющий | конгломерат` what hangs on the participle."""
    if verb.verb_form != "Part":
        yield from arguments(verb, OBJECT_OR_OBLIQUE, places)
        return
    for token in places.tokens[verb.index + 1 : places.sentence_stop(verb.index)]:
        if token.head == verb.index and token.rel in OBJECT_OR_OBLIQUE:
            yield token.index


def _beside(verb: Token, person: Person, places: MentionMap) -> Iterator[int]:
    """`возглавлял | японский МИД`, `министерство | возглавил Котов`: what the tree mistakes."""
    stop = places.sentence_stop(verb.index)
    for index in range(verb.index + 1, min(verb.index + BESIDE, stop)):
        mention = places.mention(index)
        if mention is not None and mention.form != "adjective":
            yield from [index] if mention.entity.kind == "organization" else []
            break
        if places.tokens[index].pos != "ADJ":
            break
    before = places.mention(verb.index - 1)
    is_inverted = before is not None and person.first > verb.index
    if before is not None and is_inverted and before.entity.kind == "organization":
        yield before.first


def _apposed(noun: Token, places: MentionMap) -> EntityMention | None:
    """`конгломерат | Berkshire Hathaway`: the name behind a word for a body."""
    following = places.tokens[noun.index + 1 : noun.index + 2]
    is_apposed = any(t.head == noun.index and t.case in {"", "Nom"} for t in following)
    return places.mention(noun.index + 1) if is_apposed and noun.pos == "NOUN" else None


def _epithets_start(index: int, places: MentionMap) -> int:
    """Where the adjectives of a body begin: `возглавлял | военное министерство`."""
    while index and places.at[index - 1] is None and places.tokens[index - 1].pos == "ADJ":
        if places.tokens[index - 1].lemma in title_roles():
            break
        index -= 1
    return index


def _qualified(verb: Token, places: MentionMap) -> Post | None:
    """The organisation before a participle: `в движение, | возглавляемое Бандерой`."""
    index = verb.index - 1 - (places.text(verb.index - 1) == ",")
    mention = places.mention(index)
    last = places.mention(verb.index + 1)
    stop = last.last if last else verb.index + 1
    if mention is not None and mention.entity.kind == "organization":
        codes = [code for t in _tokens(mention, places) if (code := country_code(t.text))]
        return replace(head_of(verb, stop, mention.entity.name, codes), first=mention.first)
    return None


def _tokens(mention: EntityMention, places: MentionMap) -> Sequence[Token]:
    return places.tokens[mention.first : mention.last]


def head_of(verb: Token, last: int, organization: str, countries: Sequence[str]) -> Post:
    """The post of who heads an organisation, its words from the verb to `last` (exclusive)."""
    is_team = organization.lower().startswith("сборн")  # `возглавляет сборную`
    word = BY_VERB["тренировать"] if is_team else BY_VERB.get(verb.lemma, HEAD)
    return Post(
        first=verb.index,
        last=last,
        head=verb.index,
        word=word,
        title=word.word,
        organization=organization,
        countries=tuple(countries[-1:]),
        tense="current",
        is_of_state=False,
        is_acting=False,
        case="",
        number="Sing",
        gender="",
    )
