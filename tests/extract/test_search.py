"""The words of an article by sentence, and the index of a batch."""

from tasks.extract.search.index import SearchIndex, index_of
from tasks.extract.search.words import ArticleWords, words_of
from tasks.russian.parse import parse_texts

FIRST = "Ёлки привезли из Северска. Рынок, который открыли в 2015 году, рад ёлке!"
SECOND = "Санкт-Петербург ждёт ёлку."


def read(*texts: str) -> tuple[ArticleWords, ...]:
    """The words of articles with the ids a, b and c."""
    return tuple(words_of(p, "abc"[number]) for number, p in enumerate(parse_texts(texts)))


def sentences_with(index: SearchIndex, lemma: str) -> tuple[int, ...] | None:
    found = {entry.lemma: entry.sentence_nos for entry in index.entries}
    return found.get(lemma)


def test_a_lemma_has_the_sentences_of_all_its_forms():
    index = index_of(read(FIRST, SECOND))
    assert sentences_with(index, "елка") == (1, 2, 3)
    assert {f.form for f in index.word_forms if f.lemma == "елка"} == {"елки", "елке", "елку"}


def test_numbers_and_hyphenated_names_are_words():
    index = index_of(read(FIRST, SECOND))
    assert sentences_with(index, "2015") == (2,)
    assert sentences_with(index, "санкт-петербург") == (3,)


def test_a_function_word_is_known_and_has_no_sentences():
    index = index_of(read(FIRST))
    assert sentences_with(index, "который") == ()
    assert sentences_with(index, "из") == ()


def test_marks_are_no_words():
    index = index_of(read("Ёлки - это «ёлки»!"))
    assert {entry.lemma for entry in index.entries} <= {"елка", "это"}


def test_a_sentence_stands_where_its_row_says():
    index = index_of(read(FIRST, SECOND))
    texts = {"a": FIRST, "b": SECOND}
    spans = [texts[row.article_id][row.start_char : row.end_char] for row in index.sentences]
    assert [row.sentence_no for row in index.sentences] == [1, 2, 3]
    assert spans == [FIRST[:26], FIRST[27:], SECOND]


def test_a_batch_without_articles_has_an_empty_index():
    assert index_of(()) == SearchIndex((), (), ())
