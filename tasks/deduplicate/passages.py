"""An article's passages: its paragraphs, the unit in which copies are read."""

from tasks.identity import stable_id
from tasks.records import Article, Passage
from tasks.russian.segments import paragraphs


def passages_of(article: Article) -> tuple[Passage, ...]:
    """The paragraphs of an article in order, numbered from 1; blank lines are left out."""
    return tuple(
        Passage(
            passage_id=stable_id(article.article_id, "passage", str(number)),
            article_id=article.article_id,
            passage_no=number,
            start_char=span.start,
            end_char=span.stop,
            text=span.of(article.text),
        )
        for number, span in enumerate(paragraphs(article.text), 1)
    )
