"""Whether a clause says enough of an event to be told from a general remark."""

from collections.abc import Callable

from tasks.extract.events.participants import ACTORS, Participant
from tasks.extract.events.same_event import Candidate
from tasks.extract.events.words import words_of
from tasks.records import EventType

# The role of who takes a post among those of a verb: `назначил` says by whom only after it.
TAKER = FIRST = 0
# Nouns that name an aim as often as an event: `создание производств`.
# Verbs by which parties and armies too come to power, and the noun by which a post is filled.
SEIZING = {"прийти", "приходить", "взять", "захватить", "захватывать", "получить"}
ELECTIONS = {"выборы", "выбор", "перевыборы"}
CABINETS = {"сформировать", "формировать"}
# `инвестирует`: now, or in time to come.
BOTH_ASPECTS = {"инвестировать"}
DESCRIBED = {"person", "phrase", "group"}
POINTING = ("эт", "сво", "так", "несколько", "тот", "та ", "его ", "её ", "их ")
FOUNDING = {"создание", "образование", "формирование", "учреждение", "основание"}


def is_supported(candidate: Candidate) -> bool:
    """Whether the participants, place and date that its type asks for are known."""
    return SUPPORT.get(candidate.type, _has_actor)(candidate)


def is_of_nameless(candidate: Candidate) -> bool:
    """Somebody whom nobody names wins or takes a post: `блондинка завоевала титул`."""
    takers = candidate.participants[:1]
    is_personal = candidate.type == "award" or bool(candidate.posts)
    is_described = any(p.kind in DESCRIBED and p.role == TAKER and " " in p.name for p in takers)
    return is_personal and is_described and not candidate.is_noun and _is_sure(candidate)


def _actors(candidate: Candidate) -> list[Participant]:
    return [p for p in candidate.participants if p.kind in ACTORS]


def _has_actor(candidate: Candidate) -> bool:
    """Somebody who is named, or a phrase with a name: `подписал Иванов`."""
    return bool(_actors(candidate))


def _has_two(candidate: Candidate) -> bool:
    """Two parties, one of them named: `Италия и Чехия договорились`."""
    return len(candidate.participants) > 1 and _has_actor(candidate)


def _agrees(candidate: Candidate) -> bool:
    """Two parties, or several in one phrase: `страны ОПЕК согласились`."""
    return _has_two(candidate) or any(p.is_plural for p in _actors(candidate))


def _takes_post(candidate: Candidate) -> bool:
    """Somebody who takes or leaves a post, and not the one alone who decides on it."""
    filled = candidate.participants if candidate.lemma in CABINETS else _actors(candidate)
    return any(
        (p.kind not in {"organization", "country"} or candidate.lemma in SEIZING | CABINETS)
        and (_is_certain(p) or _is_told_without_name(candidate, p))
        and (candidate.is_noun or p.role == TAKER)
        for p in filled
    )


def _is_told_without_name(candidate: Candidate, taker: Participant) -> bool:
    """Cabinets, elections, and several whom somebody named appoints: `Папа назначил кардиналов`."""
    others = (p for p in candidate.participants if p.role != TAKER and p.kind in ACTORS)
    is_by_name = taker.is_plural and any(_is_certain(p) for p in others)
    return candidate.lemma in CABINETS or _is_called(candidate) or is_by_name


def _is_called(candidate: Candidate) -> bool:
    """Elections with their place or date: `президентские выборы пройдут 5 мая`."""
    return candidate.lemma in ELECTIONS and bool(candidate.place or candidate.date)


def _is_certain(participant: Participant) -> bool:
    """A name, or a description that a name is part of: `глава Комиссии`, and not `депутат`."""
    return participant.name != participant.name.lower()


