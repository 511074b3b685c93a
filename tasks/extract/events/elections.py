"""Elections that are held or called: the post or the chamber that they fill."""

from collections.abc import Iterator

from tasks.extract.events.carriers import relative_verbs
from tasks.extract.events.case_roles import genitive, prepositional
from tasks.extract.events.office_conditions import is_election, is_post
from tasks.extract.events.participants import Participant
from tasks.extract.events.phrase_extents import phrase_extent
from tasks.extract.events.words import words_of
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `президентские выборы`: the post or chamber that an adjective tells of.
FILLED = {
    "президентский": "президент",
    "парламентский": "парламент",
    "губернаторский": "губернатор",
    "мэрский": "мэр",
}
HOLDING = words_of("election_holding")


def are_held(scene: Scene, token: Token) -> bool:
    """`выборы мэра прошли`, `объявил о выборах в парламент`; `победил на выборах` is none.

    `до выборов мэра, которые пройдут в мае` tells of them too.
    """
    is_told = any(plain(t.lemma) in HOLDING for t in relative_verbs(scene, token))
    is_content = scene.preposition(token) in {"", "о", "об", "к"}
    if is_content and not is_told:
        is_told = any(plain(t.lemma) in HOLDING for t in _predicates(scene, token))
    return is_election(token) and is_told and any(seats(scene, token))


def _predicates(scene: Scene, token: Token) -> list[Token]:
    """`выборы прошли`, `выборы должны состояться`: the verb above and its infinitives."""
    verb, head = scene.verb_above(token), scene.head(token)
    above = [t for t in (verb, head) if t is not None]
    return [*above, *(t for verb in above for t in scene.below(verb, "xcomp", "csubj"))]


def seats(scene: Scene, token: Token) -> Iterator[Participant]:
    """`выборы президента Чехии` -> `президент Чехии`, `парламентские выборы` -> `парламент`."""
    of_what = [*genitive(scene, token), *prepositional(scene, token, {"в", "во"}, {"Acc"})]
    filled = [t for t in of_what if is_post(t) or plain(t.lemma) in words_of("chamber")]
    for head in filled:
        first, last = phrase_extent(scene, head)
        name = nominative(scene.tokens[first:last], scene.parsed.text)
        yield Participant(name, "group", head.index)
    for quality in scene.below(token, "amod") if not filled else ():
        if filler := FILLED.get(plain(quality.lemma)):
            yield Participant(filler, "group", token.index)
