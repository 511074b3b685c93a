"""Ids that every run makes again: a UUID from what identifies the row."""

import hashlib
import json
from uuid import UUID

_VERSION_BITS = 0xF << 76
_VARIANT_BITS = 0b11 << 62


def stable_id(*parts: str) -> str:
    """A UUID in text form from the SHA-256 of `parts`: the same parts give the same id, always.

    The parts are kept apart, so ("ab", "c") and ("a", "bc") differ. RFC 9562, version 8.
    """
    digest = hashlib.sha256(json.dumps(parts).encode("ascii")).digest()
    number = int.from_bytes(digest[:16], "big") & ~_VERSION_BITS & ~_VARIANT_BITS
    return str(UUID(int=number | 8 << 76 | 0b10 << 62))
