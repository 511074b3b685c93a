"""Paragraphs that are somebody's words without quotation marks: after a colon, or by a label."""

from collections.abc import Sequence
from itertools import pairwise

from tasks.extract.reading.syntax import DASHES, MARKS, Syntax
from tasks.extract.statements.author_words import depth, label_before
from tasks.extract.statements.reporting_verbs import frames
from tasks.extract.statements.reports import Report
from tasks.extract.statements.source_phrases import SourcePhrase
from tasks.russian.parsed import Sentence
from tasks.russian.spans import Span

BULLETS = DASHES | {"•", "*", "·"}
# Shorter paragraphs after a colon are items of a list.
MIN_WORDS = 6
# `Он добавил, что …`: a report within these first words is the author's, and no block.
OPENING_WORDS = 4


def block_reports(syntax: Syntax, sources: Sequence[SourcePhrase]) -> list[Report]:
    """The reports whose words are the whole paragraph after one that ends with a colon."""
    found = []
    sentences = syntax.parsed.sentences
    for number, (sentence, following) in enumerate(pairwise(sentences)):
        if sentence.paragraph == following.paragraph or sentence.first == sentence.last:
            continue
        if syntax.tokens[sentence.last - 1].text == ":":
            report = _block(syntax, sentence, number + 1, sources)
            if report is not None:
                found.append(report)
    return found


def _block(
    syntax: Syntax, sentence: Sentence, number: int, sources: Sequence[SourcePhrase]
) -> Report | None:
    """`Концерн заявил, что подаст апелляцию:` and the next paragraph, unless it is a list."""
    block = [syntax.parsed.sentences[number]]
    for more in syntax.parsed.sentences[number + 1 :]:
        if more.paragraph != block[0].paragraph:
            break
        block.append(more)
    first, last = block[0].first, block[-1].last
    gap = syntax.text[sentence.stop : block[0].start]
    if last - first < MIN_WORDS or gap.count("\n") > 1:
        return None
    cue = _cue(syntax, sentence)
    is_said = cue is not None and "says" in frames(syntax.tokens[cue])
    if not _is_prose(syntax, first, last, is_said=is_said):
        return None
    source = None if is_said else _source(syntax, sentence, sources)
    if cue is None and source is None:
        return None
    part = Span(block[0].start, block[-1].stop)
    start = syntax.tokens[sentence.first].start
    return Report(
        rule="spoken_block",
        mode="direct",
        layout="labelled",
        parts=(part,),
        outer=Span(start, part.stop),
        cue=cue if source is None else None,
        source=source,
    )


def _source(syntax: Syntax, sentence: Sentence, sources: Sequence[SourcePhrase]) -> int | None:
    """`Анна Котова:`, `По словам Котовой, цех закрыт:`: whom the sentence names as its source."""
    label = label_before(syntax, sentence.last - 1)
    if label is not None and syntax.tokens[label].pos == "PROPN":
        return label
    told = [p for p in sources if sentence.first <= p.first < sentence.last]
    return told[-1].source if told else None


def _cue(syntax: Syntax, sentence: Sentence) -> int | None:
    """The verb of saying, or any verb whose subject is a person: `приветствовал губернатор:`."""
    words = syntax.tokens[sentence.first : sentence.last]
    said = [t for t in words if "says" in frames(t)]
    if said:
        return min(said, key=lambda t: (depth(syntax, t), t.pos == "ADJ", -t.index)).index
    for token in words:
        if token.pos == "VERB" and token.verb_form == "Fin" and token.head < 0:
            subjects = syntax.with_relation(token.index, "nsubj")
            if any(t.animacy == "Anim" and t.number == "Sing" for t in subjects):
                return token.index
    return None


def _is_prose(syntax: Syntax, first: int, last: int, *, is_said: bool) -> bool:
    """Whether a paragraph is a turn: it has a verb, or a verb of saying leads to a sentence."""
    opening, closing = syntax.tokens[first], syntax.tokens[last - 1]
    if opening.text in BULLETS | MARKS or opening.text[0].isdigit() or opening.text[0].islower():
        return False
    begun = syntax.tokens[first : first + OPENING_WORDS]
    is_own = any(t.person == "1" or t.lemma in {"я", "мы"} for t in begun)  # Нам сообщили, что
    if not is_own and any("says" in frames(t) and t.verb_form == "Fin" for t in begun):
        return False
    if is_said and closing.text in {".", "!", "?"}:
        return True  # Подавлен кончиной президента. Мои соболезнования близким.
    is_list = closing.text in {";", ",", ":"}
    return not is_list and any(t.verb_form == "Fin" for t in syntax.tokens[first:last])
