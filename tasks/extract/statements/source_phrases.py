"""Phrases that name a source without a verb: `по словам министра`, `согласно докладу ООН`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import seeds
from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.statements.content_ends import content_end, trimmed
from tasks.extract.statements.issued_documents import is_matter
from tasks.extract.statements.reporting_verbs import frames
from tasks.extract.statements.reports import Report
from tasks.extract.statements.speaker_phrases import POSSESSIVES
from tasks.extract.statements.speaking_places import speaking
from tasks.russian.parsed import Token
from tasks.russian.spans import Span

# `По словам`, `со слов`, `согласно`: the words that open a phrase, and their prepositions.
OPENINGS = {"по": "по", "По": "по", "с": "с", "со": "с", "Со": "с", "согласно": "согласно",
            "Согласно": "согласно"}  # fmt: skip
# Nouns of words that may be deeds: `иск по заявлению компании`.
DEEDS = {"утверждение", "заявление", "признание", "выражение", "обещание"}
# Fewer words are no content.
MIN_CONTENT = 2
NOMINAL = {"NOUN", "PROPN", "ADJ"}


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
    for token in syntax.parsed.words.written(OPENINGS.keys()):
        phrase = _phrase(syntax, token, OPENINGS[token.text])
        if phrase:
            found.append(phrase)
    return found


def _phrase(syntax: Syntax, opening: Token, preposition: str) -> SourcePhrase | None:
    noun = _noun(syntax, opening, preposition)
    if noun is None or _is_attribute(syntax, opening, noun):
        return None
    source = _source(syntax, noun, preposition)
    if source is None:
        return None
    last = _end(syntax, noun, source)
    return SourcePhrase(opening.index, last, source.index)


def _is_attribute(syntax: Syntax, opening: Token, noun: Token) -> bool:
    """`слушания | по утверждению кандидатуры`: it tells what the noun right before it is about."""
    before = syntax.tokens[opening.index - 1]
    is_first = opening.index == syntax.sentence(opening.index)[0]
    if is_first or before.pos not in {"NOUN", "PROPN"}:
        return False
    return noun.lemma in DEEDS or (noun.rel == "nmod" and before.index == noun.head)


def _noun(syntax: Syntax, opening: Token, preposition: str) -> Token | None:
    """`словам` after `по`, with at most three words between: `по его собственным словам`."""
    for token in syntax.tokens[opening.index + 1 : opening.index + 5]:
        if (preposition, token.lemma) in source_nouns():
            return token
        if preposition == "согласно" and token.pos in {"PROPN", "X"}:
            return token
        if (
            token.pos not in {"ADJ", "DET", "PRON", "PROPN", "ADV"}
            and token.lemma not in POSSESSIVES
        ):
            return None
    return None


def _end(syntax: Syntax, noun: Token, source: Token) -> int:
    """The comma that closes the phrase, or its last word; a relative clause belongs to it."""
    _, last = syntax.sentence(source.index)
    index = max(noun.index, source.index) + 1
    extent = max(index, min(last, syntax.extent(source.index)[1]))
    while index < last:
        token = syntax.tokens[index]
        if token.text == "," and not _goes_on(syntax, index, last):
            return index
        if token.pos == "VERB" and token.verb_form == "Fin" and index >= extent:
            return max(noun.index + 1, extent)
        index += 1 if token.text != "," else 2
    return max(noun.index + 1, min(extent, last))


def _goes_on(syntax: Syntax, comma: int, last: int) -> bool:
    """`, которого цитирует «Интерфакс»,`: what follows the comma still describes the source."""
    following = syntax.tokens[comma + 1 : min(comma + 3, last)]
    if any(t.lemma == "который" for t in following):
        return True
    return bool(following) and (
        following[0].verb_form == "Part"
        or _is_name_of(comma, following[0])
        or _is_role(syntax, comma, last)
    )


def _is_role(syntax: Syntax, comma: int, last: int) -> bool:
    """`по словам Котова, | главы союза,`: who the source is, up to the next comma."""
    first = syntax.tokens[comma + 1]
    words = syntax.tokens[comma + 1 : last]
    closing = next((t.index for t in words if t.text == ","), None)
    is_apposed = first.number == "Sing" and _is_genitive(syntax, first)
    return is_apposed and closing is not None and not syntax.has_predicate(comma + 1, closing)


def _is_genitive(syntax: Syntax, word: Token) -> bool:
    """`генерального секретаря`: the accusative of who is alive, which is so spelt, counts too."""
    noun = syntax.tokens[word.head] if word.rel == "amod" else word
    is_person = word.case == "Acc" and noun.animacy == "Anim"
    return word.pos in NOMINAL and (word.case == "Gen" or is_person)


def _is_name_of(comma: int, token: Token) -> bool:
    """`по словам мужа погибшей, | Ивана Котова,`: the name of the source."""
    return token.pos == "PROPN" and token.rel == "appos" and 0 <= token.head < comma


def _source(syntax: Syntax, noun: Token, preposition: str) -> Token | None:
    for token in syntax.dependents(noun.index):
        if token.text.lower() in POSSESSIVES:
            return token
    for token in syntax.with_relation(noun.index, "nmod", "nsubj", "obl", "flat", "flat:name"):
        is_genitive = token.case == "Gen" and not syntax.case_word(token.index)
        if is_genitive and token.index > noun.index and not _is_text_of(noun, token):
            return token
    foreign = _undeclined(syntax, noun)
    if foreign is not None:
        return foreign
    return noun if preposition == "согласно" else None


def _is_text_of(noun: Token, token: Token) -> bool:
    """`согласно документам дела`, `согласно Конституции страны`: the text itself is the source."""
    is_law = noun.pos == "PROPN" and noun.lemma in speaking("document")
    return is_law or (noun.lemma in {"документ", "материал"} and is_matter(token))


def _undeclined(syntax: Syntax, noun: Token) -> Token | None:
    """`По данным | The Times`: a name without cases stands right behind the noun."""
    for token in syntax.tokens[noun.index + 1 : noun.index + 3]:
        if token.pos in {"PROPN", "X"} and token.text.isascii():
            return token
        if token.text not in MARKS:
            return None
    return None


def source_reports(syntax: Syntax, phrases: Iterable[SourcePhrase]) -> list[Report]:
    """The reports that source phrases introduce, in order: По словам X, …."""
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
    first, _ = syntax.sentence(phrase.first)
    left = trimmed(syntax, first, phrase.first)
    right = trimmed(syntax, phrase.last, content_end(syntax, phrase.source, phrase.last))
    is_last = right[1] - right[0] < MIN_CONTENT
    chosen = left if is_last else right
    is_parted = phrase.first > 0 and syntax.tokens[phrase.first - 1].text == ","
    if not is_last and is_parted and _is_inside_clause(syntax, left, right):
        chosen = (left[0], right[1])
    if chosen[1] - chosen[0] < MIN_CONTENT or _is_report(syntax, chosen[0]):
        return None
    return chosen if syntax.has_predicate(*chosen) else None


def _is_inside_clause(syntax: Syntax, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """`Он скончался, по сообщению телевидения, 22 июля`: the verb stands before the phrase."""
    before = syntax.tokens[left[0] : left[1]]
    after = syntax.tokens[right[0] : right[1]]
    return any(_is_finite(t) for t in before) and not any(_is_finite(t) for t in after)


def _is_finite(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"} and (token.verb_form == "Fin" or not token.case)


def _is_report(syntax: Syntax, first: int) -> bool:
    """`Полиция, по данным газеты, отметила, что`: the statement is the one of the police."""
    token = syntax.tokens[first]
    words = frames(token)
    return token.verb_form == "Fin" and "says" in words and "impersonal" not in words
