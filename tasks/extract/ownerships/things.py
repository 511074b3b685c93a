"""What is owned: named or ownable things, and what a stake is a stake of."""

from dataclasses import dataclass
from functools import cache

from seeds import column
from tasks.extract.ownerships.subjects import is_organization
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

STAKES = word_class("ownerships", "stakes")
# `12 % | обыкновенных акций | завода`: so deep does the thing hang below its stake.
STAKE_STEPS = 4


@dataclass(frozen=True, slots=True)
class Belonging:
    """The owner's and the owned thing's nouns, and the token that says so."""

    owner: Token
    owned: Token
    sign: Token
    rule: str


@cache
def ownable() -> frozenset[str]:
    """Nouns of things that a person or company owns: `завод`, `браузер`."""
    return column("words/ownable_nouns", "lemma")


def behind_stake(scene: Scene, token: Token) -> Token:
    """What a stake is a stake of: `25 % акций банка` is about the bank."""
    here = token
    for _ in range(STAKE_STEPS):
        below = scene.below(here, "nmod", "nummod:gov")
        deeper = [t for t in below if t.case == "Gen" or t.lemma in STAKES or _is_foreign(scene, t)]
        if here.lemma not in STAKES or not deeper:
            break
        here = deeper[0]
    return here


def _is_foreign(scene: Scene, token: Token) -> bool:
    """`5 % акций | Globex`: foreign letters show no case."""
    return token.text.isascii() and is_organization(scene, token)


def can_be_owned(scene: Scene, token: Token) -> bool:
    """A named thing; `владеет ситуацией`, `контролирует территорию` own nothing."""
    return is_organization(scene, token) or token.pos == "PROPN" or token.lemma in ownable()


def is_denied(scene: Scene, token: Token) -> bool:
    """`не принадлежит`."""
    return scene.syntax.is_negated(token.index)
