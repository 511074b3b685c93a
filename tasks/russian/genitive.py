"""A word of a phrase in the genitive, as it follows the noun of a deed: `отмена | сбора`."""

from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import word_form

DECLINED = frozenset({"ADJ", "DET", "NUM", "VERB", "NOUN", "PROPN"})


def genitive(token: Token) -> str:
    """A word in the genitive of its number; one that has no case as it is."""
    if token.pos not in DECLINED or token.case in {"", "Gen"}:
        return token.text
    number = ("plur",) if token.number == "Plur" else ("sing",)
    tag = Tag(token.pos, token.case, token.number, token.gender, verb_form=token.verb_form)
    return word_form(token.text, tag, ("gent", *number), ())
