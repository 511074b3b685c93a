"""News outlets in the text: agencies, newspapers, channels, sites."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from seeds import column, rows
from tasks.russian.morph import MEMO, parses_of
from tasks.russian.parsed import Token

OPENING, CLOSING = frozenset('"«“„'), frozenset('"»”“')
QUOTE_MARKS = OPENING | CLOSING
NAME_MARKS = OPENING | {"'"}
# `ряд СМИ`
MEASURES = frozenset({"ряд", "несколько", "многий", "некоторый"})
# NEWSru.com, Лента.ру, baltinfo.ru
DOMAIN = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:ru|com|org|net|info|ua|by|kz|ру|рф|tv|fm|su|me|io|kg|uz|az|am|ge|md|lv|lt|ee|eu|de|fr|uk|нет|инфо|news|press)",
    re.I,
)
# `Long War Journal`, `МБХ медиа`: words that only names of outlets have, but for `News Corp`.
OF_OUTLETS = re.compile(
    r"(?!.*\bcorp)(?=.*\b(?:news|ньюс|times|herald|tribune|gazette|journal|telegraph|daily|chronicle"
    r"|observer|magazine|zeitung|медиа)\b)"
)
LATIN = re.compile(r"[A-Za-z][\w.&'-]*")
LONGEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Outlet:
    """Tokens `first` to `last` (exclusive) name an outlet; `noun` is its type (`газета`) or "".

    `is_certain` where a type noun, a known name or a domain shows that it is one; a quoted or
    foreign name alone is an outlet only where it reports.
    """

    first: int
    last: int
    noun: str
    has_name: bool
    is_certain: bool


def outlet_at(tokens: tuple[Token, ...], first: int) -> Outlet | None:
    """The outlet whose phrase begins at a token: `местную газету "Время"`, `ИА REGNUM`, `РБК`."""
    if first >= len(tokens) or not may_begin(tokens[first]):
        return None
    adjectives_end = _adjectives(tokens, first + (tokens[first].lemma in MEASURES))
    noun_end = _type_noun(tokens, adjectives_end)
    noun = tokens[adjectives_end].lemma if noun_end > adjectives_end else ""
    last = name_end(tokens, noun_end)
    if last > noun_end:
        known = bool(noun) or is_known(tokens[noun_end:last])
        start = first if noun else noun_end
        return Outlet(start, last, noun, has_name=True, is_certain=known)
    if noun:
        return Outlet(first, noun_end, noun, has_name=False, is_certain=True)
    return None


def may_begin(token: Token) -> bool:
    """Whether an outlet's phrase may begin with a token."""
    is_word = token.pos == "ADJ" or token.lemma in MEASURES or token.lemma in media_nouns("outlet")
    is_name = token.text[:1].isupper() or token.text in NAME_MARKS or "." in token.text
    return is_word or is_name or LATIN.match(token.text) is not None


def is_reporter(token: Token) -> bool:
    """Whether the token names somebody who reports for an outlet: `корреспондент`."""
    return token.lemma in media_nouns("reporter")


def name_end(tokens: tuple[Token, ...], first: int) -> int:
    """The token after a proper name that begins at `first`; `first` itself where none does."""
    if first < len(tokens) and tokens[first].text in OPENING:
        return _closing_mark(tokens, first)
    if [t.text for t in tokens[first : first + 2]] == ["'", "'"]:
        return _closing_apostrophes(tokens, first + 2)
    last = first
    while last < len(tokens) and _continues_name(tokens, first, last):
        last += 1
    if last > first and last < len(tokens) and tokens[last].text in OPENING:
        return max(last, _closing_mark(tokens, last))  # РИА «Новости»
    return last


def is_known(name: tuple[Token, ...]) -> bool:
    """Whether a name is that of a known outlet, or a domain."""
    text = spelled(name)
    return _is_listed(text) or _says_so(name, text)


@lru_cache(maxsize=MEMO)
def _is_listed(text: str) -> bool:
    """A domain or a listed name, in whatever case it stands."""
    small = folded(text)
    return (
        bool(DOMAIN.fullmatch(text))
        or small in _known_names()
        or small.removeprefix("the ") in _known_names()
        or _dictionary(text) in _lemmas()
    )


