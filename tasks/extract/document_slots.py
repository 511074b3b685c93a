"""What a document is called, what it is about, and between whom it is."""

from tasks.extract.event_scene import Scene
from tasks.extract.noun_phrases import nominative
from tasks.extract.parties import parties
from tasks.extract.phrases import NOMINALS, coordinated, named, phrase
from tasks.russian.parsed import Token

# соглашение о поставках, закон об образовании, программа по развитию, проект по вопросам связи
ABOUT = frozenset({"о", "об", "обо", "по", "на", "для"})
# Words that count or point: they are no part of the kind.
ORDINALS = frozenset({"первый", "второй", "третий", "важный", "новый", "соответствующий", "данный"})
EMPTY_ABOUT = frozenset({"вопрос", "тема", "область", "сфера"})
# The name of the kind goes on behind these: `меморандум о взаимопонимании`, `решение суда`.
LONG_NAMES = frozenset({"меморандум", "протокол", "решение", "проект"})
SIDES = frozenset({"между", "с", "со"})
JOINT = frozenset({"соглашение", "договор", "меморандум", "договорённость", "договоренность"})


def document_type(scene: Scene, noun: Token) -> str:
    """The kind in the nominative singular with its adjectives: `межгосударственное соглашение`."""
    adjectives = [t for t in scene.below(noun, "amod") if t.index < noun.index and t.pos == "ADJ"]
    kept = [t for t in adjectives if not _names_country(scene, t) and t.lemma not in ORDINALS]
    words = [*kept, noun]
    if noun.lemma in LONG_NAMES:
        words += _long_name(scene, noun)
    draft = "проект " if _is_draft(scene, noun) else ""
    return draft + " ".join(_singular(scene, t, noun) for t in words)


def subject_of(scene: Scene, noun: Token) -> str | None:
    """What the document is about, in the nominative; null where the text does not say."""
    about = [t for t in scene.below(noun, "nmod", "obl") if scene.preposition(t) in ABOUT]
    genitives = [t for t in scene.below(noun, "nmod") if t.case == "Gen" and _is_bare(scene, t)]
    for token in [*about, *(g for g in genitives if not scene.mentions_at(g))]:
        first, last = phrase(scene, _past_empty(scene, token))
        return nominative(scene.tokens[first:last], scene.parsed.text)
    return None


def parties_of(scene: Scene, noun: Token, sign: Token) -> tuple[str, ...]:
    """Between whom: the named sides, else who acts, else the two countries of the article."""
    sides = _sides(scene, noun) or _sides(scene, sign)
    actors = _actors(scene, sign)
    named_sides = tuple(dict.fromkeys(n for t in [*actors, *sides] for n in named(scene, t)))
    if not named_sides:
        named_sides = _issuer(scene, noun)
    if not named_sides and noun.lemma in JOINT:
        return parties(scene.reading)
    return named_sides


def _sides(scene: Scene, token: Token) -> list[Token]:
    """`между X и Y`, `с X`, the adjective in `белорусско-казахстанское соглашение`."""
    first, last = phrase(scene, token)
    inside = [t for t in scene.tokens[first:last] if t.pos in NOMINALS]
    found = [
        side
        for below in dict.fromkeys([*inside, *scene.below(token, "nmod", "obl")])
        if scene.preposition(below) in SIDES
        for side in coordinated(scene, below)
    ]
    return found or [t for t in scene.below(token, "amod") if _names_country(scene, t)]


def _actors(scene: Scene, sign: Token) -> list[Token]:
    """Who signs, adopts or drafts: the subject, or the instrumental of a passive."""
    subjects = [t for t in scene.below(sign, "nsubj") if t.case in {"Nom", ""}]
    agents = [
        t
        for t in scene.below(sign, "obl", "obl:agent")
        if t.case == "Ins" and not scene.preposition(t)
    ]
    return [
        a for token in [*subjects, *agents] for a in coordinated(scene, token) if _acts(scene, a)
    ]


def _acts(scene: Scene, token: Token) -> bool:
    """A named one or a noun for people; never the document itself."""
    return bool(scene.mentions_at(token)) or token.animacy == "Anim"


def _issuer(scene: Scene, noun: Token) -> tuple[str, ...]:
    """`постановление правительства`, `закон Украины`, `грузинская конституция`."""
    genitives = [t for t in scene.below(noun, "nmod") if t.case == "Gen" and scene.mentions_at(t)]
    return tuple(dict.fromkeys(n for t in genitives for n in named(scene, t)))


def _names_country(scene: Scene, token: Token) -> bool:
    return any(m.entity.kind == "country" for m in scene.mentions_at(token))


def _is_draft(scene: Scene, noun: Token) -> bool:
    above = scene.head(noun)
    return above is not None and above.lemma == "проект" and noun.case == "Gen"


def _is_bare(scene: Scene, token: Token) -> bool:
    return not scene.preposition(token)


def _past_empty(scene: Scene, token: Token) -> Token:
    """`по вопросам мирного использования космоса` is about the use, not about questions."""
    deeper = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    return deeper[0] if token.lemma in EMPTY_ABOUT and deeper else token


def _long_name(scene: Scene, noun: Token) -> list[Token]:
    first, last = phrase(scene, noun)
    return [t for t in scene.tokens[noun.index + 1 : last] if t.pos != "PUNCT"][:6] if first else []


def _singular(scene: Scene, token: Token, noun: Token) -> str:
    if token.index > noun.index:
        return token.text
    return token.lemma if token is noun else _adjective(scene, token, noun)


def _adjective(_scene: Scene, token: Token, noun: Token) -> str:
    """The adjective in the nominative of the noun's gender."""
    endings = {"Fem": "ая", "Neut": "ое"}
    stem = token.lemma
    if noun.gender in endings and stem.endswith(("ый", "ой")):
        return stem[:-2] + endings[noun.gender]
    if noun.gender == "Neut" and stem.endswith("ий"):
        return stem[:-2] + "ое"
    return stem[:-2] + "ая" if noun.gender == "Fem" and stem.endswith("ий") else stem
