"""Counts: what or who is counted, named by the noun and by what the clause says of it."""

from functools import cache

from seeds import column, rows
from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    complement,
    direct_verb,
    is_future,
    is_in_date,
    is_passive,
    is_subject,
    is_undergoer,
    object_of,
    subject,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import (
    brief_genitive,
    brief_text,
    genitive_name,
    is_perfective,
    locative_name,
    own_name,
    participle,
    plural_name,
    plural_phrase,
    text_of,
)
from tasks.extract.indicators.votes import at_election
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

PEOPLE = frozenset({"человек", "люди", "персона"})
GIVING = frozenset(
    {"выдать", "выдавать", "дать", "предоставить", "вручить", "присвоить", "присудить", "выделить"}
)
INJURIES = frozenset({"ранение", "травма", "ожог", "увечье", "отравление"})
# `численность штата`, `число жертв`: what a count is the value of.
NUMBERED = frozenset(
    {"число", "количество", "численность", "население", "штат", "тираж", "явка", "аудитория",
     "вместимость", "посещаемость", "пропускной", "максимум", "минимум", "рекорд"}
)  # fmt: skip
# `2920 штук патронов`: the noun behind is counted.
CONTAINERS = frozenset(
    {"штука", "единица", "экземпляр", "пара", "комплект", "вид", "тип", "случай", "ящик", "пачка",
     "партия", "сорт", "разновидность", "голова"}
)  # fmt: skip
REACH = 3  # words behind the noun within which its participle stands: `, тяжело раненных`
IN = ("в", "на", "во")
PARTAKING = frozenset({"участвовать", "поучаствовать", "соревноваться", "состязаться", "бороться"})
# A longer name needs no verb to be understood.
SHORT = 2
PLACES = (
    "на", "в", "во", "за", "против", "из", "без", "от", "по", "к", "с", "со", "над", "под", "у",
    "через", "около", "возле", "для",
)  # fmt: skip


def people(scene: Scene, figure: Figure) -> Metric | None:
    """`задержали 39 человек`, `о гибели пятерых`: named by what they did or what befell them."""
    if figure.amount.kind != "count" or not _are_unnamed(figure):
        return None
    verb = direct_verb(scene, figure)
    if numbered := _numbered(scene, figure, verb):
        return numbered
    found = _participle_behind(scene, figure) or _by_attribute(scene, figure)
    found = found or _by_noun(scene, figure)
    found = found or (_by_verb(scene, figure, verb) if verb else "") or _by_group(scene, figure)
    if not found and figure.like is not None:
        return None
    return Metric(found or "люди", "people", figure.unit, verb)


def things(scene: Scene, figure: Figure) -> Metric | None:
    """`около десяти совместных производств`, `отстранила шестерых рефери`."""
    if figure.amount.kind != "count" or not figure.has_noun:
        return None
    if numbered := _numbered(scene, figure, direct_verb(scene, figure)):
        return numbered
    return Metric(_named_thing(scene, figure), "things", figure.unit, direct_verb(scene, figure))


def numbered(scene: Scene, figure: Figure) -> Metric | None:
    """`число аптек достигло 300`: a bare count."""
    if figure.amount.kind != "count" or figure.has_noun:
        return None
    return _numbered(scene, figure, direct_verb(scene, figure) or clause_verb(scene, figure))


def befell(scene: Scene, figure: Figure) -> str:
    """`ещё 30 повреждены` -> повреждённые; "" where nothing is done to what is counted."""
    verb = direct_verb(scene, figure)
    return _passive(verb) if verb is not None and is_passive(verb) else ""


def _numbered(scene: Scene, figure: Figure, verb: Token | None) -> Metric | None:
    """`число жертв достигло 16 человек`, `население города 400 человек`: the noun of a number."""
    nouns = [subject(scene, verb, figure) if verb is not None else None, head(scene, figure)]
    for noun in nouns:
        is_before = noun is not None and noun.index < figure.first
        if noun is not None and is_before and plain(noun.lemma) in NUMBERED:
            return Metric(own_name(scene, noun, figure), "numbered", noun, verb)
    return None


