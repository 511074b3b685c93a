"""Reports that look like statements and are none."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from string import ascii_uppercase

from tasks.extract.attributions.outlets import outlet_at
from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.statements.reports import Report
from tasks.extract.statements.subjects import speaking, subjects
from tasks.russian.parsed import Token

# `сообщает РИА Новости`: with these an outlet only passes the news on.
PASSING_ON = {"сообщать", "сообщить", "передавать", "передать", "информировать", "проинформировать"}
# `сообщает «Голос»`, `сообщает BBC`: but `сообщает МЧС`, `сообщила Анна Иванова` are statements.
FOREIGN_OR_QUOTED = frozenset(ascii_uppercase) | MARKS
REPORTERS = {"корреспондент", "собкор", "спецкор"}
VERDICTS = {"признать", "признавать", "счесть"}
ATTITUDES = {"поддерживать", "поддержать", "приветствовать", "одобрять", "одобрить"}
# Words after a verb within which its verdict stands.
REACH = 9
# `тысячи жителей требуют`: nouns of number count persons.
COUNTING = {
    "сотня",
    "тысяча",
    "десяток",
    "миллион",
    "большинство",
    "часть",
    "ряд",
    "множество",
    "половина",
}
BESIDE = {"as_said", "parenthesis", "this_said", "topic_before"}
PHRASES = {"infinitive", "prepositional", "object", "object_before", "instrumental", "content_noun"}


def kept(syntax: Syntax, reports: Sequence[Report]) -> list[Report]:
    """The reports that are statements, in their order."""
    found = [r for r in reports if not any(refuses(syntax, r) for refuses in REFUSALS)]
    inner = _inside_others(syntax, found)
    return [r for r in found if not (r.cue in inner and _is_part_of_view(syntax, r))]


def passed_on(syntax: Syntax, report: Report) -> bool:
    """`…, сообщает РИА Новости`: an attribution of the news, and no view of the agency's own."""
    if report.cue is None or report.rule not in BESIDE:
        return False
    if syntax.tokens[report.cue].lemma not in PASSING_ON:
        return False
    return any(_is_outlet(syntax, token) for token in subjects(syntax, report.cue) or ())


def _is_outlet(syntax: Syntax, token: Token) -> bool:
    if token.lemma == "сми":
        return False
    if token.lemma in REPORTERS:
        return True
    first = token.index
    while first > 0 and (syntax.tokens[first - 1].pos == "ADJ" or _is_mark(syntax, first - 1)):
        first -= 1
    outlet = outlet_at(syntax.tokens, first)
    if outlet is None or outlet.is_certain:
        return outlet is not None
    return syntax.tokens[outlet.first].text[0] in FOREIGN_OR_QUOTED


def _is_mark(syntax: Syntax, index: int) -> bool:
    return syntax.tokens[index].text in MARKS


def found_guilty(syntax: Syntax, report: Report) -> bool:
    """`суд признал его виновным`: a verdict, and no words; `признал себя виновным` are some."""
    if report.cue is None or syntax.tokens[report.cue].lemma not in VERDICTS:
        return False
    near = {token.lemma for token in syntax.tokens[report.cue : report.cue + REACH]}
    return "себя" not in near and any(lemma.startswith("виновн") for lemma in near)


def qualifies(syntax: Syntax, report: Report) -> bool:
    """`активисты, поддерживающие поправки`: who they are, and nothing that they said."""
    if report.cue is None or report.rule != "object":
        return False
    cue = syntax.tokens[report.cue]
    return cue.verb_form == "Part" and bool(cue.case) and cue.lemma in ATTITUDES


def demanded_by_thing(syntax: Syntax, report: Report) -> bool:
    """`Поля требуют хороших машин`: a thing wants something, and nobody speaks."""
    if report.rule not in PHRASES or report.cue is None:
        return False
    return any(_is_thing(syntax, token) for token in subjects(syntax, report.cue) or ())


def _is_thing(syntax: Syntax, token: Token) -> bool:
    if (
        syntax.is_named(token.index)
        or token.pos != "NOUN"
        or token.animacy == "Anim"
        or token.case not in {"Nom", "Gen"}
        or token.lemma in COUNTING
    ):
        return False
    return not any(token.lemma in speaking(kind) for kind in ("body", "media", "document"))


Refusal = Callable[[Syntax, Report], bool]
REFUSALS: tuple[Refusal, ...] = (passed_on, found_guilty, qualifies, demanded_by_thing)


def _inside_others(syntax: Syntax, reports: Iterable[Report]) -> set[int]:
    """The cues that stand inside the words of another indirect report."""
    cues = sorted(report.cue for report in reports if report.cue is not None)
    found: set[int] = set()
    for report in reports:
        if report.mode == "indirect":
            for part in report.parts:
                first, last = syntax.from_char(part.start), syntax.until_char(part.stop)
                start = bisect_right(cues, first - 1)
                found.update(cue for cue in cues[start : bisect_right(cues, last - 1)])
    return found


def _is_part_of_view(syntax: Syntax, report: Report) -> bool:
    """`заявил, что знает, как быть, и надеется`: the inner view has no subject of its own.

    `сообщил, что правительство одобрило проект`: it is a deed that is reported, and no view.
    """
    if report.cue is None:
        return False
    if report.rule in {"object", "object_before"}:
        return True
    own = syntax.with_relation(report.cue, "nsubj")
    return not any(t.pos in {"NOUN", "PROPN", "NUM"} or t.lemma == "который" for t in own)
