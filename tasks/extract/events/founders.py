"""Who founded what, told by a noun: `основатель газеты Иван Котов`, `один из создателей сайта`."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import genitive, possessive, surface_subject
from tasks.extract.events.change_conditions import is_launched
from tasks.extract.events.titles import titled
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Words behind a founder within which the name of what he founded stands.
NEAR = 2
# `''` is two marks.
MARKS = 2
# `и директор`.
JOINED = 2
BODIES = ("employer", "body", "actor")
BEING = {"быть", "стать", "становиться", "являться", "считаться", "оказаться"}


def founded(scene: Scene, token: Token) -> Iterator[Token]:
    """What was founded: `основатель Google`, `учредитель компаний «Заря» и «Искра»`, `её автор`."""
    found = [*possessive(scene, token), *(t for t in genitive(scene, token) if _is_whole(t))]
    found = [t for t in found if is_launched(scene, t) or _is_body(t) or _is_brand(scene, t)]
    yield from found or _brand_behind(scene, token) or _shared(scene, token)


def _brand_behind(scene: Scene, token: Token) -> list[Token]:
    """`основатель | Reddit`, `основатель | ''Group DF''`: the next word but quotation marks."""
    behind = scene.tokens[token.index + 1 : scene.sentence(token).last]
    words = [t for t in behind[: NEAR + MARKS] if t.pos != "PUNCT"]
    is_apart = any(t.text in {",", ".", "(", "—", "–"} for t in behind[:1])
    return [t for t in words[:NEAR] if _is_brand(scene, t)][:1] if not is_apart else []


def _shared(scene: Scene, token: Token) -> list[Token]:
    """`основатель и директор | центра «Гараж»`: the genitive of the noun that is joined to it."""
    behind = scene.tokens[token.index + 1 : token.index + 1 + JOINED]
    if len(behind) < JOINED or behind[0].text != "и" or behind[1].case != token.case:
        return []
    owned = [t for t in genitive(scene, behind[1]) if _is_whole(t)]
    return [t for t in owned if is_launched(scene, t) or _is_brand(scene, t)]


def _is_brand(scene: Scene, token: Token) -> bool:
    """`сооснователь Reddit`: a name of nobody and nowhere that the article knows."""
    kinds = {m.entity.kind for m in scene.mentions_at(token) if m.form != "description"}
    is_own = kinds.isdisjoint({"person", "place", "country"})
    is_name = token.pos == "PROPN" or (token.pos == "X" and token.text.isascii())
    return is_name and is_own and token.text[0].isupper()


def _is_whole(token: Token) -> bool:
    return token.case in {"Gen", ""}


def _is_body(token: Token) -> bool:
    return any(plain(token.lemma) in words_of(kind) for kind in BODIES)


def founder(scene: Scene, token: Token) -> Iterator[Token]:
    """Who founded it: the name beside, or the subject of `стал основателем`.

    Of `один из основателей` it is who is `один`.
    """
    above = scene.head(token)
    is_one_of = above is not None and above.lemma == "один" and token.case == "Gen"
    bearer = above if above is not None and is_one_of else token
    verb = scene.head(bearer)
    if bearer.case == "Ins" and verb is not None and plain(verb.lemma) in BEING:
        yield from surface_subject(scene, verb)
    elif token.number == "Plur" and not is_one_of:
        yield from scene.below(token, "appos", "flat:name")
    else:
        yield from titled(scene, bearer)


def is_of_one_before(scene: Scene, token: Token) -> bool:
    """`Был одним из основателей общества`: of whom the sentence before tells."""
    above = scene.head(token)
    bearer = above if above is not None and above.lemma == "один" else token
    copulas = [t for t in (*scene.below(bearer), scene.head(bearer)) if t and t.lemma == "быть"]
    return any(t.index == scene.sentence(t).first for t in copulas)


def has_founded(scene: Scene, token: Token) -> bool:
    """`основатель Google`, but not `основатель теории`, nor without a name beside."""
    is_told = any(True for _ in founder(scene, token)) or is_of_one_before(scene, token)
    return is_told and any(founded(scene, token))
