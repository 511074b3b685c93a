from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tasks.deduplicate.align import align
from tasks.deduplicate.tokens import words_of

COPIED = (
    "Комиссия рассмотрела заявку предприятия на строительство нового цеха и признала, что "
    "представленные расчёты соответствуют действующим нормам"
)
LEAD = "Вчера в областном центре прошло заседание. "
TAIL = ". Следующее собрание назначено на пятницу."


def aligned(a: str, b: str) -> list[tuple[str, str]]:
    one, other = words_of(a), words_of(b)
    return [
        (
            a[slice(*one.chars(s.a_first, s.a_last))],
            b[slice(*other.chars(s.b_first, s.b_last))],
        )
        for s in align(one, other)
    ]


def test_a_copied_sentence_is_found_between_other_text():
    assert aligned(LEAD + COPIED + TAIL, "Иное начало. " + COPIED) == [(COPIED, COPIED)]


def test_an_edited_word_does_not_break_the_segment():
    edited = COPIED.replace("нового", "большого")
    assert aligned(LEAD + COPIED, edited) == [(COPIED, edited)]


def test_a_segment_goes_on_over_a_replaced_word_before_a_common_one():
    one = COPIED + " узкопрофильных заводов"
    other = COPIED + " высокопрофильных заводов"
    assert aligned(one, other + ", сообщил докладчик") == [(one, other)]


def test_moved_sentences_are_segments_of_their_own():
    other = COPIED.replace("Комиссия", "Палата").replace("заявку", "смету")

    second = "Жители посёлка просили депутатов вернуть утренний автобус до железнодорожной станции"
    assert len(aligned(f"{COPIED}. {LEAD} {second}", f"{second}. {TAIL} {other}")) == 2


def test_a_long_post_with_names_is_no_copy():
    post = (
        "министр иностранных дел Республики Беларусь Максим Рыженков и Министр Обороны "
        "Российской Федерации Андрей Белоусов"
    )
    assert not aligned(f"В Минск прибыл {post} утром", f"Об этом сказали {post} вчера")


def test_different_accounts_have_no_segment():
    assert not aligned(LEAD + COPIED, "Депутаты не согласились с расчётами завода" + TAIL)


GREEK = ["альфа", "бета", "гамма", "дельта", "сигма", "омега", "каппа"]
WORDS = st.lists(st.sampled_from(GREEK), max_size=60)


@given(WORDS, WORDS)
def test_segments_lie_in_the_texts_and_do_not_overlap(one: list[str], other: list[str]):
    segments = align(words_of(" ".join(one)), words_of(" ".join(other)))
    in_a = sorted((s.a_first, s.a_last) for s in segments)
    in_b = sorted((s.b_first, s.b_last) for s in segments)
    for spans, length in ((in_a, len(one)), (in_b, len(other))):
        assert all(0 <= first < last <= length for first, last in spans)
        assert all(x[1] <= y[0] for x, y in pairwise(spans))
