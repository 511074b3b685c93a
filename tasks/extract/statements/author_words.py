"""The author's words around a quotation: their verb, where they begin and end, labels."""

from tasks.extract.reading.syntax import DASHES, FINAL, MARKS, Syntax
from tasks.extract.statements.quotation_places import Place
from tasks.extract.statements.reporting_verbs import frames, frames_at
from tasks.russian.parsed import Token

# `Александр Лукашенко, Президент Беларуси:`
MAX_LABEL_WORDS = 30


def verb_after(syntax: Syntax, first: int, last: int) -> int | None:
    """The author's verb of saying from `first` on, in one sentence of the author's."""
    for token in syntax.tokens[first:last]:
        if token.text in FINAL or token.text == ":":
            return None
        if token.pos == "VERB" and token.verb_form == "Fin":
            is_said = bool(frames_at(syntax, token)) or _is_postposed(syntax, token, first)
            return token.index if is_said else None
    return None


def _is_postposed(syntax: Syntax, verb: Token, first: int) -> bool:
    """`- улыбнулся министр`: any verb that opens the author's words before its subject."""
    subjects = syntax.with_relation(verb.index, "nsubj")
    is_third = verb.person not in {"1", "2"}
    return verb.index <= first + 1 and is_third and any(t.index > verb.index for t in subjects)


def author_end(syntax: Syntax, cue: int) -> int:
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


def cue_before(syntax: Syntax, first: int, last: int) -> int | None:
    """The reporting verb that a colon or `что` leads on: the one nearest to the root."""
    found = [t for t in syntax.tokens[first:last] if frames(t)]
    if not found:
        return None
    return min(found, key=lambda t: (depth(syntax, t), -t.index)).index


def depth(syntax: Syntax, token: Token) -> int:
    """Heads above a token, coordination left out."""
    rels = [token.rel, *(t.rel for t in syntax.ancestors(token.index))]
    return sum(rel not in {"conj", "root", "parataxis"} for rel in rels)


def clause_start(syntax: Syntax, cue: int, first: int) -> int:
    """The first token that the verb governs, at or after `first`."""
    return max(first, syntax.extent(cue)[0])


def follows_report(syntax: Syntax, place: Place) -> bool:
    """Whether somebody spoke just before: in the last turn, or in the sentence before."""
    first, _ = syntax.sentence(place.piece.first)
    paragraph = syntax.paragraph(place.piece.first)
    if place.before is not None and place.introduced is not None:
        return paragraph - syntax.paragraph(place.before.first) <= 1
    start, _ = syntax.sentence(max(0, first - 1))
    return any(frames(t) for t in syntax.tokens[start : place.piece.first])


def label_before(syntax: Syntax, colon: int) -> int | None:
    """The first token of a paragraph that names a speaker up to a colon, if it does."""
    first = syntax.sentence(colon)[0]
    words = syntax.tokens[first:colon]
    if not words or len(words) > MAX_LABEL_WORDS:
        return None
    is_person = any((t.animacy == "Anim" or t.pos == "PROPN") and t.case == "Nom" for t in words)
    begins = first == 0 or syntax.paragraph(first - 1) != syntax.paragraph(first)
    is_verbless = not any(t.pos == "VERB" and t.verb_form == "Fin" for t in words)
    is_named = words[0].case in {"Nom", ""} and words[0].pos in {"PROPN", "NOUN", "ADJ"}
    return first if begins and is_verbless and is_named and is_person else None
