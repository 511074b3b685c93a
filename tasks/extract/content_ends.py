"""Where reported content ends: at its sentence's end, unless the author speaks again."""

from itertools import pairwise

from tasks.extract.clauses import DASHES, FINAL, MARKS, Syntax
from tasks.extract.reporting_verbs import frames
from tasks.russian.parsed import Token

CLOSES = {",", ")"} | DASHES


def content_end(syntax: Syntax, cue: int, first: int) -> int:
    """The token after the content that a reporting verb begins at `first`."""
    limit = _limit(syntax, cue, first)
    for token in syntax.tokens[first:limit]:
        if _author_resumes(syntax, cue, first, token):
            return _clause_start(syntax, token, first)
    return limit


def trimmed(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """The stretch without commas and full stops at its edges, or a mark that lacks its pair."""
    tokens = syntax.tokens
    while first < last and tokens[first].text in FINAL | DASHES | {",", ":"}:
        first += 1
    while last > first and tokens[last - 1].text in FINAL | DASHES | {",", ":"}:
        last -= 1
    while last > first and tokens[last - 1].text in MARKS and _is_odd(tokens[first:last]):
        last -= 1
    while last > first and tokens[first].text in MARKS and _is_odd(tokens[first:last]):
        first += 1
    return first, last


def _is_odd(tokens: tuple[Token, ...]) -> bool:
    return sum(token.text in MARKS for token in tokens) % 2 == 1


def _limit(syntax: Syntax, cue: int, first: int) -> int:
    """The end of the sentence, or of the subordinate clause in which the verb itself stands."""
    _, last = syntax.sentence(cue)
    token = syntax.tokens[cue]
    within = [token, *syntax.ancestors(cue)]
    for inner in within:
        if inner.rel in {"acl", "acl:relcl", "advcl", "ccomp", "csubj", "amod"} and inner.head >= 0:
            is_before = inner.head > cue
            end = syntax.extent(inner.index)[1]
            if (is_before or end < last - 1) and end > first:
                return min(last, end)
    return last


def _author_resumes(syntax: Syntax, cue: int, first: int, token: Token) -> bool:
    if token.index == first:
        return False
    if token.pos not in {"VERB", "ADJ", "AUX"} or token.verb_form in {"Inf", "Part"}:
        return False
    return (
        _is_own_predicate(syntax, cue, token)
        or _is_second_report(syntax, cue, token)
        or _is_adverbial_report(syntax, token)
        or _is_tail(syntax, token)
    )


def _is_own_predicate(syntax: Syntax, cue: int, token: Token) -> bool:
    """`пригласил компании … и выразил намерение`: coordinated with the verb or with its head."""
    if token.rel not in {"conj", "parataxis"}:
        return False
    heads = [token.head]
    for ancestor in syntax.ancestors(token.index):
        if ancestor.rel != "conj":
            break
        heads.append(ancestor.head)
    own = {cue, *(t.index for t in syntax.ancestors(cue))}
    return not own.isdisjoint(heads) and token.head in own | {
        t.index for t in syntax.with_relation(cue, "conj")
    }


def _is_second_report(syntax: Syntax, cue: int, token: Token) -> bool:
    """`, и пообещал помочь`, `…" и сообщил, что`: a comma or mark has closed the clause before."""
    if not frames(token) or token.verb_form != "Fin":
        return False
    verb = syntax.tokens[cue]
    agrees = (verb.tense, verb.number, verb.gender) == (token.tense, token.number, token.gender)
    if not agrees or syntax.with_relation(token.index, "nsubj"):
        return False
    before = syntax.tokens[max(0, token.index - 3) : token.index]
    for left, right in pairwise(before):
        if right.pos == "CCONJ" and (left.text in CLOSES or left.text in MARKS):
            return True
    return False


def _is_adverbial_report(syntax: Syntax, token: Token) -> bool:
    """`, отметив, что`: an adverbial participle of saying is the author's."""
    return (
        token.verb_form == "Conv"
        and bool(frames(token))
        and syntax.tokens[token.index - 1].text in {",", *MARKS}
    )


def _is_tail(syntax: Syntax, token: Token) -> bool:
    """`, передает корреспондент`, `, говорится в сообщении`."""
    if token.verb_form != "Fin" or "says" not in frames(token) | _tails(token):
        return False
    before = syntax.tokens[token.index - 1]
    if before.text not in {",", *DASHES, *MARKS} or before.index == 0:
        return False
    later = [t for t in syntax.with_relation(token.index, "nsubj", "obl") if t.index > token.index]
    return bool(later) and not any(
        t.index < token.index for t in syntax.with_relation(token.index, "nsubj")
    )


def _tails(token: Token) -> frozenset[str]:
    return (
        frozenset({"says"})
        if token.lemma in {"передать", "передавать", "цитировать"}
        else frozenset()
    )


def _clause_start(syntax: Syntax, token: Token, first: int) -> int:
    """Where the clause of a verb begins: after the last comma, dash or mark before it."""
    start = token.index
    lowest = max(first, syntax.extent(token.index)[0])
    while start > lowest and syntax.tokens[start - 1].text not in FINAL | MARKS | CLOSES:
        start -= 1
        if syntax.tokens[start].pos == "CCONJ":
            break
    return start
