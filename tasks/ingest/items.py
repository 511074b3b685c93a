"""From an item's bytes to a row of `raw`, or to the reason why it was set aside."""

import hashlib

from tasks.identity import stable_id
from tasks.ingest.encoding import Undecoded, decode
from tasks.ingest.language import not_russian
from tasks.records import RawItem, Reject

# The longest news text, a stenographic record of a day, has half a million characters; beyond four
# times that it is a dump or an archive and is to be divided before it comes here.
MOST_CHARACTERS = 2_000_000
# No encoding that is read here spends more than four bytes on a character.
MOST_BYTES = 4 * MOST_CHARACTERS


def read_item(data: bytes, address: str, source_name: str) -> RawItem | Reject:
    """The row of `raw` for the bytes found at `address`, or a reject of the stage `ingest`.

    The text is kept as it came, line ends and damage too. Reasons are `empty`, `binary`,
    `undecodable`, `too_long` and `not_russian`. The id depends on the address and the bytes alone.
    """
    if len(data) > MOST_BYTES:
        return _reject("too_long", f"{len(data)} bytes; at most {MOST_BYTES} are read", address)
    decoded = decode(data)
    if isinstance(decoded, Undecoded):
        return _reject(decoded.reason, decoded.detail, address)
    if len(decoded.text) > MOST_CHARACTERS:
        detail = f"{len(decoded.text)} characters; at most {MOST_CHARACTERS} are read"
        return _reject("too_long", detail, address)
    if foreign := not_russian(decoded.text):
        return _reject("not_russian", foreign, address)
    sha256 = hashlib.sha256(data).hexdigest()
    return RawItem(
        raw_id=stable_id(address, sha256),
        raw_sha256=sha256,
        source_name=source_name,
        address=address,
        encoding=decoded.encoding,
        decoded_by=decoded.decided_by,
        text=decoded.text,
    )


def _reject(reason: str, detail: str, address: str) -> Reject:
    return Reject(stage="ingest", reason=reason, detail=detail, address=address)
