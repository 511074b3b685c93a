from collections.abc import Iterable
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.clusters import clusters, links_to_origin, origins_of
from tasks.records import ClusterMember, Direction, Link, LinkKind


def dated(ids: str, **published: str) -> dict[str, str | None]:
    return {id_: published.get(id_) for id_ in ids}


def link(a: str, b: str, kind: LinkKind = "reprint", direction: Direction = "unknown") -> Link:
    return Link(
        article_a=a,
        article_b=b,
        kind=kind,
        containment_a_in_b=0.7,
        containment_b_in_a=0.95,
        copied_words=100,
        direction=direction,
        direction_basis=None,
    )


def roles(found: Iterable[ClusterMember]) -> dict[str, tuple[str, str | None]]:
    return {m.article_id: (m.role, m.of_article_id) for m in found}


def test_the_earliest_is_the_origin_of_its_reprints():
    dates = dated("abc", b="2020-01-01", a="2020-01-02")
    found = clusters(dates, [link("a", "b"), link("a", "c")])
    assert roles(found) == {"a": ("reprint", "b"), "b": ("origin", None), "c": ("reprint", "b")}
    assert {m.cluster_id for m in found} == {"b"}


def test_without_dates_the_one_that_links_call_first_is_the_origin():
    found = clusters(dated("ab"), [link("a", "b", direction="b_first")])
    assert roles(found)["b"] == ("origin", None)


def test_partial_reuse_joins_no_cluster():
    found = clusters(dated("abc"), [link("a", "b"), link("b", "c", "partial_reuse", "a_first")])
    assert roles(found)["c"] == ("partial", "b")
    assert {m.cluster_id for m in found} == {"a", "c"}


def test_a_shared_quotation_leaves_an_article_alone():
    assert roles(clusters(dated("ab"), [link("a", "b", "shared_quotation")]))["a"][0] == "sole"


def test_containment_is_told_both_ways():
    found = clusters(dated("ab"), [link("a", "b")])
    held = {m.article_id: (m.contained_in, m.contains) for m in found}
    assert held == {"a": ((), ("b",)), "b": (("a",), ())}


def test_a_large_cluster_keeps_links_with_its_origin_only():
    ids = "abcdefghijklmnopqrstuvwxyz"
    links = [link(x, y) for x in ids for y in ids if x < y]
    kept = links_to_origin(links, origins_of(dated(ids), links))
    assert [(x.article_a, x.article_b) for x in kept] == [("a", x) for x in ids[1:]]
    assert len(clusters(dated(ids), kept)) == 26
    assert {m.cluster_id for m in clusters(dated(ids), kept)} == {"a"}


PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]),
    unique=True,
)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_given_is_indifferent(pairs: list[tuple[str, str]], random: Random):
    links = [link(a, b) for a, b in pairs]
    members = dated("abcdef", c="2020-01-01")
    expected = clusters(members, links)
    random.shuffle(links)
    ids = sorted(members, key=lambda _: random.random())
    assert clusters({id_: members[id_] for id_ in ids}, links) == expected
