"""Where the news comes from: the agency that reports, and the source that it cites."""

from dataclasses import replace

from tasks.extract.attributions.cited_sources import press_service, source_name
from tasks.extract.attributions.datelines import datelines
from tasks.extract.attributions.outlet_reports import SITES, reports
from tasks.extract.attributions.outlet_verbs import QUOTING
from tasks.extract.attributions.outlets import (
    DOMAIN,
    QUOTE_MARKS,
    Outlet,
    folded,
    is_known,
    media_nouns,
    spelled,
)
from tasks.extract.attributions.report_places import Report
from tasks.extract.reading.phrases import small_nominative
from tasks.extract.reading.reading import Reading
from tasks.records import Attribution
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# `по словам министра, которого цитирует «Интерфакс»`: words back to the one quoted.
QUOTED_REACH = 4
# Nouns for any outlet, and for outlets in general.
ANY = frozenset({"издание", "ресурс"})
# Rules of outlets to which somebody says what is told.
TALKING = frozenset({"in_talk_with", "on_air"})
COLLECTIVE = frozenset({"сми", "пресса", "телевидение", "таблоид"})


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Each outlet with each source that it cites once, in the order of the text.

    An outlet that has cited somebody is not told of again without a source. The only outlet of an
    article whose lead is a press service's cites that press service.
    """
    found: list[Attribution] = []
    for report in (*datelines(reading.parsed), *reports(reading.parsed)):
        if _is_known(reading, report, found):
            row = _attribution(reading, report, [earlier.agency for earlier in found])
            # what a channel itself tells or shows is no news of somebody
            is_empty = row.rule == "on_air" and row.via in {None, row.agency}
            if not is_empty and not any(_says_as_much(earlier, row) for earlier in found):
                found.append(row)
    return tuple(_with_press_service(reading, sorted(found, key=lambda row: row.start_char)))


def _is_known(reading: Reading, report: Report, found: list[Attribution]) -> bool:
    """Whether the article says which outlet it is: by a name, a quality, or before."""
    outlet = report.outlet
    words = reading.parsed.tokens[outlet.first : outlet.last]
    if outlet.has_name or len(words) > 1 or outlet.noun in COLLECTIVE:
        return True
    return any(_may_be(outlet.noun, row.agency) for row in found)


def _says_as_much(earlier: Attribution, row: Attribution) -> bool:
    """`сообщает РБК` after `сообщает РБК со ссылкой на мэрию`; its sources count once."""
    is_less = row.via is None or row.via == earlier.via or _are_informants(earlier, row)
    return earlier.agency == row.agency and (is_less if earlier.via else row.via is None)


def _are_informants(earlier: Attribution, row: Attribution) -> bool:
    """`источник РБК` after `собеседники РБК`."""
    return earlier.rule == row.rule == "source_of_outlet"


def _with_press_service(reading: Reading, rows: list[Attribution]) -> list[Attribution]:
    """`…, сообщила пресс-служба мэрии. … сообщает РБК.`: the agency has it from there."""
    is_one = len(rows) == 1 and rows[0].via is None
    source = press_service(reading, rows[0].start_char) if is_one else None
    return [replace(row, via=source_name(reading, source)) for row in rows] if source else rows


def _attribution(reading: Reading, report: Report, earlier: list[str]) -> Attribution:
    tokens, text = reading.parsed.tokens, reading.parsed.text
    start, end = tokens[report.first].start, tokens[report.last - 1].stop
    via = source_name(reading, report.source) if report.source else _quoted(reading, report)
    via = via or _talker(reading, report)
    return Attribution(
        start_char=start,
        end_char=end,
        evidence=text[start:end],
        rule=report.rule,
        agency=_agency(reading, report.outlet, earlier),
        via=via,
    )


def _quoted(reading: Reading, report: Report) -> str | None:
    """`по словам министра Иванова, которого цитирует «Интерфакс»`: the minister."""
    tokens = reading.parsed.tokens
    before = tokens[max(0, report.first - QUOTED_REACH) : report.first]
    is_told = report.rule == "told_to_outlet"  # Иванова, который заявил «Известиям»
    is_quoting = is_told or any(t.lemma in QUOTING for t in tokens[report.first : report.last])
    if not before or before[-1].lemma != "который" or not is_quoting:
        return None  # актёр, которого пресса называет лучшим
    behind = [m for m in reading.mentions if before[0].index <= m.last - 1 < before[-1].index]
    persons = [m.entity.name for m in behind if m.entity.kind in {"person", "organization"}]
    return persons[-1] if persons else None


def _talker(reading: Reading, report: Report) -> str | None:
    """`В интервью «Труду» он рассказал`: who says what is told there."""
    if report.rule not in TALKING:
        return None
    tokens = reading.parsed.tokens
    sentence = reading.parsed.sentences[tokens[report.first].sentence]
    near = (s for s in reading.statements if s.start_char < sentence.stop + 1)
    said = [s.speaker for s in near if s.end_char > sentence.start and s.speaker]
    return said[0] if said else None


def _agency(reading: Reading, outlet: Outlet, earlier: list[str]) -> str:
    """The outlet's name; a bare `газета` is the one that the article named before."""
    words = reading.parsed.tokens[outlet.first : outlet.last]
    if outlet.has_name:
        name = _typed(reading, outlet, words) if outlet.noun else _bare(words)
        return next((e for e in reversed(earlier) if _is_same(e, name)), name)
    known = [agency for agency in earlier if _may_be(outlet.noun, agency)]
    is_one = any(t.number == "Sing" for t in words) and outlet.noun not in COLLECTIVE
    return known[-1] if known and is_one else _typed(reading, outlet, words)


def _is_same(earlier: str, name: str) -> bool:
    """`The Times` after `газета The Times`."""
    one, other = (folded(each).split() for each in (earlier, name))
    return one == other or (set(other) < set(one) and one[-len(other) :] == other)


def _typed(reading: Reading, outlet: Outlet, words: tuple[Token, ...]) -> str:
    """`газета «Труд»` with its noun; of `сайт Roads.ru` the address alone."""
    named = words[1:]
    is_address = outlet.noun in SITES and bool(DOMAIN.fullmatch(spelled(named)))
    if is_address or is_known(words):
        return spelled(named) if is_address else nominative(words)
    return small_nominative(reading.parsed, words).replace("''", "")


def _may_be(noun: str, agency: str) -> bool:
    """`издание` may be any outlet with a name, `газета` a newspaper or one without a type."""
    first = agency.split()[0].lower()
    is_named = agency.lower() not in media_nouns("outlet") and first not in COLLECTIVE
    return is_named and (noun in ANY or first == noun or first not in media_nouns("outlet"))


def _bare(words: tuple[Token, ...]) -> str:
    """A name in the nominative; one that is wholly quoted without its marks: `Голос Америки`."""
    words = tuple(token for token in words if token.text != "'")  # ''Daily Star''
    is_quoted = words[0].text in QUOTE_MARKS and words[-1].text in QUOTE_MARKS
    inner = words[1:-1] if is_quoted else words
    return nominative(inner) or spelled(words)
