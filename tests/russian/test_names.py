"""Names drawn by the tagger's labels."""

import pytest

from tasks.russian.names import spans_of


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O B-PER I-PER O", [(1, 3, "PER")]),
        ("B-LOC B-LOC", [(0, 1, "LOC"), (1, 2, "LOC")]),
        ("O I-ORG I-ORG O", [(1, 3, "ORG")]),
        ("B-PER O I-LOC", [(0, 1, "PER"), (2, 3, "LOC")]),
        ("B-ORG I-LOC", [(0, 2, "ORG")]),
        ("O O <pad>", []),
        ("", []),
    ],
)
def test_spans_follow_the_labels(tags: str, spans: list[tuple[int, int, str]]):
    assert spans_of(tags.split()) == spans
