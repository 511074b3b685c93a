"""Where the news comes from: the agency that reports, and the source that it cites."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from seeds import column
from tasks.extract.noun_phrases import nominative
from tasks.extract.outlets import Outlet, is_reporter, outlet_at, spelled
from tasks.extract.reading import Reading
from tasks.records import Attribution
from tasks.russian.parsed import Token

Tokens = tuple[Token, ...]
# сообщает в пятницу вечером сайт …: words that may stand between the verb and the outlet.
FILLERS = frozenset({"ADV", "ADP", "PRON", "DET", "NUM", "CCONJ", "PART"})
FILLER_REACH = 6
CITATION = {("со", "ссылкой", "на"): 3, ("ссылаясь", "на"): 2}
REPORT_NOUNS = frozenset({"сообщение", "информация", "данные", "слово", "свидетельство", "версия"})
TALK_NOUNS = frozenset({"интервью", "беседа", "разговор", "комментарий"})
SOURCE_LENGTH = 14


@dataclass(frozen=True, slots=True)
class Report:
    """Tokens `first` to `last` (exclusive) say that an outlet reports; `source`: whom it cites."""

    first: int
    last: int
    outlet: Outlet
    source: tuple[int, int] | None
    rule: str


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Each outlet of the article once, in order; with the source it cites where one is given."""
    tokens = reading.parsed.tokens
    reports = (r for i in range(len(tokens)) for rule in RULES for r in rule(tokens, i))
    best: dict[str, Attribution] = {}
    for report in reports:
        row = _attribution(reading, report, list(best))
        known = best.get(row.agency)
        if known is None or (known.via is None and row.via is not None):
            best[row.agency] = row
    return tuple(sorted(best.values(), key=lambda row: row.start_char))


def outlet_reports(tokens: Tokens, i: int) -> Iterator[Report]:
    """`передает корреспондент ИА REGNUM`, `как пишет The Independent`, `сообщает в пятницу РБК`."""
    if tokens[i].lemma not in _verbs() or tokens[i].verb_form == "Inf":
        return
    for at in _places(tokens, i):
        outlet = outlet_at(tokens, at + 1) if is_reporter(tokens[at]) else outlet_at(tokens, at)
        if outlet is None:
            continue
        if outlet.is_certain or is_reporter(tokens[at]) or _may_report(tokens, i, outlet):
            yield _report(tokens, i, outlet, "outlet_reports")
        return


def by_report_of(tokens: Tokens, i: int) -> Iterator[Report]:
    """`по сообщению российских СМИ`, `по данным газеты «Труд»`."""
    is_phrase = tokens[i].lemma == "по" and i + 2 < len(tokens)
    if is_phrase and tokens[i + 1].lemma in REPORT_NOUNS:
        outlet = outlet_at(tokens, i + 2)
        if outlet and outlet.is_certain:
            yield _report(tokens, i, outlet, "by_report_of")


def in_talk_with(tokens: Tokens, i: int) -> Iterator[Report]:
    """`в интервью «Голосу Америки»`, `в беседе с корреспондентом БЕЛТА`."""
    if tokens[i].lemma not in TALK_NOUNS or i == 0 or tokens[i - 1].lemma != "в":
        return
    at = i + 1
    while at < len(tokens) and (tokens[at].lemma == "с" or is_reporter(tokens[at])):
        at += 1
    outlet = outlet_at(tokens, at) if at < len(tokens) else None
    if outlet and (outlet.is_certain or tokens[outlet.first].text in '"«“') and outlet.has_name:
        yield _report(tokens, i - 1, outlet, "in_talk_with")


Rule = Callable[[Tokens, int], Iterator[Report]]
RULES: tuple[Rule, ...] = (outlet_reports, by_report_of, in_talk_with)


def _places(tokens: Tokens, verb: int) -> Iterator[int]:
    """Where the outlet may begin: right after the verb or behind a date or an adverb."""
    for at in range(verb + 1, min(verb + 1 + FILLER_REACH, len(tokens))):
        if tokens[at].pos in {"PUNCT", "VERB"} and tokens[at].text not in '"«“„':
            return
        if at == verb + 1 or not tokens[at].text[:1].isdigit():
            yield at
        if tokens[at].pos not in FILLERS and not _in_time_phrase(tokens, at):
            return


def _in_time_phrase(tokens: Tokens, at: int) -> bool:
    return tokens[at].text[:1].islower() and tokens[at].case in {"Acc", "Ins", "Loc", "Gen"}


def _may_report(tokens: Tokens, verb: int, outlet: Outlet) -> bool:
    """A quoted or Latin name that reports in the present: `сообщает «Медиазона»`."""
    name = tokens[outlet.first]
    is_foreign = name.text[:1].isascii() and name.text[:1].isalpha()
    return tokens[verb].tense == "Pres" and (name.text in '"«“' or is_foreign)


def _report(tokens: Tokens, first: int, outlet: Outlet, rule: str) -> Report:
    source = _cited_after(tokens, outlet.last)
    return Report(first, source[1] if source else outlet.last, outlet, source, rule)


def _cited_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The tokens of the source in `со ссылкой на пресс-службу Акорды`."""
    for words, length in CITATION.items():
        if tuple(t.lemma if t.lemma == "на" else t.text for t in tokens[at : at + length]) == words:
            first = at + length
            last = first
            while last < len(tokens) and last - first < SOURCE_LENGTH and _in_source(tokens, last):
                last += 1
            return (first, last) if last > first else None
    return None


def _in_source(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    is_mark = token.pos == "PUNCT" and token.text not in '"«»“”„-('
    return not is_mark and token.pos not in {"VERB", "SCONJ"} and token.lemma != "который"


def _attribution(reading: Reading, report: Report, earlier: list[str]) -> Attribution:
    tokens, text = reading.parsed.tokens, reading.parsed.text
    start, end = tokens[report.first].start, tokens[report.last - 1].stop
    cited = report.source
    return Attribution(
        start_char=start,
        end_char=end,
        evidence=text[start:end],
        rule=report.rule,
        agency=_agency(reading, report.outlet, earlier),
        via=nominative(tokens[cited[0] : cited[1]], text) if cited else None,
    )


def _agency(reading: Reading, outlet: Outlet, earlier: list[str]) -> str:
    """The outlet's name; a bare `газета` is the newspaper that the article named before."""
    tokens = reading.parsed.tokens
    name = nominative(tokens[outlet.first : outlet.last], reading.parsed.text)
    if outlet.has_name:
        return name if outlet.noun else _bare(name, tokens, outlet)
    same_noun = [agency for agency in earlier if agency.casefold().startswith(outlet.noun)]
    return same_noun[-1] if same_noun else name


def _bare(name: str, tokens: Tokens, outlet: Outlet) -> str:
    """A name that is wholly quoted without its marks: `Голос Америки`."""
    is_quoted = tokens[outlet.first].text in '"«“„' and name[-1:] in '"»”'
    return name[1:-1] if is_quoted else name or spelled(tokens[outlet.first : outlet.last])


@cache
def _verbs() -> frozenset[str]:
    return column("words/attribution_verbs", "lemma")
