"""Whether a figure is measured, intended, expected, or was once expected."""

from collections.abc import Iterator
from functools import cache
from typing import Literal

from seeds import column, rows
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import VERBS, WILL, is_future, is_subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

FigureModality = Literal["actual", "target", "forecast", "past_expectation"]
# Clauses that say something for themselves, whatever stands above them.
APART = frozenset({"acl:relcl", "parataxis", "appos", "advcl"})
# `тратить`, `построить`: in the future, what somebody does by his own will.
# `могут стать примером для 5 судов`: whatever is expected, these are there.
ASIDE = frozenset({"для", "после", "среди", "против", "у", "из-за", "между", "от"})
EXPECTED = frozenset({"forecast", "target"})


def figure_modality(scene: Scene, figure: Figure, metric: Metric) -> FigureModality:
    """What the nearest governing word of intent or expectation says; else a verb in the future.

    `мечтали, что оборот достигнет` was expected once: the word above decides about the future.
    """
    if figure.preposition in ASIDE or _is_presupposed(scene, figure):
        return "actual"
    if metric.rule == "deadline":
        return "target"
    governors = list(_governors(scene, metric.verb or figure.top))
    is_doer = is_subject(scene, figure)
    for word, through in governors:
        found = _said_by(word, through)
        if found is not None and not (is_doer and found == "target"):
            return found
    verbs = (word for word, _ in governors if word.pos in {"VERB", "AUX", "ADJ"})
    future = next((verb for verb in verbs if is_future(scene, verb)), None)
    return "actual" if future is None else _future(scene, future)


def _is_presupposed(scene: Scene, figure: Figure) -> bool:
    """`предъявят обвинения в убийстве шести человек`, `сети (более 400 млн пользователей)`."""
    above = head(scene, figure)
    is_below_noun = above is not None and above.pos == "NOUN" and befalls(scene, figure)
    is_in_brackets = figure.first > 0 and scene.tokens[figure.first - 1].text == "("
    return is_below_noun or is_in_brackets


def _said_by(word: Token, through: Token) -> FigureModality | None:
    """What a word says of what it governs, some words (`предложил`) only of a verb."""
    if plain(word.lemma) in _of_deeds() and through.pos not in VERBS:
        return None
    found = _words().get(plain(word.lemma))
    return None if found is None else _as_of(word, found)


def _governors(scene: Scene, anchor: Token) -> Iterator[tuple[Token, Token]]:
    """The word, what qualifies it and those above, up to the clause that stands for itself.

    Each with the word through which it governs.
    """
    yield anchor, anchor
    yield from ((t, anchor) for t in scene.below(anchor, "amod", "advmod"))
    last = anchor
    for above in scene.syntax.ancestors(anchor.index):
        if last.rel in APART or above.sentence != anchor.sentence:
            return
        if last.verb_form == "Fin" and last.tense == "Past" and not _is_wished(scene, last):
            return  # what happened did so, whatever is expected above
        is_attribute = last.verb_form == "Part" and last.rel in {"amod", "acl"}
        if is_attribute or (last.rel == "conj" and last.verb_form == "Fin"):
            return
        yield above, last
        if last.verb_form == "Inf":  # выразил намерение достичь
            yield from ((t, last) for t in scene.below(above, "obj", "nsubj", "nsubj:pass"))
        last = above


def _is_wished(scene: Scene, verb: Token) -> bool:
    """`чтобы пять стран подписали`, `подписали бы`."""
    below = scene.below(verb, "mark", "aux", "advmod", "discourse")
    return any(t.text.lower() in {"чтобы", "чтоб", "бы", "б"} for t in below)


def _as_of(word: Token, found: FigureModality) -> FigureModality:
    """`ожидали 5 %`: what was expected in the past was so then; `позволил сыграть` came true."""
    if word.tense == "Past" and plain(word.lemma) == "позволить":
        return "actual"
    is_past = word.pos == "VERB" and word.tense == "Past" and found in EXPECTED
    return "past_expectation" if is_past and plain(word.lemma) in _once() else found


def _future(scene: Scene, word: Token) -> FigureModality:
    """`потратит`, `будет построено` are intended; `вырастет`, `превысит` are expected."""
    if any(t.text.lower() in WILL for t in scene.below(word, "aux:pass")) or word.voice == "Pass":
        return "target"
    return "target" if plain(word.lemma) in _willed() else "forecast"


def _willed() -> frozenset[str]:
    names = frozenset(plain(row["lemma"]) for row in rows("words/sum_verbs"))
    return names | column("words/output_verbs", "lemma")


def _of_deeds() -> frozenset[str]:
    """Words that say so of a verb only: `предложил увеличить`, not `предложил награду`."""
    return frozenset(r["lemma"] for r in rows("words/figure_modality") if r["governs"] == "verb")


def _once() -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("words/figure_modality") if row["once"] == "1")


@cache
def _words() -> dict[str, FigureModality]:
    kinds: dict[str, FigureModality] = {
        "target": "target", "forecast": "forecast", "past_expectation": "past_expectation"
    }  # fmt: skip
    return {plain(row["lemma"]): kinds[row["modality"]] for row in rows("words/figure_modality")}
