"""Direct speech: quoted turns, labelled blocks and dialogue, with what introduces each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tasks.extract.clauses import DASHES, FINAL, MARKS, Syntax
from tasks.extract.content_ends import trimmed
from tasks.extract.quoted_pieces import Piece, pieces
from tasks.extract.reporting_verbs import frames
from tasks.extract.reports import Report
from tasks.extract.source_phrases import SourcePhrase
from tasks.russian.parsed import Token
from tasks.russian.spans import Span

# The author's verb stands among these many tokens after a quotation: `- с улыбкой сказал он`.
VERB_REACH = 14
# Fewer words than this in quotation marks are a name unless a verb of saying stands beside them.
MIN_LOOSE_WORDS = 4
MIN_SAID_WORDS = 3
# `Александр Лукашенко, Президент Беларуси:`
MAX_LABEL_WORDS = 30


@dataclass(frozen=True, slots=True)
class Introduction:
    """What tells that a piece is speech: a rule's name, with the cue or the source if any.

    `start` and `stop` are characters of the author's words; `continues` says that the piece
    belongs to the turn before it.
    """

    rule: str
    cue: int | None = None
    source: int | None = None
    start: int | None = None
    stop: int | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A piece among its neighbours, with the introduction of the piece before it."""

    piece: Piece
    before: Piece | None
    after: Piece | None
    introduced: Introduction | None
    sources: dict[int, SourcePhrase]

    @property
    def is_same_turn(self) -> bool:
        """Whether the piece before was speech in the same quotation marks."""
        return (
            self.before is not None
            and self.introduced is not None
            and self.before.quotation is self.piece.quotation
        )


def direct_reports(syntax: Syntax, sources: Sequence[SourcePhrase]) -> list[Report]:
    """The direct reports of a text, in order; the pieces of one turn are one report."""
    found: list[Report] = []
    ends = {phrase.last: phrase for phrase in sources}
    all_pieces = pieces(syntax)
    introduced: Introduction | None = None
    for position, piece in enumerate(all_pieces):
        place = Place(
            piece,
            all_pieces[position - 1] if position else None,
            all_pieces[position + 1] if position + 1 < len(all_pieces) else None,
            introduced,
            ends,
        )
        introduced = next(filter(None, (rule(syntax, place) for rule in RULES)), None)
        if introduced is None:
            continue
        report = _report(syntax, piece, introduced)
        if introduced.continues and found:
            found[-1] = _joined(found[-1], report)
        else:
            found.append(report)
    return found


def _report(syntax: Syntax, piece: Piece, introduced: Introduction) -> Report:
    first, last = trimmed(syntax, piece.first, piece.last)
    if first >= last:
        first, last = piece.first, piece.last
    text = Span(syntax.tokens[first].start, syntax.tokens[last - 1].stop)
    start = piece.outer.start if introduced.start is None else introduced.start
    stop = piece.outer.stop if introduced.stop is None else introduced.stop
    is_labelled = introduced.rule in {"labelled_block", "block_goes_on"}
    is_dash = piece.quotation.mark == "dash"
    return Report(
        rule=introduced.rule,
        mode="direct",
        layout="dash" if is_dash else "labelled" if is_labelled else "inline",
        parts=(text,),
        outer=Span(min(start, piece.outer.start), max(stop, piece.outer.stop)),
        cue=introduced.cue,
        source=introduced.source,
    )


def _joined(turn: Report, more: Report) -> Report:
    """One turn out of two stretches of it."""
    outer = Span(turn.outer.start, max(turn.outer.stop, more.outer.stop))
    return replace(turn, parts=turn.parts + more.parts, outer=outer)


def same_quotation(_: Syntax, place: Place) -> Introduction | None:
    """The second piece within the same marks: «А, - сказал он. - Б»."""
    return Introduction("same_quotation", continues=True) if place.is_same_turn else None


def author_inside(syntax: Syntax, place: Place) -> Introduction | None:
    """The first piece, with the author's words inside the marks: «А, - сказал он. - Б»."""
    if place.piece.inserted is None:
        return None
    cue = _verb_after(syntax, place.piece.inserted + 1, place.piece.inserted + 1 + VERB_REACH)
    stop = None if cue is None else syntax.tokens[_author_end(syntax, cue)].stop
    return Introduction("author_inside", cue, stop=stop)


