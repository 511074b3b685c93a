import pytest

from tasks.clean.headline import coverage, headline, is_page_title
from tasks.clean.lines import is_sentence, lines_of

LEAD = "Мэр Вологды Анна Лидова открыла мост через реку и поблагодарила строителей."
NEXT = "По её словам, строители управились за год."


def title(*lines: str, goes: frozenset[str] = frozenset()) -> str | None:
    page = lines_of("\n".join(lines))
    body = next(i for i, line in enumerate(page) if is_sentence(line.text))
    found = headline(page, body, [line.text not in goes for line in page])
    return None if found is None else page[found].text


def test_the_headline_is_the_first_line_above_the_body():
    assert title("Мэр открыла мост", "Строители рады", LEAD) == "Мэр открыла мост"


def test_a_headline_of_two_words_counts():
    assert title("Мост открыт", LEAD, NEXT) == "Мост открыт"


def test_a_headline_of_names_counts():
    assert title("Свадьба Анны Лидовой", LEAD, NEXT) == "Свадьба Анны Лидовой"


def test_on_a_page_with_a_frame_the_repeated_line_is_the_headline():
    page = ("Весь день в эфире", "956", "В Вологде открыт мост", "В Вологде открыт мост", LEAD)
    assert title(*page, goes=frozenset({"956"})) == "В Вологде открыт мост"


def test_on_a_page_with_a_frame_the_lead_tells_the_headline():
    page = ("Весь день в прямом эфире", "956", "Анна Лидова открыла мост", LEAD)
    assert title(*page, goes=frozenset({"956"})) == "Анна Лидова открыла мост"


@pytest.mark.parametrize("first", ["Сначала мост, теперь дорога.", "Кому нужен этот мост?"])
def test_a_short_first_sentence_is_a_headline(first: str):
    assert title(first, LEAD) == first


@pytest.mark.parametrize("first", [LEAD, "- Мост нам нужен.", "Анна Лидова, мэр Вологды:"])
def test_body_is_no_headline(first: str):
    assert title(first, NEXT) is None


def test_a_page_title_adds_the_name_of_the_site():
    assert is_page_title("Открыт мост через реку - Вести Вологды", "Открыт мост через реку")
    assert not is_page_title("Открыт мост через реку", "Открыт мост через реку")


def test_coverage_counts_stems():
    assert coverage("Мэром Вологды открыт тоннель", LEAD) == 0.5
