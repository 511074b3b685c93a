"""A consolidation that takes over what did not change gives the bytes of one from nothing."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tasks.deduplicate.utterances import agreement
from tasks.records import Attribution, ClusterMember, Event, Indicator
from tests.warehouse.newsroom import (
    Story,
    copied_passage,
    retold_story,
    talks_story,
    write_stage,
)
from warehouse.consolidation import consolidate

# A later article can tell two bearers of a surname apart, or be the first to spell a name out.
PEOPLE = (None, "Сериков", "Нурлан Сериков", "Н. Сериков", "Ержан Сериков", "Анна Белова")
SAYINGS = ("Урожай собран полностью и в срок", "Урожай собран почти полностью и в срок", "Да")
DAYS = (None, "2015-03-10", "2015-03-11", "2015-04-01")


@st.composite
def stories(draw: st.DrawFn, number: int) -> Story:
    """An article with a statement, a figure, a meeting and perhaps a credit."""
    person, other = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(PEOPLE[1:]))
    saying, value = draw(st.sampled_from(SAYINGS)), draw(st.sampled_from((2, 3)))
    figure = f"Товарооборот составил {value} млрд долларов"
    text = f"{figure}. «{saying}», - {person or 'кто-то'}. Встреча: {other}. Сообщает «Заря»."
    story = Story(f"article {number}", text, draw(st.sampled_from(DAYS)))
    if person:
        story.mention(person, "person")
    story.says(person, saying)
    slots = {"op": "=", "measure": "level", "direction": None, "value_text": f"{value} млрд"}
    period = draw(st.sampled_from((None, "2014")))
    story.claim(
        Indicator,
        figure,
        metric="товарооборот",
        scope=("BY",),
        value=value * 1e9,
        unit="USD",
        period_edtf=period,
        **slots,
    )
    place, day = draw(st.sampled_from((None, "Минск"))), draw(st.sampled_from((None, "2015-03-10")))
    meeting = {"type": "meeting", "participants": (other,), "modality": "happened"}
    story.claim(Event, f"Встреча: {other}", place=place, date_edtf=day, **meeting)
    if draw(st.booleans()):
        story.claim(Attribution, "Сообщает «Заря»", agency="Заря", via=None)
    return story


NEWS = st.tuples(*(stories(number) for number in range(5)))
# Which articles stand at each step: some come, some are withdrawn.
STEPS = st.lists(st.sets(st.integers(0, 6)), min_size=2, max_size=3)


def across(articles: Sequence[Story]) -> list[object]:
    """What deduplicate finds among these articles: a copied passage, and a reprint."""
    found: list[object] = []
    by_title = {story.text[:20]: story for story in articles}
    talks, retold = by_title.get(talks_story().text[:20]), by_title.get(retold_story().text[:20])
    if talks and retold:
        said = "«Торговля растёт быстро и в обе стороны», - сказал Иван Петров."
        again = "«Торговля растёт очень быстро и в обе стороны», - сказал И. Петров."
        found += copied_passage(talks, retold, said, again)
    generated = sorted(
        (story for story in articles if story not in (talks, retold)), key=lambda s: s.article_id
    )
    return [*found, *(print_of(story, generated[0]) for story in generated[:2])]


def print_of(story: Story, head: Story) -> ClusterMember:
    """A member of the cluster of prints whose original is `head`."""
    return ClusterMember(
        article_id=story.article_id,
        cluster_id=head.article_id,
        role="original" if story is head else "reprint",
        of_article_id=None if story is head else head.article_id,
        contained_in=(),
        contains=(),
    )


def consolidated(
    folder: Path, articles: Sequence[Story], shared: Sequence[object], previous: Path | None = None
) -> dict[str, bytes]:
    """The bytes of every table that is written to `folder`; `shared` is what deduplicate found."""
    folder.mkdir()
    stages = [write_stage(folder / "in" / s.article_id, *s.rows) for s in articles]
    stages.append(write_stage(folder / "in" / "across", *shared))
    (folder / "out").mkdir()
    consolidate(stages, folder / "out", agreement, previous)
    return {path.name: path.read_bytes() for path in (folder / "out").glob("*.parquet")}


# Shrinking would consolidate for minutes to make a failure smaller.
@settings(
    max_examples=6,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(news=NEWS, steps=STEPS, data=st.data())
def test_whatever_comes_or_goes_in_whatever_order(
    news: tuple[Story, ...], steps: list[set[int]], data: st.DataObject
):
    everything = [*news, talks_story(), retold_story()]
    with TemporaryDirectory() as name:
        root, previous = Path(name), None
        for number, chosen in enumerate([*steps, set(range(7))]):
            articles = [everything[i] for i in data.draw(st.permutations(sorted(chosen)))]
            standing = root / f"standing {number}"
            increment = consolidated(standing, articles, across(articles), previous)
            in_order = [everything[i] for i in sorted(chosen)]
            from_nothing = root / f"from nothing {number}"
            assert increment == consolidated(from_nothing, in_order, across(in_order))
            previous = standing / "out"


def test_only_blocks_that_changed_are_made_anew(tmp_path: Path):
    sunny = Story("sunny", "«Солнце светит ярко», - Анна Белова.", "2015-03-10")
    sunny.says("Анна Белова", "Солнце светит ярко")
    rainy = Story("rainy", "«Дождь идёт с утра», - Иван Петров.", "2015-03-11")
    rainy.says("Иван Петров", "Дождь идёт с утра")
    consolidated(tmp_path / "first", [sunny], [])
    facts = tmp_path / "first" / "out" / "facts.parquet"
    table = pq.read_table(facts)
    marked = table.set_column(
        table.schema.get_field_index("label"), "label", [["taken over"] * table.num_rows]
    )
    pq.write_table(marked, facts)
    consolidated(tmp_path / "second", [sunny, rainy], [], tmp_path / "first" / "out")
    labels = pq.read_table(tmp_path / "second" / "out" / "facts.parquet").column("label")
    assert sorted(labels.to_pylist()) == ["taken over", "Иван Петров: Дождь идёт с утра"]


def test_names_of_articles_that_did_not_change_are_taken_over(tmp_path: Path):
    sunny = Story("sunny", "«Солнце светит ярко», - Анна Белова.", "2015-03-10")
    sunny.says("Анна Белова", "Солнце светит ярко")
    rainy = Story("rainy", "«Дождь идёт с утра», - Иван Петров.", "2015-03-11")
    rainy.says("Иван Петров", "Дождь идёт с утра")
    consolidated(tmp_path / "first", [sunny], [])
    note = tmp_path / "first" / "out" / "article_names.parquet"
    row = pq.read_table(note).to_pylist()[0]
    names = [{**row, "name": name, "name_key": name.lower()} for name in ("Анна Белова", "Мария")]
    pq.write_table(pa.Table.from_pylist(names, pq.read_schema(note)), note)
    consolidated(tmp_path / "second", [sunny, rainy], [], tmp_path / "first" / "out")
    aliases = pq.read_table(tmp_path / "second" / "out" / "aliases.parquet").column("alias")
    assert sorted(aliases.to_pylist()) == ["Анна Белова", "Иван Петров", "Мария"]


def test_an_article_that_was_read_otherwise_before_is_taken_anew(tmp_path: Path):
    words = ("Солнце светит ярко", "Тепло вернётся к выходным")
    first, second = (
        Story("weather", f"«{words[0]}. {words[1]}», - Анна Белова.", "2015-03-10")
        for _ in range(2)
    )
    first.says("Анна Белова", words[0])
    second.says("Белова", words[1])
    second.mention("Анна Белова", "person")
    consolidated(tmp_path / "first", [first, talks_story()], [])
    stories = [second, talks_story()]
    increment = consolidated(tmp_path / "second", stories, [], tmp_path / "first" / "out")
    assert increment == consolidated(tmp_path / "from nothing", stories, [])


def test_a_name_that_a_new_article_spells_out_touches_the_articles_that_have_it(tmp_path: Path):
    old = Story("old", "«Солнце светит ярко», - Белова.", "2015-03-10")
    old.says("Белова", "Солнце светит ярко")
    new = Story("new", "Анна Белова приехала в город.", "2015-03-11")
    new.mention("Анна Белова", "person")
    old.mention("Белова", "person")
    consolidated(tmp_path / "first", [old], [])
    increment = consolidated(tmp_path / "second", [old, new], [], tmp_path / "first" / "out")
    assert increment == consolidated(tmp_path / "from nothing", [old, new], [])
    facts = pq.read_table(tmp_path / "second" / "out" / "facts.parquet")
    assert facts.column("label").to_pylist() == ["Анна Белова: Солнце светит ярко"]


def test_a_new_print_that_names_its_agency_bears_on_the_prints_that_do_not(tmp_path: Path):
    meeting = "Анна Белова встретилась с Олегом Вановым"
    head, reprint, apart = (
        Story(name, f"{name}: {meeting}. Сообщает «Заря».", f"2015-03-1{day}")
        for day, name in enumerate(("head", "reprint", "apart"))
    )
    who = ("Анна Белова", "Олег Ванов")
    slots = {"type": "meeting", "participants": who, "modality": "happened"}
    for story in (head, reprint, apart):
        story.claim(Event, meeting, place=None, date_edtf="2015-03-10", **slots)
    apart.claim(Attribution, "Сообщает «Заря»", agency="Заря", via=None)
    late = Story("late", "Белова о встрече. Сообщает «Заря».", "2015-03-14")
    late.claim(Attribution, "Сообщает «Заря»", agency="Заря", via=None)
    before = [print_of(head, head), print_of(reprint, head)]
    consolidated(tmp_path / "first", [head, reprint, apart], before)
    assert independent_reports(tmp_path / "first", "event") == 2
    stories, after = [head, reprint, apart, late], [*before, print_of(late, head)]
    increment = consolidated(tmp_path / "second", stories, after, tmp_path / "first" / "out")
    assert increment == consolidated(tmp_path / "from nothing", stories, after)
    assert independent_reports(tmp_path / "second", "event") == 1


def independent_reports(folder: Path, kind: str) -> int:
    """How many independent sources the one fact of a kind has."""
    rows = pq.read_table(folder / "out" / "facts.parquet").to_pylist()
    (found,) = (row["n_independent"] for row in rows if row["kind"] == kind)
    return int(found)
