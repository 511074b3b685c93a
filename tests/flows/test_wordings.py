"""Utterances of the articles that ship, and the wording that outlets changed."""

from pathlib import Path

import pytest

from warehouse.query import run_query


@pytest.mark.parametrize(
    ("type_", "one", "other"),
    [
        ("number", "миллиард и", "миллиарды"),
        ("number", "1 млрд", "миллиарду"),
        ("prefix", "высокотехнологичная", "узкотехнологичная"),
        ("name", "Он", "Казахстан"),
    ],
)
def test_reports_of_one_utterance_differ(type_: str, one: str, other: str, warehouse: Path):
    sql = "select type, words, other_words from utterance_differences"
    _, rows = run_query(warehouse / "letopis.duckdb", sql)
    assert (type_, one, other) in rows


def test_every_utterance_has_reports_of_several_articles(warehouse: Path):
    sql = """
        select count(*) from utterances
        left join utterance_reports using (utterance_id)
        group by utterance_id
        having count(distinct utterance_reports.article_id) != any_value(n_articles)
    """
    _, rows = run_query(warehouse / "letopis.duckdb", sql)
    assert not rows
