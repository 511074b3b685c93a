from tasks.deduplicate.sentences import edited_sentences
from tasks.deduplicate.tokens import WordedText, words_of


def pairs(a: str, b: str) -> list[tuple[str, str]]:
    one, other = WordedText(a, words_of(a)), WordedText(b, words_of(b))
    return [
        (one.span(s.a_first, s.a_last), other.span(s.b_first, s.b_last))
        for s in edited_sentences(one, other, ())
    ]


def test_a_rewritten_sentence_is_aligned():
    a = "Дождь шёл. Завод - третий по объёму выпуска кабеля производитель страны. Было тихо."
    b = "Снег лёг. Завод является третьим по объёму производителем кабеля страны. Ушли рано."
    assert pairs(a, b) == [
        (
            "третий по объёму выпуска кабеля производитель страны",
            "Завод является третьим по объёму производителем кабеля страны",
        )
    ]


def test_sentences_about_other_things_are_not_aligned():
    assert not pairs(
        "Депутаты приняли закон о лесах в первом чтении.",
        "Рабочие собрали первый трактор на новом конвейере.",
    )
