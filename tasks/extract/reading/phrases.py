"""Noun phrases around a token, and how the article names what they stand for."""

from tasks.extract.reading.once import once
from tasks.extract.reading.scene import Scene
from tasks.russian.nominative import nominative
from tasks.russian.parsed import ParsedText, Token

NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
MODIFIERS = frozenset({"ADJ", "DET", "NUM"})
STOPS = frozenset(",.;:()—–!?")
# A relative clause, a participle's clause and the next predicate stand outside the phrase.
OUTER = frozenset({"VERB", "AUX", "SCONJ"})
LONGEST = 20


@once
def phrase(scene: Scene, token: Token) -> tuple[int, int]:
    """Tokens first to last (exclusive) of the phrase headed by a noun, its preposition left out.

    `поставки нефти из Казахстана в Белоруссию` with all that depends on it; it ends before a comma,
    a bracket, a verb, and what the tree hangs elsewhere.
    """
    sentence = scene.sentence(token)
    first = token.index
    while first > sentence.first and _modifies(scene, scene.tokens[first - 1], token):
        first -= 1
    last = token.index + 1
    while last < min(sentence.last, token.index + LONGEST) and _goes_on(scene, token, last):
        last += 1
    while last - 1 > token.index and scene.tokens[last - 1].pos in {"ADP", "CCONJ", "PUNCT", "ADJ"}:
        last -= 1
    return first, _with_closing_mark(scene, token.index, last, sentence.last)


def _modifies(scene: Scene, before: Token, token: Token) -> bool:
    agrees = before.case in {token.case, ""} or before.pos == "NUM"
    return before.pos in MODIFIERS and agrees and scene.syntax.governs(token.index, before.index)


def _goes_on(scene: Scene, token: Token, at: int) -> bool:
    here = scene.tokens[at]
    if here.text in STOPS or here.pos in OUTER or here.lemma == "который":
        return False
    if here.text in {"-", "–"} and scene.tokens[at - 1].stop != here.start:
        return False
    return here.pos == "PUNCT" or scene.syntax.governs(token.index, here.index)


def _with_closing_mark(scene: Scene, head: int, last: int, end: int) -> int:
    """One more token where the phrase has opened a quotation mark and not closed it."""
    words = [t.text for t in scene.tokens[head:last]]
    is_open = words.count("«") > words.count("»") or words.count('"') % 2 == 1
    return last + 1 if is_open and last < end and scene.tokens[last].text in '»"' else last


def named(scene: Scene, token: Token) -> tuple[str, ...]:
    """How the article names whom a noun stands for; the phrase in the nominative where it does not.

    More than one name for `стороны`.
    """
    mentions = scene.mentions_at(token)
    if mentions:
        return tuple(dict.fromkeys(mention.entity.name for mention in mentions))
    first, last = phrase(scene, token)
    return (nominative(scene.tokens[first:last]),)


def coordinated(scene: Scene, token: Token) -> list[Token]:
    """The token and what is coordinated with it: `Беларусь и Казахстан`."""
    return [token, *(t for t in scene.below(token, "conj") if t.pos in NOMINALS)]


def small_nominative(parsed: ParsedText, words: tuple[Token, ...]) -> str:
    """A phrase in the nominative, without the capital that only a sentence's beginning gives."""
    name = nominative(words)
    first = words[0]
    is_first = first.index == parsed.sentences[first.sentence].first
    is_common = first.pos in {"NOUN", "ADJ"} and not first.text.isupper()
    return name[:1].lower() + name[1:] if is_first and is_common else name
