"""Repair of text that somebody decoded wrongly and saved: `Р‘РµР»Р°СЂСѓСЃСЊ` for `Беларусь`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tasks.ingest.letters import russian_score

# Enough letters for a verdict on a text.
SAMPLE_CHARACTERS = 4_096
# Mean letter frequency in percent: of the five seeds cut into pieces of 60 characters, the lowest
# rightly read piece has 4.6 and the highest wrongly read one 4.2.
LEAST_SCORE = 4.4
# Text that was read wrongly twice is met now and then.
MOST_MISREADINGS = 2

# (read as, really is)
_MISREADINGS = (
    ("cp1251", "utf-8"),
    ("cp1252", "utf-8"),
    ("latin-1", "utf-8"),
    ("cp866", "utf-8"),
    ("koi8-r", "utf-8"),
    ("cp1252", "cp1251"),
    ("latin-1", "cp1251"),
    ("latin-1", "koi8-r"),
    ("koi8-r", "cp1251"),
    ("cp1251", "koi8-r"),
    ("cp866", "cp1251"),
    ("cp1251", "cp866"),
)


@dataclass(frozen=True, slots=True)
class Misreading:
    """Bytes of encoding `really` that were decoded as `read_as`."""

    read_as: str
    really: str

    def undo(self, text: str) -> str | None:
        """The text in its real encoding; None where this misreading cannot have given `text`."""
        try:
            data = text.translate(_bytes_of(self.read_as)).encode("latin-1")
        except UnicodeEncodeError:
            return None
        return data.decode(self.really, errors="replace")

    def __str__(self) -> str:
        """`utf-8 read as cp1251`."""
        return f"{self.really} read as {self.read_as}"


def find_misreadings(text: str) -> tuple[Misreading, ...]:
    """The misreadings to undo in order, so that the letters of `text` become Russian.

    Empty where they look Russian already, where all is ASCII, or where nothing helps.
    """
    sample = text[:SAMPLE_CHARACTERS]
    score = russian_score(sample)
    if score is None or score >= LEAST_SCORE:
        return ()
    found = max(_ways(sample, MOST_MISREADINGS), key=lambda way: way[0], default=(0.0, ()))
    return found[1] if found[0] >= LEAST_SCORE else ()


def _ways(sample: str, depth: int) -> Iterator[tuple[float, tuple[Misreading, ...]]]:
    for pair in _MISREADINGS:
        misreading = Misreading(*pair)
        text = misreading.undo(sample)
        score = russian_score(text) if text else None
        if text is None or score is None:
            continue
        yield score, (misreading,)
        if depth > 1:
            for further, way in _ways(text, depth - 1):
                yield further, (misreading, *way)


@cache
def _bytes_of(encoding: str) -> dict[int, int]:
    """Character -> byte of a one-byte encoding; undefined bytes are themselves, as in browsers."""
    table = {}
    for byte in range(256):
        char = bytes([byte]).decode(encoding, errors="replace")
        table[byte if char == "\ufffd" else ord(char)] = byte
    # A character that the encoding lacks must not pass for the byte of the same number.
    return {code: table.get(code, 0xFFFF) for code in range(256)} | table
