"""Which nouns name documents, and which words say what became of one."""

from functools import cache

from seeds import rows
from tasks.extract.reading.scene import Scene
from tasks.records import DocumentStatus
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token


def class_of(scene: Scene, noun: Token) -> str | None:
    """The class of a document noun, `дорожная карта` and `решение суда` by both words."""
    if noun.lemma not in document_nouns() or noun.pos not in {"NOUN", "PROPN"}:
        return None
    adjectives = (f"{t.lemma} {noun.lemma}" for t in scene.below(noun, "amod"))
    genitives = (f"{noun.lemma} {t.text.lower()}" for t in scene.below(noun, "nmod"))
    names = (*adjectives, *genitives, noun.lemma)
    return next((_classes()[name] for name in names if name in _classes()), None)


def is_listed(name: str) -> bool:
    """Whether a noun with its adjective, both lemmas, names a document: `дорожный карта`."""
    return name in _classes()


def status_of(word: Token, kind: str) -> DocumentStatus | None:
    """The status that a verb or noun gives to documents of a class."""
    status, classes = _statuses().get(word.lemma, (None, frozenset()))
    return status if not classes or kind in classes else None


@cache
def document_nouns() -> frozenset[str]:
    """The nouns of the names: `карта` of `дорожная карта`, `решение` of `решение суда`."""
    return frozenset(word for name in _classes() for word in name.split())


@cache
def _classes() -> dict[str, str]:
    return {_by_lemmas(row["lemma"]): row["class"] for row in rows("words/document_nouns")}


def _by_lemmas(name: str) -> str:
    """`дорожная карта` -> `дорожный карта`: an adjective by its lemma; `решение суда` stays."""
    first, _, rest = name.partition(" ")
    is_adjective = bool(rest) and first.endswith(("ая", "ое", "ый", "ий"))
    return f"{parses_of(first)[0].normal_form} {rest}" if is_adjective else name


@cache
def _statuses() -> dict[str, tuple[DocumentStatus, frozenset[str]]]:
    table = rows("words/document_verbs")
    return {r["lemma"]: (r["status"], frozenset(r["classes"].split())) for r in table}  # type: ignore[misc]
