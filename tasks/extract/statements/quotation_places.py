"""Where a quoted piece stands: what touches its marks, and whether it is a clause."""

from dataclasses import dataclass

from tasks.extract.reading.syntax import DASHES, FINAL, MARKS, Syntax
from tasks.extract.statements.quoted_pieces import Piece
from tasks.extract.statements.source_phrases import SourcePhrase
from tasks.russian.parsed import Token

# Marks and dashes that are passed over beside a piece; more in a row are no Russian.
REACH = 8
# Fewer words than this in quotation marks are a name unless a verb of saying stands beside them.
MIN_LOOSE_WORDS = 4
MIN_SAID_WORDS = 3


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
    """A piece among its neighbours, with the introduction of the piece before it.

    `mark` is the last token before it that is no quotation mark or dash.
    """

    piece: Piece
    before: Piece | None
    after: Piece | None
    introduced: Introduction | None
    sources: dict[int, SourcePhrase]
    mark: int | None

    @property
    def is_same_turn(self) -> bool:
        """Whether the piece before was speech in the same quotation marks."""
        return (
            self.before is not None
            and self.introduced is not None
            and self.before.quotation is self.piece.quotation
        )


def skip_marks(syntax: Syntax, piece: Piece) -> int | None:
    """The dash, comma or first word of what follows a piece in its paragraph."""
    paragraph = syntax.paragraph(piece.first)
    for token in syntax.tokens[piece.last : piece.last + REACH]:
        if syntax.paragraph(token.index) != paragraph:
            return None
        if token.text in DASHES:
            return token.index
        if token.pos != "PUNCT" and token.text not in MARKS:
            return token.index - 1
    return None


def mark_before(syntax: Syntax, piece: Piece) -> int | None:
    """The last token before a piece and its opening mark."""
    for token in reversed(syntax.tokens[max(0, piece.first - REACH) : piece.first]):
        if token.text not in MARKS and token.text not in DASHES:
            return token.index
    return None


def begins_afresh(syntax: Syntax, place: Place) -> bool:
    """Whether a piece opens a paragraph or sentence, or follows a colon or the author's words."""
    index = place.mark
    if index is None or syntax.paragraph(index) != syntax.paragraph(place.piece.first):
        return True
    if syntax.tokens[index].text in FINAL | {":"}:
        return True
    return place.piece.quotation.mark == "dash" or syntax.sentence(place.piece.first)[0] > index


def is_near(syntax: Syntax, before: Piece, piece: Piece) -> bool:
    """Whether two pieces stand in one paragraph."""
    return syntax.paragraph(before.first) == syntax.paragraph(piece.first)


def ends_clause(syntax: Syntax, piece: Piece) -> bool:
    """Whether the quoted words are the whole clause: nothing of it follows the closing mark."""
    if syntax.tokens[piece.last - 1].text in FINAL:
        return True
    following = following_token(syntax, piece)
    return following is None or following.pos in {"PUNCT", "CCONJ"}


def goes_on(syntax: Syntax, place: Place) -> bool:
    """`что «сделал всё», но «надо жить»`, `что «всё хорошо»: скоро придут`: part of a clause."""
    following = following_token(syntax, place.piece)
    if following is None or following.text == ":":
        return following is not None
    after = place.after
    is_quoted = after is not None and after.first - place.piece.last <= REACH
    is_joint = any(t.pos == "CCONJ" for t in syntax.tokens[following.index : following.index + 2])
    return is_quoted and is_joint and not _says_again(syntax, following.index, after)


def _says_again(syntax: Syntax, first: int, after: Piece | None) -> bool:
    """`…», и добавил: «…`: a verb stands between the two pieces."""
    last = after.first if after else first
    return any(t.pos == "VERB" for t in syntax.tokens[first:last])


def ends_sentence(syntax: Syntax, piece: Piece) -> bool:
    """Whether a sentence ends within the marks or right after them."""
    following = following_token(syntax, piece)
    is_ended = syntax.tokens[piece.last - 1].text in FINAL
    return is_ended or following is None or following.text in FINAL


def is_whole_paragraph(syntax: Syntax, place: Place) -> bool:
    """Whether nothing of its paragraph stands before a piece."""
    mark, first = place.mark, place.piece.first
    return mark is None or syntax.paragraph(mark) != syntax.paragraph(first)


def is_sentence(syntax: Syntax, piece: Piece) -> bool:
    """Whether a piece has a verb of its own and is longer than a name."""
    if piece.last - piece.first < MIN_LOOSE_WORDS or piece.quotation.mark == "dash":
        return False
    return syntax.has_predicate(piece.first, piece.last)


def is_said(syntax: Syntax, piece: Piece) -> bool:
    """Whether a piece after a colon can be words and not a name: `предлагают: «Петербургская»`."""
    words = syntax.tokens[piece.first : piece.last]
    return len(words) >= MIN_SAID_WORDS or words[-1].text in FINAL


def gap_end(syntax: Syntax, place: Place) -> int:
    """Where the next piece begins, or the paragraph ends."""
    following = place.after
    return following.first if following else len(syntax.tokens)


def following_token(syntax: Syntax, piece: Piece) -> Token | None:
    """The token after a piece and its closing mark, None at the paragraph's end."""
    paragraph = syntax.paragraph(piece.first)
    for token in syntax.tokens[piece.last : piece.last + REACH]:
        if token.text not in MARKS:
            return token if syntax.paragraph(token.index) == paragraph else None
    return None
