"""Where reported content ends: at its sentence's end, unless the author speaks again."""

from typing import Literal

from tasks.extract.reading.syntax import DASHES, FINAL, MARKS, Syntax
from tasks.extract.statements.reporting_verbs import frames
from tasks.russian.parsed import Token

Kind = Literal["clause", "phrase"]

EDGES = FINAL | DASHES | {",", ":"}
CLOSING = {","} | DASHES | MARKS
# `, однако лидер назвал`: words that part two clauses of a sentence.
CONTRASTS = {"а", "но", "однако", "зато", "хотя", "тогда"}
RELATIVES = {"который", "где", "куда", "откуда", "когда", "чей", "кто", "что", "чтобы", "если"}
# `передает корреспондент`: verbs of passing on that are no statement of their own.
PASSING_ON = {"передать", "передавать", "цитировать"}
RELATIVE_RELATIONS = {"acl", "acl:relcl", "amod"}
# Adverbs may stand between `и` and the author's next verb: `и тут же пообещал`.
GAP = 6


def trimmed(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """The stretch without commas and full stops at its edges, or a mark that lacks its pair."""
    tokens = syntax.tokens
    while first < last and tokens[first].text in EDGES:
        first += 1
    while last > first and (tokens[last - 1].text in EDGES or tokens[last - 1].lemma in CONTRASTS):
        last -= 1
    while last > first and tokens[last - 1].text in MARKS and _is_odd(tokens[first:last]):
        last -= 1
    while last > first and tokens[first].text in MARKS and _is_odd(tokens[first:last]):
        first += 1
    return first, last


def _is_odd(tokens: tuple[Token, ...]) -> bool:
    return sum(token.text in MARKS for token in tokens) % 2 == 1


def content_end(syntax: Syntax, cue: int, first: int, kind: Kind = "clause") -> int:
    """The token after the content that a reporting word begins at `first`.

    A `clause` has a predicate of its own, so that only a closed clause lets the author resume; a
    `phrase` (an object, an infinitive) has none, so that the next finite verb is the author's.
    """
    limit = _limit(syntax, cue, first)
    is_open = kind == "phrase"
    if is_open:
        limit = min(limit, _subject_start(syntax, cue, first, limit))
    for token in syntax.tokens[first:limit]:
        if token.text == ";" or _leads_to_quotation(syntax, token):
            return token.index
        if is_open and token.index > first and _opens_aside(syntax, token, limit):
            return token.index
        if token.index > first and _author_resumes(syntax, cue, token, is_open=is_open):
            contrast = _contrast_before(syntax, cue, token) if is_open else None
            start = contrast or _clause_start(syntax, token, first)
            if is_open or start > first:  # else it is the content's own first verb
                return start
        if token.lemma in RELATIVES or token.pos == "SCONJ":
            is_open = False
    return limit


def _leads_to_quotation(syntax: Syntax, token: Token) -> bool:
    """`отметил помощь: «Вы нам помогли»`: the quotation is a statement of its own."""
    following = syntax.tokens[token.index + 1 : token.index + 2]
    return token.text == ":" and bool(following) and following[0].text in MARKS


def _opens_aside(syntax: Syntax, token: Token, limit: int) -> bool:
    """`информацию об отставке (кроме него, это были …)`: a clause of the author in brackets."""
    if token.text != "(":
        return False
    for inner in syntax.tokens[token.index + 1 : limit]:
        if inner.text == ")":
            return False
        if inner.pos in {"VERB", "AUX"} and inner.verb_form == "Fin":
            return True
    return False


def _limit(syntax: Syntax, cue: int, first: int) -> int:
    """The end of the sentence, or of the relative or adverbial clause in which the verb stands."""
    _, last = syntax.sentence(cue)
    verb = syntax.tokens[cue]
    if verb.rel in RELATIVE_RELATIONS or (verb.rel == "advcl" and verb.head > cue):
        end = syntax.extent(cue)[1]
        if first < end:
            return min(end, last)
    return last


def _subject_start(syntax: Syntax, cue: int, first: int, limit: int) -> int:
    """`обещал приехать президент`: a subject after the content is no part of it.

    Nor is the one of another clause that the tree gives to the verb: `, однако лидер назвал`.
    """
    for token in syntax.with_relation(cue, "nsubj"):
        if first < token.index and token.case == "Nom":
            contrast = _contrast_before(syntax, cue, token)
            return max(first, contrast or syntax.extent(token.index)[0])
    return limit


def _author_resumes(syntax: Syntax, cue: int, token: Token, *, is_open: bool) -> bool:
    if token.verb_form == "Conv":
        return _is_adverbial_report(syntax, token)
    if token.pos not in {"VERB", "AUX"} or token.verb_form != "Fin":
        return False
    return (
        _is_tail(syntax, token)
        or (is_open and _is_new_predicate(syntax, cue, token))
        or (is_open and _is_contrasted(syntax, cue, token))
        or (is_open and _is_main(syntax, cue, token))
        or _is_second_report(syntax, cue, token)
        or _is_other_report(syntax, cue, token, is_open=is_open)
        or _is_own_predicate(syntax, cue, token)
    )


def _is_adverbial_report(syntax: Syntax, token: Token) -> bool:
    """`, отметив, что`: an adverbial participle of saying is the author's."""
    return bool(frames(token)) and syntax.tokens[token.index - 1].text in CLOSING


def _is_tail(syntax: Syntax, token: Token) -> bool:
    """`, передает корреспондент`, `, говорится в сообщении`."""
    if "says" not in frames(token) and token.lemma not in PASSING_ON:
        return False
    if syntax.tokens[token.index - 1].text not in CLOSING:
        return False
    following = syntax.with_relation(token.index, "nsubj", "obl")
    return bool(following) and following[0].index > token.index


def _is_new_predicate(syntax: Syntax, cue: int, token: Token) -> bool:
    """`пригласил компании и выразил намерение`: a finite verb joined to the author's."""
    return _joint(syntax, token) is not None and syntax.tokens[cue].number in {token.number, ""}


def _is_contrasted(syntax: Syntax, cue: int, token: Token) -> bool:
    """`объявил о переизбрании, однако лидер оппозиции назвал`: another clause of the author's."""
    return _contrast_before(syntax, cue, token) is not None


def _contrast_before(syntax: Syntax, cue: int, token: Token) -> int | None:
    """`о двух погибших, | однако МЧС и полиция опровергли`: where the contrast begins."""
    for before in reversed(syntax.tokens[cue + 1 : token.index]):
        if before.lemma in CONTRASTS and syntax.tokens[before.index - 1].text == ",":
            return before.index
    return None


def _is_main(syntax: Syntax, cue: int, token: Token) -> bool:
    """`Объявив об отмене концертов, певица пропала`: the verb to which the adverbial belongs.

    `Котов, который раскрыл детали сделки, живёт`: the one behind a relative clause.
    """
    verb = syntax.tokens[cue]
    is_adverbial = verb.verb_form == "Conv" or verb.rel in RELATIVE_RELATIONS
    between = syntax.tokens[cue + 1 : token.index]
    return is_adverbial and any(t.text == "," for t in between)


def _is_second_report(syntax: Syntax, cue: int, token: Token) -> bool:
    """`, и пообещал помочь`, `…" и сообщил, что`: a comma or mark has closed the clause before."""
    joint = _joint(syntax, token)
    if joint is None or not frames(token) or not _agree(syntax.tokens[cue], token):
        return False
    is_closed = syntax.tokens[joint - 1].text in CLOSING
    return is_closed or (token.rel == "conj" and token.head == cue)


def _is_other_report(syntax: Syntax, cue: int, token: Token, *, is_open: bool) -> bool:
    """`, а глава министерства отметил, что`: somebody else's report in the same tense."""
    if not frames(token) or token.tense != syntax.tokens[cue].tense:
        return False
    start = _clause_start(syntax, token, cue + 1)
    is_closed = start > cue + 1 and syntax.tokens[start - 1].text == ","
    is_parted = is_open or syntax.tokens[start].lemma in {"а", "однако"}
    return is_closed and is_parted and bool(syntax.with_relation(token.index, "nsubj"))


def _is_own_predicate(syntax: Syntax, cue: int, token: Token) -> bool:
    """A later verb that the tree joins to the author's, in the same tense: `, и уехал`."""
    verb = syntax.tokens[cue]
    if token.rel not in {"conj", "parataxis"} or token.head not in {cue, verb.head}:
        return False
    is_closed = syntax.tokens[_clause_start(syntax, token, cue + 1) - 1].text in CLOSING
    return is_closed and verb.tense == token.tense


def _joint(syntax: Syntax, token: Token) -> int | None:
    """The `и` that joins a verb without a subject of its own to one before."""
    for before in reversed(syntax.tokens[max(0, token.index - GAP) : token.index]):
        if before.pos == "CCONJ":
            has_subject = any(t.case == "Nom" for t in syntax.with_relation(token.index, "nsubj"))
            return None if has_subject else _first_of(syntax, before.index)
        if before.pos not in {"ADV", "PART", "ADJ", "NOUN", "ADP", "PRON", "DET"}:
            return None
    return None


def _first_of(syntax: Syntax, index: int) -> int:
    """The first word of `а также`."""
    return index - 1 if index and syntax.tokens[index - 1].text.lower() == "а" else index


def _agree(verb: Token, token: Token) -> bool:
    """Whether two verbs can share a subject and a time."""
    if verb.verb_form != "Fin":
        return verb.verb_form == "Conv"
    return (verb.tense, verb.number, verb.gender) == (token.tense, token.number, token.gender)


def _clause_start(syntax: Syntax, token: Token, first: int) -> int:
    """Where the clause of a verb begins: after the last comma, dash or mark, or at `и`."""
    start = token.index
    while start > first and syntax.tokens[start - 1].text not in FINAL | CLOSING:
        start -= 1
        if syntax.tokens[start].pos == "CCONJ":
            return _first_of(syntax, start)
    return start
