"""The words that carry an event: its noun phrase, else its clause."""

from collections.abc import Iterable, Sequence

from tasks.extract.reading.once import once
from tasks.extract.reading.scene import Scene, is_predicate
from tasks.russian.parsed import Token

# Dependents that are clauses of their own; of those joined by `и` the ones with a finite verb.
SUBORDINATE = {"advcl", "ccomp", "parataxis", "acl:relcl", "csubj"}
MAY_BE_CLAUSE = SUBORDINATE | {"conj"}
MARKS = {"PUNCT", "CCONJ", "SCONJ"}


def evidence(
    scene: Scene, token: Token, slots: Iterable[int], clause: Sequence[Token]
) -> tuple[int, int]:
    """First token and end of the least phrase or clause that holds the slots' tokens.

    Slots of another sentence are left out.
    """
    sentence = scene.sentence(token)
    wanted = [index for index in slots if sentence.first <= index < sentence.last]
    phrase = _phrase(scene, token)
    if token.pos == "NOUN" and len(wanted) > 1 and all(phrase[0] <= i < phrase[1] for i in wanted):
        return phrase
    first, last = _trimmed(scene, clause[0].index, clause[-1].index + 1)
    return _trimmed(scene, min([first, *wanted]), max([last - 1, *wanted]) + 1)


def clause(scene: Scene, token: Token) -> tuple[int, int]:
    """First token and end of the clause of a word."""
    words = clause_words(scene, token)
    return _trimmed(scene, words[0].index, words[-1].index + 1)


@once
def clause_words(scene: Scene, token: Token) -> list[Token]:
    """The words of a word's clause in order, without the clauses that hang on it.

    The list is shared and not to be changed.
    """
    top = token
    for above in () if is_predicate(token) and token.verb_form == "Fin" else scene.chain(token):
        top = above
    path = {token.index, *(t.index for t in scene.syntax.ancestors(token.index))}
    found, waiting = {top.index, token.index}, [top.index, token.index]
    while waiting:
        for below in scene.syntax.children.get(waiting.pop(), ()):
            is_apart = below.rel in MAY_BE_CLAUSE and _is_clause(below) and below.index not in path
            if not is_apart and below.index not in found:
                found.add(below.index)
                waiting.append(below.index)
    return [scene.tokens[index] for index in sorted(found)]


def _is_clause(token: Token) -> bool:
    if token.rel == "conj":
        return token.pos == "VERB" and token.verb_form == "Fin"
    return token.rel in SUBORDINATE


def _phrase(scene: Scene, token: Token) -> tuple[int, int]:
    return _trimmed(scene, *scene.syntax.extent(token.index))


def _trimmed(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Without marks and conjunctions at either end, but with quotation marks and brackets."""
    while (
        last - first > 1
        and scene.tokens[first].pos in MARKS
        and scene.tokens[first].text not in '"«('
    ):
        first += 1
    while (
        last - first > 1
        and scene.tokens[last - 1].pos == "PUNCT"
        and scene.tokens[last - 1].text not in '"»)'
    ):
        last -= 1
    return first, last
