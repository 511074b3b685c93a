from tasks.clean.chrome import read_page
from tasks.clean.lines import lines_of

TITLE = "Мэр Вологды открыла мост через реку"
LEAD = "Мэр Вологды Анна Лидова открыла мост через реку и поблагодарила строителей."
BODY = "По её словам, движение по мосту начнётся в июне."
END = "Старый мост закроют на ремонт."


def marked(*lines: str) -> list[tuple[str, str]]:
    """The lines that go, with their reasons."""
    page = read_page(lines_of("\n".join(lines)))
    reasons = zip(page.lines, page.reasons, strict=True)
    return [(line.text, reason) for line, reason in reasons if reason]


def test_copies_of_the_headline_go_and_the_last_one_stays():
    assert marked(f"{TITLE} - Вести", TITLE, TITLE, LEAD, BODY) == [
        (f"{TITLE} - Вести", "page_title"),
        (TITLE, "repeated_headline"),
    ]


def test_above_a_repeated_headline_all_but_sentences_go():
    found = marked("Портал Вологды - только свежие новости города", TITLE, TITLE, LEAD)
    assert found[0] == ("Портал Вологды - только свежие новости города", "navigation")


def test_names_under_the_headline_are_a_caption():
    assert marked(TITLE, "Анна Лидова в 2019 году", LEAD) == [
        ("Анна Лидова в 2019 году", "caption")
    ]


def test_a_second_headline_under_the_headline_stays():
    assert marked(TITLE, "Строители сдали объект на месяц раньше срока", LEAD) == []


def test_fragments_above_the_body_go_in_company():
    assert ("Вологда", "navigation") in marked("Вологда", "-4 °C", TITLE, LEAD)


def test_a_lone_fragment_is_the_headline():
    assert marked("Мост открыт", LEAD, BODY) == []


def test_a_date_near_the_beginning_goes_with_the_counter_beside_it():
    assert marked(TITLE, LEAD, "31 мая 2018", "956", BODY, END) == [
        ("31 мая 2018", "date_line"),
        ("956", "counter"),
    ]


def test_a_date_that_heads_a_part_of_a_chronicle_stays():
    chronicle = [LEAD, BODY, END, BODY, "12 июля 1941 года", END, BODY, LEAD, END, BODY]
    assert marked(*chronicle) == []


def test_a_number_of_a_table_stays():
    assert marked(LEAD, BODY, "956", END, BODY) == []


def test_a_heading_inside_the_body_stays():
    assert marked(LEAD, "Комментарии", BODY, "Что дальше", END) == []


def test_comments_below_the_body_go():
    assert marked(LEAD, BODY, "Комментарии") == [("Комментарии", "comments")]


def test_links_under_a_heading_go_and_the_body_goes_on():
    links = ["Читайте также:", "На Волге открыли новую пристань"]
    assert [line for line, _ in marked(LEAD, *links, BODY, END)] == links


def test_fragments_below_the_frame_go_and_a_signature_above_it_stays():
    found = marked(LEAD, BODY, "Анна Лидова", "Теги: мост", "Автовзгляд")
    assert [line for line, _ in found] == ["Теги: мост", "Автовзгляд"]


def test_the_source_stays():
    assert marked(TITLE, "Источник: Вести Вологды", "956", LEAD) == [("956", "counter")]


def test_a_lead_cut_short_before_its_full_form_goes():
    short = f"{LEAD[:50]}..."
    assert marked(TITLE, short, LEAD, BODY) == [(short, "repeated_lead")]


def test_a_paragraph_printed_twice_stays_once():
    assert marked(TITLE, LEAD, LEAD, BODY) == [(LEAD, "repeated_lead")]


def test_rates_and_their_heading_go():
    found = marked("Курсы валют Нацбанка", "USD 84,64 83,87", TITLE, LEAD)
    assert found == [("Курсы валют Нацбанка", "ticker"), ("USD 84,64 83,87", "ticker")]


def test_nothing_goes_from_a_text_without_a_sentence():
    assert marked("Главная", "-4 °C", "956", TITLE) == []
