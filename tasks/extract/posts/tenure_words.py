"""The words that say how a person comes to a post, holds it or leaves it."""

from functools import cache

from seeds import rows


@cache
def words(role: str) -> frozenset[str]:
    """The words that play a role in saying who holds a post."""
    return frozenset(row["word"] for row in rows("words/tenure_words") if row["role"] == role)
