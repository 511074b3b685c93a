"""Contacts and changes that an article tells of: who met, signed, joined, opened, was appointed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tasks.extract.events.carriers import relative_verbs
from tasks.extract.events.case_roles import genitive
from tasks.extract.events.clause_places import (
    clause_place,
    gathered_at,
    nested_place,
    own_places,
    visited,
)
from tasks.extract.events.conditions import CONDITIONS
from tasks.extract.events.context import CEREMONIES, Context
from tasks.extract.events.ellipsis import at_listed_times, left_out, told_later
from tasks.extract.events.event_dates import event_date, is_attribute
from tasks.extract.events.frames import leaves_open, participants
from tasks.extract.events.identities import identified
from tasks.extract.events.mended_tags import GATHERINGS, as_told
from tasks.extract.events.modality import event_modality
from tasks.extract.events.office_conditions import is_post
from tasks.extract.events.participants import ACTORS, Participant, apart
from tasks.extract.events.same_event import Candidate, merged
from tasks.extract.events.state_offices import held_words, office_country
from tasks.extract.events.successions import succeeded
from tasks.extract.events.support import is_of_nameless, is_supported
from tasks.extract.events.words import TriggerWord, lemmas, triggers, words_of
from tasks.extract.reading.clauses import clause_words, evidence
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene, plain
from tasks.records import Event
from tasks.russian.parsed import Token

WORDS = {"VERB", "NOUN"}
# Types of which each is one person's.
HELD = {"nsubj", "nsubj:pass", "obj"}
SINGLE = {"appointment", "departure"}
FIRST = 0
# Words for a prize that do not tell it from others.
UNTELLING = {"награда", "приз", "звание", "титул", "номинация", "церемония"}
# `участники подобных встреч`: no one meeting in particular.
GENERIC = {"подобный", "любой", "каждый", "всякий", "никакой", "аналогичный"}
HABITUAL = {"ежегодно", "обычно", "часто", "регулярно", "традиционно", "всегда", "иногда"}


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The distinct events of an article, in the order in which the text first tells them."""
    scene = reading.scene
    completed = Context(scene, identified(scene, list(candidates(scene)))).completed()
    known = {c.type for c in completed if is_supported(c)}
    nameless = [c for c in completed if c.type not in known and is_of_nameless(c)]
    found = merged(c for c in completed if is_supported(c) or c.is_bare or c in nameless)
    awards = [c for c in found if c.type == "award"]
    if awards:
        found = [c for c in found if not _is_occasion(c, awards)]
    told = (c for c in found if is_supported(c) or (c.type not in known and is_of_nameless(c)))
    return tuple(_event(scene, candidate) for candidate in told)


