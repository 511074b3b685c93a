"""Lengths of time: terms, service, and how long something lasted or took."""

from collections.abc import Iterator
from functools import cache

from seeds import column, rows
from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    complement,
    direct_verb,
    is_in_date,
    is_numbered,
    object_of,
    subject,
)
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import BREAKS, head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import (
    brief_genitive,
    brief_text,
    genitive_name,
)
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# Words behind a figure among which stands what it is a term of: `5 лет колонии строгого режима`.
REACH = 3
TERMS = frozenset({"срок", "период", "продолжительность", "длительность", "налет", "пробег"})
# `длился два дня`, `заняли 40 минут`: the subject has the length.
LASTING = word_class("indicators", "lasting")
# `затратил восемь суток на подъём`, `понадобилось два часа`
TAKING = word_class("indicators", "time_taking")
# Words back from a length of time to its verb: `провела | на орбите 534 дня`.
STRETCH = 8
FEASTS = frozenset({"годовщина", "юбилей", "возраст", "рубеж"})
POSTS = frozenset({"пост", "должность"})  # занимала пост замминистра
SERVICE = frozenset({"стаж", "срок на посту", "срок правления"})
HOURS = frozenset({"hour", "minute", "second", "day", "week", "month"})
WHERE = ("на", "в", "во", "над", "под", "у", "при", "за")


def term(scene: Scene, figure: Figure) -> Metric | None:
    """`приговорён к 5 годам`, `до 8 лет тюрьмы`, `лишение свободы на срок до 4 лет`."""
    if figure.amount.kind != "duration" or figure.preposition in {"через", "в течение"}:
        return None
    name = next(iter([*term_behind(scene, figure), *_above(scene, figure)]), "")
    if not name or _is_of_contract(scene, figure):
        return None
    verb = direct_verb(scene, figure)
    name = _lost(scene, verb) or f"{name} {crime(scene, figure)}".strip()
    return Metric(name, "term", head(scene, figure), verb)


def _is_of_contract(scene: Scene, figure: Figure) -> bool:
    """`заключён шестимесячный контракт`: the term of what the adjective stands with."""
    above = head(scene, figure)
    is_adjective = figure.number.pos == "ADJ" or "-лет" in figure.number.text
    if not is_adjective or above is None or above.pos != "NOUN":
        return False
    others = TERMS | _terms("behind").keys()  # срок, заключение
    return plain(above.lemma) not in others and bool(_term_of(scene, above, figure))


def _lost(scene: Scene, verb: Token | None) -> str:
    """`лишён водительских прав на год`: what for a time is taken away; "" where it is freedom."""
    if verb is None or plain(verb.lemma) not in {"лишить", "лишать"}:
        return ""
    lost = next((t for t in scene.below(verb, "obl", "obj", "iobj") if t.case == "Gen"), None)
    is_thing = lost is not None and lost.animacy != "Anim" and lost.lemma != "свобода"
    return f"срок лишения {brief_genitive(scene, lost)}" if lost and is_thing else ""


def stay(scene: Scene, figure: Figure) -> Metric | None:
    """`проработала 35 лет`, `свыше десяти лет находился у власти`: how long one did something."""
    verb = _staying(scene, figure)
    noun = _stays().get(plain(verb.lemma), "") if verb else ""
    is_bare = not figure.preposition or serves(scene, figure)
    if verb is None or not noun or not is_bare:
        return None
    if noun in {"стаж", "время", "время проживания", "срок на посту"}:
        noun = f"{noun} {_occupation(scene, verb, figure)}".strip()
    return Metric(noun, "stay", subject(scene, verb, figure), verb)


def serves(scene: Scene, figure: Figure) -> bool:
    """`занимал пост в течение девяти лет`; not `остаются в течение 65 лет без договора`."""
    verb = _staying(scene, figure) if figure.preposition == "в течение" else None
    return verb is not None and _stays().get(plain(verb.lemma), "") in SERVICE


