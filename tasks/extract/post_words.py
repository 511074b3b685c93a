"""The words that name posts, as the word lists have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from seeds import rows
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

PostKind = Literal["office", "head", "role", "rank", "calling"]
Tense = Literal["former", "current", "future"]


@dataclass(frozen=True, slots=True)
class PostWord:
    """A word of the list: what sort of post it names, and which words name the same post.

    An `office` and a `head` are posts by themselves, a `role` beside an organisation; a `rank` or
    `calling` is none, but describes people.
    """

    word: str
    kind: PostKind
    family: str


def post_word(token: Token) -> PostWord | None:
    """The entry of the list for a token's word, whatever its case and prefix (`экс-`)."""
    if token.pos in {"NOUN", "PROPN"}:
        return _entry(token.lemma)
    if token.pos in {"VERB", "ADJ"} and token.case:
        return _nominalized(token.text)
    return None


def is_former_word(word: str) -> bool:
    """`экс-президент`."""
    return word[:4].lower() == "экс-"


@cache
def title_roles() -> dict[str, Tense]:
    """Adjectives that are no part of a title, with what they say of the tenure."""
    return {row["word"]: cast("Tense", row["role"]) for row in rows("words/title_words")}


@lru_cache(maxsize=MEMO)
def _entry(lemma: str) -> PostWord | None:
    plain = lemma.replace("ё", "е")
    return _words().get(plain) or _words().get(plain.removeprefix("экс-"))


@lru_cache(maxsize=MEMO)
def _nominalized(word: str) -> PostWord | None:
    """`заведующий`, `командующим`, `уполномоченному`: participles in form, nouns in use."""
    nouns: Sequence[str] = [
        str(p.normal_form) for p in parses_of(word.lower()) if p.tag.POS == "NOUN"
    ]
    return next((entry for noun in nouns if (entry := _entry(noun))), None)


@cache
def _words() -> dict[str, PostWord]:
    return {
        row["word"]: PostWord(row["word"], cast("PostKind", row["kind"]), row["family"])
        for row in rows("words/posts")
    }
