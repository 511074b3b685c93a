"""Ten minutes of texts that nobody would write (`make soak`): nothing fails, evidence stands."""

import os
import time
from collections import Counter
from itertools import islice

import pytest

from tasks.extract.claims import Claims, extract_claims
from tasks.russian.parse import parse_texts
from tests.extract.mixtures import mixtures, seed_sentences

SECONDS = int(os.environ.get("LETOPIS_SOAK_SECONDS", "600"))
TOGETHER = 32
PUBLISHED = (None, "2012-05-14", "2016")
NO_KINDS = {"mentions", "words", "refused"}
KINDS = [name for name in Claims.__dataclass_fields__ if name not in NO_KINDS]


def check(text: str, claims: Claims) -> Counter[str]:
    """The number of claims of each kind, all with their evidence in place and ids of their own."""
    assert not claims.refused, (text, claims.refused)
    found = [(kind, claim) for kind in KINDS for claim in getattr(claims, kind)]
    for _, claim in found:
        assert text[claim.start_char : claim.end_char] == claim.evidence, (text, claim)
    assert len({claim.claim_id for _, claim in found}) == len(found), text
    return Counter(kind for kind, _ in found)


@pytest.mark.soak
def test_ten_minutes_of_noise_make_no_extractor_fail(capsys: pytest.CaptureFixture[str]):
    seed = int(os.environ.get("LETOPIS_SOAK_SEED", "1"))
    texts, counts = mixtures(seed, seed_sentences()), Counter[str]()
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        batch = list(islice(texts, TOGETHER))
        for number, (text, parsed) in enumerate(zip(batch, parse_texts(batch), strict=True)):
            claims = extract_claims(parsed, "article", PUBLISHED[number % len(PUBLISHED)])
            counts += check(text, claims)
            counts.update(texts=1, characters=len(text), tokens=len(parsed.tokens))
    with capsys.disabled():
        print(f"\nseed {seed}:", ", ".join(f"{n} {name}" for name, n in counts.items()))  # noqa: T201


def test_some_noise_makes_no_extractor_fail():
    texts = list(islice(mixtures(7, seed_sentences()), TOGETHER))
    for text, parsed in zip(texts, parse_texts(texts), strict=True):
        check(text, extract_claims(parsed, "article", "2012-05-14"))