def part_of_counted(scene: Scene, figure: Figure) -> Metric | None:
    """`шестеро из семи кандидатов поддержали`: the noun stands with the whole."""
    if figure.amount.kind != "count" or figure.like is None or figure.like.first < figure.first:
        return None
    verb = direct_verb(scene, figure)
    name = plural_name(scene, figure.like)
    if verb is not None and is_subject(scene, figure):
        name = _with_clause(scene, figure, verb, name)
    return Metric(name, "part_of_counted", figure.like.unit, verb)


def _are_unnamed(figure: Figure) -> bool:
    is_bare = not figure.has_noun and figure.amount.unit == "person"
    return is_bare or plain(figure.unit.lemma) in PEOPLE


def _by_attribute(scene: Scene, figure: Figure) -> str:
    """`людей, пострадавших при пожаре`, `300 погибших`."""
    return next((form for act in below(scene, figure) if (form := _act(figure, act))), "")


def _by_noun(scene: Scene, figure: Figure) -> str:
    """`гибель 59 человек` -> погибшие."""
    above = head(scene, figure)
    return _people_nouns().get(plain(above.lemma), "") if above else ""


def _by_verb(scene: Scene, figure: Figure, verb: Token) -> str:
    kind = _people_verbs().get(plain(verb.lemma), "")
    if kind == "посетители":
        place = complement(scene, verb, figure, "на", "в", "во") or object_of(scene, verb, figure)
        return f"{kind} {genitive_name(scene, place)}" if place else kind
    if kind == "участники" or takes_part(scene, verb, figure):
        event = subject(scene, verb, figure) or _event(scene, verb, figure)
        return f"участники {brief_genitive(scene, event)}" if event else "участники"
    thing = object_of(scene, verb, figure)
    if thing is not None and plain(thing.lemma) in INJURIES:
        return "пострадавшие"
    if kind or plain(verb.lemma) in _light_verbs():
        return kind
    if is_undergoer(scene, figure):
        return _passive(verb)
    return _active_with_place(scene, figure, verb) if is_subject(scene, figure) else ""


def takes_part(scene: Scene, verb: Token, figure: Figure) -> bool:
    """`приняли участие`, `участвуют`."""
    thing = object_of(scene, verb, figure)
    is_light = plain(verb.lemma) in {"принять", "принимать"}
    return plain(verb.lemma) in PARTAKING or (
        is_light and thing is not None and thing.lemma == "участие"
    )


def _event(scene: Scene, verb: Token, figure: Figure) -> Token | None:
    """In what one takes part; what `который` stands for."""
    near = [t for t in scene.below(verb, "obl", "nmod") if scene.preposition(t) in IN]
    event = next((t for t in near if t.pos in NOUNS and not _is_place(scene, t)), None)
    event = event or _relative(scene, verb) or complement(scene, verb, figure, *IN)
    if event is not None and event.lemma == "который":
        return scene.antecedent(event)
    return event


def _is_place(scene: Scene, token: Token) -> bool:
    return bool(scene.mentions_at(token)) or is_in_date(scene, token)


def _relative(scene: Scene, verb: Token) -> Token | None:
    """`в | котором`: a pronoun that stands for the event."""
    return next((t for t in scene.below(verb, "obl") if t.lemma == "который"), None)


def _by_group(scene: Scene, figure: Figure) -> str:
    """`группа из пяти человек` -> участники группы."""
    above = head(scene, figure)
    if above is not None and above.lemma == "состав":  # суд присяжных в составе 12 человек
        whole = scene.head(above)
        is_whole = whole is not None and whole.pos == "NOUN"
        return f"состав {brief_genitive(scene, whole)}" if whole and is_whole else "состав"
    if above is None or above.pos != "NOUN" or figure.preposition != "из":
        return ""
    return f"участники {genitive_name(scene, above)}"


