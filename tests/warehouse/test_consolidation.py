"""Names of all articles become entities, claims of all articles become facts."""

from itertools import permutations
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tasks.deduplicate.utterances import agreement
from tasks.records import ClusterMember, Event, Statement
from tests.warehouse.newsroom import Story, alone, write_stage
from warehouse.consolidation import consolidate

Rows = list[dict[str, Any]]


def consolidated(folder: Path, *stories: Story, across: tuple[object, ...] = ()) -> Path:
    """The folder of the tables across these articles."""
    output = folder / "out"
    output.mkdir(parents=True)
    stages = [write_stage(folder / story.article_id, *story.rows) for story in stories]
    consolidate([*stages, write_stage(folder / "across", *across)], output, agreement)
    return output


def rows(folder: Path, table: str) -> Rows:
    """The rows of a table that was written."""
    return list(pq.read_table(folder / f"{table}.parquet").to_pylist())


def stories_that_name(kind: str, *names: str) -> list[Story]:
    """An article for each name, which it mentions."""
    stories = []
    for number, name in enumerate(names):
        story = Story(f"{kind} {number}", f"О чём говорит {name} сегодня.", "2015-03-10")
        story.mention(name, kind)
        stories.append(story)
    return stories


def entity_names(folder: Path, kind: str, *names: str) -> list[str]:
    """The names of the entities that articles with these names amount to."""
    output = consolidated(folder, *stories_that_name(kind, *names))
    return sorted(row["name"] for row in rows(output, "entities"))


SAME_PERSON = [
    ("a patronymic is left out", "Касым-Жомарт Токаев", "Касым-Жомарт Кемелевич Токаев"),
    ("е stands for ё", "Пётр Семёнов", "Петр Семенов"),
    ("the surname stands first", "Зорина Вера Павловна", "Вера Павловна Зорина"),
    ("the given name is an initial", "В. Зорина", "Вера Зорина"),
    ("both are initials", "В.П. Зорина", "Вера Павловна Зорина"),
    ("the surname stands alone", "Зорина", "Вера Зорина"),
]
OTHER_PERSON = [
    ("another patronymic", "Вера Павловна Зорина", "Вера Ильинична Зорина"),
    ("another initial", "А. Зорина", "Вера Зорина"),
    ("another given name", "Анна Зорина", "Вера Зорина"),
    ("the other gender's surname", "Зорин", "Вера Зорина"),
    ("a given name alone", "Вера", "Вера Зорина"),
]
SAME_ORGANIZATION = [
    ("quotation marks and case", "«Белаз»", "БелАЗ"),
    ("a legal form is left out", "ОАО «БелАЗ»", "БелАЗ"),
    ("a legal form stands without quotation marks", "ООО Ромашка", "Ромашка"),
    ("the word of a kind is left out", "концерн «Волна»", "«Волна»"),
    ("another word of the kind", "компания «Волна»", "завод «Волна»"),
]
OTHER_ORGANIZATION = [
    ("another town's bank", "банк «Москва»", "банк «Минск»"),
    ("a bank that a town has", "банк Москвы", "Москвы"),
    ("other bodies of one country", "парламент Казахстана", "руководство Казахстана"),
    ("an abbreviation that no article explains", "ЕСП", "Единое северное пространство"),
]


@pytest.mark.parametrize(("short", "full"), [pytest.param(*n, id=i) for i, *n in SAME_PERSON])
def test_names_of_one_person_are_one_entity(tmp_path: Path, short: str, full: str):
    assert len(entity_names(tmp_path, "person", short, full)) == 1


@pytest.mark.parametrize(("one", "other"), [pytest.param(*n, id=i) for i, *n in OTHER_PERSON])
def test_names_of_two_persons_stay_two(tmp_path: Path, one: str, other: str):
    assert len(entity_names(tmp_path, "person", one, other)) == 2


@pytest.mark.parametrize(("short", "full"), [pytest.param(*n, id=i) for i, *n in SAME_ORGANIZATION])
def test_names_of_one_organization_are_one_entity(tmp_path: Path, short: str, full: str):
    assert len(entity_names(tmp_path, "organization", short, full)) == 1


@pytest.mark.parametrize(("one", "other"), [pytest.param(*n, id=i) for i, *n in OTHER_ORGANIZATION])
def test_names_of_two_organizations_stay_two(tmp_path: Path, one: str, other: str):
    assert len(entity_names(tmp_path, "organization", one, other)) == 2


