import pytest

from tasks.ingest.mojibake import Misreading, find_misreadings

SENTENCE = "Губернатор Карелии назвал сроки ремонта дороги: «К осени управимся»."


def broken(text: str, *misreadings: tuple[str, str]) -> str:
    for read_as, really in misreadings:
        text = text.encode(really).decode(read_as)
    return text


@pytest.mark.parametrize(
    ("read_as", "really"),
    [
        ("latin-1", "utf-8"),
        ("cp866", "utf-8"),
        ("koi8-r", "utf-8"),
        ("cp1252", "cp1251"),
        ("koi8-r", "cp1251"),
        ("cp866", "cp1251"),
    ],
)
def test_a_wrong_reading_is_found_and_undone(read_as: str, really: str):
    wrong = broken(SENTENCE, (read_as, really))
    text = wrong
    for misreading in find_misreadings(wrong):
        text = misreading.undo(text) or ""
    assert text == SENTENCE


def test_a_byte_that_the_encoding_lacks_is_undone_as_browsers_show_it():
    assert Misreading("cp1251", "utf-8").undo("Р\x98РІР°РЅ") == "Иван"


def test_text_read_wrongly_twice_is_undone_twice():
    wrong = broken("Мэр открыл новый завод", ("cp866", "utf-8"), ("cp866", "utf-8"))
    assert [str(m) for m in find_misreadings(wrong)] == ["utf-8 read as cp866"] * 2


@pytest.mark.parametrize("text", [SENTENCE, "Plain English.", "Grüße aus Köln", ""])
def test_text_that_was_read_rightly_is_left_alone(text: str):
    assert find_misreadings(text) == ()


def test_a_character_from_elsewhere_disproves_a_misreading():
    assert Misreading("cp1251", "utf-8").undo("Р漢") is None
