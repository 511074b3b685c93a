"""How many independent sources stand behind a fact, case by case, and why they merge."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tasks.identity import stable_id
from tasks.records import Attribution, ClusterMember, Copy, Indicator
from tests.warehouse.newsroom import Query, Story, alone
from tests.warehouse.test_consolidation import consolidated, rows
from warehouse.candidate import Candidate
from warehouse.publish import publish

Case = dict[str, Any]
FIGURE = "Завод «Маяк» собрал 40 тракторов"
NO_MARKS = str.maketrans("", "", "«»")
FILE = Path(__file__).parents[1] / "cases" / "independence.toml"
CASES: list[Case] = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


def told(article: Case, day: int) -> Story:
    """The article with its claim and credits."""
    story = Story(article["name"], article["text"], f"2015-03-{day:02}")
    if speaker := article.get("speaker"):
        story.mention(speaker, "person")
        story.says(speaker, article.get("words", FIGURE))
    if article.get("tells") == "figure":
        tell_figure(story, speaker)
    for words, agency, via in article.get("credits", ()):
        story.claim(Attribution, words, agency=agency, via=via or None)
    return story


def tell_figure(story: Story, speaker: str | None) -> None:
    """Add the figure, in the words of a speaker or of the narrator."""
    story.claim(
        Indicator,
        FIGURE,
        asserted_by=speaker,
        metric="собранные тракторы",
        scope=("завод «Маяк»",),
        value=40.0,
        unit=None,
        op="=",
        measure="count",
        direction=None,
        period_edtf="2014",
        value_text="40 тракторов",
    )


def copied(case: Case, stories: dict[str, Story]) -> list[object]:
    """The copied passages and the places of the articles among their copies."""
    reprints = dict(case.get("reprints", ()))
    members = [
        reprint(story, stories[reprints[name]]) if name in reprints else alone(story)
        for name, story in stories.items()
    ]
    return [*members, *(passage(row, stories) for row in case.get("copies", ()))]


def reprint(story: Story, origin: Story) -> ClusterMember:
    """A reprint's place in the cluster of its origin."""
    return ClusterMember(
        article_id=story.article_id,
        cluster_id=origin.article_id,
        role="reprint",
        of_article_id=origin.article_id,
        contained_in=(origin.article_id,),
        contains=(),
    )


def passage(row: Case, stories: dict[str, Story]) -> Copy:
    """An aligned pair of spans."""
    words = {stories[n].article_id: w for n, w in zip(row["articles"], row["words"], strict=True)}
    texts = {story.article_id: story.text for story in stories.values()}
    one, other = sorted(words)
    spans = {id_: texts[id_].index(words[id_]) for id_ in (one, other)}
    return Copy(
        copy_id=stable_id("copy", one, other),
        kind=row.get("kind", "partial_reuse"),
        article_a=one,
        article_b=other,
        a_start=spans[one],
        a_end=spans[one] + len(words[one]),
        b_start=spans[other],
        b_end=spans[other] + len(words[other]),
        n_words=5,
        equal_words=5,
        difference=None,
        differences=(),
    )


def unmarked(row: tuple[str, str]) -> tuple[str, str]:
    """The row without quotation marks in the agency's name."""
    return row[0], row[1].translate(NO_MARKS)


@pytest.fixture(params=CASES, ids=lambda case: case["name"])
def case(request: pytest.FixtureRequest) -> Case:
    """One case of the table."""
    found: Case = request.param
    return found


def stories_of(case: Case) -> dict[str, Story]:
    """The articles by name, each of a later day than the one before."""
    return {a["name"]: told(a, day) for day, a in enumerate(case["article"], start=1)}


def test_origins_are_counted(case: Case, tmp_path: Path):
    stories = stories_of(case)
    output = consolidated(tmp_path, *stories.values(), across=tuple(copied(case, stories)))
    tells = {article.get("tells") for article in case["article"]}
    kind = "indicator" if "figure" in tells else "statement"
    (fact,) = [fact for fact in rows(output, "facts") if fact["kind"] == kind]
    assert fact["n_independent"] == case["n_independent"], case["because"]
    names = {story.article_id: name for name, story in stories.items()}
    merges = [
        (names[str(row["article_id"])], names[str(row["counts_with"])], row["reason"])
        for row in rows(output, "source_merges")
        if row["fact_id"] == fact["fact_id"]
    ]
    assert sorted(merges) == sorted(map(tuple, case["merges"]))


def test_the_agency_whose_text_is_printed_is_told(case: Case, tmp_path: Path):
    stories = stories_of(case)
    output = consolidated(tmp_path, *stories.values(), across=tuple(copied(case, stories)))
    names = {story.article_id: name for name, story in stories.items()}
    found = [(names[str(row["article_id"])], row["agency"]) for row in rows(output, "origins")]
    expected = [(article, agency) for article, agency in case.get("origins", ())]
    assert sorted(map(unmarked, found)) == sorted(map(unmarked, expected))


def test_what_was_counted_passes_the_checks(tmp_path: Path, query: Query):
    stories = stories_of(CASES[-1])
    facts = consolidated(tmp_path, *stories.values(), across=tuple(copied(CASES[-1], stories)))
    batches = [[tmp_path / story.article_id] for story in stories.values()]
    offered = Candidate(batches=batches, across=[tmp_path / "across", facts])
    catalog = publish(tmp_path / "warehouse", offered).catalog
    sql = "select distinct reason, origin from source_merges order by reason"
    assert query(catalog, sql) == [("reprint", "a"), ("same_agency", "БЕЛТА")]
    sql = "select role, agency from clusters order by role"
    assert query(catalog, sql) == [("reprint", "БЕЛТА"), ("sole", "БЕЛТА"), ("sole", "БЕЛТА")]
