"""The word lists of events: triggers with their frames, classes of their objects, modalities."""

from dataclasses import dataclass
from functools import cache
from typing import cast

import seeds
from tasks.records import EventType

Key = tuple[str, bool]


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """A verb or noun that may denote an event of `type`.

    `frame` names the roles whose fillers take part, in the order of participants; `needs` the
    conditions under which it denotes one, see `event_conditions`.
    """

    lemma: str
    type: EventType
    frame: tuple[str, ...]
    needs: tuple[str, ...]


@cache
def triggers() -> dict[Key, tuple[TriggerWord, ...]]:
    """The trigger words by lemma and by whether the word is a noun, in file order."""
    found: dict[Key, tuple[TriggerWord, ...]] = {}
    for row in seeds.rows("words/event_triggers"):
        key = row["lemma"], row["pos"] == "noun"
        frame, needs = tuple(row["frame"].split()), tuple(row["needs"].split())
        word = TriggerWord(row["lemma"], cast("EventType", row["type"]), frame, needs)
        found[key] = (*found.get(key, ()), word)
    return found


@cache
def lemmas() -> frozenset[str]:
    """The trigger words as the tagger may spell them, with `е` or `ё`."""
    listed = {lemma for lemma, _ in triggers()}
    return frozenset(listed | {spelt for word in listed for spelt in _with_yo(word)})


def _with_yo(word: str) -> list[str]:
    """The word with `ё` for one `е`: `прием` -> `прием`, `приём`."""
    places = [at for at, letter in enumerate(word) if letter == "е"]
    return [f"{word[:at]}ё{word[at + 1 :]}" for at in places]


@cache
def words_of(kind: str) -> frozenset[str]:
    """The lemmas of one class of objects, such as `document` or `post`."""
    return frozenset(r["lemma"] for r in seeds.rows("words/event_objects") if r["kind"] == kind)


@cache
def modalities() -> dict[str, str]:
    """The modality that a governing word lends to an event: `предложить` gives `proposed`."""
    return {row["lemma"]: row["modality"] for row in seeds.rows("words/event_modality")}
