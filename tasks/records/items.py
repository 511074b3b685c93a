"""What comes in: items as they came, and what was set aside."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """An item as it came: the hash of its untouched bytes and its decoded text."""

    raw_id: str
    raw_sha256: str
    source_name: str
    address: str
    encoding: str
    decoded_by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemVersion:
    """An item that came with other bytes than before; `version_no` counts from 1 by address."""

    address: str
    raw_sha256: str
    version_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """An item, article or claim that was set aside, with the reason."""

    stage: str
    reason: str
    detail: str
    address: str
