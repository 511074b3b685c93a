"""What the extractors share is built once for an article."""

from collections.abc import Callable
from dataclasses import replace

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.once import once
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene
from tasks.russian.parse import parse_texts
from tasks.russian.parsed import Token

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


def test_a_question_about_a_word_is_answered_once_for_each_article(reading: Read):
    asked: list[str] = []

    @once
    def part(_: Scene, token: Token) -> str:
        asked.append(token.text)
        return token.pos

    for scene in (reading(TEXT).scene, reading(TEXT).scene):
        for token in (*scene.tokens[:2], scene.tokens[0]):
            assert part(scene, token) == token.pos
    assert asked == ["Мэр", "Риги"] * 2


def test_a_word_that_a_rule_reads_anew_is_asked_about_anew(reading: Read):
    @once
    def part(_: Scene, token: Token) -> str:
        return token.pos

    scene = reading(TEXT).scene
    town = scene.tokens[1]
    assert part(scene, town) == "PROPN"
    assert part(scene, replace(town, pos="NOUN")) == "NOUN"
    assert part(scene, town) == "PROPN"
