"""Places where a text says that an outlet reports."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from tasks.extract.attributions.broadcasts import on_air
from tasks.extract.attributions.broadcasts import signs as on_air_signs
from tasks.extract.attributions.cited_sources import cited_after, told_of
from tasks.extract.attributions.outlet_verbs import (
    TELLING,
    outlet_has_reported,
    outlet_reports,
    subject_verbs,
    told,
    told_to_outlet,
)
from tasks.extract.attributions.outlets import QUOTE_MARKS, Outlet, is_reporter, outlet_at
from tasks.extract.attributions.report_places import Report, reported
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import ParsedText, Token

# Words back from a site to what is told on it, and on from `через` to the verb.
REACH = 6
REPORT_NOUNS = word_class("attributions", "report_nouns")
# `по данным РБК`, `согласно сообщению РИА Новости`.
BY = frozenset({"по", "согласно"})
PIECES = frozenset({"сообщение", "материал", "публикация", "статья", "репортаж", "заметка"})
TALKS = frozenset({"интервью", "беседа", "разговор", "комментарий"})
# `по информации с сайта ведомства`
FROM_SITE = (["с", "сайт"], ["с", "портал"])
GIVING = frozenset({"дать", "давать"})
# `в газете появилась информация`: what comes out in an outlet, and the verbs for it.
APPEARING = frozenset({"появиться", "появляться", "просочиться", "проскользнуть", "промелькнуть"})
NEWS = frozenset({"информация", "сообщение", "публикация", "статья", "слух", "материал", "данные",
                  "новость", "сведение", "заметка", "репортаж", "интервью"})  # fmt: skip
NETWORKS = frozenset({"блог", "ресурс"})
TOLD_ON = frozenset({"сообщаться", "говориться", "отмечаться", "указываться", "сообщить"})
INFORMANTS = frozenset({"источник", "собеседник"})
SITES = frozenset({"сайт", "портал", "страница"})


def reports(parsed: ParsedText) -> Iterator[Report]:
    """Each such place, in the order of the text."""
    colons = parsed.words.written(frozenset(":"))
    labels = {parsed.sentences[colon.sentence].first for colon in colons}
    signs = {token.index for token in parsed.words.with_lemmas(_signs())}
    for index in sorted(labels | signs):
        for rule in RULES:
            yield from rule(parsed, parsed.tokens[index])


def by_report_of(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`по сообщению российских СМИ`, `в материале газеты «Труд»`, `согласно СМИ`."""
    tokens, i = parsed.tokens, token.index
    before = tokens[i - 1].lemma if i else ""
    is_said = before in BY and token.lemma in REPORT_NOUNS
    is_alone = token.text.lower() == "согласно"
    if is_said or is_alone or (before == "в" and token.lemma in PIECES):
        is_from = [t.lemma for t in tokens[i + 1 : i + 3]] in FROM_SITE
        outlet = outlet_at(tokens, i + 1 + is_from)
        if is_alone and outlet and outlet.noun in SITES:
            return
        if outlet and outlet.is_certain:
            start = i if is_alone else i - 1
            source = cited_after(tokens, outlet.last) or told_of(parsed, start, outlet.last)
            first = min(start, source[0]) if source else start
            last = max(outlet.last, source[1]) if source else outlet.last
            yield Report(first, last, outlet, source, "by_report_of")


