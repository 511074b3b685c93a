"""To whom words were said: `сказал он журналистам`, `обращаясь к послу`."""

from tasks.extract.reading.syntax import Syntax
from tasks.russian.parsed import Token

# `сказал министр обороны Иван Сухов, обращаясь`: words between the verb and the participle.
REACH = 12
TURNING = {"обращаться", "обратиться"}


def addressee(syntax: Syntax, cue: int) -> Token | None:
    """The token that stands for the addressee of a reporting verb, if any."""
    for token in syntax.dependents(cue):
        is_dative = token.case == "Dat" and token.rel in {"iobj", "obl", "obj"}
        if is_dative and token.animacy == "Anim" and not syntax.case_word(token.index):
            return token
    for token in syntax.tokens[cue + 1 : cue + REACH]:
        if token.lemma in TURNING and token.verb_form == "Conv":
            return _turned_to(syntax, token)
    return None


def _turned_to(syntax: Syntax, verb: Token) -> Token | None:
    for token in syntax.with_relation(verb.index, "obl", "iobj"):
        if syntax.case_word(token.index) in {"к", "ко"}:
            return token
    return None
