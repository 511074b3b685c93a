"""All claims of one article: the extractors in their order, then ids and who asserts what."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from tasks.extract.attributions.attributions import find_attributions
from tasks.extract.documents.documents import find_documents
from tasks.extract.events.events import find_events
from tasks.extract.indicators.indicators import find_indicators
from tasks.extract.memberships.memberships import find_memberships
from tasks.extract.ownerships.ownerships import find_ownerships
from tasks.extract.positions.positions import find_positions
from tasks.extract.promises import broken_promise
from tasks.extract.reading.reading import Reading
from tasks.extract.references.references import find_mentions
from tasks.extract.search.words import ArticleWords, words_of
from tasks.extract.statements.statements import find_statements
from tasks.identity import stable_id
from tasks.records import (
    Attribution,
    Claim,
    Document,
    Event,
    Indicator,
    Membership,
    Mention,
    Ownership,
    Position,
    Statement,
)
from tasks.russian.dates import find_dates
from tasks.russian.parsed import ParsedText

SomeClaim = TypeVar("SomeClaim", bound=Claim)


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of one article by kind, each kind ordered by its place in the text.

    `words` are those by which a search finds its sentences. `refused` says of each claim that was
    set aside which promise it breaks.
    """

    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    indicators: tuple[Indicator, ...]
    positions: tuple[Position, ...]
    documents: tuple[Document, ...]
    memberships: tuple[Membership, ...]
    ownerships: tuple[Ownership, ...]
    attributions: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]
    words: ArticleWords
    refused: tuple[str, ...] = ()


class Stretch(NamedTuple):
    """Characters `first` to `last` of the text are a part of a statement."""

    statement: Statement
    first: int
    last: int


def extract_claims(parsed: ParsedText, article_id: str, published: str | None) -> Claims:
    """Every claim of an article whose publication date (EDTF) is known or null."""
    with closing(read(parsed, published)) as reading:
        return _claims(reading, article_id)


def _claims(reading: Reading, article_id: str) -> Claims:
    refused: list[str] = []

    def claims(find: Callable[[Reading], tuple[SomeClaim, ...]]) -> tuple[SomeClaim, ...]:
        found = identified(asserted(find(reading), reading.statements), article_id)
        return tuple(_sound(found, reading.parsed.text, refused))

    return Claims(
        statements=claims(lambda r: r.statements),
        events=claims(find_events),
        indicators=claims(find_indicators),
        positions=claims(find_positions),
        documents=claims(find_documents),
        memberships=claims(find_memberships),
        ownerships=claims(find_ownerships),
        attributions=claims(find_attributions),
        mentions=_mentions(reading, article_id),
        words=words_of(reading.parsed, article_id),
        refused=tuple(refused),
    )


def _sound(claims: Sequence[SomeClaim], text: str, refused: list[str]) -> Iterator[SomeClaim]:
    """The claims that keep their promises; why the others do not is added to `refused`."""
    for claim in claims:
        if broken := broken_promise(claim, text):
            kind = type(claim).__name__.lower()
            refused.append(f"{kind} at {claim.start_char} by {claim.rule}: {broken}")
        else:
            yield claim


def read(parsed: ParsedText, published: str | None) -> Reading:
    """The article as the extractors share it: references, dates, then statements."""
    dates = find_dates(parsed.text, published)
    reading = Reading(parsed, published, find_mentions(parsed), dates)
    return reading.with_statements(find_statements(reading))


def asserted(claims: Sequence[SomeClaim], statements: Sequence[Statement]) -> tuple[SomeClaim, ...]:
    """The claims, each with the speaker inside whose words it stands, if any."""
    told = [
        Stretch(statement, first, first + len(part))
        for statement in (statements if claims else ())
        for first, part in zip(statement.part_starts, statement.parts, strict=True)
    ]
    return tuple(_asserted(claim, told) for claim in claims)


def _asserted(claim: SomeClaim, told: Sequence[Stretch]) -> SomeClaim:
    speaker = None if claim.asserted_by else _asserter(claim, told)
    return replace(claim, asserted_by=speaker) if speaker else claim


def _asserter(claim: Claim, told: Sequence[Stretch]) -> str | None:
    """The speaker of the innermost statement within one of whose parts the claim stands.

    A report must stand there whole; of other claims, whose evidence may take the author's words
    along (`«Экспорт вырос на 12 %», - заявил он`), more than half.
    """
    start, end = claim.start_char, claim.end_char
    least = end - start if isinstance(claim, Statement) else (end - start) // 2 + 1
    inside = [
        statement
        for statement, first, last in told
        if first < end and start < last
        if min(end, last) - max(start, first) >= least and statement is not claim
    ]
    innermost = min(inside, key=lambda s: s.end_char - s.start_char, default=None)
    return innermost.speaker if innermost else None


def identified(claims: Sequence[SomeClaim], article_id: str) -> tuple[SomeClaim, ...]:
    """The claims in the order of the text, with ids from article, kind, span and ordinal.

    The rule is no part of the id, so that better rules keep cited ids.
    """
    ordered = sorted(claims, key=lambda c: (c.start_char, c.end_char))
    ordinals: dict[tuple[int, int], int] = {}
    result = []
    for claim in ordered:
        span = (claim.start_char, claim.end_char)
        ordinals[span] = ordinal = ordinals.get(span, -1) + 1
        kind = type(claim).__name__.lower()
        claim_id = stable_id(article_id, kind, *map(str, span), str(ordinal))
        result.append(replace(claim, claim_id=claim_id, article_id=article_id))
    return tuple(result)


def _mentions(reading: Reading, article_id: str) -> tuple[Mention, ...]:
    tokens, text = reading.parsed.tokens, reading.parsed.text
    rows = []
    for mention in reading.mentions:
        start, end = tokens[mention.first].start, tokens[mention.last - 1].stop
        rows.append(
            Mention(
                article_id=article_id,
                start_char=start,
                end_char=end,
                kind=mention.entity.kind,
                form=mention.form,
                name=mention.entity.name,
                text=text[start:end],
            )
        )
    return tuple(rows)
