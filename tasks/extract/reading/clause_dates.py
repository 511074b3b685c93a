"""When an event takes place."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from tasks.extract.reading.scene import Scene
from tasks.russian.dates import DateMention, Relation
from tasks.russian.edtf import bounds
from tasks.russian.parsed import Token

# Days before publication within which a day named in the lead is the day of what is reported.
LEAD_DAYS = 4
QUALIFYING = {"acl", "acl:relcl", "amod"}
start_of = attrgetter("start")


def clause_date(
    scene: Scene, token: Token, clause: Sequence[Token], relation: Relation = "at"
) -> str | None:
    """The date nearest to the event's word among those that begin in its clause.

    With the relation `since` it is the date from which a change holds: `с 1 мая откроется`.
    """
    starts = {word.start for word in clause}
    return _nearest([d for d in _dates(scene, token, relation) if d.start in starts], token)


def sentence_date(scene: Scene, token: Token) -> str | None:
    """The date nearest to the event's word in its sentence: `договорились, сообщили в понедельник`.

    In `заявил 29 марта, что изучается соглашение` the date is only that of the words.
    """
    is_reported = any(_is_content(t) for t in (token, *scene.syntax.ancestors(token.index)))
    return None if is_reported else _nearest(_dates(scene, token), token)


def _is_content(token: Token) -> bool:
    """`заявил, что придёт`, `слухи о том, что придёт`."""
    return token.rel == "ccomp" or (token.rel == "acl" and token.verb_form == "Fin")


def since_date(scene: Scene, token: Token) -> str | None:
    """The date nearest to a word in its sentence among those from which something holds."""
    return _nearest(_dates(scene, token, "since"), token)


def _dates(scene: Scene, token: Token, relation: Relation = "at") -> list[DateMention]:
    found = scene.dates_by_sentence.get(token.sentence, [])
    told = [d for d in found if d.edtf and d.relation == relation]
    return [d for d in told if not _is_aside(scene, token, d)]


def _is_aside(scene: Scene, token: Token, date: DateMention) -> bool:
    """Whether a date is of a clause that qualifies another noun.

    `Котов, завоевавший титул в 2003 году, приехал`: he came at another time.
    """
    sentence = scene.sentence(token)
    at = bisect_left(scene.tokens, date.start, sentence.first, sentence.last, key=start_of)
    if at == sentence.last:
        return False
    for word in (scene.tokens[at], *scene.syntax.ancestors(at)):
        if _is_of_somebody(scene, word):
            return word.index != token.index
        if _is_coming(word, date):
            return not scene.syntax.extent(word.index)[0] <= token.index <= word.index
        if word.rel in QUALIFYING and word.pos == "VERB":
            first, last = scene.syntax.extent(word.index)
            if word.head == token.index and token.pos == "NOUN":
                return False
            return not first <= token.index < last
    return False


def _is_coming(word: Token, date: DateMention) -> bool:
    """`на предстоящих в 2012 году выборах`: an adjective that a date is told of."""
    return word.rel == "amod" and word.pos == "ADJ" and word.start >= date.stop


def _is_of_somebody(scene: Scene, word: Token) -> bool:
    """The subject in `чемпион 2011 года приехал`: the year is of the title."""
    return word.animacy == "Anim" and word.case == "Nom" and not scene.preposition(word)


def _nearest(dates: list[DateMention], token: Token) -> str | None:
    """The nearest one, or another that makes it exact: `10 мая вручил премии 2013 года`."""
    near = sorted((abs(d.start - token.start), d.edtf) for d in dates if d.edtf)
    if not near:
        return None
    first = near[0][1]
    return next((d for _, d in near if d.startswith(first + "-")), first)


def article_day(scene: Scene) -> str | None:
    """The day of what the article reports, None where no day is known.

    It is a day named in the lead that lies just before publication or in the month of publication,
    else the day of publication.
    """
    published = scene.reading.published
    limits = bounds(published) if published else None
    if limits is None or len(published or "") < len("2016-11"):
        return None
    for sentence in range(scene.lead):
        for told in scene.dates_by_sentence.get(sentence, []):
            found = bounds(told.edtf) if told.edtf else None
            if found and found[0] == found[1] and _is_just_before(found[0], limits):
                return told.edtf
    return published if limits[0] == limits[1] else None


def _is_just_before(day: date, limits: tuple[date, date]) -> bool:
    return day <= limits[1] and (limits[0] - day).days < LEAD_DAYS
