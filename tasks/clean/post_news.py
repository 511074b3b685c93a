"""News of who takes up or leaves an office: its day is about the first or last of the term.

`Указ об отставке мэра Москвы Лужкова` was written in autumn 2010.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tasks.clean.incumbents import holders, is_office, terms
from tasks.clean.known_names import Found, Words, small, words_of
from tasks.clean.limits import Limit, Span, later

# The headline and the first sentences.
LEAD_CHARS = 300
# Elections and nominations lie before a term begins, announcements before it ends.
BEFORE_START = timedelta(150)
BEFORE_END = timedelta(180)
AFTER = timedelta(10)
# Most news of a term's beginning or end are of these days before the last they may be of.
NEAR = timedelta(45)

# `Драги`, `Пуччо`: surnames without cases
_UNCHANGED = ("и", "о", "у", "ю", "э", "е")
# Somebody is named: he stands in no nominative. Somebody was named: he does.
_NAMES = re.compile(r"назнач(?:ил[аи]?|ает|ит)|утвердил[аи]?|избрал[аи]?|выдвинул[аи]?")
_IS_NAMED = re.compile(
    r"назначен[аы]?|избран[аы]?|утвержд[её]н[аы]?|стал[аи]?|станет|возглавил[аи]?|возглавит"
    r"|вступил[аи]?|вступит|вступает"
)
_DISMISSES = re.compile(
    r"уволил[аи]?|отправил[аи]?|освободил[аи]?|отстранил[аи]?|отставк[еи]|снял[аи]?"
)
_LEAVES = re.compile(
    r"уволен[аы]?|отправлен[аы]?|освобожд[её]н[аы]?|отстран[её]н[аы]?|снят[аы]?|уш[её]л|ушла|уходит"
    r"|уйд[её]т|подал[аи]?|подаст|пода[её]т|покидает|покинул[аи]?|покинет|сложил[аи]?|сложит"
    r"|оставил[аи]?|оставляет|оставит"
)
_INSTRUMENTAL = re.compile(r"[\w-]+(?:ом|ем|ой|ей|ым)")
_POST = re.compile(r"\b(?:пост|должност|место)")
_MARKS = frozenset(",;:—–")
_NOT_NOW = re.compile(
    r"(?:1[89]|20)\d\d|бывш\w*|экс\w*|ранее|тогда\w*|прежн\w*|назад|напомн\w*|после|кандидат\w*|врио"
    r"|заместител\w*|зам\w{0,2}|советник\w*|помощник\w*|если|отказал\w*|опроверг\w*|слух\w*|может|не"
    r"|требу\w*|потребова\w*|призва\w*|предложи\w*"
)


def post_limits(text: str, *, is_likely: bool = False) -> tuple[Limit, ...]:
    """The limits of terms that the first part tells the beginning or end of, in its order.

    With `is_likely` they are of the weeks around it, as most such news are.
    """
    return tuple(_posts(words_of(text[:LEAD_CHARS]), is_likely=is_likely))


def _posts(words: Words, *, is_likely: bool) -> Iterator[Limit]:
    named = list(holders().find(words))
    sure = {found.name for found in named if found.is_full}
    for found in named:
        own = _clause(words, found.at)
        if found.name in sure and not any(_NOT_NOW.fullmatch(words.low[i]) for i in own):
            spans = sorted(_news(words, found, own))
            if is_likely:
                spans = [(max(first, last - NEAR), last) for first, last in spans]
            if spans:
                yield Limit(tuple(spans), words.between(own.start, own.stop - 1))


def _clause(words: Words, at: int) -> range:
    """The words around one, to the next marks on both sides that are of no initial or date."""
    sentence = words.sentence(at)
    marks = [i for i in sentence if words.texts[i] in _MARKS]
    start = max((i + 1 for i in marks if i < at), default=sentence.start)
    return range(start, min((i for i in marks if i > at), default=sentence.stop))


def _news(words: Words, found: Found, own: range) -> Iterator[Span]:
    is_subject, is_object = _roles(words, found)
    has_begun = _has(words, own, _IS_NAMED, is_subject) or _has(words, own, _NAMES, is_object)
    has_ended = _has(words, own, _LEAVES, is_subject) or _has(words, own, _DISMISSES, is_object)
    for post, spans in terms()[found.name].items():
        offices = [i for i in own if is_office(words, i, own.stop, post)]
        if has_begun and not has_ended and any(_is_taken_up(words, i) for i in offices):
            yield from ((first - BEFORE_START, first + AFTER) for first, _ in spans)
        if has_ended and not has_begun and offices:
            ended = (last for _, last in spans if last < date.max)
            yield from ((last - BEFORE_END, later(last, AFTER)) for last in ended)


def _roles(words: Words, found: Found) -> tuple[bool, bool]:
    """Whether somebody may be the subject, and whether he may be the object."""
    surname = small(found.name.split()[-1])
    has_no_cases = surname.endswith(_UNCHANGED)
    has_given_no_cases = small(found.name.split()[0]).endswith(_UNCHANGED)
    is_subject = words.low[found.at] == surname and (found.is_nominative or not has_no_cases)
    return is_subject, not is_subject or (has_no_cases and has_given_no_cases)


def _has(words: Words, own: range, deeds: re.Pattern[str], is_case: bool) -> bool:  # noqa: FBT001
    return is_case and any(deeds.fullmatch(words.low[i]) for i in own)


def _is_taken_up(words: Words, at: int) -> bool:
    """`главой`, `на пост главы`, not `глава`, which is what somebody has been."""
    before = " ".join(words.low[max(0, at - 2) : at])
    return _INSTRUMENTAL.fullmatch(words.low[at]) is not None or _POST.search(before) is not None
