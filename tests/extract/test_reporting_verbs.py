"""The word lists of reporting words are such as the parser can meet."""

import pytest

import seeds
from tasks.extract.statements.reporting_verbs import expressions, lemmas, lexicon
from tasks.russian.morph import parses_of

FRAMES = {"says", "quotes", "inf", "obj", "ins", "adverb", "whom", "names", "noun", "impersonal",
          "that", "document", "anyone", "gen", "не", "только_не"}  # fmt: skip
PREPOSITIONS = {"о", "за", "на", "в", "к", "с", "про", "против", "от"}


def test_every_frame_is_known():
    used = {frame for row in (*lexicon().values(),) for frame in row}
    used |= {frame for nouns in expressions().values() for row in nouns.values() for frame in row}
    bare = {frame.removeprefix("obj+") for frame in used}
    assert bare <= FRAMES | PREPOSITIONS


@pytest.mark.parametrize("table", ["reporting_verbs", "reporting_expressions"])
def test_verbs_are_listed_under_the_lemma_that_the_parser_gives(table: str):
    verbs = sorted({row["verb"] for row in seeds.rows(f"words/{table}")})
    strange = [v for v in verbs if v not in {str(p.normal_form) for p in parses_of(v)}]
    assert strange == []


@pytest.mark.parametrize("table", ["source_nouns", "speaking_nouns", "unreported_objects"])
def test_nouns_are_listed_under_their_lemma(table: str):
    nouns = sorted({row["noun"] for row in seeds.rows(f"words/{table}")} - {"летие"})
    strange = [n for n in nouns if n not in {str(p.normal_form) for p in parses_of(n)}]
    assert strange == []


def test_no_verb_is_listed_twice():
    verbs = [row["verb"] for row in seeds.rows("words/reporting_verbs")]
    assert len(verbs) == len(set(verbs))
    assert set(verbs) <= lemmas()
