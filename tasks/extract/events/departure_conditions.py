"""When words such as `уволить`, `уйти` and `покинуть` tell of leaving a post."""

from tasks.extract.events.arguments import is_person
from tasks.extract.events.case_roles import genitive, object_, possessive, prepositional, subject
from tasks.extract.events.company import attending, dismissed
from tasks.extract.events.participants import apart, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

REMOVING = {"отстранить", "отстранять", "сместить", "смещать", "отозвать", "свергнуть", "свергать"}


def is_of_person(scene: Scene, token: Token) -> bool:
    """`уволил министра`, `отставка правительства`, `министр объявил об отставке`."""
    if token.pos == "NOUN":
        own = (*genitive(scene, token), *possessive(scene, token))
        is_announced = scene.preposition(token) in {"о", "об"}
        return bool(own) or (is_announced and is_person(scene, attending(scene, token)))
    return any(found.kind in {"person", "phrase"} for found in named(scene, object_(scene, token)))


def is_dismissed(scene: Scene, token: Token) -> bool:
    """`отправили в отставку`, `освобождён от должности`, `отстранила судей`, `лишён поста`."""
    if plain(token.lemma) in REMOVING:
        return is_person(scene, object_(scene, token))
    return _leaves_office(scene, token) and is_person(scene, dismissed(scene, token))


def is_resigned(scene: Scene, token: Token) -> bool:
    """`ушёл в отставку`, `покинул пост`, `сложил полномочия`, `уход с поста`."""
    return _leaves_office(scene, token)


def _leaves_office(scene: Scene, token: Token) -> bool:
    offices = words_of("office") | {"полномочие", "отставка", "обязанность", "служба"}
    for below in scene.below(token, "obl", "nmod", "obj", "xcomp", "iobj"):
        lemma = plain(below.lemma)
        before = scene.preposition(below)
        if (lemma == "отставка" and before in {"в", "об"}) or (
            lemma == "пенсия" and before == "на"
        ):
            return True
        if lemma in offices - {"отставка"} and before in {"с", "со", "от", ""}:
            return lemma != "место" or before == "с"
    return False


def quits(scene: Scene, token: Token) -> bool:
    """`покинул министерство`, `ушла из группы`, `уволился из банка`; `ушёл из жизни` is none."""
    left = (
        *prepositional(scene, token, {"из"}, {"Gen", ""}),
        *(scene.below(token, "obj") if token.lemma in {"покинуть", "покидать"} else ()),
    )
    is_left = any(_is_employer(scene, t) or t.lemma in words_of("trade") for t in left)
    if token.pos == "NOUN":
        return is_left
    people = named(scene, apart(scene, subject(scene, token)))
    return is_left and any(found.kind == "person" for found in people)


def retires(scene: Scene, token: Token) -> bool:
    """`завершил карьеру`: a person's, whole."""
    return any(t.lemma == "карьера" for t in scene.below(token, "obj")) and is_person(
        scene, subject(scene, token)
    )


def _is_employer(scene: Scene, token: Token) -> bool:
    """A body that employs, by noun or by name."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    return "organization" in kinds or plain(token.lemma) in words_of("employer")
