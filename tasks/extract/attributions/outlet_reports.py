"""Places where a text says that an outlet reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from seeds import rows
from tasks.extract.attributions.cited_sources import (
    Span,
    Tokens,
    cited_after,
    subject_after,
    told_of,
)
from tasks.extract.attributions.outlets import QUOTE_MARKS, Outlet, is_reporter, outlet_at
from tasks.russian.parsed import ParsedText, Token

# сообщает в пятницу вечером сайт …: words that may stand between the verb and the outlet.
FILLERS = frozenset({"ADV", "PRON", "DET", "NUM", "CCONJ", "PART"})
REACH = 6
# Words back from a verb to where its subject, an outlet, may begin.
BACK = 16
REPORT_NOUNS = frozenset({"сообщение", "информация", "данные", "слово", "свидетельство", "версия"})
PIECES = frozenset({"сообщение", "материал", "публикация", "статья", "репортаж", "заметка"})
TALKS = frozenset({"интервью", "беседа", "разговор", "комментарий"})
TOLD_ON = frozenset({"сообщаться", "говориться", "отмечаться", "указываться", "сообщить"})
# `сообщил РИА Новости министр`: past verbs with a subject of their own.
TELLING = frozenset(
    {"сообщить", "рассказать", "заявить", "пояснить", "сказать", "передать", "уточнить",
     "рассказывать", "признаться", "подтвердить", "сообщать"}
)  # fmt: skip
INFORMANTS = frozenset({"источник", "собеседник"})
SITES = frozenset({"сайт", "портал", "страница"})


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens `first` to `last` (exclusive) say that an outlet reports; `source`: whom it cites."""

    first: int
    last: int
    outlet: Outlet
    source: Span | None
    rule: str


def reports(parsed: ParsedText) -> Iterator[Report]:
    """Each such place, in the order of the text."""
    starts = {sentence.first for sentence in parsed.sentences}
    signs = _signs()
    for token in parsed.tokens:
        if token.lemma in signs or token.index in starts:
            for rule in RULES:
                yield from rule(parsed, token)


def outlet_reports(parsed: ParsedText, verb: Token) -> Iterator[Report]:
    """`передает корреспондент ИА REGNUM`, `как пишет The Independent`, `сообщает в пятницу РБК`."""
    tokens = parsed.tokens
    if verb.lemma not in verbs() or verb.verb_form in {"Inf", "Part"}:
        return
    for at in _places(tokens, verb.index):
        outlet = outlet_at(tokens, at + 1) if is_reporter(tokens[at]) else outlet_at(tokens, at)
        if outlet is None:
            continue
        is_sure = outlet.is_certain or is_reporter(tokens[at]) or _may_report(tokens, verb, outlet)
        if is_sure and tokens[outlet.first - 1].pos != "ADP":
            yield _told_or_telling(parsed, verb, outlet)
        return


def outlet_has_reported(parsed: ParsedText, verb: Token) -> Iterator[Report]:
    """`Газета «Труд» сообщает`, `СМИ также передают`, `ТАСС со ссылкой на мэрию уточняет`."""
    if verb.lemma not in subject_verbs() or verb.verb_form != "Fin":
        return
    tokens, sentence = parsed.tokens, parsed.sentences[verb.sentence]
    for first in range(max(sentence.first, verb.index - BACK), verb.index):
        outlet = outlet_at(tokens, first)
        if outlet is None or not outlet.is_certain or not _is_subject(tokens, outlet):
            continue
        source = cited_after(tokens, outlet.last)
        if _leads_to(tokens, source[1] if source else outlet.last, verb.index):
            yield Report(first, verb.index + 1, outlet, source, "outlet_has_reported")
            return


def told_to_outlet(parsed: ParsedText, verb: Token) -> Iterator[Report]:
    """`рассказали изданию источники`, `министр заявил газете «Труд»`: it cites who told it."""
    if verb.lemma not in TELLING or verb.lemma in verbs() or verb.verb_form != "Fin":
        return
    outlet = outlet_at(parsed.tokens, verb.index + 1)
    if outlet and outlet.is_certain and _is_dative(parsed.tokens, outlet):
        yield _told(parsed, verb, outlet)


