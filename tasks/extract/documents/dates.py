"""When and where a document got its status."""

from tasks.extract.documents.status import Life, scheduling
from tasks.extract.events.clause_places import clause_place
from tasks.extract.reading.clause_dates import article_day, clause_date
from tasks.extract.reading.clauses import clause_words
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# `ранее подписал`, `напомним, в мае принят`: not what the article reports.
BACKGROUND = frozenset({"ранее", "напомнить", "напоминать", "ещё", "прежде", "когда-то", "уже"})
# `по итогам переговоров планируется подписать`: on the day of the talks.
TALKS = frozenset({"переговоры", "встреча", "визит", "саммит", "заседание", "форум", "беседа"})


def date_of(scene: Scene, noun: Token, life: Life) -> str | None:
    """The date of the act; of news without one, the day that the article reports.

    A date in the document's own phrase is of what it is about: `закон о бюджете на 2030 год`.

    What applies (`в соответствии с законом`) has none.
    """
    if life.sign.pos == "NOUN" and life.status == "in_force":
        return None
    own = range(noun.index + 1, phrase(scene, noun)[1])
    first = _start_of_joint(scene, life)
    words = [t for t in clause_words(scene, life.sign) if t.index not in own and t.index >= first]
    if verb := scheduling(scene, life.sign):
        return clause_date(scene, verb, clause_words(scene, verb))
    named = clause_date(scene, life.sign, words) or _said_date(scene, life)
    return named or _only_date(scene, life, own) or _day(scene, life, words)


def _start_of_joint(scene: Scene, life: Life) -> int:
    """`принят в мае | и одобрен в июне`: where the words of a verb side by side begin."""
    if life.rule != "joint_verb":
        return 0
    before = scene.tokens[scene.sentence(life.sign).first : life.sign.index]
    return next((t.index for t in reversed(before) if t.pos in {"CCONJ", "PUNCT"}), 0)


def place_of(scene: Scene, life: Life) -> str | None:
    """Where it was signed, adopted or issued."""
    return clause_place(scene, life.sign, clause_words(scene, life.sign))


def _said_date(scene: Scene, life: Life) -> str | None:
    """`заявил 29 марта, что изучается соглашение`: under way on the day of the words."""
    if life.status == "discussed" and life.sign.tense == "Pres":
        above = next((t for t in scene.syntax.ancestors(life.sign.index) if t.pos == "VERB"), None)
        return clause_date(scene, above, clause_words(scene, above)) if above else None
    return None


def _only_date(scene: Scene, life: Life, own: range) -> str | None:
    """The one date of the sentence, where the tree hangs it far from what was done."""
    dates = scene.dates_by_sentence.get(life.sign.sentence, [])
    is_done = life.status in {"signed", "adopted", "ended"}
    if len(dates) != 1 or not is_done or dates[0].relation != "at":
        return None
    within = {scene.tokens[i].start for i in own}
    return None if within & set(range(dates[0].start, dates[0].stop)) else dates[0].edtf


def _day(scene: Scene, life: Life, words: list[Token]) -> str | None:
    is_at_talks = any(t.lemma in TALKS and t.case in {"Gen", "Loc", "Dat"} for t in words)
    is_news = life.status == "signed" or (life.status == "adopted" and _is_lead(scene, life))
    is_told = life.sign.pos == "VERB" and life.sign.verb_form != "Inf"
    if (is_told and is_news and not _is_background(scene, life)) or is_at_talks:
        return article_day(scene)
    return None


def _is_lead(scene: Scene, life: Life) -> bool:
    return life.sign.sentence < scene.lead


def _is_background(scene: Scene, life: Life) -> bool:
    sentence = scene.parsed.tokens_of(scene.sentence(life.sign))
    return any(t.lemma in BACKGROUND for t in sentence)
