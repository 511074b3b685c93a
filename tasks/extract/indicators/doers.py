"""Who does what a figure tells, or has it: the subject of its clause, `у кого` and `кому`."""

from collections.abc import Iterator

from tasks.extract.indicators.clauses import clause_verb, is_passive, subject
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# Terms of the law; others are of contracts and posts.
PENAL = ("свобод", "заключен", "арест", "наказан", "работ", "дисквалиф", "лишен", "высылк", "отбыт")
# Who asks for a penalty or gives it does not serve it.
JUDGING = word_class("indicators", "judging")
VALUING = frozenset(
    {"оценить", "оценивать", "насчитать", "подсчитать", "поместить", "поставить", "опубликовать",
     "оштрафовать", "штрафовать"}
)  # fmt: skip
# Clauses that leave out the subject of the one above.
LEANING = frozenset({"ccomp", "advcl", "acl", "xcomp", "conj"})
# Clauses above that are asked for a subject.
STEPS = 2


def doers(scene: Scene, figure: Figure, metric: Metric) -> Iterator[Token]:
    """The words of the subject of the figure's clause, and after it `у кого` and `кому`."""
    verb = metric.verb or clause_verb(scene, figure)
    if verb is None:
        return
    who = doer(scene, figure, verb)
    if who is not None and not is_aside(metric, verb):
        meant = scene.antecedent(who) if who.lemma == "который" else None
        first, last = phrase(scene, meant or who)
        yield from scene.tokens[first:last]
    for token in scene.below(verb, "obl", "iobj", "obj"):
        if token.lemma == "который" and (meant := scene.antecedent(token)):
            yield meant
        elif token.case == "Dat" or scene.preposition(token) == "у":
            yield token


def doer(scene: Scene, figure: Figure, verb: Token) -> Token | None:
    """The subject of a verb, else that of the clause above, which it shares."""
    return subject(scene, verb, figure) or _subject_above(scene, verb)


def is_aside(metric: Metric, verb: Token) -> bool:
    """`журнал оценил состояние`, `прокурор потребовал`: who does it has no part in the figure."""
    return plain(verb.lemma) in VALUING or (is_penalty(metric) and is_judged(metric))


def _subject_above(scene: Scene, verb: Token) -> Token | None:
    """`Петров обвиняется в том, что | передал 5 млн`, `получив 5 %`: the clause above has it."""
    above = scene.head(verb)
    for _ in range(STEPS):
        is_correlate = verb.lemma == "тот" and verb.rel == "obl"  # обвиняется в | том, что передал
        if above is None or verb.number == "Plur" or not (verb.rel in LEANING or is_correlate):
            return None
        if found := subject(scene, above):
            return found if found.lemma != "который" else scene.antecedent(found)
        verb, above = above, scene.head(above)
    return None


def is_judged(metric: Metric) -> bool:
    """`прокурор потребовал`, `суд назначил`: a penalty of somebody else; not `он был осуждён`."""
    verb = metric.verb
    return verb is not None and plain(verb.lemma) in JUDGING and not is_passive(verb)


def is_penalty(metric: Metric) -> bool:
    """A fine or a term of the law: one that is nobody's stands in a country's law."""
    return metric.rule == "fine" or (metric.rule == "term" and _is_penal(metric.name))


def _is_penal(name: str) -> bool:
    return any(stem in name for stem in PENAL)
