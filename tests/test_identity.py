from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tasks.identity import stable_id


def test_an_id_is_a_uuid_of_version_eight():
    assert UUID(stable_id("seeds/articles/a.txt", "0")).version == 8


def test_an_id_never_changes():
    assert stable_id("letopis") == "43ea9a3e-4eb4-8922-8381-10c4d60b79e5"


def test_the_parts_are_kept_apart():
    assert stable_id("ab", "c") != stable_id("a", "bc")


@given(st.lists(st.text()))
def test_the_same_parts_give_the_same_id(parts: list[str]):
    assert stable_id(*parts) == stable_id(*parts)
