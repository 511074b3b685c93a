"""Verbs and expressions that report somebody's words or view, and what they take."""

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import seeds
from tasks.russian.parsed import Token

if TYPE_CHECKING:
    from tasks.extract.reading.syntax import Syntax

Frames = frozenset[str]
NO_FRAMES: Frames = frozenset()
# `указано в докладе, что`: a short participle has its speaker where an impersonal verb has it.
TOLD: Frames = frozenset({"says", "impersonal"})
# The endings of active participles: `заявивший`, `обвиняющая`; the tagger's voice is often wrong.
ACTIVE = re.compile(r"[вшщ](?:[иеая]\w{1,3}|ую)(?:ся)?$", re.I)
CONJUGATED = {"Fin", "Inf", "Conv"}
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
def predicatives() -> dict[str, tuple[str, Frames]]:
    """The cue and frames of each short form that states a view: `уверен`, `рад`, by its lemma.

    `уверен` is read now as an adjective, now as a participle of `уверить`.
    """
    return {
        row["lemma"]: (row["cue"], frozenset(row["frames"].split()))
        for row in seeds.rows("words/reporting_predicatives")
    }


@cache
def lemmas() -> frozenset[str]:
    """The lemmas of all words that can report."""
    return frozenset({*lexicon(), *expressions(), *predicatives()})


def frames(token: Token) -> Frames:
    """What a word by itself takes as a report of a third person's words."""
    if token.pos not in VERBAL:
        return NO_FRAMES
    if not token.case and token.lemma in predicatives() and token.verb_form not in CONJUGATED:
        return predicatives()[token.lemma][1]
    if token.pos == "ADJ" or token.person in PERSONAL or token.tense == "Fut":
        return NO_FRAMES
    found = lexicon().get(token.lemma, NO_FRAMES)
    return _passive(token, found) if is_short_passive(token) else found


def _passive(token: Token, active: Frames) -> Frames:
    """`сказано, что …`; `сообщение опровергнуто в мэрии`."""
    told = TOLD if "says" in active and token.gender == "Neut" else NO_FRAMES
    is_object = "obj" in active and not active & {"adverb", "names"}
    return told | ({"passive"} if is_object else NO_FRAMES)


def is_short_passive(token: Token) -> bool:
    """`сказано`, `опровергнута`."""
    return token.verb_form == "Part" and not token.case


def is_full_passive(token: Token) -> bool:
    """`озвученной`, `уличённых`."""
    is_full = token.verb_form == "Part" and bool(token.case)
    return is_full and ACTIVE.search(token.text) is None


def frames_at(syntax: "Syntax", token: Token) -> Frames:
    """What a word takes where it stands: as an expression with a noun near it, or by itself."""
    nouns = expressions().get(token.lemma)
    if nouns and token.pos == "VERB" and token.person not in PERSONAL and token.tense != "Fut":
        after = syntax.tokens[token.index + 1 : token.index + 1 + REACH_AFTER]
        before = syntax.tokens[max(0, token.index - REACH_BEFORE) : token.index]
        objects = syntax.with_relation(token.index, "obj", "obl")
        for near in (*after, *reversed(before), *objects):
            if near.lemma in nouns and near.sentence == token.sentence:
                return nouns[near.lemma]
    return frames(token)


def cue(token: Token) -> str:
    """The lemma under which a reporting word is listed: `заявить`, `уверен`."""
    is_short = token.case == "" and token.verb_form not in CONJUGATED
    known = predicatives().get(token.lemma) if is_short else None
    return known[0] if known else token.lemma