def _staying(scene: Scene, figure: Figure) -> Token | None:
    """The verb of what somebody did for a time, else any verb before it."""
    verb = _governor(scene, figure)
    is_known = verb is not None and plain(verb.lemma) in _stays()
    return verb if is_known else _verb_before(scene, figure)


def lasted(scene: Scene, figure: Figure) -> Metric | None:
    """`конкурс длился два года`, `процесс занимал двое суток`."""
    verb = _governor(scene, figure)
    if verb is None or plain(verb.lemma) not in LASTING or figure.preposition not in {"", "на"}:
        return None
    what = subject(scene, verb, figure)
    if what is None or what.pos not in NOUNS:
        return None
    return Metric(f"длительность {brief_genitive(scene, what)}", "lasted", what, verb)


def took(scene: Scene, figure: Figure) -> Metric | None:
    """`затратил на подъём восемь суток`, `добрался до вершины за семь часов`."""
    verb = _governor(scene, figure)
    if verb is None or figure.amount.kind != "duration":
        return None
    if plain(verb.lemma) in TAKING and figure.preposition == "":
        what = complement(scene, verb, figure, "на", "для")
        tail = f"на {brief_text(scene, what)}" if what is not None else ""
        return Metric(f"время {tail}".strip(), "lasted", what, verb)
    if figure.preposition != "за" or figure.amount.unit not in HOURS:
        return None
    what = object_of(scene, verb, figure)
    if what is None or is_numbered(scene, what):  # пробежал 100 метров за 10 секунд
        return None
    return Metric(f"время {brief_genitive(scene, what)}", "lasted", what, verb)


def of_term(scene: Scene, figure: Figure) -> Metric | None:
    """`контракт на три года`, `15-летний стаж`: the term of what the noun says."""
    above = head(scene, figure)
    before = scene.tokens[figure.first - 1] if figure.first else None
    if before is not None and plain(before.lemma) in TERMS:  # имел налёт 2500 часов
        above = before
    if figure.amount.kind != "duration" or above is None or above.pos != "NOUN":
        return None
    is_adjective = figure.number.pos == "ADJ" or "-лет" in figure.number.text
    is_name = figure.number.text[0].isupper() and figure.first > scene.sentence(figure.number).first
    if above.lemma in FEASTS or is_name:
        return None  # 25-летняя годовщина, Шестидневная война
    if is_adjective or figure.preposition in {"на", "до", "от"} or plain(above.lemma) in TERMS:
        name = _term_of(scene, above, figure)
        return Metric(name, "of_term", above, clause_verb(scene, figure)) if name else None
    return None


def _term_of(scene: Scene, noun: Token, figure: Figure) -> str:
    lemma = plain(noun.lemma)
    if lemma in TERMS:
        whose = _whose(scene, noun, figure)
        end = noun if whose is not None and whose.index < noun.index else None
        tail = genitive_name(scene, whose, end) if whose is not None else _at_post(scene, noun)
        return f"{lemma} {tail}".strip()
    if lemma in _terms("noun"):
        return _terms("noun")[lemma]
    is_term = lemma.startswith(tuple(column("words/term_stems", "stem")))
    return f"срок {brief_genitive(scene, noun, figure)}" if is_term and "юбил" not in lemma else ""


def _at_post(scene: Scene, noun: Token) -> str:
    """`шестилетний срок | на посту президента`."""
    posts = (t for t in scene.below(noun, "nmod") if plain(t.lemma) in POSTS)
    return next((f"{scene.preposition(t)} {brief_text(scene, t)}" for t in posts), "")


def _whose(scene: Scene, noun: Token, figure: Figure) -> Token | None:
    """`длительность фильма`, `хранение данных сроком`, `гарантия на срок`: what has the length."""
    above = scene.head(noun)
    is_led = noun.case == "Ins" or scene.preposition(noun) == "на"
    if is_led and above is not None and above.pos == "NOUN" and above.index < noun.index:
        return above
    before = scene.tokens[noun.index - 1] if noun.index else None
    if noun.case == "Ins" and before is not None and before.pos == "NOUN":
        return before
    below = (t for t in scene.below(noun, "nmod") if not figure.covers(t))
    return next((t for t in below if t.case == "Gen" and not scene.preposition(t)), None)


