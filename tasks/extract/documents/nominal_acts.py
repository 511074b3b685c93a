"""What a decree does, as a noun phrase: `назначен послом` -> `назначение Котова послом`."""

from collections.abc import Iterable

from tasks.extract.events import case_roles as roles
from tasks.extract.reading.clauses import clause
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.russian.genitive import genitive
from tasks.russian.parsed import Token
from tasks.russian.verbal_nouns import verbal_noun

# Words behind the verb that say of what or to what.
LONGEST = 10
BREAKS = frozenset({",", ".", ";", ":", "!", "?", "(", "—", "–"})
LOOSE = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "ADV", "DET", "ADJ", "AUX"})


def act_named(scene: Scene, verb: Token, noun: Token) -> str | None:
    """The deed of a verb with its object and what stands behind it, without the document `noun`.

    None where the verb has no noun of its deed or the clause names no object.
    """
    deed = verbal_noun(verb.lemma)
    whom = next((t for t in roles.object_(scene, verb) if t.pos in {"NOUN", "PROPN"}), None)
    if not deed or whom is None or whom.sentence != verb.sentence:
        return None
    thing = _whole(scene, whom)
    left = {t.index for t in thing} | _of_document(scene, noun, verb)
    rest = [t.text for t in _behind(scene, verb, left)]
    whose = [_genitive(scene, t, whom) for t in thing if t.text[0].isalnum()]
    return " ".join([deed, *whose, *rest])


def _whole(scene: Scene, whom: Token) -> tuple[Token, ...]:
    """The phrase of the object with all of the name that it belongs to."""
    first, last = phrase(scene, whom)
    for mention in scene.mentions_at(whom):
        first, last = min(first, mention.first), max(last, mention.last)
    return scene.tokens[first:last]


def _of_document(scene: Scene, noun: Token, verb: Token) -> set[int]:
    """The words that name the document: `по решению суда`; not a clause in it."""
    first, last = phrase(scene, noun)
    return set() if first <= verb.index < last else {first - 1, *range(first, last)}


def _genitive(scene: Scene, token: Token, whom: Token) -> str:
    opens = token.index == scene.sentence(token).first and token.pos != "PROPN"
    word = genitive(token) if token.case == whom.case else token.text
    return word.lower() if opens else word


def _behind(scene: Scene, verb: Token, left: Iterable[int]) -> list[Token]:
    """The words of the clause behind its verb up to a mark, but for some; none that hangs."""
    words: list[Token] = []
    out = frozenset(left)
    stop = min(clause(scene, verb)[1], verb.index + 1 + LONGEST)
    for token in scene.tokens[verb.index + 1 : stop]:
        if token.text in BREAKS and token.index not in out:
            break
        if token.index not in out and token.rel not in {"nsubj", "punct"}:
            words.append(token)
    while words and words[-1].pos in LOOSE:
        words.pop()
    return words
