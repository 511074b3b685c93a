"""The day of publication: what the page states, else what the text forces, else nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tasks.clean.date_clues import DateClue, dateline_clues, year_near
from tasks.clean.incumbents import office_limits
from tasks.clean.limited import allows, limited
from tasks.clean.lines import first_sentences
from tasks.clean.told_days import told_day
from tasks.clean.told_years import told_year
from tasks.clean.years import Inferred, infer
from tasks.records import DateCandidate
from tasks.russian.dates import find_dates
from tasks.russian.edtf import is_date

# A clue with less is no more than a date that stands on the page.
ENOUGH = 0.6
# No article came out before there were newspapers: a text about 1544 is history.
FIRST_NEWSPAPERS = "1600"
# nor after this year, as the warehouse's check of dates has it: `до 9963 года` is a slip
LAST_YEAR = "2199"
# `сегодня, 4 ноября 2025 года` in the first paragraphs
TODAY = 0.75
# Points of an inference as a score: it is decided at three points.
SCORE_PER_POINT = 0.2
MOST_INFERRED = 0.75
MOST_UNDECIDED = 0.5

_TODAY_PARAGRAPHS = 3
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TODAY = re.compile(r"\bсегодня,? (?:во? [а-я]+, )?\d\d? [а-я]+ \d{4}(?: года)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating:
    """The clues that were weighed, best first, and the one that decides, or None."""

    clues: tuple[DateClue, ...]
    chosen: DateClue | None

    def candidates(self, article_id: str) -> tuple[DateCandidate, ...]:
        """The rows of `date_candidates` for an article, in the same order."""
        return tuple(
            DateCandidate(
                article_id=article_id,
                date_edtf=clue.edtf,
                basis=clue.basis,
                evidence=clue.evidence,
                score=round(clue.score, 2),
                is_chosen=clue is self.chosen,
            )
            for clue in self.clues
        )


def date_article(text: str, page: Sequence[DateClue]) -> Dating:
    """The day on which an article came out, from its clean text and the clues of its page.

    What is stated needs no inference. A day without its year, and years that tie, decide nothing.
    """
    clues = [*dateline_clues(text, page), *_today(text)]
    if not any(_decides(clue) for clue in clues):
        clues += [_inferred_clue(inferred) for inferred in infer(text)]
    if not any(_decides(clue) for clue in clues) and (found := _told_or_limited(text)):
        clues.append(found)
    ranked = sorted(
        (clue for clue in clues if is_date(clue.edtf)), key=lambda clue: (-clue.score, clue.edtf)
    )
    return Dating(tuple(ranked), _best(ranked))


def _told_or_limited(text: str) -> DateClue | None:
    """The clue of the time that the text tells, unless it cannot be, or of its limits."""
    told = told_day(text) or told_year(text)
    if told is None:
        return limited(text)
    return told if allows(office_limits(text), told.edtf) else None


def _best(ranked: Sequence[DateClue]) -> DateClue | None:
    """The best clue that decides; None where one as good says a day that is not by its day."""
    deciding = [clue for clue in ranked if _decides(clue)]
    rivals = [clue for clue in deciding if clue.score == deciding[0].score]
    agree = all(year_near(rivals[0].edtf, rival.edtf) for rival in rivals[1:])
    return rivals[0] if rivals and agree else None


def _decides(clue: DateClue) -> bool:
    is_possible = "X" not in clue.edtf and FIRST_NEWSPAPERS <= clue.edtf[:4] <= LAST_YEAR
    return clue.score >= ENOUGH and is_possible


def _today(text: str) -> Iterator[DateClue]:
    """`сегодня, 4 ноября 2025 года`, told in the first paragraphs."""
    for line in first_sentences(text, _TODAY_PARAGRAPHS):
        mentions = find_dates(line.text, None) if "сегодня" in line.text.lower() else ()
        for mention in mentions:
            today = _TODAY.search(line.text[: mention.stop])
            if today and mention.edtf and _DAY.fullmatch(mention.edtf):
                yield DateClue(mention.edtf, "inferred", today[0], TODAY)


def _inferred_clue(found: Inferred) -> DateClue:
    most = MOST_INFERRED if found.is_decided else MOST_UNDECIDED
    score = min(SCORE_PER_POINT * found.points, most)
    return DateClue(found.edtf, "inferred", found.evidence, score)