def author_after(syntax: Syntax, place: Place) -> Introduction | None:
    """«А», - сказал он; «А», сказал он."""
    piece = place.piece
    index = _skip_marks(syntax, piece)
    if index is None or not _begins_afresh(syntax, place):
        return None
    is_dashed = syntax.tokens[index].text in DASHES
    if not is_dashed and (piece.is_unopened or not _is_sentence(syntax, piece)):
        return None
    limit = index + (VERB_REACH if is_dashed else 4)
    cue = _verb_after(syntax, index + 1, min(limit, _gap_end(syntax, place)))
    if cue is None:
        return None
    return Introduction("author_after", cue, stop=syntax.tokens[_author_end(syntax, cue)].stop)


def goes_on_after_author(syntax: Syntax, place: Place) -> Introduction | None:
    """«А», - сказал он. - «Б»: between the two stand only the author's words."""
    before, introduced = place.before, place.introduced
    if before is None or introduced is None or introduced.cue is None:
        return None
    first, last = before.last, place.piece.first
    if not first < introduced.cue < last or not _is_near(syntax, before, place.piece):
        return None
    gap = syntax.tokens[introduced.cue : last]
    ends = sum(token.text in FINAL for token in gap)
    opening = next((t for t in reversed(gap) if t.text not in MARKS), None)
    if ends > 1 or opening is None or opening.text not in FINAL | DASHES:
        return None
    return Introduction("goes_on_after_author", continues=True)


def after_colon(syntax: Syntax, place: Place) -> Introduction | None:
    """X отметил: «А»."""
    colon = _mark_before(syntax, place.piece)
    if colon is None or syntax.tokens[colon].text != ":":
        return None
    first = max(syntax.sentence(colon)[0], place.before.last if place.before else 0)
    cue = _cue_before(syntax, first, colon)
    if cue is None or not _is_said(syntax, place.piece):
        return None
    start = syntax.tokens[_clause_start(syntax, cue, first)].start
    return Introduction("after_colon", cue, start=start)


def _is_said(syntax: Syntax, piece: Piece) -> bool:
    """Whether a piece after a colon can be words and not a name: `предлагают: «Петербургская»`."""
    words = syntax.tokens[piece.first : piece.last]
    return len(words) >= MIN_SAID_WORDS or words[-1].text in FINAL


def labelled_block(syntax: Syntax, place: Place) -> Introduction | None:
    """`Александр Лукашенко, Президент Беларуси:` before «А»."""
    colon = _mark_before(syntax, place.piece)
    if colon is None or syntax.tokens[colon].text != ":":
        return None
    label = label_before(syntax, colon)
    if label is None:
        return None
    return Introduction("labelled_block", source=label, start=syntax.tokens[label].start)


def label_before(syntax: Syntax, colon: int) -> int | None:
    """The first token of a paragraph that names a speaker up to a colon, if it does."""
    first = syntax.sentence(colon)[0]
    words = syntax.tokens[first:colon]
    if not words or len(words) > MAX_LABEL_WORDS:
        return None
    is_person = any(t.animacy == "Anim" or t.pos == "PROPN" for t in words)
    begins = first == 0 or syntax.paragraph(first - 1) != syntax.paragraph(first)
    is_verbless = not any(t.pos == "VERB" and t.verb_form == "Fin" for t in words)
    is_named = words[0].case in {"Nom", ""} and words[0].pos in {"PROPN", "NOUN", "ADJ"}
    return first if begins and is_verbless and is_named and is_person else None


def whole_clause(syntax: Syntax, place: Place) -> Introduction | None:
    """X отметил, что «весь пересказ»."""
    index = place.piece.first - 2
    if index < 1 or syntax.tokens[index].lemma != "что" or not _ends_clause(syntax, place.piece):
        return None
    cue = _cue_before(syntax, max(syntax.sentence(index)[0], index - 20), index)
    if cue is None:
        return None
    start = syntax.tokens[_clause_start(syntax, cue, syntax.sentence(index)[0])].start
    return Introduction("whole_clause", cue, start=start)