def _active_with_place(scene: Scene, figure: Figure, verb: Token) -> str:
    found = _active(verb)
    place = complement(scene, verb, figure, *PLACES)
    thing = object_of(scene, verb, figure)
    if found and thing is not None:
        return f"{found} {brief_text(scene, thing, figure)}"
    if found and place is not None:
        return f"{found} {scene.preposition(place)} {brief_text(scene, place, figure)}"
    return found


def _named_thing(scene: Scene, figure: Figure) -> str:
    name = _contained(scene, figure) or plural_name(scene, figure)
    if plain(figure.unit.lemma) == "голос":
        return f"{name} {at_election(scene, figure)}".strip()
    if tail := _participle_behind(scene, figure):
        return f"{name}, {tail}"
    verb = direct_verb(scene, figure)
    if _is_of_them(scene, figure):
        return name
    if verb is not None and takes_part(scene, verb, figure):
        event = _event(scene, verb, figure)
        return f"{name}, участвующие в {locative_name(scene, event)}" if event else name
    if verb is not None and (gift := _gift(scene, figure, verb)):
        return f"{name}, получившие {gift}"
    if verb is None or len(name.split()) > SHORT or plain(verb.lemma) in _light_verbs():
        return name
    if is_undergoer(scene, figure) and not is_future(scene, verb):
        return f"{_passive(verb)} {name}".strip()
    if is_subject(scene, figure):
        return _with_clause(scene, figure, verb, name)
    return name


def _is_of_them(scene: Scene, figure: Figure) -> bool:
    """`, из них пятеро детей`: what the clause says is of all."""
    before = [t.text.lower() for t in scene.tokens[max(0, figure.first - 3) : figure.first]]
    return before[-2:] in (["из", "них"], ["из", "которых"], ["среди", "них"]) or before == [
        "в", "том", "числе"
    ]  # fmt: skip


def _contained(scene: Scene, figure: Figure) -> str:
    """`2920 штук патронов` -> патроны; `восемь голов` of no cattle are goals."""
    if plain(figure.unit.lemma) not in CONTAINERS:
        return ""
    behind = next((t for t in scene.below(figure.unit, "nmod") if t.case == "Gen"), None)
    if behind is not None and behind.index >= figure.last:
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
    if plain(verb.lemma) in _light_verbs():
        return name
    clause = _active_with_place(scene, figure, verb)
    if clause and " " not in clause:
        return f"{clause} {name}"
    return f"{name}, {clause}" if clause else name


def _participle_behind(scene: Scene, figure: Figure) -> str:
    """`фур, гружённых теперь уже запрещённой продукцией` -> гружённые запрещённой продукцией."""
    for act in below(scene, figure):
        tails = [t for t in scene.below(act, "obl", "obj") if t.pos in NOUNS]
        if tails and (form := _act(figure, act)):
            before = scene.preposition(tails[0])
            return f"{form} {before} {text_of(scene, tails[0])}".replace("  ", " ")
    return ""


def _act(figure: Figure, act: Token) -> str:
    """The participle behind the noun in the plural nominative, "" where it is none.

    The dictionary decides: the tagger calls `гружённых` a noun.
    """
    if not figure.unit.index < act.index <= figure.unit.index + REACH or not act.case:
        return ""
    best = parses_of(act.text.lower())[0]
    form = best.inflect({"nomn", "plur"}) if best.tag.POS == "PRTF" else None
    return str(form.word) if form else ""


def _passive(verb: Token) -> str:
    lemma = verb.lemma
    past = participle(lemma, is_passive=True, is_past=True)
    return past or participle(lemma, is_passive=True, is_past=False)


def _active(verb: Token) -> str:
    is_past = verb.tense != "Pres" or is_perfective(verb.lemma)
    return participle(verb.lemma, is_passive=False, is_past=is_past)


@cache
def _people_verbs() -> dict[str, str]:
    return {row["lemma"]: row["metric"] for row in rows("words/people_verbs")}


@cache
def _people_nouns() -> dict[str, str]:
    return {row["lemma"]: row["metric"] for row in rows("words/people_nouns")}


def _light_verbs() -> frozenset[str]:
    return column("words/light_verbs", "lemma")
