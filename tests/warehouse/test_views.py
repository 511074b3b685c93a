"""What analysts start with: flat views and macros over the talks and their retelling."""

import re
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tasks.records import Document, Event, Indicator
from tests.warehouse.newsroom import Query, Story, talks_story, write_stage
from warehouse import sql_files
from warehouse.candidate import Candidate
from warehouse.publish import publish


def test_a_flat_view_has_the_article_beside_the_claim(newsroom: Path, query: Query):
    sql = "select speaker, title, published_edtf, address from statements order by title"
    assert query(newsroom, sql) == [
        ("И. Петров", "retold", "2015-03-11", "news/retold.txt"),
        ("Иван Петров", "talks", "2015-03-10", "news/talks.txt"),
    ]


def test_a_date_from_a_copy_says_so(newsroom: Path, query: Query):
    sql = "select title, published_edtf, published_basis from articles order by title"
    assert query(newsroom, sql) == [
        ("retold", "2015-03-11", "copied"),
        ("talks", "2015-03-10", "stated"),
    ]
    assert query(newsroom, "select count(*) from stored.articles where published_edtf is null") == [
        (1,)
    ]


def test_the_canonical_name_is_the_fullest_of_all_articles(newsroom: Path, query: Query):
    assert query(newsroom, "select distinct canonical_speaker from statements") == [
        ("Иван Петров",)
    ]
    assert query(newsroom, "select distinct canonical_person from positions") == [
        ("Нурлан Омарович Сериков",)
    ]
    assert query(newsroom, "select canonical_member from memberships") == [("Беларусь",)]


def test_quotes_are_found_by_surname_in_any_case(newsroom: Path, query: Query):
    for name in ("Петров", "петров", "Иван Петров", "И. Петров"):
        rows = query(newsroom, "select said_on::varchar, text from quotes_by($1)", name)
        assert rows == [
            ("2015-03-11", "Торговля растёт очень быстро и в обе стороны"),
            ("2015-03-10", "Торговля растёт быстро и в обе стороны"),
        ]


def test_quotes_of_somebody_else_are_none(newsroom: Path, query: Query):
    for name in ("Сериков", "Пет", "Петрова", ""):
        assert query(newsroom, "select text from quotes_by($1)", name) == []


def test_a_timeline_of_a_country_is_found_by_name_adjective_and_code(newsroom: Path, query: Query):
    by_name = query(newsroom, "select * from timeline('Казахстан')")
    assert {row[1] for row in by_name} == {"indicator", "position", "document"}
    for name in ("казахстанский", "KZ", "kz", "КАЗАХСТАН"):
        assert query(newsroom, "select * from timeline($1)", name) == by_name


def test_a_timeline_of_a_person_is_in_order(newsroom: Path, query: Query):
    rows = query(newsroom, "select happened_on::varchar, kind from timeline('Сериков')")
    assert rows == [("2015-03-10", "event"), ("2015-03-10", "position")]


def test_trade_figures_are_those_about_trade(newsroom: Path, query: Query):
    rows = query(newsroom, "select period_edtf, value, unit from trade_figures")
    assert rows == [("2014", 2e9, "USD"), ("2014", 3e9, "USD")]
    assert query(newsroom, "select * from figures_about('weather')") == []


def test_post_holders_have_one_row_for_a_person_in_a_post(newsroom: Path, query: Query):
    sql = "select person, post, country_code, first_seen::varchar, n_articles from post_holders"
    assert query(newsroom, sql) == [("Нурлан Омарович Сериков", "президент", "KZ", "2015-03-10", 2)]


def test_signed_documents_have_their_parties(newsroom: Path, query: Query):
    sql = "select signed_edtf, type, subject, parties from signed_documents"
    assert query(newsroom, sql) == [("2015-03", "соглашение", "наука", ["BY", "KZ"])]


def test_the_sources_of_a_fact_say_what_each_counts_as(newsroom: Path, query: Query):
    ((fact,),) = query(newsroom, "select fact_id::varchar from facts where kind = 'statement'")
    sql = "select relation, counted_as, title from sources_of($1)"
    assert query(newsroom, sql, fact) == [
        ("supports", "own", "talks"),
        ("supports", "copied_passage", "retold"),
    ]


def test_what_was_said_about_somebody_needs_a_mention_in_the_words(newsroom: Path, query: Query):
    assert query(newsroom, "select text from said_about('Сериков')") == []


def test_the_claims_of_all_kinds_are_in_one_view(newsroom: Path, query: Query):
    rows = query(newsroom, "select kind, count(*) from claims group by kind order by kind")
    assert rows == [
        ("attribution", 1),
        ("document", 1),
        ("event", 1),
        ("indicator", 2),
        ("membership", 1),
        ("ownership", 1),
        ("position", 2),
        ("statement", 2),
    ]


