"""Articles that are copies of each other as a whole, and the place of each among them.

Clusters are unions over identical and reprint links alone: a shared passage never joins two.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from tasks.records import ClusterMember, ClusterRole, Link
from tasks.russian.edtf import bounds

Dates = Mapping[str, str | None]

WHOLE_KINDS = frozenset({"identical", "reprint"})
PARTIAL_KINDS = frozenset({"partial_reuse"})
# The share of an article from which another contains it.
CONTAINED = 0.9
# Members of a cluster that are linked with each other; of a larger one each keeps its link with
# the earliest alone. The same number as that of articles that a fingerprint joins.
LINKED_MEMBERS = 20


def clusters(dates: Dates, links: Sequence[Link]) -> tuple[ClusterMember, ...]:
    """A row for each article, ordered by cluster and article id; the order given is indifferent.

    `dates` has every article with its publication date (EDTF) or null.
    """
    origins = origins_of(dates, links)
    of_article = links_by_article(links)
    members = (_member(id_, origins, of_article[id_]) for id_ in origins)
    return tuple(sorted(members, key=lambda m: (m.cluster_id, m.article_id)))


def origins_of(dates: Dates, links: Sequence[Link]) -> dict[str, str]:
    """For each article the origin of its cluster: itself where no other is a copy of the whole.

    The origin is the earliest published, then the one that fewest links call the later one, then
    the least id; where nothing says who was first, it only stands for its cluster.
    """
    of_article = links_by_article(links)
    whole = [link for link in links if link.kind in WHOLE_KINDS]
    members = {id_ for link in whole for id_ in (link.article_a, link.article_b)}
    order = {id_: _seniority(id_, dates[id_], of_article[id_]) for id_ in members}
    parents: dict[str, str] = {}
    for link in whole:
        roots = {_root(parents, link.article_a), _root(parents, link.article_b)}
        first, *others = sorted(roots, key=order.__getitem__)
        parents.update(dict.fromkeys(others, first))
    return {id_: _root(parents, id_) for id_ in dates}


def links_by_article(links: Iterable[Link]) -> defaultdict[str, list[Link]]:
    """The links of each article, ordered by the other article's id."""
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (link.article_a, link.article_b)):
        found[link.article_a].append(link)
        found[link.article_b].append(link)
    return found


def links_to_origin(links: Iterable[Link], origins: Mapping[str, str]) -> tuple[Link, ...]:
    """The links without those between later members of a large cluster, in the order given.

    A member that has no link with the origin itself keeps those that it has.
    """
    links = tuple(links)
    sizes = Counter(origins.values())
    direct = {
        article
        for link in links
        if link.kind in WHOLE_KINDS and _touches_origin(link, origins)
        for article in (link.article_a, link.article_b)
    }
    return tuple(
        link
        for link in links
        if sizes[origins[link.article_a]] <= LINKED_MEMBERS
        or link.kind not in WHOLE_KINDS
        or _touches_origin(link, origins)
        or not {link.article_a, link.article_b} <= direct
    )


def _touches_origin(link: Link, origins: Mapping[str, str]) -> bool:
    return origins[link.article_a] in {link.article_a, link.article_b}


def _seniority(id_: str, published: str | None, links: Iterable[Link]) -> tuple[date, int, str]:
    n_later = sum(_first(link) not in {None, id_} for link in links)
    return first_day(published) or date.max, n_later, id_


@lru_cache(maxsize=10_000)
def first_day(published: str | None) -> date | None:
    """The first day of a publication date (EDTF), null where the year is unknown."""
    days = bounds(published) if published else None
    return days[0] if days else None


def _first(link: Link) -> str | None:
    """The article of the pair that had it first, if that is known."""
    firsts = {"a_first": link.article_a, "b_first": link.article_b}
    return firsts.get(link.direction)


def _root(parents: dict[str, str], article_id: str) -> str:
    root = article_id
    while root in parents:
        root = parents[root]
    while article_id != root:
        parents[article_id], article_id = root, parents[article_id]
    return root


def _member(id_: str, origins: Mapping[str, str], links: Sequence[Link]) -> ClusterMember:
    role, of_article_id = _role(id_, origins[id_], links)
    return ClusterMember(
        article_id=id_,
        cluster_id=origins[id_],
        role=role,
        of_article_id=of_article_id,
        contained_in=tuple(_other(x, id_) for x in links if _share(x, id_) >= CONTAINED),
        contains=tuple(_other(x, id_) for x in links if _share(x, _other(x, id_)) >= CONTAINED),
    )


def _role(id_: str, origin: str, links: Sequence[Link]) -> tuple[ClusterRole, str | None]:
    if origin != id_:
        return "reprint", origin
    if any(link.kind in WHOLE_KINDS for link in links):
        return "origin", None
    later = [x for x in links if x.kind in PARTIAL_KINDS and _first(x) != id_]
    if not later:
        return "sole", None
    most = max(later, key=lambda link: (_first(link) is not None, link.copied_words))
    return "partial", _first(most)


def _other(link: Link, id_: str) -> str:
    return link.article_b if link.article_a == id_ else link.article_a


def _share(link: Link, id_: str) -> float:
    """The share of the article that the other one holds."""
    return link.containment_a_in_b if link.article_a == id_ else link.containment_b_in_a
