"""Verbs that report somebody's words or view, and what they take."""

from functools import cache

import seeds
from tasks.russian.parsed import Token

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
PERSONAL = {"1", "2"}


@cache
def lexicon() -> dict[str, Frames]:
    """The frames of each reporting verb; `seeds/words/README.md` says what they mean."""
    return {
        row["verb"]: frozenset(row["frames"].split()) for row in seeds.rows("words/reporting_verbs")
    }


def frames(token: Token) -> Frames:
    """What a word takes as a report of a third person's words; nothing where it is none."""
    if token.pos == "ADJ" or (token.pos == "VERB" and token.lemma in PREDICATIVES):
        is_short = token.case == "" and token.lemma in PREDICATIVES
        return frozenset({"says", "не"}) if is_short else NO_FRAMES
    if token.pos != "VERB" or token.person in PERSONAL or token.tense == "Fut":
        return NO_FRAMES
    return lexicon().get(token.lemma, NO_FRAMES)


def cue(token: Token) -> str:
    """The lemma under which a reporting word is listed: `заявить`, `уверен`."""
    return PREDICATIVES.get(token.lemma, token.lemma) if token.case == "" else token.lemma