def term_behind(scene: Scene, figure: Figure) -> Iterator[str]:
    """`5 лет | колонии`: what the genitive right behind says the term is of."""
    sentence = scene.sentence(figure.number)
    for token in scene.tokens[figure.last : min(figure.last + REACH, sentence.last)]:
        if token.text in {",", ".", ";", "и"}:
            return
        if found := _terms("behind").get(plain(token.lemma)):
            yield found


def _above(scene: Scene, figure: Figure) -> Iterator[str]:
    """What the verb or nouns that govern the figure say it is a term of."""
    above = head(scene, figure)
    verb = direct_verb(scene, figure)
    further = scene.head(above) if above is not None else None
    far = _verb_before(scene, figure) if figure.preposition == "на" else None
    for word in (above, further, verb, far):
        if word is None or word.sentence != figure.number.sentence:
            continue
        if plain(word.lemma) in _terms("behind") and word.index < figure.first:
            yield _terms("behind")[plain(word.lemma)]
        place = "noun" if word.pos == "NOUN" else "verb"
        if place == "verb" and plain(word.lemma) in _terms("verb"):
            yield _terms("verb")[plain(word.lemma)]


def crime(scene: Scene, figure: Figure) -> str:
    """`за кражу`: what a term of the law is for; "" where somebody is sentenced to it."""
    if _is_sentenced(scene, figure):
        return ""
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    for token in sorted(words, key=lambda t: abs(t.index - figure.first)):
        is_noun = token.pos == "NOUN" and token.case in {"Acc", ""} and not figure.covers(token)
        if is_noun and scene.preposition(token) == "за" and not is_in_date(scene, token):
            return f"за {brief_text(scene, token)}"
    return ""


def _is_sentenced(scene: Scene, figure: Figure) -> bool:
    sentence = scene.sentence(figure.number)
    around = scene.tokens[sentence.first : sentence.last]
    return any(m.entity.kind == "person" for token in around for m in scene.mentions_at(token))


def _verb_before(scene: Scene, figure: Figure) -> Token | None:
    """The verb before a length of time with no mark between: the tree may have lost it."""
    if figure.amount.kind != "duration":
        return None
    first = max(scene.sentence(figure.number).first, figure.first - STRETCH)
    for token in reversed(scene.tokens[first : figure.first]):
        if token.pos == "VERB" or token.text in BREAKS:
            return token if token.pos == "VERB" else None
    return None


def _governor(scene: Scene, figure: Figure) -> Token | None:
    """The verb of which a length of time is an adjunct, at any depth of its clause."""
    if figure.amount.kind != "duration":
        return None
    above = head(scene, figure)
    is_of_noun = above is not None and above.pos == "NOUN"
    return direct_verb(scene, figure) or (None if is_of_noun else clause_verb(scene, figure))


def _occupation(scene: Scene, verb: Token, figure: Figure) -> str:
    """`в тюрьме`, `карьеры`: where or with what one spent the time."""
    thing = object_of(scene, verb, figure)
    if thing is not None and not is_numbered(scene, thing):
        found = brief_genitive(scene, thing)
        return found.partition(" ")[2] if thing.lemma in POSTS else found
    for place in scene.below(verb, "obl", "iobj", "nmod"):
        if figure.covers(place) or place.pos not in NOUNS or is_in_date(scene, place):
            continue
        before = scene.preposition(place)
        if before in WHERE and (place.case in {"Loc", "Ins"} or before == "у"):
            return f"{before} {brief_text(scene, place)}"
        if place.case == "Dat" and not before:  # отдал отрасли 30 лет
            return brief_genitive(scene, place)
    return ""


@cache
def _terms(place: str) -> dict[str, str]:
    """Metrics by lemma for words that stand `behind` a figure or govern it."""
    return {r["lemma"]: r["metric"] for r in rows("words/term_words") if r["place"] == place}


@cache
def _stays() -> dict[str, str]:
    return {row["lemma"]: row["metric"] for row in rows("words/stay_verbs")}
