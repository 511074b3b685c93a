"""Honours that a title tells of with their year: `олимпийский чемпион (1996) Николай Рыжов`."""

import re
from collections.abc import Iterable, Iterator

from tasks.extract.events.case_roles import surface_subject
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Words behind a title within which its year stands: `призёр чемпионата Европы по самбо 2011 года`.
REACH = 9
# `2010`, `ЧМ-2014`, `Олимпиады-2000`.
YEAR = re.compile(r"(?:.*-)?((?:19|20)\d\d)")
ENDS = {",", ";", "и", "—", "–"}


def year_of(scene: Scene, title: Token) -> str | None:
    """The year of a singular title, None where it has none before the next comma."""
    stop = min(title.index + REACH, scene.sentence(title).last)
    for token in scene.tokens[title.index + 1 : stop] if title.number == "Sing" else ():
        if token.text in ENDS or token.pos == "VERB":
            return None
        if found := YEAR.fullmatch(token.text):
            return found[1]
    return None


def hyphened_year(words: Iterable[Token]) -> str | None:
    """`победил на Евровидении-2016`: the year in the name of what is won."""
    years = (YEAR.fullmatch(word.text) for word in words if "-" in word.text)
    return next((found[1] for found in years if found), None)


def titled(scene: Scene, title: Token) -> Iterator[Token]:
    """Who bears a title: the name in apposition to it, what it explains, or its subject.

    `чемпион мира 2010 года Иван Котов`, `Котов, призёр Игр-2012`, `Германия — победитель ЧМ-2014`,
    `Котов — дизайнер, основатель школы`.
    """
    head = scene.head(title)
    behind = _name_behind_year(scene, title)
    if behind is not None:
        yield behind
        return
    named = [t for t in scene.below(title, "appos", "flat:name") if is_name(scene, t)]
    if named:
        yield named[-1]
    elif subjects := scene.below(title, "nsubj"):
        yield from subjects
    elif head is not None and title.rel in {"appos", "conj", "parataxis"}:
        others = scene.below(head, "appos", "flat:name")
        own = scene.below(head, "nsubj") if title.rel == "conj" else []
        beside = (head, *others, *(t for o in others for t in scene.below(o, "appos")), *own)
        yield from [t for t in beside if is_name(scene, t)][:1]


def heads_fragment(scene: Scene, title: Token) -> bool:
    """`Народный артист России (1999).`: a sentence of its own, of whom the text tells before."""
    is_top = title.rel == "root" and title.case == "Nom"
    return is_top and not any(scene.below(title, "nsubj", "cop")) and title.sentence > 0


def winner(scene: Scene, verb: Token) -> Iterator[Token]:
    """Who wins: beside `вице-мисс стала Анна`, `третье место заняла Анна` the other subject.

    Of `автор гола полузащитник Котов`, two subjects to the tree, it is the one with a name.
    """
    own = [*surface_subject(scene, verb), *scene.below(verb, "nsubj", "obj")]
    others = [t for t in own if plain(t.lemma) not in words_of("prizeholder") | {"место"}]
    known = [t for t in others if any(m.entity.kind == "person" for m in scene.mentions_at(t))]
    yield from known[:1] or others[:1]


def _name_behind_year(scene: Scene, title: Token) -> Token | None:
    """`чемпион мира 2010 года Иван Котов`, `чемпион (1996) Иван Котов`."""
    stop = min(title.index + REACH + 3, scene.sentence(title).last)
    for token in scene.tokens[title.index + 1 : stop]:
        is_year = YEAR.fullmatch(token.text) is not None
        if is_name(scene, token) and not is_year and token.case in {title.case, ""}:
            return token
        if token.text in ENDS or token.pos == "VERB":
            return None
    return None


def is_name(scene: Scene, token: Token) -> bool:
    """Whether a word is a person's name."""
    return any(m.entity.kind == "person" and m.form == "name" for m in scene.mentions_at(token))
