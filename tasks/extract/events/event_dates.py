"""When an event takes place, by its clause, its sentence or its title."""

from collections.abc import Sequence

from tasks.extract.events.carriers import relative_verbs
from tasks.extract.events.case_roles import is_adverbial
from tasks.extract.events.titles import hyphened_year, year_of
from tasks.extract.events.words import TriggerWord
from tasks.extract.reading.clause_dates import clause_date, sentence_date, since_date
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

NOMINAL = {"amod", "acl", "obl", "nmod", "nsubj", "obj"}
# Types of a change that holds from its date: `с 2001 года назначен`.
CHANGES = {"appointment", "departure", "accession", "launch"}


def event_date(
    scene: Scene, token: Token, word: TriggerWord, clause: Sequence[Token]
) -> str | None:
    """A title's own year, else the date of its clause, else of its sentence."""
    if "titled" in word.frame or "founder" in word.frame:
        return year_of(scene, token)
    if is_attribute(token):
        words = scene.subtree(token)
        return clause_date(scene, token, words) or clause_date(scene, token, words, "since")
    found = _relative_date(scene, token) or clause_date(scene, token, clause)
    if word.type == "award":
        found = found or hyphened_year(clause)
    if word.type in CHANGES:
        found = found or clause_date(scene, token, clause, "since")
    if "since" in word.needs:
        return found or since_date(scene, token)
    if found or word.type not in CHANGES:
        return found or sentence_date(scene, token)
    is_aside = token.rel == "acl:relcl" and token.tense == "Past" and not is_adverbial(scene, token)
    return None if is_aside else _of_one_time(sentence_date(scene, token))


def _of_one_time(date: str | None) -> str | None:
    """No span of years told of something else: `с 2010 по 2012 год вёл дело, после ушёл`."""
    first, _, last = (date or "").partition("/")
    return None if last and first[:4] != last[:4] else date


def _relative_date(scene: Scene, token: Token) -> str | None:
    """`конгресс, который пройдёт 5 мая`: the date of the noun's own clause."""
    dates = (clause_date(scene, v, clause_words(scene, v)) for v in relative_verbs(scene, token))
    return next((date for date in dates if date), None)


def is_attribute(token: Token) -> bool:
    """`свергнутый президент`: a participle that only qualifies a noun, or stands in its place."""
    return token.verb_form == "Part" and bool(token.case) and token.rel in NOMINAL
