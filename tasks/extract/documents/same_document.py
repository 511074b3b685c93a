"""Documents that a text tells of more than once: repeats are one, later ones are completed."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tasks.records import Document

WORD = re.compile(r"\w+")
# `пять лет тюрьмы`, `пожизненное заключение`, `штраф`: what somebody is sentenced to.
TERM = re.compile(r"\b(?:год|лет|месяц|срок|заключени|смерт|штраф|арест|каз[нм])")
# Letters by which words of one phrase in other forms are the same.
STEM = 5
# Share of common words (Dice) from which two subjects are one, as in the scoring of subjects.
SAME_SUBJECT = 0.4
# `подписан ряд документов`: no document of its own beside those that are named.
GENERIC = "документ"
DECISIONS = frozenset({"суда", "приговор", "вердикт", "присяжных"})
# Cut like words of a phrase.
LAWS = frozenset({"закон", "кодек", "бюдже"})
# How far behind the generic word the documents it stands for are named, in characters.
NAMED_WITHIN = 600


def distinct(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Each document with each status once, in order, with what other places say of it."""
    kept: list[Document] = []
    for document in documents:
        full = _completed(document, kept)
        at = next((i for i, other in enumerate(kept) if are_same(full, other)), None)
        if at is None:
            kept.append(full)
        else:
            kept[at] = _joined(kept[at], full)
    told = [replace(d, subject=_completed(d, kept).subject) for d in kept]
    return tuple(d for d in told if not _stands_for_others(d, told))


def are_same(one: Document, other: Document) -> bool:
    """Whether two mentions with one status tell of one document."""
    return (
        one.status == other.status
        and _head(one.type) == _head(other.type)
        and _share(one.parties, other.parties)
        and _agree(one, other)
    )


def _completed(document: Document, earlier: list[Document]) -> Document:
    """`закон вступил в силу` after `принят закон о печати`: what it is about, and whose it is.

    In the end the later ones tell it too: `Закон принят. … закон о печати подписан`.
    """
    if document.subject is not None or document.rule == "applied":
        return document
    if document.type == "апелляция":
        return replace(document, subject=_appealed(earlier))
    about = [
        d
        for d in earlier
        if (_noun(d.type) == _noun(document.type) and d.subject and d.type != document.type)
        or (d.status != document.status and d.type == document.type and d.subject)
    ]
    if len({d.subject for d in about}) != 1 or not _may_be_same(about[0], document):
        return document
    return replace(
        document,
        subject=about[0].subject,
        parties=document.parties or about[0].parties,
    )


def _may_be_same(earlier: Document, document: Document) -> bool:
    """Whoever signs a law is not who has passed it; else the parties must agree."""
    is_law = _noun(document.type) in LAWS and earlier.status != document.status
    return is_law or _share(earlier.parties, document.parties)


def _appealed(earlier: list[Document]) -> str | None:
    """What an appeal is against: the last decision of a court that the text has told of."""
    decisions = [d.type for d in earlier if DECISIONS & set(d.type.split())]
    return decisions[-1] if decisions else None


def _joined(one: Document, other: Document) -> Document:
    """The fuller mention, its empty slots filled from the other one."""
    best, rest = (other, one) if _weight(other) > _weight(one) else (one, other)
    return replace(
        best,
        subject=best.subject or rest.subject,
        parties=max(best.parties, rest.parties, key=len),
        date_edtf=best.date_edtf or rest.date_edtf,
        place=best.place or rest.place,
    )


def _weight(document: Document) -> tuple[int, int]:
    """How many slots a mention fills, then how much it says of the subject."""
    slots = (document.subject, document.parties, document.date_edtf, document.place)
    return sum(bool(slot) for slot in slots), len(document.subject or "")


def _stands_for_others(document: Document, documents: list[Document]) -> bool:
    """`подписан ряд документов. Среди них меморандум …`, `Документ опубликован`."""
    if document.type != GENERIC or document.subject is not None:
        return False
    return not document.parties or any(
        other.type != GENERIC
        and other.status == document.status
        and 0 <= other.start_char - document.start_char <= NAMED_WITHIN
        for other in documents
    )


def _noun(kind: str) -> str:
    """The noun of a type, of a draft the noun of what is drafted, cut like words of a phrase."""
    return _head(kind).split()[-1][:STEM]


def _head(kind: str) -> str:
    """The noun of a type, drafts apart: `мирный договор` is `договор`."""
    words = kind.split()
    if words[0] == "проект":
        return "проект " + words[-1]
    noun = {"решение": words[0], "меморандум": words[0], "условия": words[0]}
    return noun.get(words[0], words[-1])


def _agree(one: Document, other: Document) -> bool:
    """Whether two subjects may be one: either unknown, or enough words in common.

    Between the same two sides one word will do.
    """
    if one.subject is None or other.subject is None or _is_of_one_sentence(one, other):
        return True
    if one.subject in one.parties or other.subject in other.parties:
        return True  # `приговор Котову`: what it is about is told elsewhere
    a, b = _stems(one.subject), _stems(other.subject)
    if a <= b or b <= a:
        return True
    if len(one.parties) > 1 and set(one.parties) == set(other.parties):
        return any(len(stem) == STEM for stem in a & b)
    return 2 * len(a & b) >= SAME_SUBJECT * (len(a) + len(b))


def _is_of_one_sentence(one: Document, other: Document) -> bool:
    """`приговорил к пяти годам` and `приговорён за кражу`: what to and what for."""
    has_one_date = one.date_edtf == other.date_edtf or None in (one.date_edtf, other.date_edtf)
    terms = {bool(TERM.search(document.subject or "")) for document in (one, other)}
    return one.type == "приговор" and has_one_date and len(terms) > 1


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two lists of parties may be one: either empty, or one holds the other.

    Descriptions (`бывший сотрудник`) may be anybody.
    """
    one, other = (tuple(p for p in parties if not p.islower()) for parties in (one, other))
    return _within(one, other) or _within(other, one)


def _within(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    """Whether each name of one list is part of a name of the other: `Opera`, `Opera Software`."""
    return all(any(_stems(i) <= _stems(o) or _stems(o) <= _stems(i) for o in outer) for i in inner)


def _stems(phrase: str) -> set[str]:
    return {word[:STEM] for word in WORD.findall(phrase.lower().replace("ё", "е"))}
