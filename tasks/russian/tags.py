"""Morphological tags of words in their sentence, as slovnet's tagger gives them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tasks.russian import models
from tasks.russian.encoder import Encoder, layout


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


def tag_words(sentences: Sequence[Sequence[str]]) -> list[Tag]:
    """The reading of each word of `sentences`, all in one list; no sentence is empty."""
    if not sentences:
        return []
    model, encoder = _tagger()
    places = layout([len(words) for words in sentences])
    rows = encoder([word for words in sentences for word in words], places)
    head = model.layers["head"]["proj"]
    best = (rows[places.filled] @ head["weight"] + head["bias"]).argmax(1)
    known = _tags()
    return [known[index] for index in best.tolist()]


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
def _tagger() -> tuple[models.Model, Encoder]:
    model = models.model("morph")
    return model, Encoder(model)


@cache
def _tags() -> tuple[Tag, ...]:
    return tuple(read(tag) for tag in models.model("morph").tags)
