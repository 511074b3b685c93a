"""Rules measured on a folder of a reader's facts."""

import csv
import json
from pathlib import Path

import pytest

from flows.errors import SourceError
from flows.rules import measure_rules, table_lines, write_rules
from tasks.evaluate.trials import RuleTrial

TEXT = """12 марта 2014 года, Гомель.

Министр спорта Беларуси Семён Орлов заявил, что стадион построят к осени.

«Мы уже закупили траву», - сказал Семён Орлов.
"""
SAID = {
    "kind": "statement",
    "speaker": "Семён Орлов",
    "mode": "direct",
    "parts": ["Мы уже закупили траву"],
    "cue": "сказать",
    "said_on": None,
    "evidence": "«Мы уже закупили траву», - сказал Семён Орлов.",
}


def gold_folder(folder: Path, *facts: dict[str, object]) -> Path:
    """A folder with one article and what a reader found in it."""
    for name in ("texts", "facts"):
        (folder / name).mkdir(parents=True)
    (folder / "texts" / "stadium.txt").write_text(TEXT, encoding="utf-8")
    document = json.dumps({"article": "stadium.txt", "facts": facts})
    (folder / "facts" / "stadium.json").write_text(document, encoding="utf-8")
    return folder


def test_a_rule_has_a_trial_for_each_of_its_claims_and_a_hit_for_a_right_one(tmp_path: Path):
    gold = gold_folder(tmp_path / "gold", SAID)
    measured = measure_rules([gold], gold / "texts")
    statements = [t for t in measured.trials if t.kind == "statement"]
    assert measured.rejects == ()
    assert sum(t.n_hits for t in statements) == 1
    assert sum(t.n_trials for t in statements) == 2
    assert {t.n_articles for t in measured.trials} == {1}


def test_the_text_may_lie_beside_the_facts(tmp_path: Path):
    gold = gold_folder(tmp_path / "gold", SAID)
    assert measure_rules([gold / "facts"], gold / "texts") == measure_rules([gold], gold / "texts")


def test_a_folder_without_facts_and_an_article_without_text_are_told(tmp_path: Path):
    gold = gold_folder(tmp_path / "gold", SAID)
    with pytest.raises(SourceError, match=r"no \.json file"):
        measure_rules([gold / "texts"], gold / "texts")
    (gold / "facts" / "stadium.json").write_text('{"article": "other.txt", "facts": []}')
    with pytest.raises(SourceError, match=r"no text of other\.txt"):
        measure_rules([gold], gold / "texts")
    (gold / "facts" / "stadium.json").write_text("[]")
    with pytest.raises(SourceError, match="not a reader's facts"):
        measure_rules([gold], gold / "texts")


def test_the_table_that_ships_has_a_row_for_each_rule(tmp_path: Path):
    trials = [RuleTrial("joined", "membership", 3, 1, 7), RuleTrial("left", "event", 0, 0, 1)]
    write_rules(tmp_path / "rules.csv", trials)
    with (tmp_path / "rules.csv").open(encoding="utf-8", newline="") as lines:
        assert list(csv.reader(lines)) == [
            ["rule", "kind", "n_trials", "n_hits", "n_articles"],
            ["joined", "membership", "3", "1", "7"],
            ["left", "event", "0", "0", "1"],
        ]


def test_the_table_for_reading_flags_what_to_mend():
    head, line = table_lines([RuleTrial("joined", "membership", 9, 1, 2)])
    assert head.split() == ["kind", "rule", "trials", "hits", "share", "least", "fires"]
    assert line.split() == ["membership", "joined", "9", "1", "0.11", "0.02", "2", "rare", "wrong"]
