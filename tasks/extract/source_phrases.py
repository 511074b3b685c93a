"""Phrases that name a source without a verb: `по словам министра`, `согласно докладу ООН`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import seeds
from tasks.extract.clauses import Syntax
from tasks.extract.content_ends import content_end, trimmed
from tasks.extract.reports import Report
from tasks.russian.parsed import Token
from tasks.russian.spans import Span

POSSESSIVES = {"его", "её", "их"}


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """Tokens `first` to `last` (exclusive), commas left out; `source` names whose words follow.

    In `по данным полиции` the source is `полиции`, in `по его словам` it is `его`, in `согласно
    докладу` the report itself.
    """

    first: int
    last: int
    source: int


@cache
def source_nouns() -> frozenset[tuple[str, str]]:
    """Pairs of preposition and noun: (по, слово)."""
    return frozenset((row["preposition"], row["noun"]) for row in seeds.rows("words/source_nouns"))


def source_phrases(syntax: Syntax) -> list[SourcePhrase]:
    """The source phrases of a text, in order."""
    found = []
    for token in syntax.tokens:
        word = token.text.lower()
        if word in {"по", "со", "с", "согласно"}:
            phrase = _phrase(syntax, token, "с" if word == "со" else word)
            if phrase:
                found.append(phrase)
    return found


def _phrase(syntax: Syntax, opening: Token, preposition: str) -> SourcePhrase | None:
    noun = _noun(syntax, opening, preposition)
    if noun is None:
        return None
    source = _source(syntax, noun, preposition)
    if source is None:
        return None
    last = max(syntax.extent(noun.index)[1], noun.index + 1)
    return SourcePhrase(opening.index, last, source.index)


def _noun(syntax: Syntax, opening: Token, preposition: str) -> Token | None:
    """`словам` after `по`, with at most three words between: `по его собственным словам`."""
    for token in syntax.tokens[opening.index + 1 : opening.index + 5]:
        if (preposition, token.lemma) in source_nouns():
            return token
        if preposition == "согласно" and token.case == "Dat" and token.pos in {"NOUN", "PROPN"}:
            return token
        if (
            token.pos not in {"ADJ", "DET", "PRON", "PROPN", "ADV"}
            and token.lemma not in POSSESSIVES
        ):
            return None
    return None


def _source(syntax: Syntax, noun: Token, preposition: str) -> Token | None:
    for token in syntax.dependents(noun.index):
        if token.text.lower() in POSSESSIVES:
            return token
    for token in syntax.with_relation(noun.index, "nmod", "nsubj", "obl", "flat", "flat:name"):
        is_genitive = token.case == "Gen" and not syntax.case_word(token.index)
        if is_genitive and token.index > noun.index:
            return token
    return noun if preposition == "согласно" else None


def source_reports(syntax: Syntax, phrases: Iterable[SourcePhrase]) -> list[Report]:
    """The reports that source phrases introduce, in order: По словам X, …; …, по данным X, …"""
    found = []
    for phrase in phrases:
        content = _content(syntax, phrase)
        if content is not None:
            first, last = content
            part = Span(syntax.tokens[first].start, syntax.tokens[last - 1].stop)
            start = min(part.start, syntax.tokens[phrase.first].start)
            stop = max(part.stop, syntax.tokens[phrase.last - 1].stop)
            found.append(
                Report(
                    rule="source_phrase",
                    mode="indirect",
                    layout="clause",
                    parts=(part,),
                    outer=Span(start, stop),
                    source=phrase.source,
                )
            )
    return found


def _content(syntax: Syntax, phrase: SourcePhrase) -> tuple[int, int] | None:
    """What stands after the phrase, or before it where it closes the sentence."""
    first, last = syntax.sentence(phrase.first)
    left = trimmed(syntax, first, phrase.first)
    right = trimmed(syntax, phrase.last, content_end(syntax, phrase.source, phrase.last))
    is_last = right[1] - right[0] < 3
    chosen = left if is_last else right
    return chosen if chosen[1] - chosen[0] >= 3 else None
