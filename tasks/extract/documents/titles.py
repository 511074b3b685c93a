"""Titles of documents: `закон № 54-ФЗ от 19 июня 2004 года «О собраниях»`."""

from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

OPENING = '«"“„'
CLOSING = '»"”'
# Words right before a title, of whatever kind.
CALLED = frozenset({"под", "название", "именем", "так", "называемый", "именуемый"})
# Words between a document's noun and its title: number, date, whose it is.
FARTHEST_TITLE = 12
LONGEST_TITLE = 45
# Where more than two words stand between, a title must begin as titles of laws do.
ABOUT = frozenset({"о", "об", "обо"})
ENDING = frozenset({"VERB", "AUX", "SCONJ", "CCONJ"})
DATE_WORDS = frozenset({"от", "год", "г", "№", "n"})


def title(scene: Scene, noun: Token) -> str | None:
    """The words in quotation marks that name a document, None where it has no title."""
    opening = _opening(scene, noun)
    return None if opening is None else _quoted(scene, opening, scene.sentence(noun).last)


def _opening(scene: Scene, noun: Token) -> int | None:
    last = scene.sentence(noun).last
    for at in range(noun.index + 1, min(noun.index + FARTHEST_TITLE, last)):
        token = scene.tokens[at]
        if token.text in OPENING and at + 1 < last:
            return at if _may_open(scene, noun, at) else None
        if token.pos in ENDING or not _may_stand_between(scene, token):
            return None
    return None


def _may_open(scene: Scene, noun: Token, at: int) -> bool:
    """`закон Украины «О печати»`; not `соглашение компании «Заря»`."""
    between = scene.tokens[noun.index + 1 : at]
    is_near = all(t.lemma in CALLED or not _names(t) for t in between)
    return is_near or scene.tokens[at + 1].text.lower() in ABOUT


def _names(token: Token) -> bool:
    is_number = any(ch.isdigit() for ch in token.text)
    return not is_number and token.lemma not in DATE_WORDS and token.pos != "PUNCT"


def _may_stand_between(scene: Scene, token: Token) -> bool:
    """Numbers, dates and genitives: `№ 54-ФЗ от 19 июня`, `Украины`, `города Москвы`."""
    if token.lemma in CALLED | DATE_WORDS or not _names(token):
        return token.text not in ",;:("
    return token.case in {"Gen", "Ins", ""} and not scene.preposition(token)


def _quoted(scene: Scene, opening: int, last: int) -> str | None:
    for at in range(opening + 2, min(opening + LONGEST_TITLE, last)):
        if scene.tokens[at].text in CLOSING:
            return scene.parsed.text[scene.tokens[opening].stop : scene.tokens[at].start]
    return None
