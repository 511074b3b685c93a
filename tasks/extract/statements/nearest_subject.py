"""The subject of a reporting word by word order, where the tree has missed it."""

from collections.abc import Iterator

from tasks.extract.reading.syntax import DASHES, FINAL, MARKS, Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.speaker_phrases import is_oblique_name
from tasks.russian.parsed import Token

# Words between a verb and a subject that the tree has missed.
REACH = 25
# Words of number, and how far before the noun that they count they may stand.
COUNTS = word_class("statements", "counts")
COUNTED_REACH = 5


def agrees(verb: Token, subject: Token) -> bool:
    """Whether a verb can have a subject: singular and plural, and the gender in the past."""
    if verb.number == "Sing" and subject.number == "Plur" and subject.pos != "NUM":
        return False
    is_past = verb.tense == "Past" and verb.number == "Sing"
    if not is_past or subject.pos in {"NUM", "PROPN"} or not verb.gender or not subject.gender:
        return True
    # министр заявила: a woman in a post of masculine name
    return verb.gender == subject.gender or (verb.gender == "Fem" and subject.animacy == "Anim")


def by_order(syntax: Syntax, verb: Token) -> Token | None:
    """The nominative that stands nearest before the verb, else right after it."""
    first, last = syntax.sentence(verb.index)
    for token in _back(syntax, max(first, verb.index - REACH), verb.index):
        if token.text in FINAL | {":"} or (token.pos == "VERB" and token.verb_form == "Fin"):
            break
        if token.pos == "SCONJ" and token.lemma != "как":
            break
        if token.lemma == "который" and token.case not in {"Nom", ""}:
            break  # христиане, которых обвиняли
        if _is_nominative(verb, token) and not is_oblique_name(syntax, token):
            return _head_of_phrase(syntax, token)
        if _is_counted_before(syntax, verb, token):
            return token
    for token in syntax.tokens[verb.index + 1 : min(last, verb.index + 6)]:
        if token.pos in {"VERB", "SCONJ", "CCONJ"} or token.text in FINAL | DASHES | MARKS | {
            ",",
            ":",
        }:
            break
        is_many = token.pos == "NOUN" and (token.case, token.number) == ("Gen", "Plur")
        if _is_nominative(verb, token) or (is_many and _is_numbered(syntax, token)):
            return token
    return None


def _is_numbered(syntax: Syntax, token: Token) -> bool:
    """`заявили уже восемь сенаторов`, `30 шахматных федераций`: a number stands before."""
    for before in reversed(syntax.tokens[max(0, token.index - COUNTED_REACH) : token.index]):
        if before.pos == "NUM":
            return before.lemma != "один" and before.case in {"Nom", "Acc", ""}
        if before.pos != "ADJ":
            return False
    return False


def _back(syntax: Syntax, first: int, last: int) -> Iterator[Token]:
    """The tokens before a verb, nearest first, relative clauses left out: `X, который ждал,`."""
    index = last - 1
    while index >= first:
        token = syntax.tokens[index]
        start, stop = syntax.extent(index)
        if token.rel == "acl:relcl" and token.verb_form == "Fin" and stop <= last:
            index = min(start, index) - 1
        else:
            yield token
            index -= 1


def _is_nominative(verb: Token, token: Token) -> bool:
    is_noun = token.case == "Nom" and token.pos in {"NOUN", "PROPN", "PRON"}
    is_same = not verb.number or token.number == verb.number
    return is_noun and is_same and token.lemma != "который" and agrees(verb, token)


def _is_counted_before(syntax: Syntax, verb: Token, token: Token) -> bool:
    """`Несколько близких к семье источников сообщают`: the noun that a number counts."""
    if token.pos != "NOUN" or (token.case, token.number) != ("Gen", "Plur"):
        return False
    before = syntax.tokens[max(0, token.index - COUNTED_REACH) : token.index]
    counts = [t for t in before if t.lemma in COUNTS and t.sentence == token.sentence]
    is_near = syntax.tokens[verb.index - 1] is token
    return bool(counts) and is_near and verb.number in {"Plur", "Sing"}


def _head_of_phrase(syntax: Syntax, token: Token) -> Token:
    """The post before a name: from `Смирнов` back to `посол`."""
    head = token
    for ancestor in syntax.ancestors(token.index):
        is_part = head.rel in {"appos", "flat", "flat:name"} and ancestor.index < token.index
        if not is_part or ancestor.case != "Nom":
            break
        head = ancestor
    return head
