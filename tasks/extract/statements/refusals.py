"""Reports that look like statements and are none."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from string import ascii_uppercase

from tasks.extract.attributions.outlets import outlet_at
from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.reporting_verbs import frames
from tasks.extract.statements.reports import Report
from tasks.extract.statements.speaking_places import speaking
from tasks.extract.statements.subjects import subjects
from tasks.russian.parsed import Token

# `сообщает «Голос»`, `сообщает BBC`: but `сообщает МЧС`, `сообщила Анна Иванова` are statements.
FOREIGN_OR_QUOTED = frozenset(ascii_uppercase) | MARKS
# `сообщает РИА Новости`: with these an outlet only passes the news on.
PASSING_ON = {"сообщать", "сообщить", "передавать", "передать", "информировать", "проинформировать"}
REPORTERS = {"корреспондент", "собкор", "спецкор"}
VERDICTS = {"признать", "признавать", "счесть"}
ATTITUDES = word_class("statements", "attitudes")
SOURCES = {"источник", "сообщение", "данные", "информация", "слово", "собеседник"}
# Words after a verb within which its verdict stands.
REACH = 9
# `тысячи жителей требуют`: nouns of number count persons.
COUNTING = word_class("statements", "counting")
# `высказал пожелание, чтобы`
WISHES = word_class("statements", "wishes")
# `разные версии`, `противоположные мнения`
VAGUE = word_class("statements", "vague")
SPOKEN_CLAUSES = {"clause", "whole_clause"}
BESIDE = {"as_said", "parenthesis", "this_said", "phrase_before"}
DESCRIBING = {"object", "content_noun", "prepositional"}
PHRASES = {"infinitive", "prepositional", "object", "object_before", "instrumental", "content_noun"}


def kept(syntax: Syntax, reports: Sequence[Report]) -> list[Report]:
    """The reports that are statements, in their order."""
    found = [r for r in reports if not any(refuses(syntax, r) for refuses in REFUSALS)]
    found = [r for r in found if not passed_on(syntax, r, found)]
    inner = _inside_others(syntax, found)
    return [r for r in found if not (r.cue in inner and _is_part_of_view(syntax, r))]


def passed_on(syntax: Syntax, report: Report, reports: Iterable[Report]) -> bool:
    """`…, заявил министр, передаёт РБК`: an outlet that has somebody else's words says nothing."""
    if not _is_by_outlet(syntax, report):
        return False
    is_news = report.cue is not None and syntax.tokens[report.cue].lemma in PASSING_ON
    first, last = _words_of(syntax, report)
    places = (_place(syntax, other) for other in reports if other is not report)
    return any(first <= at < last and (is_news or _is_main(syntax, first, at)) for at in places)


def _words_of(syntax: Syntax, report: Report) -> tuple[int, int]:
    """The tokens of a report's sentence and of its words."""
    first = syntax.from_char(report.parts[0].start)
    start, last = syntax.sentence(_place(syntax, report))
    return min(first, start), last


def _is_main(syntax: Syntax, first: int, index: int) -> bool:
    """`дипломаты оценивают`: no clause that somebody else reports or that describes a noun."""
    before = syntax.tokens[first:index]
    return not any(t.pos == "SCONJ" or t.lemma == "который" for t in before)


def _place(syntax: Syntax, report: Report) -> int:
    at = report.cue if report.cue is not None else report.source
    return syntax.from_char(report.outer.start) if at is None else at


def _is_by_outlet(syntax: Syntax, report: Report) -> bool:
    """`…, сообщает РИА Новости`, `по данным газеты, …`: the news as an outlet has it."""
    if report.cue is None:
        source = None if report.source is None else syntax.tokens[report.source]
        return source is not None and _is_outlet(syntax, source)
    if report.rule not in BESIDE:
        return False
    return any(_is_outlet(syntax, token) for token in subjects(syntax, report.cue) or ())


def _is_outlet(syntax: Syntax, token: Token) -> bool:
    if token.lemma == "сми":
        return False
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


