"""Sentences read as an article."""

from collections.abc import Callable

import pytest

from tasks.extract.claims import read
from tasks.extract.reading.reading import Reading
from tasks.russian.parse import parse_texts

Read = Callable[..., Reading]


@pytest.fixture(scope="session")
def reading() -> Read:
    """A function from a text and its publication date to what the extractors share."""
    return lambda text, published=None: read(parse_texts([text])[0], published)
