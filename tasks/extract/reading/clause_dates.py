"""When an event takes place."""

from collections.abc import Sequence

from tasks.extract.reading.scene import Scene
from tasks.russian.dates import DateMention
from tasks.russian.edtf import bounds
from tasks.russian.parsed import Token

# Days before publication within which a day named in the lead is the day of what is reported.
LEAD_DAYS = 4


def clause_date(scene: Scene, token: Token, clause: Sequence[Token]) -> str | None:
    """The date nearest to the event's word among those that begin in its clause."""
    starts = {word.start for word in clause}
    return _nearest([d for d in _dates(scene, token) if d.start in starts], token)


def sentence_date(scene: Scene, token: Token) -> str | None:
    """The date nearest to the event's word in its sentence: `договорились, сообщили в понедельник`.

    In `заявил 29 марта, что изучается соглашение` the date is only that of the words.
    """
    is_reported = any(t.rel == "ccomp" for t in (token, *scene.syntax.ancestors(token.index)))
    return None if is_reported else _nearest(_dates(scene, token), token)


def _dates(scene: Scene, token: Token) -> list[DateMention]:
    return [
        d for d in scene.dates_by_sentence.get(token.sentence, []) if d.edtf and d.relation == "at"
    ]


def _nearest(dates: list[DateMention], token: Token) -> str | None:
    if not dates:
        return None
    return min(dates, key=lambda d: abs(d.start - token.start)).edtf


def article_day(scene: Scene) -> str | None:
    """The day of what the article reports, None where the day of publication is unknown.

    It is a day named in the lead that lies just before publication, else that of publication.
    """
    published = scene.reading.published
    limits = bounds(published) if published else None
    if limits is None or limits[0] != limits[1]:
        return None
    for sentence in range(scene.lead):
        for date in scene.dates_by_sentence.get(sentence, []):
            found = bounds(date.edtf) if date.edtf else None
            if found and found[0] == found[1] and 0 <= (limits[1] - found[0]).days < LEAD_DAYS:
                return date.edtf
    return published
