"""What the extractors share is built once for an article."""

from collections.abc import Callable

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Reading
from tasks.russian.parse import parse_texts

Read = Callable[..., Reading]
TEXT = "Мэр Риги Олег Ванин заявил, что музей закроется 3 мая."


def test_trees_and_scene_are_built_once(reading: Read):
    article = reading(TEXT)
    assert article.scene is article.scene
    assert article.scene.syntax is article.syntax


def test_statements_are_added_without_new_trees(reading: Read):
    article = reading(TEXT)
    told = article.with_statements(())
    assert told.statements == ()
    assert told.syntax is article.syntax
    assert told.scene is not article.scene


def test_every_token_stands_in_a_quotation_or_outside():
    text = "Он сказал: «Мы едем, - сказал он» и ушёл домой. Там была страна"
    (parsed,) = parse_texts([text])
    assert len(MentionMap(parsed, ()).quoted) == len(parsed.tokens)
