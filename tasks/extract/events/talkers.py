"""Who speaks at a place of direct speech, and to whom: the `я` and `Вы` of events."""

from collections import Counter

from tasks.extract.reading.reading import Reading
from tasks.records import Statement


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
