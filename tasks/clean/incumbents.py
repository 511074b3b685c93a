"""Who held which office when: `президент России Дмитрий Медведев` was written from 2008 to 2012."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby

import seeds
from tasks.clean.known_names import (
    BREAKS,
    Found,
    Names,
    Words,
    is_form,
    is_initial,
    small,
    stem,
    words_of,
)
from tasks.clean.limits import Limit, Span, meet, since

# `президент Соединённых Штатов Америки Барак Обама`
MOST_WORDS_BETWEEN = 5
# Such words and those of the office's own name: `глава внешнеполитического ведомства …`
REACH = 11
# `бывший президент`, `тогдашний глава`, `кандидат на пост президента`: no day of the text's own
_NOT_NOW = re.compile(
    r"бывш|экс|тогда|первый$|перво(?:го|му|м)$|будущ|избран|прежн|предыдущ|покойн|кандидат"
    r"|пост(?:а|у|ом|е)?$|должност|кресл|свергнут|беглы|отставн|назнач|стал|стан|времен|эпох"
    r"|правлени|предшественник|при$|отставк|скончавш|умерш|врио|отстран|низложен|заним"
)
# `премьер и его министры обратились к Путину`: the office is another's.
_NOT_HIS = re.compile(
    r"\w{2,}л(?:[аои]|ась|ось|ись|ся)?|[ксуо]|со|ко|об|от|до|за|на|по|для|без|про|через|над|под"
    r"|перед|и|а|но|что|чтобы|как|если|не|уже|будет"
)
# `пошёл в вице-президенты`
_CANDIDATES = re.compile(r"[\w-]+[ыи]")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")

Post = tuple[str, str]  # office, what of


def office_limits(text: str) -> tuple[Limit, ...]:
    """For each holder of an office whom the text names as such, the spans of the holder's terms.

    In the order of the text. Holders named as former, first or future ones are left out; a sentence
    that names a year tells of that time, so that it only says that the term had begun. Where only a
    surname stands, all its holders count.
    """
    words = words_of(text)
    limits: dict[tuple[str, Post], Limit] = {}
    for _, mentions in groupby(holders().find(words), key=lambda found: found.at):
        for key, limit in _mentioned(words, list(mentions)):
            known = limits.get(key)
            if known is None or limit.spans[-1][1] < known.spans[-1][1]:
                limits[key] = limit
    return _settled(tuple(limits.values()))


def _settled(limits: tuple[Limit, ...]) -> tuple[Limit, ...]:
    """The limits; where they contradict each other, all but the latest terms are over.

    `Президент Трамп отменил указ президента Обамы`.
    """
    if meet(limits) or not limits:
        return limits
    latest = max(limit.spans[0][0] for limit in limits)
    return tuple(limit if limit.spans[0][0] == latest else _begun(limit) for limit in limits)


def _begun(limit: Limit) -> Limit:
    return since(limit.spans[0][0], limit.evidence)


def _mentioned(words: Words, mentions: list[Found]) -> Iterator[tuple[tuple[str, Post], Limit]]:
    """What one name says, for each office that stands before it."""
    sure = [found for found in mentions if found.is_full] or mentions
    for post, spans in _posts(found.name for found in sure).items():
        if limit := _limit(words, sure[0], post, spans):
            yield (sure[0].name.split()[-1], post), limit


def _limit(words: Words, found: Found, post: Post, spans: tuple[Span, ...]) -> Limit | None:
    office, of = post
    start = _office_at(words, found, office)
    if start is None or not _is_of(words, range(max(0, start - 2), found.at), of):
        return None
    near = range(max(0, start - 2), found.at)
    if any(_NOT_NOW.match(words.low[i]) for i in near if words.texts[i] not in BREAKS):
        return None
    if words.low[start - 1 : start] == ("в",) and _CANDIDATES.fullmatch(words.low[start]):
        return None
    evidence = words.between(start, found.at)
    is_past = any(_YEAR.fullmatch(words.texts[i]) for i in words.sentence(found.at))
    return Limit(((spans[0][0], date.max),) if is_past else spans, evidence)


def _office_at(words: Words, found: Found, office: str) -> int | None:
    """Where the office stands before the name, at most five words between that may be its own."""
    window = _window(words, found.at)
    for form in _offices()[office]:
        for start in reversed(window):
            stop = _read(words, start, found.at, form.stems)
            if stop and _is_his(words, stop, found) and _agrees(words.low[start], form.head, found):
                return start
    return None


def is_office(words: Words, start: int, end: int, post: Post) -> bool:
    """Whether the words of a post stand at `start`, what it is of between there and `end`."""
    office, of = post
    is_here = any(_read(words, start, end, form.stems) for form in _offices()[office])
    return is_here and _is_of(words, range(max(0, start - 2), end), of)


def _window(words: Words, at: int) -> range:
    """The words before a name, back to a break; the name's initials are no break."""
    start = at
    while start > 0 and at - start < REACH:
        before = words.texts[start - 1]
        is_dot_of_initial = before == "." and start > 1 and is_initial(words.texts[start - 2])
        if before in BREAKS and not is_dot_of_initial:
            break
        start -= 1
    return range(start, at)


def _read(words: Words, start: int, end: int, form: tuple[str, ...]) -> int | None:
    """Where an office's words end that begin at `start`; one word may stand behind its first."""
    if not is_form(words.low[start], form[0]):
        return None
    for gap in (0, 1) if len(form) > 1 else (0,):
        first = start + 1 + gap
        rest = words.low[first : min(first + len(form) - 1, end)]
        if len(rest) == len(form) - 1 and all(map(is_form, rest, form[1:])):
            return first + len(rest)
    return None


def _is_his(words: Words, stop: int, found: Found) -> bool:
    between = [word for word in words.texts[stop : found.at] if word[0].islower()]
    is_near = found.at - stop <= MOST_WORDS_BETWEEN
    return is_near and not any(map(_NOT_HIS.fullmatch, between))


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to write an office: its first word in small letters, and the stems of all."""

    head: str
    stems: tuple[str, ...]


def _agrees(low: str, head: str, found: Found) -> bool:
    """Whether office and first name may be in one case: not `и.о. президента Иван Лыков`."""
    return not found.is_nominative or low == head


def _is_of(words: Words, indices: range, of: str) -> bool:
    return not of or any(words.low[i].startswith(small(of)) for i in indices)


@cache
def terms() -> dict[str, dict[Post, list[Span]]]:
    """The spans of each name's offices."""
    found: dict[str, dict[Post, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for row in seeds.rows("reference/incumbents"):
        end = date.fromisoformat(row["to"]) - timedelta(1) if row["to"] else date.max
        found[row["name"]][row["office"], row["of"]].append((date.fromisoformat(row["from"]), end))
    return found


def _posts(names: Iterable[str]) -> dict[Post, tuple[Span, ...]]:
    """The spans in which any of the names held each office."""
    found: dict[Post, list[Span]] = defaultdict(list)
    for name in names:
        for post, spans in terms()[name].items():
            found[post] += spans
    return {post: tuple(sorted(spans)) for post, spans in found.items()}


@cache
def holders() -> Names:
    """The names of all holders of offices."""
    return Names(terms())


@cache
def _offices() -> dict[str, list[_Form]]:
    """The ways to write each office."""
    found: dict[str, list[_Form]] = defaultdict(list)
    for row in seeds.rows("reference/offices"):
        own = row["words"].split()
        found[row["office"]].append(_Form(small(own[0]), tuple(map(stem, own))))
    return found
