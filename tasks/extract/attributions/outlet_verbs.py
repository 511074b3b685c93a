"""Verbs that say that an outlet reports: `сообщает РБК`, `газета назвала`, `заявил газете`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from seeds import rows
from tasks.extract.attributions.cited_sources import (
    Span,
    Tokens,
    cited_after,
    quoted_by,
    source_from,
    subject_after,
)
from tasks.extract.attributions.outlets import (
    QUOTE_MARKS,
    Outlet,
    is_reporter,
    media_nouns,
    outlet_at,
)
from tasks.extract.attributions.report_places import Report, reported
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import ParsedText, Token

# сообщает в пятницу вечером сайт …: words that may stand between the verb and the outlet.
FILLERS = frozenset({"ADV", "PRON", "DET", "NUM", "CCONJ", "PART"})
REACH = 6
# Words back from a verb to where its subject, an outlet, may begin.
BACK = 16
# `сообщил РИА Новости министр`: past verbs with a subject of their own.
TELLING = word_class("attributions", "telling")
QUOTING = frozenset({"цитировать", "процитировать", "приводить", "привести"})
REFERRING = frozenset({"ссылаться", "сослаться"})
# `опубликовал «Коммерсантъ»`: the outlet follows at once, else it is what was published.
PUBLISHING = frozenset({"опубликовать", "напечатать"})


def outlet_reports(parsed: ParsedText, verb: Token) -> Iterator[Report]:
    """`передает корреспондент ИА REGNUM`, `как пишет The Independent`, `сообщает в пятницу РБК`."""
    tokens = parsed.tokens
    if verb.lemma not in verbs() or verb.verb_form in {"Inf", "Part"}:
        return
    for at in _places(tokens, verb.index):
        outlet = outlet_at(tokens, at + 1) if is_reporter(tokens[at]) else outlet_at(tokens, at)
        if outlet is None:
            continue
        if verb.lemma in PUBLISHING and at > verb.index + 1:
            return
        is_sure = outlet.is_certain or is_reporter(tokens[at]) or _may_report(tokens, verb, outlet)
        if not is_sure and verb.lemma in QUOTING:
            continue  # цитирует Ивана Петрова «Труд»
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
            source = source or _passed_on(parsed, verb, outlet)
            yield Report(first, verb.index + 1, outlet, source, "outlet_has_reported")
            return


def told_to_outlet(parsed: ParsedText, verb: Token) -> Iterator[Report]:
    """`рассказали изданию источники`, `министр заявил газете «Труд»`: it cites who told it."""
    if verb.lemma not in TELLING or verb.verb_form not in {"Fin", "Conv"}:
        return
    before = _addressed_before(parsed, verb)
    outlet = before or outlet_at(parsed.tokens, verb.index + 1)
    if before is None and verb.lemma in verbs():
        return
    if outlet and outlet.is_certain and _is_dative(parsed.tokens, outlet):
        yield told(parsed, verb, outlet)


def _addressed_before(parsed: ParsedText, verb: Token) -> Outlet | None:
    """`Об этом | агентству Reuters | сообщил продюсер`: the outlet to which a verb tells."""
    first = max(parsed.sentences[verb.sentence].first, verb.index - BACK // 2)
    for token in parsed.tokens[first : verb.index]:
        if token.case == "Dat" and token.pos == "NOUN" and token.lemma in media_nouns("outlet"):
            outlet = outlet_at(parsed.tokens, token.index)
            if outlet and not _is_led(parsed.tokens, outlet) and outlet.last == verb.index:
                return outlet
    return None


def _is_led(tokens: Tokens, outlet: Outlet) -> bool:
    """`к журналу`: a preposition leads to the outlet."""
    return outlet.first > 0 and tokens[outlet.first - 1].pos == "ADP"


def _places(tokens: Tokens, verb: int) -> Iterator[int]:
    """Where the outlet may begin: right after the verb or behind a date or an adverb."""
    for at in range(verb + 1, min(verb + 1 + REACH, len(tokens))):
        if tokens[at].pos in {"PUNCT", "VERB"} and tokens[at].text not in QUOTE_MARKS | {"'"}:
            return
        if at == verb + 1 or not tokens[at].text[:1].isdigit():
            yield at
        is_quoted = tokens[verb].lemma in QUOTING and tokens[at].case in {"Acc", "Gen"}
        is_filler = tokens[at].pos in FILLERS or _describes_reporter(tokens, at)
        if not is_filler and not is_quoted and not _in_time_phrase(tokens[at]):
            return


def _describes_reporter(tokens: Tokens, at: int) -> bool:
    """`сообщает | спортивный | обозреватель «Труда»`."""
    return tokens[at].pos == "ADJ" and any(is_reporter(t) for t in tokens[at + 1 : at + 2])


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
        report = told(parsed, verb, outlet)
        if report.source:
            return report
    report = reported(parsed.tokens, verb.index, outlet, "outlet_reports")
    return replace(report, source=report.source or _passed_on(parsed, verb, outlet))


def _passed_on(parsed: ParsedText, verb: Token, outlet: Outlet) -> Span | None:
    """Whom an outlet quotes or refers to by the verb itself."""
    if verb.lemma in REFERRING:
        at = next((t.index for t in parsed.tokens[verb.index :][:4] if t.lemma == "на"), None)
        return None if at is None else source_from(parsed.tokens, at + 1)
    if verb.lemma in QUOTING:
        return quoted_by(parsed, verb, (outlet.first, outlet.last))
    return None


def told(parsed: ParsedText, verb: Token, outlet: Outlet) -> Report:
    """The report of an outlet with whom a verb names as the one who told it, if anybody."""
    sentence = parsed.sentences[verb.sentence]
    span = (outlet.first, outlet.last)
    teller = verb.head if verb.verb_form == "Conv" else verb.index
    source = subject_after(parsed.tokens, sentence, teller, span)
    spans = [(verb.index, verb.index + 1), span, *([source] if source else [])]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    return Report(first, last, outlet, source, "told_to_outlet")


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
    first = _after_aside(tokens, first, verb)
    return verb - first <= BACK // 2 and all(
        (t.pos in {"ADV", "PART"} and t.lemma != "не")
        or t.text in {"(", ")"}
        or t.case == "Gen"
        or t.pos == "X"
        for t in tokens[first:verb]
    )


def _after_aside(tokens: Tokens, first: int, verb: int) -> int:
    """The token after `, в свою очередь,`, `, например,`; `first` itself where none stands."""
    if tokens[first].text != ",":
        return first
    aside = tokens[first + 1 : min(verb, first + 1 + REACH)]
    end = next((t.index for t in aside if t.text == ","), None)
    is_short = end is not None and all(t.pos != "VERB" for t in tokens[first:end])
    return end + 1 if end is not None and is_short else first


@cache
def verbs() -> frozenset[str]:
    """Verbs that an outlet may stand before or behind: `сообщает РБК`."""
    return frozenset(r["lemma"] for r in rows("words/attribution_verbs") if r["order"] == "any")


@cache
def subject_verbs() -> frozenset[str]:
    """These and verbs whose subject an outlet may only stand before: `газета назвала`."""
    return frozenset(row["lemma"] for row in rows("words/attribution_verbs"))