def test_a_claim_has_the_confidence_of_its_rule_for_its_kind(tmp_path: Path, query: Query):
    trial = {"rule": "test", "kind": "event", "n_claims": 1, "n_trials": 100, "n_hits": 90}
    measured = pa.Table.from_pylist([{**trial, "confidence": 0.83}])
    stage = write_stage(tmp_path / "talks", *talks_story().rows)
    pq.write_table(measured, stage / "rules.parquet")
    catalog = publish(tmp_path / "warehouse", Candidate([[stage]])).catalog
    assert query(catalog, "select confidence from events") == [(0.83,)]
    assert query(catalog, "select confidence from documents") == [(None,)]


def test_a_view_keeps_one_row_for_each_claim(newsroom: Path, query: Query):
    for table in ("statements", "positions", "memberships", "ownerships", "attributions"):
        stored = query(newsroom, f"select count(*) from stored.{table}")
        assert query(newsroom, f"select count(*) from {table}") == stored


def test_an_utterance_is_what_several_articles_have_in_their_own_wording(
    newsroom: Path, query: Query
):
    sql = "select speaker, n_articles, n_wordings, n_independent, wordings from utterances"
    wordings = [
        "Торговля растёт быстро и в обе стороны",
        "Торговля растёт очень быстро и в обе стороны",
    ]
    assert query(newsroom, sql) == [("Иван Петров", 2, 2, 1, wordings)]


def test_a_tenure_reaches_from_the_first_to_the_last_day_seen(newsroom: Path, query: Query):
    sql = "select person, held_from::varchar, held_to::varchar from tenures"
    assert query(newsroom, sql) == [("Нурлан Омарович Сериков", "2015-03-10", "2015-03-10")]


def figure(story: Story, words: str, value: float, modality: str, op: str = "=") -> None:
    """Add a figure of the harvest of 2015."""
    slots = {"metric": "урожай зерна", "scope": ("BY",), "unit": "tonne", "measure": "level"}
    rest = {"direction": None, "period_edtf": "2015", "value_text": words}
    story.claim(Indicator, words, value=value, op=op, modality=modality, **slots, **rest)


def test_a_promise_meets_the_later_figure_for_the_same_period(tmp_path: Path, query: Query):
    plan = Story("plan", "Соберём не меньше 9 млн тонн, а то и 12 млн тонн.", "2015-03-01")
    figure(plan, "9 млн тонн", 9e6, "target", ">=")
    figure(plan, "12 млн тонн", 12e6, "forecast")
    result = Story("result", "Собрано 10 млн тонн.", "2015-11-01")
    figure(result, "10 млн тонн", 10e6, "actual")
    before = Story("before", "Собрано уже 1 млн тонн.", "2015-02-01")
    figure(before, "1 млн тонн", 1e6, "actual")
    batches = [[write_stage(tmp_path / s.article_id, *s.rows)] for s in (plan, result, before)]
    catalog = publish(tmp_path / "warehouse", Candidate(batches)).catalog
    sql = "select promise, outcome, is_kept from promises order by promise"
    assert query(catalog, sql) == [
        ("урожай зерна: 12 млн тонн", "10 млн тонн", False),
        ("урожай зерна: 9 млн тонн", "10 млн тонн", True),
    ]


def test_a_planned_event_is_kept_when_it_is_reported_and_open_before(tmp_path: Path, query: Query):
    def met(name: str, published: str, date: str, modality: str) -> Story:
        story = Story(name, f"Встреча Беларуси и Казахстана: {name}.", published)
        slots = {"type": "meeting", "participants": ("BY", "KZ"), "place": None}
        story.claim(Event, story.text, date_edtf=date, modality=modality, **slots)
        return story

    stories = [
        met("будет в мае", "2015-03-01", "2015-05", "planned"),
        met("будет в июле", "2015-03-02", "2015-07", "planned"),
        met("прошла", "2015-05-13", "2015-05-12", "happened"),
    ]
    batches = [[write_stage(tmp_path / s.article_id, *s.rows)] for s in stories]
    catalog = publish(tmp_path / "warehouse", Candidate(batches)).catalog
    sql = "select due_edtf, outcome, is_kept from promises order by due_edtf"
    assert query(catalog, sql) == [("2015-05", "happened", True), ("2015-07", None, None)]


def test_an_agreement_passes_from_plan_to_signature(tmp_path: Path, query: Query):
    stories = []
    for day, status in (("2015-03-01", "planned"), ("2015-06-01", "signed")):
        story = Story(status, f"Соглашение о науке: {status}.", day)
        slots = {"type": "соглашение", "subject": "наука", "parties": ("KZ", "BY"), "place": None}
        story.claim(Document, story.text, status=status, date_edtf=None, **slots)
        stories.append(story)
    batches = [[write_stage(tmp_path / s.article_id, *s.rows)] for s in stories]
    catalog = publish(tmp_path / "warehouse", Candidate(batches)).catalog
    sql = "select status, first_reported::varchar from agreements order by agreement_id, step"
    assert query(catalog, sql) == [("planned", "2015-03-01"), ("signed", "2015-06-01")]


def test_views_use_no_function_that_duckdb_1_0_lacks():
    published = sql_files.all_texts("macros", "views", "queries")
    assert [sql for sql in published if re.search(r"\b(if|lambda)\s*\(|\blambda\b", sql)] == []
