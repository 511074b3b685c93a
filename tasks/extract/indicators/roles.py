"""What those who are counted are to somebody: his victims, his clients, those at his meeting."""

from seeds import column
from tasks.extract.indicators.clauses import direct_verb, subject, subjects
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric_names import brief_genitive, plural_phrase
from tasks.extract.indicators.metric_words import plural
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

BECOMING = word_class("indicators", "becoming")
GATHERING = frozenset(
    {"собрать", "собирать", "привлечь", "привлекать", "объединить", "объединять", "насчитывать"}
)
PART = (["из", "них"], ["из", "которых"])
DASHES = frozenset("—–-")
AGED = frozenset({"старше", "младше", "моложе"})
# `в возрасте | более | 100 лет`
BOUNDS = {
    "более": "старше", "свыше": "старше", "больше": "старше", "от": "старше", "старше": "старше",
    "менее": "младше", "меньше": "младше", "до": "младше", "младше": "младше",
}  # fmt: skip
REACH = 6  # words behind a noun within which its age stands


def role(scene: Scene, figure: Figure) -> str:
    """`жертвами стали 20 человек` -> жертвы; "" where the clause says no such thing."""
    verb = direct_verb(scene, figure)
    if verb is None or plain(verb.lemma) not in BECOMING or figure.preposition:
        return ""
    if any(not figure.covers(t) for t in subjects(scene, verb)):  # чемпионом стал Петров — 8 очков
        return ""
    first = scene.sentence(verb).first
    before = scene.tokens[max(first, verb.index - 3) : verb.index]
    behind = scene.tokens[verb.index + 1 : verb.index + 3]  # числятся | пропавшими
    called_so = [t for t in behind if t.verb_form == "Part" and t.index > figure.last]
    near = [*reversed(before), *scene.tokens[verb.index + 1 : figure.first], *called_so]
    named = next((t for t in near if t.pos in {"NOUN", "VERB", "ADJ"} and t.case == "Ins"), None)
    is_of_noun = (
        named is not None and named.index == figure.first - 1
    )  # стал продюсером 130 фильмов
    if named is None or is_of_noun:
        return ""
    return plural_phrase(scene, named) if named.pos == "NOUN" else plural(named)


def called(scene: Scene, figure: Figure) -> str:
    """`45 из них — американки`: what the part of those counted before is; "" if it is not told."""
    words = scene.tokens[figure.last : figure.last + 4]
    texts = [t.text.lower() for t in words]
    if len(words) < len(PART) + 2 or texts[:2] not in PART or texts[2] not in DASHES:
        return ""
    noun = words[3]
    return plural_phrase(scene, noun) if noun.pos == "NOUN" and noun.number == "Plur" else ""


def at_gathering(scene: Scene, figure: Figure, verb: Token) -> str:
    """`митинг собрал 20 тысяч участников` -> участники митинга; "" for any other clause."""
    lemma = plain(figure.unit.lemma)
    if plain(verb.lemma) not in GATHERING or lemma not in column("words/audience_nouns", "lemma"):
        return ""
    event = subject(scene, verb, figure)
    if event is not None and event.lemma == "который":
        event = scene.antecedent(event)
    return brief_genitive(scene, event) if event is not None and event.pos == "NOUN" else ""


def age_behind(scene: Scene, figure: Figure) -> str:
    """`50 тысяч человек в возрасте более 100 лет` -> старше 100 лет."""
    words = [t.text.lower() for t in scene.tokens[figure.last : figure.last + REACH]]
    for at, word in enumerate(words[:-2]):
        bound = BOUNDS.get(word, "")
        is_led = word in AGED or "возрасте" in words[:at]
        if (
            bound
            and is_led
            and words[at + 1].isdigit()
            and words[at + 2].startswith(("лет", "год"))
        ):
            return f"{bound} {words[at + 1]} {words[at + 2]}"
    return ""