def test_a_surname_that_two_persons_bear_is_merged_with_neither(tmp_path: Path):
    names = entity_names(tmp_path, "person", "Зорина", "Вера Зорина", "Анна Зорина")
    assert names == ["Анна Зорина", "Вера Зорина", "Зорина"]


def test_a_short_name_without_patronymic_fits_neither_of_two_patronymics(tmp_path: Path):
    fuller = ("Вера Павловна Зорина", "Вера Ильинична Зорина")
    assert len(entity_names(tmp_path, "person", "Вера Зорина", *fuller)) == 3


def test_an_abbreviation_is_the_name_whose_initials_an_article_has_beside_it(tmp_path: Path):
    story = Story("space", "Единое северное пространство (ЕСП) растёт.", "2015-03-10")
    story.mention("Единое северное пространство", "organization")
    story.mention("ЕСП", "organization")
    output = consolidated(tmp_path, story)
    assert [row["name"] for row in rows(output, "entities")] == ["Единое северное пространство"]
    assert [row["reason"] for row in rows(output, "merges")] == ["initialism"]


def test_a_country_is_one_entity_by_code_and_by_name(tmp_path: Path):
    assert entity_names(tmp_path, "country", "KZ", "Казахстан") == ["Казахстан"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [("organization", "пресс-служба завода"), ("person", "премьер-министр Беларуси")],
)
def test_a_description_means_one_article_only(tmp_path: Path, kind: str, words: str):
    assert entity_names(tmp_path, kind, words, words) == [words, words]


def test_a_body_with_a_name_in_it_is_one_in_all_articles(tmp_path: Path):
    words = "пресс-служба завода «Заря»"
    assert entity_names(tmp_path, "organization", words, words) == [words]


def test_every_merge_has_its_reason(tmp_path: Path):
    names = ("Касым-Жомарт Токаев", "Касым-Жомарт Кемелевич Токаев", "К. Токаев", "Токаев")
    merges = rows(consolidated(tmp_path, *stories_that_name("person", *names)), "merges")
    assert sorted((row["name_key"], row["reason"]) for row in merges) == [
        ("к. токаев", "initials"),
        ("касым-жомарт токаев", "patronymic_left_out"),
        ("токаев", "only_bearer"),
    ]


def spoken(name: str, published: str | None, words: str = "Мы засеяли всё поле за день") -> Story:
    """An article in which Вера Зорина says these words."""
    story = Story(name, f"«{words}», - сказала Вера Зорина в {name}.", published)
    story.mention("Вера Зорина", "person")
    story.says("Вера Зорина", words)
    return story


def met(name: str, published: str | None, date: str | None, place: str | None = None) -> Story:
    """An article in which Вера Зорина meets Иван Петров."""
    story = Story(name, f"Вера Зорина встретила Ивана Петрова. {name}", published)
    story.claim(
        Event,
        "Вера Зорина встретила Ивана Петрова",
        type="meeting",
        participants=("Вера Зорина", "Иван Петров"),
        place=place,
        date_edtf=date,
        modality="happened",
    )
    return story


def counts(output: Path) -> list[tuple[int, int, int]]:
    """(n_claims, n_articles, n_independent) of each fact, in order."""
    facts = rows(output, "facts")
    return sorted((f["n_claims"], f["n_articles"], f["n_independent"]) for f in facts)


def test_the_same_words_of_one_speaker_are_one_fact(tmp_path: Path):
    again = "Мы засеяли все поле - за день!"
    stories = [spoken("one", "2015-03-10"), spoken("two", "2015-03-12", again)]
    output = consolidated(tmp_path, *stories)
    (fact,) = rows(output, "facts")
    assert (fact["n_claims"], fact["n_articles"], fact["n_independent"]) == (2, 2, 2)
    assert str(fact["first_reported"]) == "2015-03-10"
    assert str(fact["last_reported"]) == "2015-03-12"
    assert fact["label"] == "Вера Зорина: Мы засеяли всё поле за день"


def test_a_short_answer_of_another_day_is_another_fact(tmp_path: Path):
    days = ("2015-03-10", "2015-03-12")
    output = consolidated(tmp_path, *[spoken(f"story {day}", day, "Нет") for day in days])
    assert counts(output) == [(1, 1, 1), (1, 1, 1)]