def by_report_of(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`по сообщению российских СМИ`, `в материале газеты «Труд»`."""
    tokens, i = parsed.tokens, token.index
    before = tokens[i - 1].lemma if i else ""
    is_said = before == "по" and token.lemma in REPORT_NOUNS
    if is_said or (before == "в" and token.lemma in PIECES):
        outlet = outlet_at(tokens, i + 1)
        if outlet and outlet.is_certain:
            source = cited_after(tokens, outlet.last) or told_of(parsed, i - 1, outlet.last)
            first = min(i - 1, source[0]) if source else i - 1
            last = max(outlet.last, source[1]) if source else outlet.last
            yield Report(first, last, outlet, source, "by_report_of")


def in_talk_with(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`в интервью «Голосу Америки»`, `в беседе с корреспондентом БЕЛТА`."""
    tokens, i = parsed.tokens, token.index
    if token.lemma not in TALKS or i == 0 or tokens[i - 1].lemma != "в":
        return
    at = i + 1
    while at < len(tokens) and (tokens[at].lemma == "с" or is_reporter(tokens[at])):
        at += 1
    outlet = outlet_at(tokens, at)
    is_named = outlet is not None and outlet.has_name
    if outlet and is_named and (outlet.is_certain or tokens[outlet.first].text in QUOTE_MARKS):
        yield _report(tokens, i - 1, outlet, "in_talk_with")


def on_site(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`как сообщается на сайте Roem.ru`: a site with a name, or of somebody."""
    tokens, i = parsed.tokens, token.index
    if token.lemma not in SITES or token.case != "Loc":
        return
    before = tokens[max(0, i - REACH) : i]
    told = next((t for t in before if t.lemma in TOLD_ON), None)
    outlet = outlet_at(tokens, i)
    if told and outlet and outlet.has_name and any(t.lemma == "на" for t in before):
        whole = replace(outlet, last=_name_end(parsed, outlet))
        yield Report(told.index, whole.last, whole, None, "on_site")


def label(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`СМИ: завод закрыт` at the head of a sentence."""
    tokens, i = parsed.tokens, token.index
    if i != parsed.sentences[token.sentence].first:
        return
    outlet = outlet_at(tokens, i)
    colon = tokens[outlet.last : outlet.last + 1] if outlet else ()
    if outlet and outlet.is_certain and colon and colon[0].text == ":":
        yield Report(i, outlet.last, outlet, None, "label")


def source_of_outlet(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`Источник РИА Новости сообщил`, `собеседник «Интерфакса»`."""
    tokens, i = parsed.tokens, token.index
    if token.lemma not in INFORMANTS:
        return
    outlet = outlet_at(tokens, i + 1)
    if outlet and outlet.is_certain:
        yield Report(i, outlet.last, outlet, (i, i + 1), "source_of_outlet")


Rule = Callable[[ParsedText, Token], Iterator[Report]]
RULES: tuple[Rule, ...] = (
    outlet_reports,
    outlet_has_reported,
    told_to_outlet,
    by_report_of,
    in_talk_with,
    on_site,
    label,
    source_of_outlet,
)


def _name_end(parsed: ParsedText, outlet: Outlet) -> int:
    """`сайт Московского | вокзала`: to the end of the name that the tagger has found."""
    ends = (n.last for n in parsed.names if n.first < outlet.last <= n.last)
    return next(ends, outlet.last)


def _places(tokens: Tokens, verb: int) -> Iterator[int]:
    """Where the outlet may begin: right after the verb or behind a date or an adverb."""
    for at in range(verb + 1, min(verb + 1 + REACH, len(tokens))):
        if tokens[at].pos in {"PUNCT", "VERB"} and tokens[at].text not in QUOTE_MARKS:
            return
        if at == verb + 1 or not tokens[at].text[:1].isdigit():
            yield at
        if tokens[at].pos not in FILLERS and not _in_time_phrase(tokens[at]):
            return


def _in_time_phrase(token: Token) -> bool:
    is_small = token.text[:1].islower() or token.text[:1].isdigit()
    return (
        token.pos == "ADP"
        or (is_small and token.case in {"Acc", "Ins", "Loc", "Gen"})
        or (token.text[:1].isdigit())
    )


def _may_report(tokens: Tokens, verb: Token, outlet: Outlet) -> bool:
    """A quoted or Latin name that reports in the present: `сообщает «Медиазона»`."""
    name = tokens[outlet.first]
    is_foreign = name.text.isascii() and name.text[:1].isalpha()
    between = tokens[verb.index + 1 : outlet.first]
    is_near = all(t.pos != "NOUN" or t.case != "Acc" for t in between if not _is_day(tokens, t))
    return is_near and verb.tense == "Pres" and (name.text in QUOTE_MARKS or is_foreign)


def _is_day(tokens: Tokens, token: Token) -> bool:
    """`в пятницу`, but not `приводит письмо`."""
    return token.index > 0 and tokens[token.index - 1].pos == "ADP"


def _told_or_telling(parsed: ParsedText, verb: Token, outlet: Outlet) -> Report:
    """`сообщил РИА Новости министр` tells of the minister; `сообщило РИА Новости` of nobody."""
    is_told = verb.tense == "Past" and verb.lemma in TELLING
    if is_told and (_is_dative(parsed.tokens, outlet) or not outlet.noun):
        told = _told(parsed, verb, outlet)
        if told.source:
            return told
    return _report(parsed.tokens, verb.index, outlet, "outlet_reports")


def _told(parsed: ParsedText, verb: Token, outlet: Outlet) -> Report:
    sentence = parsed.sentences[verb.sentence]
    span = (outlet.first, outlet.last)
    source = subject_after(parsed.tokens, sentence, verb.index, span)
    spans = [(verb.index, outlet.last), *([source] if source else [])]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    return Report(first, last, outlet, source, "told_to_outlet")


def _report(tokens: Tokens, first: int, outlet: Outlet, rule: str) -> Report:
    source = cited_after(tokens, outlet.last)
    return Report(first, source[1] if source else outlet.last, outlet, source, rule)


def _is_dative(tokens: Tokens, outlet: Outlet) -> bool:
    return any(t.case == "Dat" for t in tokens[outlet.first : outlet.last][:3])


def _is_subject(tokens: Tokens, outlet: Outlet) -> bool:
    """In the nominative, with neither a preposition nor a noun before it."""
    before = tokens[outlet.first - 1] if outlet.first else None
    words = [t for t in tokens[outlet.first : outlet.last] if t.case]
    if before is not None and before.pos == "ADP":
        return False
    if words and words[0].case == "Nom":
        return True
    return (before is None or before.pos != "NOUN") and (not words or not outlet.noun)


def _leads_to(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether nothing but adverbs, brackets and genitives stands between outlet and verb."""
    return verb - first <= BACK // 2 and all(
        (t.pos in {"ADV", "PART"} and t.lemma != "не")
        or t.text in {"(", ")"}
        or t.case == "Gen"
        or t.pos == "X"
        for t in tokens[first:verb]
    )


@cache
def _signs() -> frozenset[str]:
    """The lemmas by one of which every such place is told, a label at a sentence's head apart."""
    return subject_verbs() | TELLING | REPORT_NOUNS | PIECES | TALKS | SITES | INFORMANTS


@cache
def verbs() -> frozenset[str]:
    """Verbs that an outlet may stand before or behind: `сообщает РБК`."""
    return frozenset(r["lemma"] for r in rows("words/attribution_verbs") if r["order"] == "any")


@cache
def subject_verbs() -> frozenset[str]:
    """These and verbs whose subject an outlet may only stand before: `газета назвала`."""
    return frozenset(row["lemma"] for row in rows("words/attribution_verbs"))
