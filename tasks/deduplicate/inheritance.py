"""Publication dates that undated articles have from their copies."""

from collections.abc import Iterable, Sequence

from tasks.deduplicate.clusters import PARTIAL_KINDS, WHOLE_KINDS, Dates, links_by_article
from tasks.records import InheritedDate, Link

# The share of the undated article, and the words, that its copy must hold. A third in common is
# one news event told again; less may be a quotation or background from years ago. Of 001, 002
# holds more than half.
MIN_CONTAINMENT = 1 / 3
MIN_COPIED_WORDS = 40


def inherited_dates(dates: Dates, links: Iterable[Link]) -> tuple[InheritedDate, ...]:
    """A row for each undated article with a dated copy, ordered by article id.

    `dates` has every article with its publication date (EDTF) or null.
    The copy that holds most of the article decides, among equals the earliest. A date that is
    itself inherited goes no further.
    """
    of_article = links_by_article(links)
    undated = sorted(id_ for id_, published in dates.items() if not published)
    found = (_inherited(id_, of_article[id_], dates) for id_ in undated)
    return tuple(row for row in found if row)


def _inherited(id_: str, links: Sequence[Link], dates: Dates) -> InheritedDate | None:
    rows = [_row(id_, link, dates) for link in links if _is_substantial(link)]
    dated = (row for row in rows if row and row.containment >= MIN_CONTAINMENT)
    return min(
        dated, key=lambda r: (-r.containment, r.published_edtf, r.of_article_id), default=None
    )


def _is_substantial(link: Link) -> bool:
    if link.kind in WHOLE_KINDS:
        return True
    return link.kind in PARTIAL_KINDS and link.copied_words >= MIN_COPIED_WORDS


def _row(id_: str, link: Link, dates: Dates) -> InheritedDate | None:
    is_a = link.article_a == id_
    other = link.article_b if is_a else link.article_a
    published = dates[other]
    if not published:
        return None
    return InheritedDate(
        article_id=id_,
        published_edtf=published,
        of_article_id=other,
        containment=link.containment_a_in_b if is_a else link.containment_b_in_a,
    )
