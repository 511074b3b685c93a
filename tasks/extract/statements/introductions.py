"""What introduces a quoted piece as speech: one rule for each way of it."""

from collections.abc import Callable, Sequence

from tasks.extract.reading.syntax import DASHES, FINAL, MARKS, Syntax
from tasks.extract.statements.author_words import (
    author_end,
    clause_start,
    cue_before,
    follows_report,
    label_before,
    verb_after,
)
from tasks.extract.statements.quotation_places import (
    Introduction,
    Place,
    begins_afresh,
    ends_clause,
    ends_sentence,
    gap_end,
    goes_on,
    is_near,
    is_said,
    is_sentence,
    is_whole_paragraph,
    skip_marks,
)
from tasks.extract.statements.reporting_verbs import frames
from tasks.extract.statements.shouts import called_out, one_more_call
from tasks.russian.parsed import Token

# The author's verb stands among these many tokens after a quotation: `- с улыбкой сказал он`.
VERB_REACH = 14
# Without a dash the verb follows at once: `«…», сказал он`.
CLOSE_REACH = 4
# `отметил в интервью телеканалу, что «…»`: words between the verb and `что`.
THAT_REACH = 20


def same_quotation(_: Syntax, place: Place) -> Introduction | None:
    """The second piece within the same marks: «А, - сказал он. - Б»."""
    return Introduction("same_quotation", continues=True) if place.is_same_turn else None


def author_inside(syntax: Syntax, place: Place) -> Introduction | None:
    """The first piece, with the author's words inside the marks: «А, - сказал он. - Б»."""
    if place.piece.inserted is None:
        return None
    cue = verb_after(syntax, place.piece.inserted + 1, place.piece.inserted + 1 + VERB_REACH)
    stop = None if cue is None else syntax.tokens[author_end(syntax, cue)].stop
    return Introduction("author_inside", cue, stop=stop)


def author_after(syntax: Syntax, place: Place) -> Introduction | None:
    """«А», - сказал он; «А», сказал он."""
    piece = place.piece
    index = skip_marks(syntax, piece)
    if index is None or not begins_afresh(syntax, place):
        return None
    is_dashed = syntax.tokens[index].text in DASHES
    if not is_dashed and (piece.is_unopened or not is_sentence(syntax, piece)):
        return None
    limit = index + (VERB_REACH if is_dashed else CLOSE_REACH)
    cue = verb_after(syntax, index + 1, min(limit, gap_end(syntax, place)))
    if cue is None:
        return None
    return Introduction("author_after", cue, stop=syntax.tokens[author_end(syntax, cue)].stop)


def goes_on_after_author(syntax: Syntax, place: Place) -> Introduction | None:
    """«А», - сказал он. - «Б»: between the two stand only the author's words."""
    before, introduced = place.before, place.introduced
    if before is None or introduced is None or introduced.cue is None:
        return None
    first, last = before.last, place.piece.first
    if not first < introduced.cue < last or not is_near(syntax, before, place.piece):
        return None
    gap = syntax.tokens[introduced.cue : last]
    ends = sum(token.text in FINAL for token in gap)
    opening = next((t for t in reversed(gap) if t.text not in MARKS), None)
    if ends > 1 or opening is None or opening.text not in FINAL | DASHES:
        return None
    if ends and any(token.pos != "PUNCT" for token in _after_end(gap)):
        return None
    return Introduction("goes_on_after_author", continues=True)


def _after_end(gap: Sequence[Token]) -> Sequence[Token]:
    """What follows the full stop of the author's words: no sentence of its own, but a dash."""
    end = next(number for number, token in enumerate(gap) if token.text in FINAL)
    return gap[end:]


def after_colon(syntax: Syntax, place: Place) -> Introduction | None:
    """X отметил: «А»."""
    colon = place.mark
    if colon is None or syntax.tokens[colon].text != ":":
        return None
    first = max(syntax.sentence(colon)[0], place.before.last if place.before else 0)
    cue = cue_before(syntax, first, colon)
    if cue is None or not is_said(syntax, place.piece):
        return None
    start = syntax.tokens[clause_start(syntax, cue, first)].start
    return Introduction("after_colon", cue, start=start)


