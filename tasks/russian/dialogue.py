"""Turns of dialogue, led by a dash.

`- Текст, - сказал министр. - Ещё текст.` has two quoted pieces and the author's words between.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from tasks.russian.parsed import Token
from tasks.russian.quotations import Stretch, nested
from tasks.russian.spans import Span

DASHES = {"-", "–", "—", "―", "--"}
# A dash parts speech from the author's words only after one of these; `Минск - столица` has none.
PARTING = (",", ".", "!", "?", "…", ":")
# The author's verb is among these many words after the dash: `сказал он`, `тут же ответил он`.
VERB_REACH = 3


def turn(tokens: Sequence[Token], marked: Sequence[Stretch]) -> list[Stretch]:
    """The quoted pieces of a paragraph that is a turn of dialogue, in order; [] where it is none.

    `tokens` and `marked` are the paragraph's tokens and the stretches that quotation marks set off.
    A dash inside the marks parts nothing. A piece that the marks cover is theirs alone.
    """
    if not _is_turn(tokens):
        return []
    quoted = [each.outer for each in nested(marked) if each.depth == 0]
    pieces = [_piece(part) for part in _spoken(tokens, quoted)]
    return [piece for piece in pieces if not _around(quoted, piece.inner)]


def _is_turn(tokens: Sequence[Token]) -> bool:
    """Whether a dash and a capital open the paragraph; `- развитие торговли;` is an item."""
    return (
        len(tokens) > 1
        and tokens[0].text in DASHES
        and not tokens[1].text[0].isdigit()
        and not tokens[1].text[0].islower()
        and tokens[-1].text != ";"
    )


def _spoken(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterator[Sequence[Token]]:
    """The runs of tokens that are speech, each with the dash before it."""
    first, is_speech = 0, True
    for index in _parting_dashes(tokens, quoted):
        if is_speech and _is_author(tokens[index + 1 :][: VERB_REACH + 1]):
            yield tokens[first:index]
            is_speech = False
        elif not is_speech:
            first, is_speech = index, True
    if is_speech:
        yield tokens[first:]


def _parting_dashes(tokens: Sequence[Token], quoted: Sequence[Span]) -> Iterator[int]:
    for index in range(2, len(tokens) - 1):
        if (
            tokens[index].text in DASHES
            and tokens[index - 1].text.endswith(PARTING)
            and not _around(quoted, Span(tokens[index].start, tokens[index].stop))
        ):
            yield index


def _around(quoted: Sequence[Span], inner: Span) -> bool:
    """Whether one of `quoted`, which stand in order and apart, covers `inner`."""
    index = bisect_right(quoted, inner.start, key=attrgetter("start"))
    return index > 0 and quoted[index - 1].covers(inner)


def _is_author(words: Sequence[Token]) -> bool:
    """Whether `сказал он`, `добавил министр` begins here, and not `- но это не главное`."""
    if words[0].pos in {"CCONJ", "SCONJ", "PART"} or words[0].text[0] in '"«“„':
        return False
    verbs = (word for word in words if word.pos == "VERB" and word.verb_form in {"Fin", ""})
    return any(verb.tense == "Past" or verb.person == "3" for verb in verbs)


def _piece(tokens: Sequence[Token]) -> Stretch:
    """`- Текст,` with its dash and comma as the outer span, without them as the inner one."""
    body = tokens[1:-1] if tokens[-1].text == "," and len(tokens) > 2 else tokens[1:]
    outer = Span(tokens[0].start, tokens[-1].stop)
    return Stretch(outer, Span(body[0].start, body[-1].stop), "dash")
