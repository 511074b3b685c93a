"""Who a mere description among the participants is: `генерал`, `новый глава ведомства`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.events.participants import Participant
from tasks.extract.events.same_event import Candidate
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene

# Types that tell of one person, who is seldom a stranger to the article.
PERSONAL = {"appointment", "departure", "award", "visit", "meeting", "call"}
# A person named so many times is one of whom an article tells.
TOLD_OF = 2
SUBJECTS = {"nsubj", "nsubj:pass"}
NEW = ("новый ", "новая ", "новоизбранный ", "новоназначенный ")


def identified(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each mere description replaced by the person whom it can only mean.

    `новый глава ведомства` is who is appointed in the article; a bare noun in the singular, such as
    `генерал`, is the last subject by name before it of whom the article tells more than once.
    """
    newcomer = _newcomer(candidates)
    leavers = _leavers(scene, candidates)
    told = [_with_leaver(scene, c, leavers, newcomer) for c in candidates]
    return [_with_names(scene, candidate, newcomer) for candidate in told]


def _leavers(scene: Scene, candidates: Sequence[Candidate]) -> list[Participant]:
    """Who leaves a post in the article, by name."""
    first = (c.participants[0] for c in candidates if c.type == "departure" and c.participants)
    return [p for p in first if _is_name(p) and not _is_by_description(scene, p)]


def _is_by_description(scene: Scene, participant: Participant) -> bool:
    found = scene.mentions_at(scene.tokens[participant.token])
    return any(m.form == "description" and m.entity.name == participant.name for m in found)


def _with_leaver(
    scene: Scene,
    candidate: Candidate,
    leavers: Sequence[Participant],
    newcomer: Participant | None,
) -> Candidate:
    """`Губернатор Котов ушёл, назначен Рыжов. Причина отставки губернатора`: not that of Рыжов."""
    if candidate.type != "departure" or not candidate.participants or newcomer is None:
        return candidate
    first, *others = candidate.participants
    is_new = first.name == newcomer.name and _is_by_description(scene, first)
    if not is_new or not leavers or any(p.name == newcomer.name for p in leavers):
        return candidate
    return replace(candidate, participants=(replace(first, name=leavers[-1].name), *others))


def _newcomer(candidates: Sequence[Candidate]) -> Participant | None:
    """Whom an article has taking up a post, None where there are several or he leaves one."""
    taking = [c for c in candidates if c.type == "appointment" and c.modality != "negated"]
    people = {p.name: p for c in taking for p in c.participants[:1] if _is_name(p)}
    return next(iter(people.values())) if len(people) == 1 else None


def _with_names(scene: Scene, candidate: Candidate, newcomer: Participant | None) -> Candidate:
    if candidate.type not in PERSONAL or not any(p.is_described for p in candidate.participants):
        return candidate
    known = {p.name for p in candidate.participants}
    found: list[Participant] = []
    for participant in candidate.participants:
        person = _person(scene, participant, newcomer) if participant.is_described else None
        if person is None:
            found.append(participant)
        elif person.name not in known:
            known.add(person.name)
            found.append(replace(person, token=participant.token, role=participant.role))
    return replace(candidate, participants=tuple(found))


def _person(
    scene: Scene, participant: Participant, newcomer: Participant | None
) -> Participant | None:
    if participant.is_plural:
        return None
    if participant.name.startswith(NEW):
        return newcomer
    return _last_named(scene, participant) if _is_bare(scene, participant) else None


def _is_bare(scene: Scene, participant: Participant) -> bool:
    """`генерал`, `22-летний спортсмен`, and neither `глава комиссии` nor `один из гостей`."""
    token = scene.tokens[participant.token]
    is_singular = token.number == "Sing" and token.animacy == "Anim" and token.pos == "NOUN"
    below = scene.below(token, "nmod", "acl", "acl:relcl", "appos", "det", "conj")
    is_somebody = participant.kind in {"person", "phrase"}
    is_last = is_somebody and participant.name.split()[-1] == token.lemma
    return is_singular and is_last and not below


def _last_named(scene: Scene, participant: Participant) -> Participant | None:
    """The last subject by name, else the last name, of the same gender and of another sentence."""
    token = scene.tokens[participant.token]
    told = Counter(m.entity.name for m in scene.reading.mentions if _is_person(m))
    before = [
        m
        for m in scene.reading.mentions
        if m.first < token.index
        and _is_person(m)
        and m.form == "name"
        and m.entity.gender in {token.gender, ""}
        and told[m.entity.name] >= TOLD_OF
    ]
    subjects = [m for m in before if _is_subject(scene, m)]
    for mention in (*subjects[-1:], *before[-1:]):
        if scene.tokens[mention.first].sentence != token.sentence:
            return Participant(mention.entity.name, "person", token.index)
    return None


def _is_subject(scene: Scene, mention: EntityMention) -> bool:
    words = scene.tokens[mention.first : mention.last]
    heads = (scene.head(word) for word in words)
    return any(w.rel in SUBJECTS for w in words) or any(
        head is not None and head.rel in SUBJECTS and head.animacy == "Anim" for head in heads
    )


def _is_person(mention: EntityMention) -> bool:
    return mention.entity.kind == "person"


def _is_name(participant: Participant) -> bool:
    return participant.kind == "person" and not participant.is_described