def labelled_block(syntax: Syntax, place: Place) -> Introduction | None:
    """`Александр Лукашенко, Президент Беларуси:` before «А»."""
    colon = place.mark
    if colon is None or syntax.tokens[colon].text != ":":
        return None
    label = label_before(syntax, colon)
    if label is None:
        return None
    return Introduction("labelled_block", source=label, start=syntax.tokens[label].start)


def whole_clause(syntax: Syntax, place: Place) -> Introduction | None:
    """X отметил, что «весь пересказ»."""
    index = place.mark
    if not index or syntax.tokens[index].lemma != "что" or not ends_clause(syntax, place.piece):
        return None
    if goes_on(syntax, place):
        return None
    cue = cue_before(syntax, max(syntax.sentence(index)[0], index - THAT_REACH), index)
    if cue is None:
        return None
    start = syntax.tokens[clause_start(syntax, cue, syntax.sentence(index)[0])].start
    return Introduction("whole_clause", cue, start=start)


def source_before(syntax: Syntax, place: Place) -> Introduction | None:
    """По словам X, «весь пересказ»."""
    comma = place.mark
    phrase = place.sources.get(comma) if comma is not None else None
    if phrase is None or not ends_clause(syntax, place.piece):
        return None
    start = syntax.tokens[phrase.first].start
    return Introduction("source_before", source=phrase.source, start=start)


def as_said_before(syntax: Syntax, place: Place) -> Introduction | None:
    """Как сообщил X, «весь пересказ»."""
    comma = place.mark
    if comma is None or syntax.tokens[comma].text != ",":
        return None
    first, _ = syntax.sentence(comma)
    words = syntax.tokens[first:comma]
    cues = [t for t in words if "says" in frames(t)]
    is_as = any(t.text.lower() == "как" for t in words[:2]) and not any(
        t.text == "," for t in words
    )
    if not is_as or not cues or not ends_clause(syntax, place.piece):
        return None
    return Introduction("source_before", cues[0].index, start=words[0].start)


def block_goes_on(syntax: Syntax, place: Place) -> Introduction | None:
    """The next quoted paragraph under one label, or of one quotation opened before."""
    before, introduced, piece = place.before, place.introduced, place.piece
    if before is None or introduced is None or not is_whole_paragraph(syntax, place):
        return None
    is_next = syntax.paragraph(piece.first) == syntax.paragraph(before.first) + 1
    is_open = before.quotation.mark == "orphan"
    if is_next and (introduced.rule in {"labelled_block", "block_goes_on"} or is_open):
        return Introduction("block_goes_on", continues=True)
    return None


def colon_alone(syntax: Syntax, place: Place) -> Introduction | None:
    """Решение она принимала сама: «А»: a subject and a colon, with no verb of saying."""
    piece = place.piece
    colon = place.mark
    if colon is None or syntax.tokens[colon].text != ":" or not is_sentence(syntax, piece):
        return None
    first, _ = syntax.sentence(colon)
    for token in syntax.tokens[first:colon]:
        if token.rel == "nsubj" and token.case == "Nom" and token.animacy == "Anim":
            return Introduction("colon_alone", source=token.index, start=token.start)
    return None


def loose_turn(syntax: Syntax, place: Place) -> Introduction | None:
    """A quoted sentence that stands alone: the speaker is who spoke before."""
    piece = place.piece
    is_turn = begins_afresh(syntax, place) and ends_sentence(syntax, piece)
    if is_turn and is_sentence(syntax, piece) and follows_report(syntax, place):
        return Introduction("loose_turn")
    return None


Rule = Callable[[Syntax, Place], Introduction | None]
RULES: tuple[Rule, ...] = (
    same_quotation,
    author_inside,
    after_colon,
    author_after,
    whole_clause,
    source_before,
    as_said_before,
    goes_on_after_author,
    one_more_call,
    called_out,
    labelled_block,
    colon_alone,
    block_goes_on,
    loose_turn,
)