def _is_occasion(candidate: Candidate, awards: Sequence[Candidate]) -> bool:
    """Whether a ceremony is but the place or time at which the awards were given."""
    is_ceremony = candidate.lemma in CEREMONIES
    is_there = any(c.place == candidate.place for c in awards if c.place)
    return is_ceremony and (is_there or not candidate.participants)


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every word that denotes an event, with what its clause says of it.

    A visit to several places is one candidate for each, so is an appointment of several persons.
    """
    for told in scene.parsed.words.with_lemmas(lemmas()):
        token = as_told(told, is_first=told.index == scene.sentence(told).first)
        if token.pos in WORDS and (word := trigger_word(scene, token)):
            known = _candidate(scene, token, word)
            places = visited(scene, token) if word.type == "visit" else []
            apart = [replace(known, place=place) for place in places]
            yield from apart or _each_apart(known)
            yield from (*left_out(scene, known), *told_later(scene, known))
            yield from (*at_listed_times(scene, known), *succeeded(scene, known))


def _each_apart(candidate: Candidate) -> list[Candidate]:
    """`на пост прочат Иванова и Петрова`: each takes or leaves a post for himself."""
    people = [p for p in candidate.participants if p.kind == "person" and p.role == FIRST]
    if candidate.type not in SINGLE or len(people) < 2:
        return [candidate]
    others = tuple(p for p in candidate.participants if p not in people)
    return [replace(candidate, participants=(person, *others)) for person in people]


def trigger_word(scene: Scene, token: Token) -> TriggerWord | None:
    """What a word denotes here: the first listed meaning whose conditions all hold."""
    listed = triggers().get((plain(token.lemma), token.pos == "NOUN"), ())
    if not listed or not _may_tell(scene, token):
        return None
    return next((w for w in listed if all(CONDITIONS[n](scene, token) for n in w.needs)), None)


def _may_tell(scene: Scene, token: Token) -> bool:
    """Not a part of a name (`Национальная ассамблея`), not what happens each year.

    `саммит АТЭС` may be a name and is a meeting.
    """
    if token.pos == "NOUN":
        if any(plain(t.lemma) in GENERIC for t in scene.below(token, "amod", "det")):
            return False
        bodies = [m for m in scene.mentions_at(token) if m.entity.kind == "organization"]
        if _is_held_assembly(scene, token):
            bodies = [m for m in bodies if m.form != "description"]
        return all(token.index == m.first and token.lemma in GATHERINGS for m in bodies)
    head = scene.head(token)
    if token.verb_form == "Inf" and head is not None and head.lemma == "право":
        return False
    is_repeated = any(_is_each_time(scene, t) for t in scene.below(token, "obl"))
    return not is_repeated and not any(t.lemma in HABITUAL for t in scene.below(token, "advmod"))


def _is_held_assembly(scene: Scene, token: Token) -> bool:
    """`конгресс УЕФА пройдёт в Риге`: it meets, and is no body."""
    verbs = (scene.head(token), *relative_verbs(scene, token))
    is_carried = any(v is not None and plain(v.lemma) in words_of("carrier") for v in verbs)
    return token.lemma in words_of("assembly") and is_carried


def _is_each_time(scene: Scene, token: Token) -> bool:
    """`встречаюсь каждый год`, `каждую неделю`."""
    return any(t.lemma == "каждый" for t in scene.below(token, "det", "amod"))


def _candidate(scene: Scene, token: Token, word: TriggerWord) -> Candidate:
    present = tuple(participants(scene, token, word))
    clause = clause_words(scene, token)
    first, last = evidence(scene, token, (p.token for p in present), clause)
    return Candidate(
        type=word.type,
        participants=present,
        place=_place(scene, token, word, clause, present),
        date=event_date(scene, token, word, clause),
        modality=event_modality(scene, token),
        first=first,
        last=last,
        trigger=token.index,
        lemma=token.lemma,
        is_bare=_is_bare(scene, token, word, present),
        is_impersonal=_is_impersonal(word, present),
        has_sum=word.type == "deal" and _has_sum(clause),
        is_quoted=scene.syntax.quotation_of(token.index) is not None,
        is_noun=token.pos == "NOUN",
        is_present=token.tense == "Pres" and token.verb_form == "Fin",
        is_held=_is_held(scene, token),
        is_attended=_is_attended(scene, token),
        topic=_topic(scene, token, word),
        posts=_posts(scene, token) if word.type == "appointment" else frozenset(),
    )


def _place(
    scene: Scene,
    token: Token,
    word: TriggerWord,
    clause: Sequence[Token],
    present: Sequence[Participant],
) -> str | None:
    """In `после ухода он играл в Европе` the place is not that of the change before.

    Nor is it in `избранный мэр выступил в Риге`.
    """
    if "founder" in word.frame or "titled" in word.frame:
        return None
    is_before = token.pos == "NOUN" and scene.preposition(token) == "после"
    is_apart = is_attribute(token) or (word.type in SINGLE and is_before)
    own = next(iter(own_places(scene, token)), None)
    found = own if is_apart else gathered_at(scene, token) or clause_place(scene, token, clause)
    if word.type == "appointment":
        names = [p.name for p in present if p.kind == "person"]
        country = office_country(scene, token, clause, names)
        return found or country or _seat_place(scene, token)
    return found


def _seat_place(scene: Scene, token: Token) -> str | None:
    """`станет худруком театра в Риге`, `назначен мэром в Москву`: where the post is."""
    return nested_place(scene, held_words(scene, token))


def _topic(scene: Scene, token: Token, word: TriggerWord) -> frozenset[str]:
    """What tells an award or an appointment of a person from another of the same person."""
    held = scene.below(token, "obj", "obl", "xcomp", "nsubj:pass", "nmod")
    if word.type == "award":
        return _prize(scene, held)
    return _seat(scene, held) if word.type == "appointment" else frozenset()


def _prize(scene: Scene, held: Sequence[Token]) -> frozenset[str]:
    """The words for what is awarded: `орден Дружбы`, `актриса` of `признана лучшей актрисой`."""
    heads = [t for t in held if t.pos == "NOUN" or plain(t.lemma) in words_of("prize")]
    words = (w for t in apart(scene, heads) for w in (t, *scene.below(t, "nmod")))
    told = frozenset(plain(w.lemma) for w in words if w.pos in WORDS and w.lemma != "год")
    return told - words_of("laureate") - UNTELLING


def _posts(scene: Scene, token: Token) -> frozenset[str]:
    """The words for the posts that are told of: `назначен советником`, `занял пост министра`."""
    held = apart(scene, scene.below(token, "obj", "obl", "xcomp", "nsubj:pass", "nsubj", "nmod"))
    offices = [t for t in held if plain(t.lemma) in words_of("office")]
    of_office = [t for office in offices for t in genitive(scene, office)]
    posts = [*(t for t in held if t.case == "Ins"), *of_office]
    return frozenset(plain(t.lemma) for t in posts if is_post(t))


def _seat(scene: Scene, held: Sequence[Token]) -> frozenset[str]:
    """The country in which a post is: `послом в Перу`, `на пост посла в Китае`."""
    posts = [t for t in held if is_post(t) or plain(t.lemma) in words_of("office")]
    words = [*held, *(word for head in posts for word in scene.subtree(head))]
    return frozenset(w.lemma for w in words if w.pos == "PROPN" and scene.preposition(w) == "в")


def _is_held(scene: Scene, token: Token) -> bool:
    """`конференция пройдёт`, `провели церемонию`, `саммит, который состоится`."""
    head = scene.head(token)
    verbs = [head] if head is not None and token.rel in HELD else []
    beside = (*verbs, *relative_verbs(scene, token))
    is_gathering = plain(token.lemma) in words_of("assembly") | {"церемония"}
    return is_gathering and any(plain(v.lemma) in words_of("carrier") for v in beside)


def _is_attended(scene: Scene, token: Token) -> bool:
    """`в саммите примут участие Котов и Рыжов`, `участвовали в форуме`."""
    verb = scene.verb_above(token)
    is_taken = verb is not None and any(t.lemma == "участие" for t in scene.below(verb, "obj"))
    is_in = token.case == "Loc" and scene.preposition(token) == "в"
    return verb is not None and is_in and (is_taken or verb.lemma == "участвовать")


def _is_bare(scene: Scene, token: Token, word: TriggerWord, present: Sequence[Participant]) -> bool:
    """Whether a word says nothing of who takes part, or not who joins."""
    if word.type == "accession":
        return len(present) <= 1
    return leaves_open(scene, token, word)


def _is_impersonal(word: TriggerWord, present: Sequence[Participant]) -> bool:
    """Whether nobody acts; what is opened is no actor, though a name stand in its phrase."""
    kinds = ACTORS - {"group"} if word.type == "launch" else ACTORS
    return not any(p.kind in kinds for p in present)


def _has_sum(clause: Sequence[Token]) -> bool:
    """Whether a clause names money: `за 5 млн долларов`."""
    return any(plain(t.lemma).rstrip(".") in words_of("money") for t in clause)


def _event(scene: Scene, candidate: Candidate) -> Event:
    start = scene.tokens[candidate.first].start
    stop = scene.tokens[candidate.last - 1].stop
    return Event(
        start_char=start,
        end_char=stop,
        evidence=scene.parsed.text[start:stop],
        modality=candidate.modality,
        rule=f"{candidate.type}_{'noun' if candidate.is_noun else 'verb'}",
        type=candidate.type,
        participants=tuple(p.name for p in candidate.participants),
        place=candidate.place,
        date_edtf=candidate.date,
    )
