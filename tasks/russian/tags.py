"""Morphological tags of words in their sentence, as slovnet's tagger gives them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tasks.russian import models
from tasks.russian.encoder import BLOCK, encode, layout


@dataclass(frozen=True, slots=True)
class Tag:
    """A Universal Dependencies reading; a feature that the word lacks is ""."""

    pos: str
    case: str = ""
    number: str = ""
    gender: str = ""
    person: str = ""
    tense: str = ""
    verb_form: str = ""
    voice: str = ""
    animacy: str = ""
    degree: str = ""


def tag_words(words: Sequence[str], lengths: Sequence[int]) -> list[int]:
    """The number in `tags()` of each word's reading.

    `words` are the words of all sentences, `lengths` how many each sentence has, none of them 0.
    """
    if not words:
        return []
    places = layout(lengths)
    features = encode("morph", words, places)[places.filled]
    head = models.model("morph").layers["head"]["proj"]
    best: list[int] = []
    for start in range(0, len(features), BLOCK):
        scores = features[start : start + BLOCK] @ head["weight"]
        scores += head["bias"]
        best += scores.argmax(1).tolist()
    return best


def read(tag: str) -> Tag:
    """The reading that slovnet writes as `NOUN|Animacy=Inan|Case=Gen|Gender=Masc|Number=Sing`."""
    pos, *pairs = tag.split("|")
    features = dict(pair.split("=", 1) for pair in pairs)
    return Tag(
        pos,
        case=features.get("Case", ""),
        number=features.get("Number", ""),
        gender=features.get("Gender", ""),
        person=features.get("Person", ""),
        tense=features.get("Tense", ""),
        verb_form=features.get("VerbForm", ""),
        voice=features.get("Voice", ""),
        animacy=features.get("Animacy", ""),
        degree=features.get("Degree", ""),
    )


@cache
def tags() -> tuple[Tag, ...]:
    """All readings that the tagger knows."""
    return tuple(read(tag) for tag in models.model("morph").labels)
