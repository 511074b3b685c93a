"""A speaker by name, and what a later pronoun or verb must agree with."""

import re
from dataclasses import dataclass

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import Token

# `сами сотрудники`: the word adds nothing to who they are.
HIMSELF = re.compile(r"^сам[аои]? ")
PRONOUN_GENDERS = {"он": "Masc", "она": "Fem", "его": "Masc", "её": "Fem", "ее": "Fem"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name; gender and number as the tagger has them, empty where unknown."""

    name: str
    gender: str
    number: str


def speaker_of(mention: EntityMention) -> Speaker:
    """The speaker that a mention names."""
    return speaker_from(mention.entity)


def speaker_from(entity: Entity) -> Speaker:
    """The speaker that an entity of the article is."""
    return Speaker(HIMSELF.sub("", entity.name), entity.gender, entity.number)


def agrees(speaker: Speaker, verb: Token) -> bool:
    """Whether a verb without a subject may go on with a speaker: number, then gender."""
    if verb.number and speaker.number and verb.number != speaker.number:
        return False
    return not (verb.gender and speaker.gender) or verb.gender == speaker.gender


def fits(speaker: Speaker, pronoun: Token) -> bool:
    """Whether a pronoun may stand for a speaker, by its number and gender."""
    if pronoun.number == "Plur" and pronoun.lemma in {"он", "они"} and speaker.number == "Sing":
        return False
    gender = PRONOUN_GENDERS.get(pronoun.text.lower(), "")
    return not (gender and speaker.gender) or gender == speaker.gender
