"""Classes of words that the rules of a kind of fact ask for."""

from functools import cache

from seeds import rows


@cache
def word_class(kind: str, name: str) -> frozenset[str]:
    """The words of a class, such as `word_class("documents", "prison")`, as the rules compare them.

    Raises KeyError where seeds/words/word_classes.csv has no such class.
    """
    words = frozenset(
        row["word"]
        for row in rows("words/word_classes")
        if (row["kind"], row["class"]) == (kind, name)
    )
    if not words:
        raise KeyError(f"words/word_classes has no class {name} of {kind}")
    return words
