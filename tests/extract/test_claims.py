"""Laws of all claims: evidence stands where it says, and nothing makes a reader fail."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.clean.clean import clean
from tasks.extract.claims import Claims, extract_claims
from tasks.ingest.items import read_item
from tasks.records import Article, Claim, RawItem
from tasks.russian.parse import parse_texts

NO_KINDS = {"mentions", "words", "refused"}
KINDS = [name for name in Claims.__dataclass_fields__ if name not in NO_KINDS]
# Words and marks that wake the rules, in any order.
WORDS = """
президент Президента заявил, что сказал Лукашенко Минск в Минске 14 мая 2012 года $1 млрд вырос на
70% подписали соглашение о с Казахстаном « » " - — ( ) . , : по словам он она они не если будет
встретился визит 3-е место топ-10 владеет «Газпром» передает ИА REGNUM
"""
words = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
texts = st.lists(words, max_size=40).map(" ".join) | st.text(max_size=80)


def articles() -> list[Article]:
    items = []
    for path in sorted(Path("seeds/articles").glob("*.txt")):
        item = read_item(path.read_bytes(), str(path), "seeds/articles")
        assert isinstance(item, RawItem)
        items.append(item)
    return [article for item in items for article in clean(item).articles]


def claims_of(text: str, published: str | None = None) -> list[Claim]:
    found = extract_claims(parse_texts([text])[0], "article", published)
    assert not found.refused, "no rule makes a claim that breaks its promises"
    return [claim for kind in KINDS for claim in getattr(found, kind)]


@pytest.mark.parametrize("article", articles(), ids=lambda a: f"{Path(a.address).name} {a.part_no}")
def test_evidence_of_an_article_stands_where_it_says(article: Article):
    claims = claims_of(article.text, article.published_edtf)
    assert claims
    for claim in claims:
        assert article.text[claim.start_char : claim.end_char] == claim.evidence
    assert len({claim.claim_id for claim in claims}) == len(claims)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, st.sampled_from([None, "2012-05-14", "2016"]))
def test_no_text_makes_an_extractor_fail_and_evidence_stands(text: str, published: str | None):
    for claim in claims_of(text, published):
        assert text[claim.start_char : claim.end_char] == claim.evidence


@pytest.mark.parametrize(
    "text",
    [
        "Сообщения уточнили время встречи.",  # what is sent is its own sender
        "документ выражает Федеральной",
        (
            "приняли документы Верхнетоемского, Новозыбковского театров и Березовского театра имени"
            " Станиславского и"
        ),
        (
            "и местного политика и директора крупного коррупционного объединения «обновления»,"
            " создание нового"
        ),
        "событию старый ценой 56 46 минуту: предоставление городских",
        "Был закрытом Боже Орлова!",
        "Об этом агентству Reuters сообщил вечером.",
        "Согласно газете «Труд», мост закрыт.",
    ],
)
def test_a_tree_that_leads_in_a_circle_or_nowhere_is_read(text: str):
    for claim in claims_of(text):
        assert text[claim.start_char : claim.end_char] == claim.evidence


def test_a_report_that_breaks_off_is_none():
    assert claims_of("Он заявил, что") == []


def test_reading_twice_gives_the_same_claims():
    text = articles()[0].text
    assert claims_of(text) == claims_of(text)


def test_a_claim_inside_somebodys_words_is_asserted_by_the_speaker():
    text = (
        "Об этом рассказал министр экономики Казахстана Серик Петров. "
        "«Экспорт Казахстана за год вырос на 12%», - заявил Серик Петров. "
        "Импорт Казахстана за год упал на 5%."
    )
    found = extract_claims(parse_texts([text])[0], "article", None)
    asserted = {i.value: i.asserted_by for i in found.indicators}
    assert asserted == {12.0: "Серик Петров", 5.0: None}
