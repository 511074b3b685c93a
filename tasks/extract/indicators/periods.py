"""The time a figure is of."""

import re

from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import clause_verb
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.reading.clause_dates import article_day, clause_date
from tasks.extract.reading.scene import Scene
from tasks.russian.dates import DateMention

# What is counted when something happens; prices, sizes and terms have no day of their own.
HAPPENING = frozenset(
    {
        "people",
        "things",
        "part_of_counted",
        "ranked",
        "voters",
        "voted",
        "spent",
        "of_deed",
        "left_out",
    }
)
# Sums and lengths of what the sentence before dates; the article's day is not theirs.
DATED_BEFORE = frozenset({"carried", "lasted"})
# Sentences back to the date under which a text goes on to tell what happened.
REACH = 3
BORN = frozenset({"родиться", "рождение", "родившийся"})
EDITION = re.compile(r"[а-яёa-z»\"]-((?:19|20)\d\d)\b", re.I)
# `Паршов (р. 28 июля 1988 года)`
IN_BRACKETS = re.compile(r"\([^)]{0,5}$")
REACH_BACK = 6
# Words of a line that says only where and when: `Москва, 22 сентября 2014 года`.
DATELINE = 7
DAY = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}")


def figure_period(
    scene: Scene, figure: Figure, first: int, last: int, before: str | None
) -> str | None:
    """The date nearest to the figure in its clause (tokens `first` to `last`).

    Else that of its sentence, else `before`, that of the figure from which this one goes on.
    """
    own = _right_behind(scene, figure) or clause_date(
        scene, figure.number, scene.tokens[first:last]
    )
    return own or _whole_sentence(scene, figure) or before


def _is_of_actor(scene: Scene, figure: Figure, date: DateMention) -> bool:
    """`Петров, основавший завод в 2007 году, получит 5 млн`: what he did then is another matter."""
    at = scene.syntax.from_char(date.start)
    first, last = figure.first, figure.last
    for act in scene.syntax.ancestors(at):
        if act.pos == "VERB" and act.rel.startswith("acl"):
            begin, end = scene.syntax.extent(act.index)
            noun = scene.head(act)
            if noun is None or act.index < noun.index:
                return False
            is_actor = noun.animacy == "Anim" or bool(scene.mentions_at(noun))
            return is_actor and not (begin <= first and last <= end)
    return False


def _right_behind(scene: Scene, figure: Figure) -> str | None:
    """`1,3 млрд в 2018 году и 1,5 млрд | в 2019 году`: what follows the figure is of it alone."""
    behind = scene.tokens[figure.last : figure.last + 2]
    if not behind or behind[0].pos != "ADP":
        return None
    dates = scene.dates_by_sentence.get(figure.number.sentence, [])
    own = (d.edtf for d in dates if d.start in {t.start for t in behind} and _is_time(d))
    return next(own, None)


def told_under(scene: Scene, figure: Figure, metric: Metric) -> str | None:
    """The day under which a count without one of its own is told, `В среду был пожар` before it.

    That of a sentence before, else what the article reports; null where it spoke of other times.
    """
    at = figure.number.sentence
    if metric.rule in DATED_BEFORE and "штраф" not in metric.name:
        return _told_before(scene, at)
    if metric.rule not in HAPPENING:
        return None
    for sentence in range(at - 1, max(-1, at - 1 - REACH), -1):
        if days := _days(scene, sentence):
            return days[-1]
        if scene.dates_by_sentence.get(sentence) and not befalls(scene, figure):
            return _told_before(scene, at) if _is_past(scene, figure) else None
    told = article_day(scene) or _first_day(scene) or scene.reading.published
    return told or _edition(scene)


def _is_past(scene: Scene, figure: Figure) -> bool:
    """`забила три мяча`; not `имеет двух детей`."""
    verb = clause_verb(scene, figure)
    return verb is not None and verb.tense == "Past"


def _told_before(scene: Scene, at: int) -> str | None:
    """`Клуб играл с 1990 до 2004 года. | За это время …`: the only date of the sentence before.

    Of one in the same paragraph.
    """
    every = scene.parsed.sentences
    is_joined = at > 0 and every[at - 1].paragraph == every[at].paragraph
    if not is_joined or _is_of_birth(scene, at - 1):
        return None
    dates = [d for d in scene.dates_by_sentence.get(at - 1, []) if d.edtf]
    return dates[0].edtf if len(dates) == 1 and _is_time(dates[0]) else None


def _first_day(scene: Scene) -> str | None:
    """The first day named where an article says when and where."""
    days = (day for sentence in range(scene.lead + 1) for day in _days(scene, sentence))
    return next(days, None)


def _is_caption(scene: Scene, sentence: int) -> bool:
    """`Жители Твери на площади, 22 мая 2014`: a line below the title, no verb and no full stop."""
    words = scene.parsed.tokens_of(scene.parsed.sentences[sentence])
    is_open = sentence > 0 and words[-1].pos != "PUNCT" and len(words) > DATELINE
    return is_open and not any(word.verb_form == "Fin" for word in words)


def _edition(scene: Scene) -> str | None:
    """The year in the name of what the article is about: `«Голос-2015»`; null if there are more."""
    years = set(EDITION.findall(scene.parsed.text))
    return years.pop() if len(years) == 1 else None


def _days(scene: Scene, sentence: int) -> list[str]:
    """The days of a sentence, and spans of days; no years and months, no `(1.07.1958)`."""
    text = scene.parsed.text
    found = scene.dates_by_sentence.get(sentence, [])
    if not found or _is_of_birth(scene, sentence) or _is_caption(scene, sentence):
        return []
    dates = [
        d for d in found if not IN_BRACKETS.search(text, max(0, d.start - REACH_BACK), d.start)
    ]
    return [d.edtf for d in dates if d.edtf and _is_time(d) and DAY.match(d.edtf)]


def _is_of_birth(scene: Scene, sentence: int) -> bool:
    """`Он родился 3 мая 1950 года`: what follows was at other times."""
    if not BORN & scene.lemmas:
        return False
    words = scene.parsed.tokens_of(scene.parsed.sentences[sentence])
    return any(word.lemma in BORN for word in words)


def _whole_sentence(scene: Scene, figure: Figure) -> str | None:
    """The only date of the sentence, where it is a time and no end of one."""
    dates = [d for d in scene.dates_by_sentence.get(figure.number.sentence, []) if d.edtf]
    kept = [d for d in dates if _is_time(d) and not _is_of_actor(scene, figure, d)]
    return kept[0].edtf if len(dates) == 1 and kept else None


def _is_time(date: DateMention) -> bool:
    return date.relation == "at"
