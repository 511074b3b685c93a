"""The five articles ship byte for byte."""

import hashlib
from pathlib import Path

import pytest

ARTICLES = Path("seeds/articles")
SUMS = dict(reversed(line.split()) for line in (ARTICLES / "SHA256SUMS").read_text().splitlines())


def test_there_are_five_articles_and_each_has_a_checksum():
    assert sorted(p.name for p in ARTICLES.glob("*.txt")) == sorted(SUMS)
    assert len(SUMS) == 5


@pytest.mark.parametrize("name", SUMS)
def test_an_article_has_its_checksum(name: str):
    assert hashlib.sha256((ARTICLES / name).read_bytes()).hexdigest() == SUMS[name]
