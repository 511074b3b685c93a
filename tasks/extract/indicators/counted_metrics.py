"""Counts: what or who is counted, named by the noun and by what the clause says of it.

The name stands for itself: the noun in the plural nominative with its own adjectives and
complements (`молдавские поставщики фруктов`), then the deed as a participle with its nearest
complement (`отстранённые рефери`, `сенаторы, выступившие против закона`), unless the verb is light
or the noun has complements of its own. Who acts and where it is stands in the scope.
"""

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import (
    complement,
    direct_verb,
    is_future,
    is_in_date,
    is_subject,
    is_undergoer,
    object_of,
)
from tasks.extract.indicators.deeds import (
    active_clause,
    circumstance,
    event_of,
    participle_behind,
    takes_part,
)
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.light_verbs import is_light
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import (
    brief_text,
    locative_name,
    plural_name,
    plural_phrase,
    text_of,
)
from tasks.extract.indicators.metric_words import participle
from tasks.extract.indicators.numbered_metrics import number_of
from tasks.extract.indicators.people_metrics import befallen_noun, people_nouns, people_verbs
from tasks.extract.indicators.roles import at_gathering, role
from tasks.extract.indicators.votes import at_election
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

GIVING = word_class("indicators", "giving")
# `2920 штук патронов`: the noun behind is counted.
CONTAINERS = word_class("indicators", "containers")
RANKED = frozenset({"место", "строчка", "позиция", "возглавить", "возглавлять"})
LISTS = frozenset({"список", "рейтинг", "топ", "перечень"})
# A longer name needs no verb to be understood.
SHORT = 2


def things(scene: Scene, figure: Figure) -> Metric | None:
    """`около десяти совместных производств`, `отстранила шестерых рефери`."""
    is_initial = len(figure.unit.text) == 1  # 3 400 г
    is_count = figure.amount.kind == "count" and figure.amount.unit != "time"
    if not is_count or not figure.has_noun or is_initial or _is_listed(scene, figure):
        return None
    if numbered := number_of(scene, figure, direct_verb(scene, figure)):
        return numbered
    return Metric(_named_thing(scene, figure), "things", figure.unit, direct_verb(scene, figure))


def _is_listed(scene: Scene, figure: Figure) -> bool:
    """`занял пятое место в списке из двадцати дирижёров`: the rank tells of it."""
    above = head(scene, figure)
    if above is None or plain(above.lemma) not in LISTS:
        return False
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    return any(plain(t.lemma) in RANKED for t in words)


def part_of_counted(scene: Scene, figure: Figure) -> Metric | None:
    """`шестеро из семи кандидатов поддержали`: the noun stands with the whole."""
    if figure.amount.kind != "count" or figure.like is None or figure.like.first < figure.first:
        return None
    verb = direct_verb(scene, figure)
    name = plural_name(scene, figure.like)
    if verb is not None and is_subject(scene, figure):
        name = _with_clause(scene, figure, verb, name)
    return Metric(name, "part_of_counted", figure.like.unit, verb)


def _named_thing(scene: Scene, figure: Figure) -> str:
    name = _contained(scene, figure) or plural_name(scene, figure)
    if plain(figure.unit.lemma) == "голос":
        return f"{name} {at_election(scene, figure)}".strip()
    if told := _as_told(scene, figure, name):
        return told
    verb = direct_verb(scene, figure)
    if figure.amount.unit == "person" and (fate := befallen_noun(scene, figure)):
        return f"{fate} {name}"
    if _stands_apart(scene, figure) or _says_all(figure, name):
        return name
    if verb is not None and (told := _at_event(scene, figure, verb, name)):
        return told
    if verb is None or len(name.split()) > SHORT or _is_empty(scene, verb):
        return name
    if is_light(verb) and object_of(scene, verb, figure) is None:
        return f"{name} {circumstance(scene, verb, figure)}".strip()
    if is_undergoer(scene, figure) and not is_future(scene, verb):
        return _done_to(scene, figure, verb, name)
    if is_subject(scene, figure) and not is_future(scene, verb):
        return _with_clause(scene, figure, verb, name)
    return name


