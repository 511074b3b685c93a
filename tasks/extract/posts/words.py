"""The words that name posts, as the word lists have them."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from seeds import rows
from tasks.extract.reading.word_classes import word_class
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

PostKind = Literal["office", "head", "role", "rank", "calling"]
Tense = Literal["former", "current", "future"]


# `зам` and the shortest post: `замглавы`.
MIN_STEM = 4
PREFIXES = (
    "арт", "теле", "радио", "кино", "медиа", "веб", "со", "фото", "видео", "кибер", "авиа", "муз",
    "спец", "гос", "нац", "евро", "бизнес", "обер", "унтер", "контр", "супер", "хор", "полит",
)  # fmt: skip


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
        return _of_noun(token.lemma, token.text)
    if "-" in token.lemma and token.pos == "ADJ":
        return _entry(token.lemma)
    if token.pos in {"VERB", "ADJ"} and token.case and token.number == "Sing":
        small = token.text.lower()
        return _nominalized().get(small) or _of_deputy(small) or _mistagged(small)
    is_lost = token.pos == "VERB" and not token.verb_form  # `судью`
    return _mistagged(token.text.lower()) if token.pos == "ADJ" or is_lost else None


@lru_cache(maxsize=MEMO)
def _of_noun(lemma: str, word: str) -> PostWord | None:
    return _entry(lemma) or _nominalized().get(word.lower())


@lru_cache(maxsize=MEMO)
def _mistagged(word: str) -> PostWord | None:
    """`Заместители` at the head of a sentence, which the tagger takes for an adjective."""
    parses = parses_of(word)
    is_noun = bool(parses) and all(parse.tag.POS == "NOUN" for parse in parses)
    return _entry(parses[0].normal_form) if is_noun else None


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
    known = _words().get(plain) or _words().get(plain.removeprefix("экс-"))
    return known or _of_deputy(plain) or _joined(plain) or _prefixed(plain)


def _of_deputy(plain: str) -> PostWord | None:
    """`замсекретаря`, `зампредседателя`, `замгенпрокурор`: whatever the dictionary makes of it.

    Such a word stands in the genitive of the post behind `зам` and does not decline.
    """
    if not plain.startswith("зам") or len(plain) < len("зам") + MIN_STEM:
        return None
    served = plain.removeprefix("зам")
    known = _words().get(served) or _words().get(_nominative(served))
    if known is None:
        return None
    genitive = parses_of(known.word)[0].inflect({"gent", "sing"})
    word = f"зам{genitive.word.replace('ё', 'е')}" if genitive else plain
    return _words().get(word) or PostWord(word, "head", known.family)


def _prefixed(plain: str) -> PostWord | None:
    """`артдиректор`, `телепродюсер`, `сопредседатель`: a listed post behind what it is for."""
    for prefix in PREFIXES:
        known = _words().get(plain.removeprefix(prefix)) if plain.startswith(prefix) else None
        if known is not None and len(known.word) > MIN_STEM:
            return PostWord(plain, known.kind, known.family)
    return None


def _nominative(word: str) -> str:
    return str(parses_of(word)[0].normal_form).replace("ё", "е")


def _joined(plain: str) -> PostWord | None:
    """`тренер-преподаватель`, `режиссёром-постановщик`: the first word tells the post.

    The dictionary leaves that one in whatever case it stood.
    """
    front, dash, back = plain.partition("-")
    if not dash or not back:
        return None
    lead = front if front in _words() else _nominative(front)
    known = _words().get(lead)
    if back in word_class("posts", "convictions"):
        return known  # `президент-социалист`
    is_person = back in _words() or "anim" in parses_of(back)[0].tag.grammemes
    return PostWord(f"{lead}-{back}", known.kind, known.family) if known and is_person else None


@cache
def _nominalized() -> dict[str, PostWord]:
    """`заведующий`, `командующим`, `уполномоченному`: adjectives in form, nouns in use."""
    listed = (word for word in _words() if word.endswith(("щий", "щая", "ный", "вый")))
    return {
        str(form.word).replace("ё", "е"): _words()[word]
        for word in sorted(listed)  # `заведующим`: of both the later, `заведующий`
        for form in parses_of(word)[0].lexeme
    }


@cache
def _words() -> dict[str, PostWord]:
    return {
        row["word"]: PostWord(row["word"], cast("PostKind", row["kind"]), row["family"])
        for row in rows("words/posts")
    }
