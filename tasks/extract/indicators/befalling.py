"""The verbs and nouns of what befalls people: death, injury, arrest, rescue."""

from functools import cache

from seeds import rows
from tasks.extract.reading.scene import plain


@cache
def befalling() -> frozenset[str]:
    """Their lemmas."""
    people = [*rows("words/people_verbs"), *rows("words/people_nouns")]
    return frozenset(plain(row["lemma"]) for row in people if row["befalls"] == "1")