def _says_so(name: tuple[Token, ...], text: str) -> bool:
    """Whether a name without its type noun has a word that tells what it is."""
    first = next((token for token in name if token.text not in QUOTE_MARKS), None)
    is_typed = first is None or first.pos == "ADJ" or first.lemma in media_nouns("outlet")
    return not is_typed and OF_OUTLETS.match(folded(text)) is not None


def spelled(tokens: tuple[Token, ...]) -> str:
    """The tokens as the text has them, spaces included where it has any."""
    joined = "".join(
        f"{token.text}{' ' * (after.start - token.stop)}" for token, after in pairwise(tokens)
    )
    return joined + (tokens[-1].text if tokens else "")


def folded(name: str) -> str:
    """A name without quotation marks and case, to compare by."""
    return re.sub(r"[\"«»“”„']", "", name).casefold().replace("ё", "е").strip()


def _adjectives(tokens: tuple[Token, ...], first: int) -> int:
    last = first
    while last < len(tokens) and tokens[last].pos == "ADJ" and last - first < 4:
        last += 1
    return last


def _type_noun(tokens: tuple[Token, ...], at: int) -> int:
    is_noun = at < len(tokens) and (
        tokens[at].lemma in media_nouns("outlet") or tokens[at].text in media_nouns("outlet")
    )
    return at + 1 if is_noun else at


def _continues_name(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """Capitals, Latin words, and what is glued to them: `Лента.ру`, `Agence France-Presse`."""
    token = tokens[at]
    if at - first >= LONGEST_NAME:
        return False
    if at > first and tokens[at - 1].stop == token.start:
        glued = tokens[at + 1 : at + 2]
        is_inner_point = token.text == "." and glued and glued[0].start == token.stop
        return bool(is_inner_point) or tokens[at - 1].text in {".", "-"}
    is_latin = bool(LATIN.fullmatch(token.text))
    if at == first and is_latin and _is_glued(tokens, at):
        return True  # собеседник vc.ru
    if at > first and LATIN.fullmatch(tokens[first].text) and not is_latin:
        return False  # газета Daily Star | Анне Петровой
    return token.text[:1].isupper() or (at > first and is_latin)


def _is_glued(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a point and more follow without a blank: `vc.ru`."""
    after = tokens[at + 1 : at + 3]
    return (
        [t.text for t in after[:1]] == ["."]
        and len(after) == 2
        and (after[0].start == tokens[at].stop and after[1].start == after[0].stop)
    )


def _closing_mark(tokens: tuple[Token, ...], first: int) -> int:
    for at in range(first + 2, min(first + 2 + LONGEST_NAME, len(tokens))):
        if tokens[at].text in CLOSING:
            return at + 1
    return first


def _closing_apostrophes(tokens: tuple[Token, ...], first: int) -> int:
    """The end of `''Daily Star''` as wiki pages mark names, from its first word."""
    for at in range(first, min(first + LONGEST_NAME, len(tokens) - 1)):
        if tokens[at].text == tokens[at + 1].text == "'":
            return at + 2
    return first - 2


@cache
def media_nouns(kind: str) -> frozenset[str]:
    """Lemmas of nouns for outlets (`outlet`) or for who reports for one (`reporter`)."""
    return frozenset(row["lemma"] for row in rows("words/media_nouns") if row["kind"] == kind)


@cache
def _known_names() -> frozenset[str]:
    return frozenset(folded(name) for name in column("words/media_names", "name"))


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(_dictionary(name) for name in column("words/media_names", "name"))


def _dictionary(name: str) -> str:
    """A name's words in their dictionary form, so that `Ведомостям` is `Ведомости`."""
    words = folded(name).split()
    return " ".join(_dictionary_word(word) for word in words)


@lru_cache(maxsize=MEMO)
def _dictionary_word(word: str) -> str:
    """The noun or adjective that a word may be: `вестей` is `вести`, and no verb."""
    nominal = [p for p in parses_of(word) if p.tag.POS in {"NOUN", "ADJF"}]
    return str(nominal[0].normal_form) if nominal else word