def source_before(syntax: Syntax, place: Place) -> Introduction | None:
    """По словам X, «весь пересказ»."""
    comma = _mark_before(syntax, place.piece)
    phrase = place.sources.get(comma) if comma is not None else None
    if phrase is None or not _ends_clause(syntax, place.piece):
        return None
    start = syntax.tokens[phrase.first].start
    return Introduction("source_before", source=phrase.source, start=start)


def block_goes_on(syntax: Syntax, place: Place) -> Introduction | None:
    """The next quoted paragraph under one label, or of one quotation opened before."""
    before, introduced, piece = place.before, place.introduced, place.piece
    if before is None or introduced is None or not _is_whole_paragraph(syntax, piece):
        return None
    is_next = syntax.paragraph(piece.first) == syntax.paragraph(before.first) + 1
    is_open = before.quotation.mark == "orphan"
    if is_next and (introduced.rule in {"labelled_block", "block_goes_on"} or is_open):
        return Introduction("block_goes_on", continues=True)
    return None


def colon_alone(syntax: Syntax, place: Place) -> Introduction | None:
    """Решение она принимала сама: «А»: a subject and a colon, with no verb of saying."""
    piece = place.piece
    colon = _mark_before(syntax, piece)
    if colon is None or syntax.tokens[colon].text != ":" or not _is_sentence(syntax, piece):
        return None
    first, _ = syntax.sentence(colon)
    for token in syntax.tokens[first:colon]:
        if token.rel == "nsubj" and token.case == "Nom" and token.animacy == "Anim":
            return Introduction("colon_alone", source=token.index, start=token.start)
    return None


def loose_turn(syntax: Syntax, place: Place) -> Introduction | None:
    """A quoted sentence that stands alone: the speaker is who spoke before."""
    piece = place.piece
    is_turn = _begins_afresh(syntax, place) and _ends_sentence(syntax, piece)
    if is_turn and _is_sentence(syntax, piece) and _follows_report(syntax, place):
        return Introduction("loose_turn")
    return None


def _is_sentence(syntax: Syntax, piece: Piece) -> bool:
    """Whether a piece has a verb of its own and is longer than a name."""
    if piece.last - piece.first < MIN_LOOSE_WORDS or piece.quotation.mark == "dash":
        return False
    tokens = syntax.tokens[piece.first : piece.last]
    return any(t.pos in {"VERB", "AUX"} and t.verb_form == "Fin" for t in tokens)


def _follows_report(syntax: Syntax, place: Place) -> bool:
    """Whether somebody spoke just before: in the last turn, or in the sentence before."""
    first, _ = syntax.sentence(place.piece.first)
    paragraph = syntax.paragraph(place.piece.first)
    if place.before is not None and place.introduced is not None:
        return paragraph - syntax.paragraph(place.before.first) <= 1
    start, _ = syntax.sentence(max(0, first - 1))
    return any(frames(t) for t in syntax.tokens[start : place.piece.first])


Rule = Callable[[Syntax, Place], Introduction | None]
RULES: tuple[Rule, ...] = (
    same_quotation,
    author_inside,
    after_colon,
    author_after,
    whole_clause,
    source_before,
    goes_on_after_author,
    labelled_block,
    colon_alone,
    block_goes_on,
    loose_turn,
)


def _skip_marks(syntax: Syntax, piece: Piece) -> int | None:
    """The dash, comma or first word of what follows a piece in its paragraph."""
    paragraph = syntax.paragraph(piece.first)
    index = piece.last
    while index < len(syntax.tokens) and syntax.paragraph(index) == paragraph:
        token = syntax.tokens[index]
        if token.text in DASHES:
            return index
        if token.pos != "PUNCT" and token.text not in MARKS:
            return index - 1
        index += 1
    return None


def _verb_after(syntax: Syntax, first: int, last: int) -> int | None:
    """The author's verb of saying from `first` on, in one sentence of the author's."""
    for token in syntax.tokens[first:last]:
        if token.text in FINAL or token.text == ":":
            return None
        if token.pos == "VERB" and token.verb_form == "Fin":
            is_said = bool(frames(token)) or _is_postposed(syntax, token, first)
            return token.index if is_said else None
    return None


