"""One act of speech as several articles report it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceReport:
    """A statement that reports an act of speech; `report_no` counts from 1, the earliest."""

    utterance_id: str
    claim_id: str
    article_id: str
    report_no: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceDifference:
    """Words of one report of an utterance where another has others or none (then "")."""

    utterance_id: str
    claim_id: str
    other_claim_id: str
    difference_no: int
    type: Literal["number", "negation", "prefix", "name", "other"]
    words: str
    other_words: str
