"""Verbs and expressions that report somebody's words or view, and what they take."""

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import seeds
from tasks.russian.parsed import Token

if TYPE_CHECKING:
    from tasks.extract.reading.syntax import Syntax

Frames = frozenset[str]
NO_FRAMES: Frames = frozenset()
# `уверен` is read now as an adjective, now as a participle of `уверить`.
PREDICATIVES = {
    "уверить": "уверен",
    "уверенный": "уверен",
    "убедить": "убеждён",
    "убеждённый": "убеждён",
    "согласный": "согласен",
}
BELIEF: Frames = frozenset({"says", "с", "не"})
VERBAL = {"VERB", "ADJ"}
PERSONAL = {"1", "2"}
# `обратить особое внимание`, `внимание обратил он`: words between a verb and its noun.
REACH_AFTER, REACH_BEFORE = 7, 3


@cache
def lexicon() -> dict[str, Frames]:
    """The frames of each reporting verb; `seeds/words/README.md` says what they mean."""
    return {
        row["verb"]: frozenset(row["frames"].split()) for row in seeds.rows("words/reporting_verbs")
    }


@cache
def expressions() -> dict[str, dict[str, Frames]]:
    """The frames of verbs that report only beside a noun: `обратить` with `внимание`."""
    found: dict[str, dict[str, Frames]] = defaultdict(dict)
    for row in seeds.rows("words/reporting_expressions"):
        found[row["verb"]][row["noun"]] = frozenset(row["frames"].split())
    return dict(found)


@cache
def lemmas() -> frozenset[str]:
    """The lemmas of all words that can report."""
    return frozenset({*lexicon(), *expressions(), *PREDICATIVES})


def frames(token: Token) -> Frames:
    """What a word by itself takes as a report of a third person's words."""
    if token.pos not in VERBAL:
        return NO_FRAMES
    if token.pos == "ADJ" or (token.pos == "VERB" and token.lemma in PREDICATIVES):
        return BELIEF if token.case == "" and token.lemma in PREDICATIVES else NO_FRAMES
    if token.pos != "VERB" or token.person in PERSONAL or token.tense == "Fut":
        return NO_FRAMES
    return lexicon().get(token.lemma, NO_FRAMES)


def frames_at(syntax: "Syntax", token: Token) -> Frames:
    """What a word takes where it stands: as an expression with a noun near it, or by itself."""
    nouns = expressions().get(token.lemma)
    if nouns and token.pos == "VERB" and token.person not in PERSONAL and token.tense != "Fut":
        after = syntax.tokens[token.index + 1 : token.index + 1 + REACH_AFTER]
        before = syntax.tokens[max(0, token.index - REACH_BEFORE) : token.index]
        for near in (*after, *reversed(before)):
            if near.lemma in nouns and near.sentence == token.sentence:
                return nouns[near.lemma]
    return frames(token)


def cue(token: Token) -> str:
    """The lemma under which a reporting word is listed: `заявить`, `уверен`."""
    return PREDICATIVES.get(token.lemma, token.lemma) if token.case == "" else token.lemma
