"""When `истекать`, `распустить`, `взять власть` tell of a term that ends or power that changes."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import genitive, object_, possessive, surface_subject
from tasks.extract.events.participants import apart
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

TERMS = {"срок", "полномочие", "мандат", "каденция"}
CABINETS = {"правительство", "кабинет", "кабмин", "администрация"}


def is_term(scene: Scene, token: Token) -> bool:
    """`полномочия губернатора истекают`, `срок его полномочий начался`."""
    terms = [t for t in surface_subject(scene, token) if plain(t.lemma) in TERMS]
    return bool(terms) and any(of_term(scene, token))


def of_term(scene: Scene, token: Token) -> Iterator[Token]:
    """Whose term it is: `срок полномочий Котова`, `его полномочия`, `его президентский срок`."""
    waiting = [t for t in surface_subject(scene, token) if plain(t.lemma) in TERMS]
    while waiting:
        term = waiting.pop()
        for below in (*possessive(scene, term), *genitive(scene, term)):
            if plain(below.lemma) in TERMS:
                waiting.append(below)
            else:
                yield below


def is_dissolved(scene: Scene, token: Token) -> bool:
    """`распустил парламент`, `роспуск кабинета`; `распустил слухи` is none."""
    heads = apart(scene, object_(scene, token))
    return any(plain(t.lemma) in words_of("chamber") | CABINETS for t in heads)


def forms_cabinet(scene: Scene, token: Token) -> bool:
    """`сформировал правительство`: its members take their posts."""
    return any(
        plain(t.lemma) in CABINETS for head in object_(scene, token) for t in _composed(scene, head)
    )


def _composed(scene: Scene, head: Token) -> list[Token]:
    """`сформировать состав кабинета`: the body behind its composition."""
    return [*genitive(scene, head)] if head.lemma == "состав" else [head]


def seizes_power(scene: Scene, token: Token) -> bool:
    """`взял власть в свои руки`, `захватили власть`."""
    return any(t.lemma == "власть" for t in object_(scene, token))


def is_told_since(scene: Scene, token: Token) -> bool:
    """`является членом НАТО с 2004 года`, `входит в ЕС с 2004 года`: from then on."""
    dates = scene.dates_by_sentence.get(token.sentence, [])
    return any(date.relation == "since" for date in dates)