def _says_all(figure: Figure, name: str) -> bool:
    """`пострадавшие`, `участники пикета`: no verb need be told."""
    lemma = plain(figure.unit.lemma)
    is_crowd = " " in name and lemma in column("words/audience_nouns", "lemma")
    return is_crowd or lemma in people_nouns()


def _as_told(scene: Scene, figure: Figure, name: str) -> str:
    """`его клиентами стали 5 компаний`, `фуры, гружённые рыбой`; "" for a bare noun."""
    if told := role(scene, figure):
        return f"{told} — {name}"
    tail = participle_behind(scene, figure)
    return f"{name}, {tail}" if tail else ""


def _done_to(scene: Scene, figure: Figure, verb: Token, name: str) -> str:
    """`отстранила рефери` -> отстранённые рефери, `отправила солдат в Ливан` too with where to."""
    if is_light(verb):
        return name
    fate = people_verbs().get(plain(verb.lemma), "") if befalls(scene, figure) else ""
    done = fate or _finished(verb)
    target = complement(scene, verb, figure, "в", "на") if done else None
    if target is None or target.case != "Acc" or " " in name:
        return f"{done} {name}".strip()
    return f"{name}, {done} {scene.preposition(target)} {brief_text(scene, target, figure)}"


def _finished(verb: Token) -> str:
    """`потеряли места` -> потерянные; "" of what goes on: `сеть объединяет 300 магазинов`."""
    return participle(verb.lemma, is_passive=True, is_past=True)


def _at_event(scene: Scene, figure: Figure, verb: Token, name: str) -> str:
    """Named by what they gather for, take part in or are given; "" where the verb is another."""
    if gathering := at_gathering(scene, figure, verb):
        return f"{name} {gathering}"
    if takes_part(scene, verb, figure):
        event = event_of(scene, verb, figure)
        return f"{name}, участвующие в {locative_name(scene, event)}" if event else name
    gift = _gift(scene, figure, verb)
    return f"{name}, получившие {gift}" if gift else ""


def _is_empty(scene: Scene, verb: Token) -> bool:
    """A verb that names nobody: `имеется`, `позволили вынести`."""
    return bool(scene.below(verb, "xcomp", "ccomp"))


def _stands_apart(scene: Scene, figure: Figure) -> bool:
    """`, из них пятеро детей`, `изучило заявки | 40 кандидатов`: the clause is of others."""
    follows = scene.tokens[figure.first - 1] if figure.first else None
    is_of_noun = follows is not None and follows.pos == "NOUN" and figure.unit.case == "Gen"
    if is_of_noun and follows is not None and not is_in_date(scene, follows):
        return True
    if figure.preposition == "из":  # из 120 кардиналов 62 представляют Европу
        return True
    before = [t.text.lower() for t in scene.tokens[max(0, figure.first - 3) : figure.first]]
    return before[-2:] in (["из", "них"], ["из", "которых"], ["среди", "них"]) or before == [
        "в", "том", "числе"
    ]  # fmt: skip


def _contained(scene: Scene, figure: Figure) -> str:
    """`2920 штук патронов` -> патроны; `восемь голов` of no cattle are goals."""
    if plain(figure.unit.lemma) not in CONTAINERS:
        return ""
    behind = next((t for t in scene.tokens[figure.last : figure.last + 2] if t.pos == "NOUN"), None)
    if behind is not None and behind.case == "Gen":
        return plural_phrase(scene, behind)
    return "голы" if figure.unit.text.lower() == "голов" else ""


def _gift(scene: Scene, figure: Figure, verb: Token) -> str:
    """`выдало разрешение 33 компаниям` -> компании, получившие разрешение."""
    if figure.unit.case != "Dat" or plain(verb.lemma) not in GIVING:
        return ""
    thing = object_of(scene, verb, figure)
    return text_of(scene, thing, figure) if thing is not None else ""


def _with_clause(scene: Scene, figure: Figure, verb: Token, name: str) -> str:
    """`сенаторы, проголосовавшие за ратификацию договора`."""
    if is_light(verb) and object_of(scene, verb, figure) is None:
        return name
    clause = active_clause(scene, figure, verb)
    if clause and " " not in clause.removeprefix("не "):
        return f"{clause} {name}"
    return f"{name}, {clause}" if clause else name
