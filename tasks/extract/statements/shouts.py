"""Short quotations that a verb or noun of calling leads on: `кричал «Ура»`, `с криком «Ура»`."""

from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.quotation_places import Introduction, Place
from tasks.extract.statements.reporting_verbs import frames
from tasks.russian.parsed import Token

CALLS = {"крик", "возглас", "вопль"}
CALLING = word_class("statements", "calling")
# `со словами «Прощайте»`, but no `под словом «народ»`.
WITH = {"с", "со"}


def called_out(syntax: Syntax, place: Place) -> Introduction | None:
    """Он кричал «Держите вора»; толпа вышла с криками «Свободу поэту»."""
    if place.mark is None or place.mark != place.piece.first - 2:
        return None
    token = syntax.tokens[place.mark]
    if token.lemma in CALLING and frames(token):
        return Introduction("called_out", token.index, start=token.start)
    caller = _caller(syntax, token) if _is_call(syntax, token) else None
    if caller is None:
        return None
    return Introduction("called_out", source=caller.index, start=caller.start)


def _is_call(syntax: Syntax, token: Token) -> bool:
    is_words = token.lemma == "слово" and token.number == "Plur"
    return syntax.case_word(token.index) in WITH and (token.lemma in CALLS or is_words)


def _caller(syntax: Syntax, token: Token) -> Token | None:
    """The subject of the verb to which `с криком` belongs."""
    for above in syntax.ancestors(token.index):
        subjects = [t for t in syntax.with_relation(above.index, "nsubj") if t.case == "Nom"]
        if subjects:
            return subjects[0]
    return None


def one_more_call(syntax: Syntax, place: Place) -> Introduction | None:
    """Толпа скандировала: «Свободу» | и «Долой тиранов»: nothing but `и` parts the two."""
    before, introduced = place.before, place.introduced
    if before is None or introduced is None or introduced.rule not in {"called_out", "after_colon"}:
        return None
    gap = syntax.tokens[before.last : place.piece.first]
    words = [t for t in gap if t.text not in MARKS]
    is_joined = len(words) == 1 and (words[0].pos == "CCONJ" or words[0].text == ",")
    return Introduction("one_more_call", continues=True) if is_joined else None
