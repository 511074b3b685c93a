"""Names in the genitive, by which a description says whose it is: `делегация | ОБСЕ`."""

import re
from collections.abc import Sequence
from functools import cached_property

from pymorphy3.tagset import OpencorporaTag

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.references.person_names import is_given
from tasks.extract.statements.mention_index import MentionIndex
from tasks.extract.statements.speaker_phrases import UNDECLINED
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import word_form

GENITIVE = ("gent", "sing")
# How the dictionary writes the genders of the tagger.
GENDERS = {"Masc": ("masc",), "Fem": ("femn",)}
# `Мингазов`, `Эверитт`: the names of men that add an ending in the genitive.
ADDING = re.compile("[бвгдзклмнпрстфхцчшщ]$")
# Words of a name that are syllables: `Ким Чен Ын`.
SYLLABLE = 4


class GenitiveNames:
    """The genitives of one article's names, and descriptions that hold them in full."""

    def __init__(self, syntax: Syntax, index: MentionIndex) -> None:
        """Keep the mentions, of which each name is declined once."""
        self.syntax = syntax
        self.index = index
        self._known: dict[str, str] = {}

    def genitive(self, name: str) -> str:
        """A name as the text has it in the genitive; else inflected, or as given."""
        if name not in self._known:
            self._known[name] = self._told(name) or self._inflected(name)
        return self._known[name]

    def _told(self, name: str) -> str | None:
        told = (self._text(m) for m in self._named.get(name, ()) if self._is_genitive(m))
        in_full = (text for text in told if len(text.split()) == len(name.split()))
        return next(in_full, None)

    def inside(self, first: int, last: int, text: str) -> str:
        """A description whose words end at token `last` with its short names in full.

        `делегация | ОБСЕ`, `тренер | Котова`: names in the genitive behind the token `first`.
        """
        for mention in self._within(first, last):
            short, full = self._text(mention), self.genitive(mention.entity.name)
            is_fuller = len(full.split()) > len(short.split())
            if is_fuller and text.count(short) == 1 and _stands_for(short, full, mention.entity):
                text = text.replace(short, full)
        return text

    def _within(self, first: int, last: int) -> list[EntityMention]:
        inside = self.index.within(first + 1, last)
        return [m for m in inside if m.form == "name" and self._is_of_noun(m)]

    def _is_of_noun(self, mention: EntityMention) -> bool:
        """`тренер | Котова`, `делегация | ОБСЕ`: whose it is, in no quotation marks."""
        word, before = self.syntax.tokens[mention.first], self.syntax.tokens[mention.first - 1]
        is_quoted = before.text in MARKS
        return not is_quoted and (word.case == "Gen" or (word.text.isupper() and before.case != ""))

    def _is_genitive(self, mention: EntityMention) -> bool:
        return self.syntax.tokens[mention.first].case == "Gen"

    def _text(self, mention: EntityMention) -> str:
        words: Sequence[Token] = self.syntax.tokens[mention.first : mention.last]
        return self.syntax.text[words[0].start : words[-1].stop]

    @cached_property
    def _named(self) -> dict[str, list[EntityMention]]:
        found: dict[str, list[EntityMention]] = {}
        for mention in self.index.mentions:
            if mention.form == "name":
                found.setdefault(mention.entity.name, []).append(mention)
        return found

    def _inflected(self, name: str) -> str:
        of_name = self._named.get(name, ())
        entity: Entity | None = of_name[0].entity if of_name else None
        if entity is not None and entity.kind == "person" and entity.gender in GENDERS:
            return _persons(name.split(), entity.gender)
        return _bodys(name) if entity is not None and entity.kind == "organization" else name


def _stands_for(short: str, full: str, entity: Entity) -> bool:
    """`Котова` for `Ивана Котова`, `ОБСЕ` for a name that could be put in the genitive."""
    if entity.kind == "person":
        return full.startswith(short) or full.endswith(short)
    return short.isupper() and full != entity.name


def _persons(words: list[str], gender: str) -> str:
    """`Анны Котовой`, `Криштиану Роналду`; of `Ким Чен Ын` the last word alone is declined."""
    kept = len(words) - 1 if len(words) > 2 and max(map(len, words)) <= SYLLABLE else 0
    return " ".join([*words[:kept], *(_name(word, gender) for word in words[kept:])])


def _name(word: str, gender: str) -> str:
    if word[-1] in UNDECLINED:
        return word
    if gender == "Masc" and ADDING.search(word) and not is_given(word):
        return f"{word}а"  # Котова, Лопеса, Мингазова
    return word_form(word, Tag("PROPN", "Nom", "Sing", gender), GENITIVE, GENDERS[gender])


def _bodys(name: str) -> str:
    """`Исторический музей` -> `Исторического музея`: its noun and the adjectives before it."""
    words = name.split()
    for place, word in enumerate(words):
        tag = next((p.tag for p in parses_of(word.lower()) if _may_lead(p.tag)), None)
        if tag is None:
            return name
        if tag.POS == "NOUN":
            gender = (str(tag.gender),)
            led = [word_form(w, Tag("ADJ", "Nom", "Sing"), GENITIVE, gender) for w in words[:place]]
            noun = word_form(word, Tag("NOUN", "Nom", "Sing"), GENITIVE, ())
            return " ".join([*led, noun, *words[place + 1 :]])
    return name


def _may_lead(tag: OpencorporaTag) -> bool:
    return (tag.case, tag.number) == ("nomn", "sing") and tag.POS in {"NOUN", "ADJF"}