def done_for_purpose(syntax: Syntax, report: Report) -> bool:
    """`заключил контракт, чтобы остаться`: what was done, and why; `просил врача, чтобы` asks."""
    if report.cue is None or report.rule not in SPOKEN_CLAUSES:
        return False
    opening = syntax.tokens[syntax.from_char(report.parts[0].start)]
    objects = syntax.with_relation(report.cue, "obj")
    things = [t for t in objects if t.pos == "NOUN" and t.animacy == "Inan"]
    return opening.lemma == "чтобы" and any(t.lemma not in WISHES for t in things)


def told_by_reporter(syntax: Syntax, report: Report) -> bool:
    """`…, передаёт корреспондент`: the author of the article."""
    if report.cue is None or report.rule not in BESIDE:
        return False
    return any(t.lemma in REPORTERS for t in subjects(syntax, report.cue) or ())


def qualifies(syntax: Syntax, report: Report) -> bool:
    """`активисты, поддерживающие поправки`: who they are, and nothing that they said.

    So are `документы, указывающие на сговор`, `партия, выступавшая в поддержку премьера`.
    """
    if report.cue is None or report.rule not in DESCRIBING:
        return False
    cue = syntax.tokens[report.cue]
    return cue.verb_form == "Part" and bool(cue.case) and cue.lemma in ATTITUDES


def shown_by_thing(syntax: Syntax, report: Report) -> bool:
    """`Практика показала, что`: only a study or somebody shows something in words."""
    if report.cue is None or "document" not in frames(syntax.tokens[report.cue]):
        return False
    shown = subjects(syntax, report.cue) or ()
    return all(_is_thing(syntax, token) for token in shown)


def demanded_by_thing(syntax: Syntax, report: Report) -> bool:
    """`Поля требуют хороших машин`: a thing wants something, and nobody speaks.

    A thing that a participle describes may stand in any case: `за действия, выражающие протест`.
    """
    if report.rule not in PHRASES or report.cue is None:
        return False
    cue = syntax.tokens[report.cue]
    told = subjects(syntax, report.cue) or ()
    if cue.verb_form != "Part":
        told = [token for token in told if token.case in {"Nom", "Gen"}]
    return any(_is_thing(syntax, token) for token in told)


def refers(syntax: Syntax, report: Report) -> bool:
    """`газета ссылается на источник`: whose words they are, and no words."""
    if report.cue is None or syntax.tokens[report.cue].lemma not in {"ссылаться", "сослаться"}:
        return False
    first, last = syntax.from_char(report.parts[0].start), syntax.until_char(report.parts[0].stop)
    nouns = [t for t in syntax.tokens[first:last] if t.pos in {"NOUN", "PROPN"}]
    return bool(nouns) and _is_source(nouns[0])


def _is_source(noun: Token) -> bool:
    kinds = ("body", "media", "document")
    return noun.lemma in SOURCES or any(noun.lemma in speaking(kind) for kind in kinds)


def _is_thing(syntax: Syntax, token: Token) -> bool:
    if (
        syntax.is_named(token.index)
        or token.pos != "NOUN"
        or token.animacy == "Anim"
        or token.lemma in COUNTING
    ):
        return False
    return not any(token.lemma in speaking(kind) for kind in ("body", "media", "document"))


def tells_nothing(syntax: Syntax, report: Report) -> bool:
    """`издания озвучивают разные версии`: what somebody said of something, but not what."""
    if report.rule not in {"object", "content_noun"} or len(report.parts) != 1:
        return False
    part = report.parts[0]
    told = syntax.tokens[syntax.from_char(part.start) : syntax.until_char(part.stop)]
    return len(told) == 2 and told[0].lemma in VAGUE and told[1].pos == "NOUN"


Refusal = Callable[[Syntax, Report], bool]
REFUSALS: tuple[Refusal, ...] = (
    told_by_reporter,
    done_for_purpose,
    found_guilty,
    shown_by_thing,
    qualifies,
    demanded_by_thing,
    refers,
    tells_nothing,
)


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
    cue = syntax.tokens[report.cue]
    if cue.verb_form == "Part" and cue.case and report.rule in SPOKEN_CLAUSES:
        return False  # министра, объявившего, что
    own = syntax.with_relation(report.cue, "nsubj")
    return not any(t.pos in {"NOUN", "PROPN", "NUM"} or t.lemma == "который" for t in own)
