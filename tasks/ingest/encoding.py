"""From bytes to text: which encoding an item of Russian news came in."""

import codecs
import re
from dataclasses import dataclass

from tasks.ingest.letters import russian_score
from tasks.ingest.mojibake import LEAST_SCORE, SAMPLE_CHARACTERS, find_misreadings

# The head of a file tells its encoding: 64 KB hold ten articles.
SAMPLE_BYTES = 65_536
# One character beyond ASCII in a hundred may be damaged before a text stops being UTF-8.
MOST_DAMAGE = 0.01
# Text has tabs and line ends; a file with more of the other control characters than this is none.
MOST_CONTROLS = 0.01

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-16-le", "utf-16-be")
_NARROW = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac_cyrillic")
# PDF, ZIP and Office, PNG, JPEG, GIF, gzip, old Office
_MAGIC = (
    b"%PDF",
    b"PK\3\4",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_C1_CONTROLS = re.compile(r"[\x80-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the Python name of its encoding, and what decided it.

    `decided_by` is `byte order mark`, `utf-8`, `utf-8 with damage`, `letter statistics`, or names
    the misreadings that were undone: `mojibake: utf-8 read as cp1251`.
    """

    text: str
    encoding: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class Undecoded:
    """Why bytes are no text: reason `empty`, `binary` or `undecodable`, with a detail."""

    reason: str
    detail: str


def decode(data: bytes) -> Decoded | Undecoded:
    """The text of `data` with every character, line ends too; or the reason why there is none.

    Only 64 KB decide the encoding, from the first byte that is not ASCII. Damaged bytes become
    U+FFFD.
    """
    if not data.strip(b"\0 \t\r\n"):
        return Undecoded("empty", f"{len(data)} bytes, none of them a letter")
    if data.startswith(_MAGIC):
        return Undecoded("binary", f"begins with {data[:8]!r}")
    decoded = _by_mark(data) or _as_utf8(data) or _by_letters(data)
    if decoded is None:
        reason = "binary" if _is_binary(data) else "undecodable"
        return Undecoded(reason, f"begins with {data[:8]!r}")
    return _without_misreadings(decoded)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, errors="replace"), encoding, "byte order mark")
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    if b"\0" in data or _damage(_utf8_sample(data)) > MOST_DAMAGE:
        return None
    text = data.decode("utf-8", errors="replace")
    if _damage(text) > MOST_DAMAGE or _has_controls(text[:SAMPLE_BYTES]):
        return None
    return Decoded(text, "utf-8", "utf-8 with damage" if "\ufffd" in text else "utf-8")


def _by_letters(data: bytes) -> Decoded | None:
    """The reading whose letters are most like Russian; None where no reading is."""
    sample = _sample(data)
    scores = {
        encoding: _score(sample.decode(encoding, errors="replace"))
        for encoding in (_WIDE if b"\0" in data or b"\4" in sample else _NARROW)
    }
    best = max(scores, key=lambda encoding: scores[encoding])
    if scores[best] < LEAST_SCORE:
        return None
    return Decoded(data.decode(best, errors="replace"), best, "letter statistics")


def _score(text: str) -> float:
    if _has_controls(text) or _C1_CONTROLS.search(text):
        return 0.0
    return russian_score(text[:SAMPLE_CHARACTERS]) or 0.0


def _without_misreadings(decoded: Decoded) -> Decoded:
    misreadings = find_misreadings(decoded.text)
    text = decoded.text
    for misreading in misreadings:
        undone = misreading.undo(text)
        if undone is None:
            return decoded
        text = undone
    if not misreadings:
        return decoded
    names = ", ".join(str(misreading) for misreading in misreadings)
    return Decoded(text, decoded.encoding, f"mojibake: {names}")


def _sample(data: bytes) -> bytes:
    """64 KB from the first byte that is not ASCII, at an even place, so that UTF-16 stays whole."""
    first = _BEYOND_ASCII.search(data)
    start = first.start() & ~1 if first else 0
    return data[start : start + SAMPLE_BYTES]


def _utf8_sample(data: bytes) -> str:
    """The sample as UTF-8, without a character that its end has cut."""
    first = _BEYOND_ASCII.search(data)
    start = first.start() if first else 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return decoder.decode(data[start : start + SAMPLE_BYTES])


def _damage(text: str) -> float:
    """Share of the characters beyond ASCII that no longer are what they were."""
    damaged = text.count("\ufffd")
    return damaged / sum(char > "\x7f" for char in text) if damaged else 0.0


def _has_controls(text: str) -> bool:
    return len(_CONTROLS.findall(text)) > MOST_CONTROLS * len(text)


def _is_binary(data: bytes) -> bool:
    return b"\0" in data or _has_controls(_sample(data).decode("latin-1"))