def test_reprints_count_once(tmp_path: Path):
    original, reprint, other = (spoken(n, f"2015-03-1{i}") for i, n in enumerate("abc"))
    cluster = ClusterMember(
        article_id=reprint.article_id,
        cluster_id=original.article_id,
        role="reprint",
        of_article_id=original.article_id,
        contained_in=(original.article_id,),
        contains=(),
    )
    across = (alone(original), cluster, alone(other))
    output = consolidated(tmp_path, original, reprint, other, across=across)
    assert counts(output) == [(3, 3, 2)]
    counted = {str(row["article_id"]): row["counted_as"] for row in rows(output, "fact_claims")}
    assert counted == {
        original.article_id: "own",
        reprint.article_id: "reprint",
        other.article_id: "own",
    }


def test_events_without_a_date_are_one_fact_on_one_day_only(tmp_path: Path):
    stories = [
        met("a", "2015-03-10", None),
        met("b", "2015-03-10", None),
        met("c", "2016-05-01", None),
    ]
    assert counts(consolidated(tmp_path, *stories)) == [(1, 1, 1), (2, 2, 2)]


def test_events_of_two_undated_articles_are_two_facts(tmp_path: Path):
    assert counts(consolidated(tmp_path, met("a", None, None), met("b", None, None))) == [
        (1, 1, 1),
        (1, 1, 1),
    ]


def test_a_claim_with_a_place_refines_the_fact_without(tmp_path: Path):
    stories = [met("a", "2015-03-10", "2015-03-09"), met("b", "2015-03-10", "2015-03-09", "Минск")]
    output = consolidated(tmp_path, *stories)
    relations = sorted(row["relation"] for row in rows(output, "fact_claims"))
    assert relations == ["refines", "supports", "supports"]


def test_passages_copied_with_other_words_are_one_fact(newsroom_stages: list[Path]):
    facts = {row["fact_id"]: row for row in rows(newsroom_stages[-1], "facts")}
    shared = [f for f in facts.values() if f["kind"] == "statement"]
    assert [(f["n_claims"], f["n_articles"], f["n_independent"]) for f in shared] == [(2, 2, 1)]


def test_two_figures_for_one_period_contradict_each_other(newsroom_stages: list[Path]):
    (conflict,) = rows(newsroom_stages[-1], "conflicts")
    values = {conflict["value_a"], conflict["value_b"]}
    assert values == {"2 млрд долларов", "3 млрд долларов"}
    relations = [row["relation"] for row in rows(newsroom_stages[-1], "fact_claims")]
    assert relations.count("contradicts") == 2


def test_the_order_of_articles_changes_no_byte(tmp_path: Path):
    stories = [spoken("a", "2015-03-10"), met("b", "2015-03-10", None), spoken("c", None)]
    stages = [write_stage(tmp_path / story.article_id, *story.rows) for story in stories]
    outputs = set()
    for number, order in enumerate(permutations(stages)):
        output = tmp_path / f"out {number}"
        output.mkdir()
        consolidate(order, output, agreement)
        outputs.add(tuple(p.read_bytes() for p in sorted(output.iterdir())))
    assert len(outputs) == 1


def test_a_statement_without_speaker_is_kept(tmp_path: Path):
    story = Story("anonymous", "«Мы засеяли всё поле за день», - прозвучало в зале.", "2015-03-10")
    story.says(None, "Мы засеяли всё поле за день")
    assert counts(consolidated(tmp_path, story)) == [(1, 1, 1)]
    assert any(isinstance(row, Statement) for row in story.rows)


@pytest.mark.parametrize(
    ("n_trials", "n_hits", "confidence"),
    [("100", "90", 0.826), ("5", "5", 0.566), ("5", "0", 0.0), ("4", "4", None)],
)
def test_a_rule_is_trusted_by_the_lower_bound_of_its_hits_among_five_trials_or_more(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    n_trials: str,
    n_hits: str,
    confidence: float | None,
):
    trial = {"rule": "test", "kind": "statement", "n_trials": n_trials, "n_hits": n_hits}
    monkeypatch.setattr("warehouse.consolidation._rule_trials", lambda: (trial,))
    (rule,) = rows(consolidated(tmp_path, spoken("one", "2015-03-10")), "rules")
    assert (rule["n_claims"], rule["n_trials"]) == (1, int(n_trials))
    found = rule["confidence"]
    assert found == (confidence if confidence is None else pytest.approx(confidence, abs=0.001))
