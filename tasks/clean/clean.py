"""One raw item becomes one or more articles; nothing of it vanishes."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.clean.dating import Dating, date_article
from tasks.clean.parts import Part, RawCut, parts_of
from tasks.clean.text_map import text_maps
from tasks.identity import stable_id
from tasks.records import Article, Cut, DateCandidate, RawItem, TextMap


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of a raw item: rows of four tables, each in the order of the text."""

    articles: tuple[Article, ...]
    cuts: tuple[Cut, ...]
    text_maps: tuple[TextMap, ...]
    date_candidates: tuple[DateCandidate, ...]


def clean(item: RawItem) -> Cleaned:
    """The articles of a raw item, what was cut, the way back to raw offsets, and the dates weighed.

    Each character of the raw text is in one article's text map or in one cut. Cleaning the text of
    an article again gives that text. An item of nothing but space and frame has no article.
    """
    parts = parts_of(item.text)
    written = [part for part in parts if part.kept.text]
    datings = [date_article(part.kept.text, part.clues) for part in written]
    articles = [
        _article(item, number, part, dating)
        for number, (part, dating) in enumerate(zip(written, datings, strict=True), start=1)
    ]
    return Cleaned(
        articles=tuple(articles),
        cuts=_cuts(item, [cut for part in parts for cut in part.cuts]),
        text_maps=tuple(
            row
            for article, part in zip(articles, written, strict=True)
            for row in text_maps(part.kept, article.article_id)
        ),
        date_candidates=tuple(
            row
            for article, dating in zip(articles, datings, strict=True)
            for row in dating.candidates(article.article_id)
        ),
    )


def _article(item: RawItem, number: int, part: Part, dating: Dating) -> Article:
    publication_id = stable_id(item.source_name, item.address, str(number))
    chosen = dating.chosen
    return Article(
        article_id=stable_id(publication_id, item.raw_sha256, str(number)),
        publication_id=publication_id,
        raw_id=item.raw_id,
        source_name=item.source_name,
        address=item.address,
        part_no=number,
        title=part.title,
        published_edtf=chosen.edtf if chosen else None,
        published_basis=chosen.basis if chosen else None,
        published_evidence=chosen.evidence if chosen else None,
        text=part.kept.text,
        raw_sha256=item.raw_sha256,
    )


def _cuts(item: RawItem, cuts: Sequence[RawCut]) -> tuple[Cut, ...]:
    return tuple(
        Cut(
            raw_id=item.raw_id,
            raw_start=cut.span.start,
            raw_end=cut.span.stop,
            reason=cut.reason,
            text=cut.span.of(item.text),
        )
        for cut in sorted(cuts, key=lambda cut: cut.span.start)
    )
