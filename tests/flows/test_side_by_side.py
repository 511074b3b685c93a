from rich.text import Text

from flows.side_by_side import marked, shown
from tasks.deduplicate.differences import differing_spans

ONE = "План на миллиард рублей принят в целом"
OTHER = "План на 1 млрд рублей принят"


def coloured(text: Text) -> list[str]:
    return [text.plain[span.start : span.end] for span in text.spans]


def test_the_words_that_differ_are_marked_on_both_sides():
    one, other = marked(ONE, OTHER)
    assert coloured(one) == ["миллиард", "в целом"]
    assert coloured(other) == ["1 млрд"]


def test_without_colours_they_stand_in_brackets():
    one, other = marked(ONE, OTHER, bracketed=True)
    assert one.plain == "План на [миллиард] рублей принят [в целом]"
    assert other.plain == "План на [1 млрд] рублей принят"


def test_equal_passages_have_no_marks():
    assert differing_spans("Всё готово", "все готово!") == ((), ())


def test_each_linked_article_has_a_heading_and_its_passages():
    link = ("002.txt", 1, "partial_reuse", 0.7, 0.3, None)
    other = ("005.txt", 2, "reprint", 0.65, 1.0, False)
    first, table, second, _ = shown([(*link, ONE, OTHER), (*link, "а", "а"), (*other, "б", "б")])
    assert str(first).strip() == (
        "shares passages with 002.txt part 1 · 70% of this one, 30% of the other · first unknown"
    )
    assert table.row_count == 2  # type: ignore[union-attr]
    assert str(second).strip().endswith("the other had it first")
