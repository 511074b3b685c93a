"""A verb left out in the second part of a list: `золото взяла Анна, серебро — Ева`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tasks.extract.events.participants import ACTORS, Participant, named
from tasks.extract.events.same_event import Candidate
from tasks.extract.reading.scene import Scene
from tasks.russian.dates import DateMention
from tasks.russian.parsed import Token

# Words that the part without a verb may begin with: `второй с Рыжовым`, `Котов — главой`.
HEADS = {"ADJ", "NOUN", "PROPN", "NUM"}
LEFT = ("orphan", "nsubj", "nmod", "obl")
STRONG = {"orphan", "nsubj"}
# Types of which one person has several in his life.
PERSONAL = {"appointment", "award"}
DASHES = {"-", "–", "—"}
# `(2005)`, `(2005 год)`, `(в 2005 году)`.
OPENED = re.compile(r"\((?:в )?\Z")
CLOSED = re.compile(r"(?: году?| г\.)?\)")
# What stands between the years of a list.
LISTED = {",", "и", ", а также", "а также"}
YEARS = {"год", "г", "г."}


def left_out(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """The same event of others, one for each part in which its verb is left out.

    Those who stand in the same case as the new ones give way: `первый договор он подписал с
    Котовым, второй с Рыжовым` keeps the signer. A second visit would need its own place.
    """
    verb = scene.tokens[told.trigger]
    is_told = verb.pos == "VERB" and told.type != "visit"
    for part in _parts(scene, verb) if is_told else ():
        others = [p for p in named(scene, _fillers(scene, part)) if p.kind in ACTORS]
        if others and not {p.name for p in others} & told.names:
            yield _with(scene, told, part, others)


def told_later(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """`в 2001 году стал деканом, а в 2005 — ректором`: the same verb of him at another time."""
    verb = scene.tokens[told.trigger]
    if told.type not in PERSONAL or verb.pos != "VERB" or told.date is None:
        return
    for date in scene.dates_by_sentence.get(verb.sentence, []):
        if date.start > verb.start and date.edtf not in {None, told.date}:
            dash = _dash_behind(scene, verb, date)
            if dash is not None:
                stop = max(told.last, scene.sentence(verb).last - 1)
                yield replace(told, date=date.edtf, last=stop, topic=frozenset())


def at_listed_times(scene: Scene, told: Candidate) -> Iterator[Candidate]:
    """`признавалась лучшей в 2003, 2004 и 2005 годах`: one for each year behind the first.

    So with `награждён орденами Дружбы (2000) и Почёта (2005)`.
    """
    if told.type != "award" or told.date is None:
        return
    dates = scene.dates_by_sentence.get(scene.tokens[told.trigger].sentence, [])
    text = scene.parsed.text
    if not told.is_noun:
        years = [d.edtf for d in dates if _is_bracketed(text, d)]
        others = [year for year in years if year != told.date]
        yield from (replace(told, date=year) for year in others if told.date in years)
    is_listed = False
    for date, following in pairwise(dates):
        is_listed = is_listed or date.edtf == told.date
        is_next = text[date.stop : following.start].strip() in LISTED
        is_listed = is_listed and is_next and len(following.edtf or "") == len(told.date)
        if is_listed:
            yield replace(told, date=following.edtf)


def _is_bracketed(text: str, date: DateMention) -> bool:
    before = text[max(0, date.start - len("(в ")) : date.start]
    return bool(OPENED.search(before) and CLOSED.match(text, date.stop))


def _dash_behind(scene: Scene, verb: Token, date: DateMention) -> Token | None:
    """The dash right behind a date, None where another verb stands between."""
    for token in scene.tokens[verb.index + 1 : scene.sentence(verb).last - 1]:
        if token.pos == "VERB":
            return None
        if token.start >= date.stop and token.lemma not in YEARS:
            return token if token.text in DASHES else None
    return None


def _parts(scene: Scene, verb: Token) -> Iterator[Token]:
    """Words joined to the verb, or to what stands beside it, that head a part without a verb."""
    beside = (t for below in scene.below(verb, "obl", "nsubj", "obj") for t in scene.below(below))
    for word in (*scene.below(verb), *beside):
        if word.rel == "conj" and word.index > verb.index and word.pos in HEADS:
            is_ordinal = word.pos == "ADJ" and bool(scene.below(word, "nmod", "obl"))
            if is_ordinal or any(below.rel in STRONG for below in scene.below(word)):
                yield word


def _fillers(scene: Scene, part: Token) -> Iterator[Token]:
    if part.pos == "PROPN":
        yield part
    else:
        yield from scene.below(part, *LEFT)


def _with(scene: Scene, told: Candidate, part: Token, others: list[Participant]) -> Candidate:
    cases = {scene.tokens[p.token].case for p in others}
    kept = [p for p in told.participants if scene.tokens[p.token].case not in cases]
    last = max(told.last, scene.syntax.extent(part.index)[1])
    return replace(told, participants=(*others, *kept), last=last)