def _leaves(candidate: Candidate) -> bool:
    """Somebody who leaves, but not several whom one word tells of: `военные уходят`."""
    is_habit = candidate.is_present and candidate.date is None
    several = (p.is_plural and (is_habit or " " not in p.name) for p in _actors(candidate))
    people = zip(_actors(candidate), several, strict=True)
    return any(not is_some or _is_certain(p) for p, is_some in people)


def _meets(candidate: Candidate) -> bool:
    """Two parties, several in one phrase, a named assembly, or two of who, where and when.

    Of `конференция пройдёт 5 мая` one of them is enough.
    """
    actors = _actors(candidate)
    is_several = any(p.is_plural for p in actors)
    is_assembly = candidate.lemma in words_of("assembly") and bool(actors)
    known = bool(actors) + bool(candidate.place) + bool(candidate.date)
    is_told = candidate.lemma in words_of("talks") and any(_is_certain(p) for p in actors)
    is_told = is_told or (candidate.lemma == "участие" and bool(actors))
    is_held = candidate.is_held and known > 0
    return _has_two(candidate) or is_several or is_assembly or is_told or is_held or known > 1


def _calls(candidate: Candidate) -> bool:
    """Two parties, or one by name: `связался по телефону с несколькими сенаторами`."""
    is_told = not candidate.is_noun and _is_sure(candidate)
    return _meets(candidate) or (is_told and any(_is_certain(p) for p in _actors(candidate)))


def _travels(candidate: Candidate) -> bool:
    """A named guest, or guests with the place they visit."""
    is_placed = bool(candidate.participants) and candidate.place is not None
    return _has_actor(candidate) or is_placed


def _opens(candidate: Candidate) -> bool:
    """Something with a name, or with who opens it, or with where or when it opens."""
    if not candidate.participants:
        return False
    opened, *others = candidate.participants
    is_body = not candidate.is_noun and candidate.modality in {"happened", "planned"}
    if is_body and _may_be_told_bare(opened):
        return True
    is_name = opened.name != opened.name.lower()
    is_certain = candidate.modality != "proposed" and candidate.lemma not in FOUNDING
    is_told = is_certain and bool(candidate.place or candidate.date)
    return is_name or is_told or any(p.kind in ACTORS for p in others)


def _may_be_told_bare(opened: Participant) -> bool:
    """`будет создана рабочая группа`, `открыт новый центр`: a phrase of more than its noun."""
    is_plain = not any(letter.isdigit() for letter in opened.name)
    return is_plain and " " in opened.name and not opened.name.startswith(POINTING)


def _trades(candidate: Candidate) -> bool:
    """Two parties, or one with a sum, a date or a deed: `выделил 5 млн`, `купила дом`."""
    is_done = not candidate.is_noun and not candidate.is_present and _is_sure(candidate)
    is_bare = candidate.is_present and candidate.date is None
    is_habit = is_bare and candidate.lemma not in BOTH_ASPECTS
    is_told = (candidate.has_sum and not is_habit) or candidate.date is not None
    is_by_actor = any(p.role == FIRST for p in _actors(candidate))
    return _has_actor(candidate) if is_told else _has_two(candidate) or (is_done and is_by_actor)


def _is_sure(candidate: Candidate) -> bool:
    return candidate.modality in {"happened", "planned"}


def _is_given(candidate: Candidate) -> bool:
    """Somebody named who wins, or a work by its title; or `лауреаты` where and when they do."""
    known = (p for p in candidate.participants if p.kind in ACTORS | {"work", "phrase"})
    is_told = bool(candidate.participants and candidate.place and candidate.date)
    winners = (p for p in known if p.role == TAKER or candidate.is_noun)
    return is_told or any(_is_certain(p) for p in winners)


SUPPORT: dict[EventType, Callable[[Candidate], bool]] = {
    "meeting": _meets,
    "call": _calls,
    "visit": _travels,
    "launch": _opens,
    "deal": _trades,
    "appointment": _takes_post,
    "departure": _leaves,
    "agreement": _agrees,
    "accession": _has_two,
    "award": _is_given,
}
