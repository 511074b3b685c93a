"""Every class of words is asked for by a rule, and every one that a rule asks for is listed."""

import re
from pathlib import Path

import pytest

from seeds import rows
from tasks.extract.reading.word_classes import word_class

ASKED = re.compile(r'word_class\("(\w+)", "(\w+)"\)')


def asked_for() -> set[tuple[str, str]]:
    sources = (path.read_text(encoding="utf-8") for path in Path("tasks/extract").rglob("*.py"))
    return {found for source in sources for found in ASKED.findall(source)}


def test_classes_listed_are_those_asked_for():
    assert {(row["kind"], row["class"]) for row in rows("words/word_classes")} == asked_for()


def test_no_word_stands_twice_in_a_class():
    listed = [tuple(row.values()) for row in rows("words/word_classes")]
    assert len(listed) == len(set(listed))


def test_a_class_that_nobody_listed_is_an_error():
    with pytest.raises(KeyError, match="no class nonsense of documents"):
        word_class("documents", "nonsense")
