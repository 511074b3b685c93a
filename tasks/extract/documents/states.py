"""Treaties bind states: who heads a state or speaks for it signs for the country."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tasks.extract.events.participants import Participant
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.country_words import country_code
from tasks.russian.parsed import Token

HEADS = word_class("documents", "heads_of_state")
# Documents that states conclude; a contract is of whoever signs it.
BETWEEN_STATES = word_class("documents", "between_states")
# Words between a head of state and his name: `президент Российской Федерации Иван Котов`.
REACH = 3


def by_states(scene: Scene, noun: Token, found: Sequence[Participant]) -> list[str]:
    """The names of the parties; countries for those who head them where two or more are states."""
    names = list(dict.fromkeys(p.name for p in found))
    if noun.lemma not in BETWEEN_STATES or len(names) < 2:
        return names
    codes = [p.name for p in found if _is_state(p)]
    states = {p.name: _state(scene, p, codes) for p in found}
    if len({*codes, *(s for s in states.values() if s)}) < 2:
        return names
    named = [p for p in found if not _only_signs(p, states, codes)]
    return list(dict.fromkeys(states[p.name] or p.name for p in named))


def _only_signs(
    participant: Participant, states: Mapping[str, str | None], codes: Sequence[str]
) -> bool:
    """`российско-американский договор подписал Котов`: of two named states, for one of them."""
    is_unknown = participant.kind == "person" and states[participant.name] is None
    return is_unknown and len(set(codes)) > 1


def _is_state(participant: Participant) -> bool:
    """A country, a union of some (`ЕС`) or a land that not all call one: `Южная Осетия`."""
    is_short = participant.name.isupper() and participant.kind in {"organization", "place"}
    is_land = participant.kind in {"country", "sides", "place"}
    return is_land or is_short or participant.name == "Евросоюз"


def _state(scene: Scene, participant: Participant, others: Sequence[str]) -> str | None:
    """The country whose head a participant is: `премьер-министр Эфиопии`, `Иван Котов`.

    Of a post without a country, the one that the article names most, but for the other parties.
    """
    posts = list(_posts(scene, participant))
    for post in posts:
        if code := _headed(scene, post):
            return code
    return main_country(scene, others) if posts and others else None


def _posts(scene: Scene, participant: Participant) -> Iterator[Token]:
    """The words for a head of state that the article puts before a name: `президент Котов`."""
    if participant.kind == "phrase" or participant.name[:1].islower():
        head = scene.tokens[participant.token]
        yield from [head] if head.lemma in HEADS else []
    elif participant.kind == "person":
        for mention in scene.reading.mentions:
            if mention.entity.name == participant.name:
                first = scene.sentence(scene.tokens[mention.first]).first
                before = scene.tokens[max(first, mention.first - REACH) : mention.first + 1]
                yield from (t for t in reversed(before) if t.lemma in HEADS)


def _headed(scene: Scene, post: Token) -> str | None:
    """`президент Украины`, `украинский президент`: the country beside a post."""
    around = scene.tokens[max(0, post.index - 1) : post.index + 3]
    codes = (country_code(t.text) for t in around if t.sentence == post.sentence)
    return next((code for code in codes if code), None)


def main_country(scene: Scene, others: Sequence[str]) -> str | None:
    """The country that the article names most, but for some; None where it names none."""
    names = Counter(m.entity.name for m in scene.reading.mentions if m.entity.kind == "country")
    return next((code for code, _ in names.most_common() if code not in others), None)
