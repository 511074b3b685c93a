"""Small and capital letters, and е for ё, of one form of a word carried over to another."""

from itertools import takewhile


def in_letters_of(word: str, form: str) -> str:
    """`form` written as `word` is: `КАЗАХСТАНА` -> `КАЗАХСТАН`, `БелАЗом` -> `БелАЗ`.

    What both begin with stays letter by letter; the rest is small unless all of `word` is large.
    Parts joined by hyphens go each for itself. A word typed without ё gets none.
    """
    parts, formed = word.split("-"), form.split("-")
    if len(parts) != len(formed):
        parts, formed = [word], [form]
    plain = formed if "ё" in word.lower() else [part.replace("ё", "е") for part in formed]
    return "-".join(_part_like(part, new) for part, new in zip(parts, plain, strict=True))


def common_prefix(word: str, form: str) -> int:
    """How many letters both begin with, large or small."""
    pairs = zip(word.lower(), form.lower(), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _part_like(word: str, form: str) -> str:
    same = common_prefix(word, form)
    rest = form[same:]
    return word[:same] + (rest.upper() if word.isupper() and len(word) > 1 else rest)
