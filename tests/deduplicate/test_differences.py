import pytest

from tasks.deduplicate.align import Segment
from tasks.deduplicate.differences import differences
from tasks.deduplicate.tokens import WordedText, words_of


def found(a: str, b: str) -> list[str]:
    one, other = WordedText(a, words_of(a)), WordedText(b, words_of(b))
    segment = Segment(0, len(one.words), 0, len(other.words), 0)
    return [str(d) for d in differences(one, other, segment)]


@pytest.mark.parametrize(
    ("a", "b", "difference"),
    [
        ("план на миллиард рублей", "план на 1 млрд рублей", "number: миллиард | 1 млрд"),
        ("прибыло три вагона", "прибыло четыре вагона", "number: три | четыре"),
        ("мы не согласны", "мы согласны", "negation: не | "),
        ("это возможно сегодня", "это невозможно сегодня", "negation: возможно | невозможно"),
        ("узкопрофильный", "широкопрофильный", "prefix: узкопрофильный | широкопрофильный"),
        ("гость из Бреста уехал", "гость из Орши уехал", "name: Бреста | Орши"),
        ("совместное дело", "общее дело", "other: совместное | общее"),
        ("он стоит рядом", "он виден рядом", "other: стоит | виден"),
    ],
)
def test_a_difference_has_its_type(a: str, b: str, difference: str):
    assert found(a, b) == [difference]


def test_case_marks_and_spelling_are_no_difference():
    assert not found("Всё готово, сказал Президент.", "все готово — сказал президент")


def test_a_word_at_a_sentences_beginning_is_a_name_if_it_is_one_elsewhere():
    a = "Знаем Литву. Литву ценим."
    assert found(a, "Знаем Литву. Её ценим.") == ["name: Литву | Её"]
    assert found("Знаем. Гости ценим.", "Знаем. Они ценим.") == ["other: Гости | Они"]
