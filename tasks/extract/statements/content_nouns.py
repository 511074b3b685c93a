"""Nouns with which a verb reports, and what they say: `выступил с предложением создать фонд`."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.reported_phrases import spoken_phrase
from tasks.extract.statements.reporting_verbs import REACH_AFTER, expressions
from tasks.extract.statements.reports import Content, Cue
from tasks.russian.parsed import Token

# `Ответственность взяла группировка`: a noun before its verb needs words of its own.
MIN_NOUN_WORDS = 2


def content_noun(syntax: Syntax, cue: Cue) -> Content | None:
    """X выступил с предложением создать фонд; дал обещание вернуться.

    `Дал соответствующие поручения` says nothing of them.
    """
    if "noun" not in cue.frames:
        return None
    index = cue.token.index
    nouns = expressions().get(cue.token.lemma, {})
    far = [t for t in syntax.with_relation(index, "obj", "obl") if t.index > index]
    for token in (*syntax.tokens[index + 1 : index + 1 + REACH_AFTER], *far):
        if token.lemma in nouns and not _is_told_before(syntax, token):
            first = max(syntax.extent(token.index)[0], index + 1)
            first += bool(syntax.case_word(token.index))
            content = spoken_phrase(syntax, index, "content_noun", first)
            return content if _says_what(syntax, token, content.last) else None
    return _noun_before(syntax, cue, frozenset(nouns))


def _says_what(syntax: Syntax, noun: Token, last: int) -> bool:
    """`поручение закрыть склад`, `такие же обвинения`: but not `соответствующие поручения`."""
    behind = syntax.tokens[noun.index + 1 : last]
    return _is_more(syntax, noun) or any(t.pos != "PUNCT" for t in behind)


def _is_more(syntax: Syntax, noun: Token) -> bool:
    return any(t.lemma == "же" for t in syntax.tokens[max(0, noun.index - 2) : noun.index])


def _is_told_before(syntax: Syntax, noun: Token) -> bool:
    """`давал такую оценку`: told before; `выдвигает такие же обвинения` tells more."""
    pointing = syntax.with_relation(noun.index, "det", "amod")
    return not _is_more(syntax, noun) and any(
        t.lemma in {"такой", "этот", "подобный"} for t in pointing
    )


def _noun_before(syntax: Syntax, cue: Cue, nouns: frozenset[str]) -> Content | None:
    """Ответственность за взрыв взяла на себя группировка."""
    for token in syntax.with_relation(cue.token.index, "obj"):
        first, last = syntax.extent(token.index)
        is_long = last <= cue.token.index and last - first > MIN_NOUN_WORDS
        is_told_before = any(t.lemma == "это" for t in syntax.tokens[first:last])
        if token.lemma in nouns and is_long and not is_told_before:
            return Content("content_noun", first, last)
    return None