def in_talk_with(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`в интервью «Голосу Америки»`, `в беседе с корреспондентом БЕЛТА`."""
    tokens, i = parsed.tokens, token.index
    led = i - 1 - (i > 1 and tokens[i - 1].pos == "ADJ")  # в | недавнем | интервью
    if token.lemma not in TALKS or i == 0 or tokens[led].lemma != "в":
        return
    at = i + 1
    while at < len(tokens) and (tokens[at].lemma == "с" or is_reporter(tokens[at])):
        at += 1
    outlet = outlet_at(tokens, at)
    is_named = outlet is not None and outlet.has_name
    if outlet and is_named and (outlet.is_certain or tokens[outlet.first].text in QUOTE_MARKS):
        yield reported(tokens, led, outlet, "in_talk_with")


def talked_to(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`Сухов дал интервью немецкой газете Der Spiegel`: it has the news from him."""
    tokens, i = parsed.tokens, token.index
    verb = tokens[i - 1] if i else token
    if token.lemma != "интервью" or verb.lemma not in GIVING or verb.verb_form == "Inf":
        return
    outlet = outlet_at(tokens, i + 1)
    if outlet and outlet.has_name and outlet.is_certain:
        yield replace(told(parsed, verb, outlet), rule="in_talk_with")


def appeared_in(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`В прессе появилась информация о сделке`: what has come out in an outlet."""
    if token.lemma not in APPEARING or token.verb_form != "Fin":
        return
    tokens, sentence = parsed.tokens, parsed.sentences[token.sentence]
    near = tokens[
        max(sentence.first, token.index - REACH) : min(sentence.last, token.index + REACH)
    ]
    if not any(t.lemma in NEWS and t.head == token.index for t in near):
        return
    for word in near:
        outlet = outlet_at(tokens, word.index + 1) if word.lemma in {"в", "на"} else None
        if outlet and outlet.is_certain and outlet.noun not in NETWORKS:
            first, last = min(word.index, token.index), max(outlet.last, token.index + 1)
            yield Report(first, last, outlet, None, "appeared_in")
            return


def through(parsed: ParsedText, token: Token) -> Iterator[Report]:
    """`Группировка через агентство «Север» заявила`: the outlet has it from who speaks."""
    if token.text.lower() != "через":
        return
    outlet = outlet_at(parsed.tokens, token.index + 1)
    verb = next((t for t in parsed.tokens[token.index :][:8] if t.lemma in subject_verbs()), None)
    if outlet and verb and outlet.is_certain and outlet.noun not in SITES:
        report = told(parsed, verb, outlet)
        if report.source:
            yield replace(report, rule="outlet_reports")


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
        last = _where_end(tokens, outlet.last)
        is_told = tokens[outlet.first].case == "Dat"  # сообщил | источник агентству РБК
        source = (i, i + 1) if is_told else (i, last)
        yield Report(i, last, outlet, source, "source_of_outlet")


def _where_end(tokens: tuple[Token, ...], at: int) -> int:
    """`источник «Интерфакса» | в полиции`: the end of where the informant sits."""
    if [t.lemma for t in tokens[at : at + 1]] != ["в"]:
        return at
    inside = itertools.takewhile(lambda t: t.pos in {"ADJ", "NOUN", "PROPN"}, tokens[at + 1 :])
    words = list(itertools.islice(inside, REACH))
    is_place = bool(words) and words[-1].case in {"Loc", "Gen"} and words[0].case == "Loc"
    return words[-1].index + 1 if is_place else at


def _name_end(parsed: ParsedText, outlet: Outlet) -> int:
    """`сайт Московского | вокзала`: to the end of the name that the tagger has found."""
    ends = (n.last for n in parsed.names if n.first < outlet.last <= n.last)
    return next(ends, outlet.last)


Rule = Callable[[ParsedText, Token], Iterator[Report]]
RULES: tuple[Rule, ...] = (
    outlet_reports,
    outlet_has_reported,
    told_to_outlet,
    by_report_of,
    in_talk_with,
    talked_to,
    appeared_in,
    through,
    on_site,
    label,
    source_of_outlet,
    on_air,
)


@cache
def _signs() -> frozenset[str]:
    """The lemmas by one of which every such place is told, a label at a sentence's head apart."""
    return (
        subject_verbs()
        | TELLING
        | REPORT_NOUNS
        | PIECES
        | TALKS
        | SITES
        | INFORMANTS
        | APPEARING
        | on_air_signs()
        | {"через", "согласно"}
    )