def _is_postposed(syntax: Syntax, verb: Token, first: int) -> bool:
    """`- улыбнулся министр`: any verb that opens the author's words before its subject."""
    subjects = syntax.with_relation(verb.index, "nsubj")
    is_third = verb.person not in {"1", "2"}
    return verb.index <= first + 1 and is_third and any(t.index > verb.index for t in subjects)


def _gap_end(syntax: Syntax, place: Place) -> int:
    """Where the next piece begins, or the paragraph ends."""
    following = place.after
    return following.first if following else len(syntax.tokens)


def _author_end(syntax: Syntax, cue: int) -> int:
    """The last word of the author's clause: before the next dash, quotation or full stop."""
    _, last = syntax.sentence(cue)
    end = cue
    for token in syntax.tokens[cue:last]:
        if token.text in FINAL | DASHES | MARKS | {":"}:
            break
        end = token.index
    while syntax.tokens[end].pos == "PUNCT" and end > cue:
        end -= 1
    return end


def _mark_before(syntax: Syntax, piece: Piece) -> int | None:
    """The last token before a piece and its opening mark."""
    index = piece.first - 1
    while index >= 0 and syntax.tokens[index].text in MARKS | DASHES:
        index -= 1
    return index if index >= 0 else None


def _begins_afresh(syntax: Syntax, place: Place) -> bool:
    """Whether a piece opens a paragraph or sentence, or follows a colon or the author's words."""
    index = _mark_before(syntax, place.piece)
    if index is None or syntax.paragraph(index) != syntax.paragraph(place.piece.first):
        return True
    if syntax.tokens[index].text in FINAL | {":"}:
        return True
    return place.piece.quotation.mark == "dash" or syntax.sentence(place.piece.first)[0] > index


def _is_near(syntax: Syntax, before: Piece, piece: Piece) -> bool:
    return syntax.paragraph(before.first) == syntax.paragraph(piece.first)


def _cue_before(syntax: Syntax, first: int, last: int) -> int | None:
    """The reporting verb that a colon or `что` leads on: the one nearest to the root."""
    found = [t for t in syntax.tokens[first:last] if frames(t)]
    if not found:
        return None
    return min(found, key=lambda t: (depth(syntax, t), -t.index)).index


def depth(syntax: Syntax, token: Token) -> int:
    """Heads above a token, coordination left out."""
    rels = [token.rel, *(t.rel for t in syntax.ancestors(token.index))]
    return sum(rel not in {"conj", "root", "parataxis"} for rel in rels)


def _clause_start(syntax: Syntax, cue: int, first: int) -> int:
    return max(first, syntax.extent(cue)[0])


def _ends_clause(syntax: Syntax, piece: Piece) -> bool:
    """Whether the quoted words are the whole clause: nothing of it follows the closing mark."""
    if syntax.tokens[piece.last - 1].text in FINAL:
        return True
    index = piece.last
    while index < len(syntax.tokens) and syntax.tokens[index].text in MARKS:
        index += 1
    if index >= len(syntax.tokens):
        return True
    token = syntax.tokens[index]
    return token.pos in {"PUNCT", "CCONJ"} or syntax.paragraph(index) != syntax.paragraph(
        piece.first
    )


def _ends_sentence(syntax: Syntax, piece: Piece) -> bool:
    last = syntax.tokens[piece.last - 1]
    index = piece.last
    while index < len(syntax.tokens) and syntax.tokens[index].text in MARKS:
        index += 1
    if index >= len(syntax.tokens) or syntax.paragraph(index) != syntax.paragraph(piece.first):
        return True
    return last.text in FINAL or syntax.tokens[index].text in FINAL


def _is_whole_paragraph(syntax: Syntax, piece: Piece) -> bool:
    index = piece.first - 1
    while index >= 0 and syntax.tokens[index].text in MARKS:
        index -= 1
    return index < 0 or syntax.paragraph(index) != syntax.paragraph(piece.first)
