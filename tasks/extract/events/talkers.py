"""Whom pronouns mean that the article's mentions leave open: `я`, `Вы`, `тот`."""

from collections import Counter

from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.reading.scene import Scene
from tasks.records import Statement
from tasks.russian.parsed import Token

COUPLES = {"пара", "чета"}
SEXES = {"Masc", "Fem"}


def speaker_of(reading: Reading, char: int) -> str | None:
    """Whose words stand at a character: the `я` of direct speech."""
    statement = _speech_at(reading, char)
    return statement.speaker if statement else None


def addressee_of(reading: Reading, char: int) -> str | None:
    """Whom the words at a character address: the `Вы` of direct speech.

    Where the statement does not say, it is the one whom the article names most among those who
    speak in it too.
    """
    statement = _speech_at(reading, char)
    if statement is None:
        return None
    others = {s.speaker for s in reading.statements} - {statement.speaker}
    named = Counter(m.entity.name for m in reading.mentions if m.entity.kind == "person")
    spoken = [name for name, _ in named.most_common() if name in others]
    return statement.addressee or next(iter(spoken), None)


def _speech_at(reading: Reading, char: int) -> Statement | None:
    for statement in reading.statements:
        spans = zip(statement.part_starts, statement.parts, strict=True)
        if statement.mode == "direct" and any(s <= char < s + len(part) for s, part in spans):
            return statement
    return None


def latter(scene: Scene, token: Token) -> list[EntityMention]:
    """`сменил Котова, когда тот ушёл`: the person named last before a word in its sentence."""
    before = reversed(scene.tokens[scene.sentence(token).first : token.index])
    found = (m for word in before for m in scene.mentions_at(word) if m.form == "name")
    return [m for m in found if m.entity.kind == "person"][:1]


def couple(scene: Scene, token: Token) -> list[EntityMention]:
    """`пара приехала в Ригу`, `супруги купили дом`: the man and the woman who are named last."""
    is_two = token.lemma in COUPLES or (token.lemma == "супруг" and token.number == "Plur")
    if not is_two or scene.below(token, "nmod", "appos", "amod"):
        return []
    found: dict[str, EntityMention] = {}
    for word in reversed(scene.tokens[: token.index]):
        for mention in scene.mentions_at(word):
            if mention.form == "name" and mention.entity.kind == "person":
                found.setdefault(mention.entity.gender, mention)
        if len(found.keys() & SEXES) == len(SEXES):
            return [found[sex] for sex in sorted(SEXES, reverse=True)]
    return []
