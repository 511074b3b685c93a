"""Publication dates that undated articles have from their copies."""

from collections.abc import Iterable, Sequence

from tasks.deduplicate.clusters import PARTIAL_KINDS, WHOLE_KINDS, links_by_article
from tasks.records import Article, InheritedDate, Link

# The share of the undated article, and the words, that its copy must hold. A third in common is
# one news event told again; less may be a quotation or background from years ago. Of 001, 002
# holds more than half.
MIN_CONTAINMENT = 1 / 3
MIN_COPIED_WORDS = 40


def inherited_dates(
    articles: Sequence[Article], links: Iterable[Link]
) -> tuple[InheritedDate, ...]:
    """A row for each undated article with a dated copy, ordered by article id.

    The copy that holds most of the article decides, among equals the earliest. A date that is
    itself inherited goes no further.
    """
    dates = {a.article_id: a.published_edtf for a in articles if a.published_edtf}
    of_article = links_by_article(links)
    undated = sorted(a.article_id for a in articles if not a.published_edtf)
    found = (_inherited(id_, of_article[id_], dates) for id_ in undated)
    return tuple(row for row in found if row)


def _inherited(id_: str, links: Sequence[Link], dates: dict[str, str]) -> InheritedDate | None:
    rows = [_row(id_, link, dates) for link in links if _is_substantial(link)]
    dated = (row for row in rows if row and row.containment >= MIN_CONTAINMENT)
    return min(
        dated, key=lambda r: (-r.containment, r.published_edtf, r.of_article_id), default=None
    )


def _is_substantial(link: Link) -> bool:
    if link.kind in WHOLE_KINDS:
        return True
    return link.kind in PARTIAL_KINDS and link.copied_words >= MIN_COPIED_WORDS


def _row(id_: str, link: Link, dates: dict[str, str]) -> InheritedDate | None:
    is_a = link.article_a == id_
    other = link.article_b if is_a else link.article_a
    if other not in dates:
        return None
    return InheritedDate(
        article_id=id_,
        published_edtf=dates[other],
        of_article_id=other,
        containment=link.containment_a_in_b if is_a else link.containment_b_in_a,
    )
