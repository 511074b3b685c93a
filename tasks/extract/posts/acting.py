"""Posts that somebody fills for the time being: `врио губернатора`, `исполнял обязанности мэра`."""

from collections.abc import Sequence

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import word_nominative
from tasks.russian.parsed import Token

ACTING = frozenset({"врио", "ио"})
FULL = "исполняющий обязанности"
FOR_A_TIME = f"временно {FULL}"


def acting_start(start: int, places: MentionMap, after: int) -> int | None:
    """Where `врио`, `и. о.` or `временно исполняющий обязанности` before a post begins."""
    if start - 1 >= after and places.text(start - 1).lower() in ACTING:
        return start - 1
    dotted = "".join(token.text for token in places.tokens[max(after, start - 4) : start]).lower()
    if dotted.endswith("и.о."):
        return start - 4
    if start - 2 >= after and places.tokens[start - 1].lemma == "обязанность":
        is_participle = places.text(start - 2).lower().startswith("исполня")
        if not is_participle or not places.tokens[start - 2].case:
            return None
        is_for_a_time = start - 3 >= after and places.text(start - 3).lower() == "временно"
        return start - 2 - is_for_a_time
    return None


def acting_case(first: int, places: MentionMap) -> str:
    """The case of a post that begins with `исполняющим обязанности`; "" for `врио`."""
    lead = places.tokens[first + (places.text(first).lower() == "временно")]
    return lead.case if lead.text.lower().startswith("исполня") else ""


def acting_title(first: int, genitive: str, places: MentionMap) -> str:
    """`исполняющий обязанности министра`, in full however the text shortens it."""
    is_for_a_time = places.text(first).lower() in {"врио", "временно"}
    return f"{FOR_A_TIME if is_for_a_time else FULL} {genitive}"


def in_genitive(title: str, head: Token, before: Sequence[Token]) -> str:
    """`первый заместитель министра` -> `первого заместителя министра`, as the text has the words.

    `before` are the tokens before the head noun, in which its adjectives stand.
    """
    words = [t.text.lower() for t in before if t.pos == "ADJ" and nominative_of(t, head) in title]
    n_front = len(words)
    return " ".join([*words, head.text.lower(), *title.split(" ")[n_front + 1 :]])


def nominative_of(token: Token, head: Token) -> str:
    """An adjective in the nominative beside its noun."""
    return word_nominative(token.text, token.pos, token.case, "Sing", head.gender).lower()
