"""Contacts and changes that an article tells of: who met, signed, joined, opened, was appointed."""

from collections.abc import Iterator, Sequence

from tasks.extract.event_clauses import clause_words, evidence
from tasks.extract.event_conditions import ACTORS, CONDITIONS
from tasks.extract.event_context import Context
from tasks.extract.event_dates import clause_date, sentence_date
from tasks.extract.event_modality import event_modality
from tasks.extract.event_places import TOWARDS, clause_place, own_places
from tasks.extract.event_roles import ROLES
from tasks.extract.event_scene import Scene, plain
from tasks.extract.event_words import TriggerWord, triggers, words_of
from tasks.extract.participants import Participant, named
from tasks.extract.reading import Reading
from tasks.extract.same_event import Candidate, merged
from tasks.records import Event
from tasks.russian.parsed import Token

WORDS = {"VERB", "NOUN"}
# An organisation and who joins it.
LEAST_OF_ACCESSION = 2
HABITUAL = {
    "ежегодно",
    "обычно",
    "часто",
    "регулярно",
    "традиционно",
    "всегда",
    "иногда",
    "никогда",
}
# Nouns that name an aim as often as an event: `создание производств`.
FOUNDING = {"создание", "образование", "формирование", "учреждение", "основание"}
HONOURS = ("prize", "laureate", "prizeholder")
BODIES = ("traveller", "collective", "actor")


def find_events(reading: Reading) -> tuple[Event, ...]:
    """The distinct events of an article, in the order in which the text first tells them."""
    scene = Scene(reading)
    completed = Context(scene, candidates(scene)).completed()
    found = merged(c for c in completed if is_supported(c) or c.is_bare)
    return tuple(_event(scene, candidate) for candidate in found if is_supported(candidate))


def candidates(scene: Scene) -> Iterator[Candidate]:
    """Every word that denotes an event, with what its clause says of it."""
    listed = triggers()
    for token in scene.tokens:
        if token.pos not in WORDS or not may_tell(scene, token):
            continue
        for word in listed.get((plain(token.lemma), token.pos == "NOUN"), ()):
            if all(CONDITIONS[need](scene, token) for need in word.needs):
                yield from _read(scene, token, word)
                break


def may_tell(scene: Scene, token: Token) -> bool:
    """Whether a word can tell of one event: no part of a name, nothing that happens each year.

    `Национальная ассамблея`, `ежегодно вручает премию`.
    """
    if token.pos == "NOUN":
        return not any(m.entity.kind == "organization" for m in scene.mentions_at(token))
    return not any(t.lemma in HABITUAL for t in scene.below(token, "advmod"))


def _read(scene: Scene, token: Token, word: TriggerWord) -> Iterator[Candidate]:
    """One candidate, or one for each place of a visit to several."""
    participants = tuple(_participants(scene, token, word))
    first, last = evidence(scene, token, (p.token for p in participants))
    clause = clause_words(scene, token)
    date = clause_date(scene, token, clause) or sentence_date(scene, token)
    visited = own_places(scene, token, TOWARDS) if word.type == "visit" else []
    for place in visited or (clause_place(scene, token, clause),):
        yield Candidate(
            word.type,
            participants,
            place,
            date,
            event_modality(scene, token),
            first,
            last,
            token.index,
            token.lemma,
            _is_bare(scene, token, word),
            _has_sum(clause),
            not any(
                p.kind in ACTORS for p in participants if word.type != "launch" or p.kind != "group"
            ),
        )


def _has_sum(clause: Sequence[Token]) -> bool:
    """Whether a clause names money: `за 5 млн долларов`."""
    return any(plain(t.lemma).rstrip(".") in words_of("money") for t in clause)


def _is_bare(scene: Scene, token: Token, word: TriggerWord) -> bool:
    """Whether a noun leaves all participants to its clause: `на встрече отметили`."""
    roles = [role for role in word.frame if role != "attending"]
    if word.type == "accession":
        return len(list(_participants(scene, token, word))) < LEAST_OF_ACCESSION
    return "attending" in word.frame and not any(
        True for role in roles for _ in named(scene, ROLES[role](scene, token))
    )


def _participants(scene: Scene, token: Token, word: TriggerWord) -> Iterator[Participant]:
    seen: set[str] = set()
    for role in word.frame:
        for found in named(scene, ROLES[role](scene, token)):
            if found.name not in seen and _may_take_part(scene, found, role, word):
                seen.add(found.name)
                yield found


def _may_take_part(scene: Scene, found: Participant, role: str, word: TriggerWord) -> bool:
    is_opened = word.type == "launch" and role in {"object", "genitive"}
    token = scene.tokens[found.token]
    if word.type == "award" and any(plain(token.lemma) in words_of(kind) for kind in HONOURS):
        return token.case != "Ins" and plain(token.lemma) not in words_of("prize")
    if word.type == "appointment" and role == "subject" and is_mere_post(scene, token):
        return False
    if found.kind in {"phrase", "group"} and not is_opened:
        return is_actor(scene.tokens[found.token]) and (
            found.kind == "group" or word.type != "deal"
        )
    if role == "adjective":
        return found.kind == "country"
    if found.kind == "sides":
        return word.type != "visit"
    return found.kind != "place" or role in {"with", "between", "into", "joined"}


def is_mere_post(scene: Scene, token: Token) -> bool:
    """`назначен министром`: the post; `назначен президентом Ивановым`: who appoints."""
    is_post = token.case == "Ins" and plain(token.lemma) in words_of("post")
    return is_post and not any(scene.below(token, "appos", "flat:name"))


def is_actor(token: Token) -> bool:
    """Whether a noun without a name is of somebody: `журналисты`, `делегация`, `комиссия`."""
    return (
        token.pos == "PROPN"
        or token.animacy == "Anim"
        or any(plain(token.lemma) in words_of(kind) for kind in BODIES)
    )


def is_supported(candidate: Candidate) -> bool:
    """Whether enough is known of an event to tell it from a general remark."""
    names = [p for p in candidate.participants if p.kind in ACTORS]
    if candidate.type == "launch" and candidate.participants:
        first, *others = candidate.participants
        is_name = first.name != first.name.lower()
        is_certain = candidate.modality != "proposed" and candidate.lemma not in FOUNDING
        is_told = is_certain and (candidate.place or candidate.date)
        return bool(is_name or is_told or any(p.kind in ACTORS for p in others))
    if candidate.type in {"meeting", "call"}:
        is_scheduled = candidate.modality == "planned" and candidate.date and candidate.place
        is_several = any(p.is_plural for p in candidate.participants if p.kind in ACTORS)
        is_assembly = candidate.lemma in words_of("assembly") and names
        return bool(
            (len(candidate.participants) > 1 and names) or is_several or is_assembly or is_scheduled
        )
    if candidate.type == "deal" and not candidate.has_sum:
        return len(candidate.participants) > 1 and bool(names)
    if candidate.type in {"agreement", "accession"}:
        return len(candidate.participants) > 1 and bool(names)
    if candidate.type == "visit":
        return bool(candidate.participants) and bool(names or candidate.place)
    return bool(names)


def _event(scene: Scene, candidate: Candidate) -> Event:
    start = scene.tokens[candidate.first].start
    stop = scene.tokens[candidate.last - 1].stop
    return Event(
        start_char=start,
        end_char=stop,
        evidence=scene.parsed.text[start:stop],
        modality=candidate.modality,
        rule=f"{candidate.type}_{scene.tokens[candidate.trigger].pos.lower()}",
        type=candidate.type,
        participants=tuple(p.name for p in candidate.participants),
        place=candidate.place,
        date_edtf=candidate.date,
    )
