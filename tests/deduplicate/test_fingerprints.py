from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.fingerprints import fingerprint_table

NOUNS = ["мир", "труд", "май", "дом", "сад", "лес", "луг", "пар"]
WORDS = st.lists(st.sampled_from(NOUNS), max_size=40)


def fingerprints(text: str) -> set[int]:
    return set(fingerprint_table(["x"], [text])["fingerprint"].to_pylist())


@given(WORDS, WORDS, st.lists(st.sampled_from(["альфа", "бета", "гамма"]), min_size=8, max_size=8))
def test_eight_equal_words_in_a_row_leave_a_common_fingerprint(
    one: list[str], other: list[str], common: list[str]
):
    first = fingerprints(" ".join([*one, *common, *other]))
    second = fingerprints(" ".join([*other, *common, *one]))
    assert first & second


@given(st.lists(WORDS.map(" ".join), max_size=5))
def test_fingerprints_do_not_depend_on_the_company(texts: list[str]):
    ids = [str(i) for i in range(len(texts))]
    rows = fingerprint_table(ids, texts).to_pylist()
    alone = [row for i, text in zip(ids, texts, strict=True) for row in _alone(i, text)]
    assert rows == alone


def _alone(article_id: str, text: str) -> list[dict[str, object]]:
    return fingerprint_table([article_id], [text]).to_pylist()


def test_positions_count_words_of_the_article():
    text = "Президент посетил завод в городе Орше и встретился там с рабочими"
    rows = fingerprint_table(["a", "b"], ["Совсем другой текст о погоде в столице", text])
    positions = [r["position"] for r in rows.to_pylist() if r["article_id"] == "b"]
    assert positions[0] == 0
    assert positions[-1] == len(text.split()) - 5


def test_a_text_of_four_words_has_no_fingerprint():
    assert not fingerprints("Курс доллара снова вырос")


def test_no_articles_give_an_empty_table():
    assert fingerprint_table([], []).num_rows == 0
