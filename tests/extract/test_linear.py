"""The work on a text grows with its length, whatever stands in it. Work is counted, not timed."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from tasks.clean.clean import clean
from tasks.extract.claims import extract_claims
from tasks.ingest.items import read_item
from tasks.records import RawItem
from tasks.russian import quotations, segments
from tasks.russian.amounts import find_amounts
from tasks.russian.dates import find_dates
from tasks.russian.parse import parse_texts

# A text of ten times the length may take twelve times the work, no more.
MOST = 12
# Words of a text that is longer than the longest sentence, in which work may grow faster.
LONGEST = 300
PUBLISHED = "2014-03-05"
NEWS = """Министр спорта Семён Орлов заявил 5 марта, что стадион в Гомеле построят к осени 2015 г.
«Мы закупили траву на 3 млн рублей», - сказал он. По данным ведомства, число команд выросло на 9 %.
Орлов встретился с послом Казахстана Нурланом Сериковым. Стороны подписали соглашение об обмене.
"""
ENDLESS = {
    "words": "по словам министра компания и посол Казахстана в мае заявили о выросшем на ",
    "percents": "на 5% ",
    "names": "Иван Петров, Анна Белова и ",
    "turns": "«Да», - сказал он. ",
    "open quotes": "«Мы за, ",
    "brackets": "(как ",
    "bare bodies": "Суд решил. Ведомство «Луч» против. ",
}
HOSTILE = {
    "quotation marks": '"',
    "guillemets": "«",
    "closing marks": "»",
    "digits": "1",
    "points and digits": "1.",
    "letters": "а",
    "capitals": "А.",
    "dashes": "- ",
    "blanks": " ",
    "line breaks": "\n",
    "words": "слово и дело ",
}


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of `tasks` a piece of work runs; each turn of a loop counts."""
    count = 0

    def trace(frame: FrameType, event: str, _arg: object) -> Callable[..., object] | None:
        nonlocal count
        if "/tasks/" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


def read(text: str) -> None:
    """Parse a text and read its claims."""
    extract_claims(parse_texts([text])[0], "article", PUBLISHED)


def survive(text: str) -> None:
    """Clean the text, and take it through whatever looks at its characters."""
    item = read_item(text.encode(), "hostile.txt", "test")
    if isinstance(item, RawItem):
        clean(item)
    for paragraph in segments.paragraphs(text):
        quotations.marked(text, paragraph)
        for sentence in segments.sentences(text, paragraph):
            segments.tokens(text, sentence)
    find_dates(text, PUBLISHED)
    find_amounts(text)


@pytest.mark.parametrize("piece", [*ENDLESS.values(), NEWS], ids=[*ENDLESS, "news"])
def test_ten_times_the_text_is_twelve_times_the_work_at_most(piece: str):
    short = piece * (1 + LONGEST // len(piece.split()))
    read(short * 10)  # the words are known to all memos
    assert lines_run(lambda: read(short * 10)) <= MOST * lines_run(lambda: read(short))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_no_pattern_explodes_on_a_hundred_thousand_of_one_sign(piece: str):
    survive(piece * 100_000)


@pytest.mark.soak
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_no_pattern_explodes_on_a_million_of_one_sign(piece: str):
    survive(piece * 1_000_000)


@pytest.mark.soak
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_line_of_five_megabytes_is_read(piece: str):
    text = piece * (5_000_000 // len(piece.encode()))
    read(text)
