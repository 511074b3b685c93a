"""The noun that a participle describes, and for which `который` stands."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.speaking_places import RELATIVES
from tasks.russian.parsed import Token

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
BECOMING = {"стать", "становиться", "быть", "являться", "оказаться", "оставаться"}
BELONGING = {"принадлежать", "относиться", "примыкать", "примкнуть"}
# Words between a participle and the noun that it describes.
REACH = 25


def described_noun(syntax: Syntax, participle: Token) -> Token | None:
    """`из Испании, требовавшей выдачи`: the noun before a participle that agrees with it."""
    head = syntax.tokens[participle.head] if participle.head >= 0 else None
    if head is not None and _agrees(head, participle):
        return head
    first, _ = syntax.sentence(participle.index)
    for token in reversed(syntax.tokens[max(first, participle.index - REACH) : participle.index]):
        if _agrees(token, participle):
            return token
    return head if head is not None and _touches(syntax, head, participle) else None


def _agrees(noun: Token, participle: Token) -> bool:
    """In case and number, and in gender where both show one: in the plural none does."""
    is_form = (noun.case, noun.number) == (participle.case, participle.number)
    genders = {noun.gender, participle.gender} - {""}
    is_gender = participle.number == "Plur" or len(genders) < 2
    return noun.pos in NOMINAL and is_form and is_gender


def is_predicate(syntax: Syntax, noun: Token) -> bool:
    """`он стал первым политиком, объявившим о выборах`: the one who became it speaks.

    Likewise who `принадлежит к меньшинству, считающему`.
    """
    head = syntax.tokens[noun.head] if noun.head >= 0 else None
    if head is None:
        return False
    is_become = noun.case == "Ins" and head.lemma in BECOMING
    return is_become or (head.lemma in BELONGING and syntax.case_word(noun.index) == "к")


def _touches(syntax: Syntax, noun: Token, participle: Token) -> bool:
    """`Движение «Талибан», взявшее`: the tree is surer than the tagger of a form."""
    between = syntax.tokens[noun.index + 1 : participle.index]
    is_before = noun.index < participle.index and noun.pos in NOMINAL
    return is_before and all(t.pos in {"PUNCT", "PROPN", "X"} for t in between)


def antecedent(syntax: Syntax, verb: Token, subject: Token) -> Token | None:
    """`Джонсон, который заявил`: the noun for which `который` stands.

    In `сторонники проекта, которые доказывали` it is the people, not the thing.
    """
    if subject.lemma not in RELATIVES or verb.head < 0:
        return None
    head = syntax.tokens[verb.head]
    if head.index > subject.index:
        return None
    if head.lemma in {"более", "менее", "около"}:  # более 1000 человек, которые
        head = syntax.tokens[subject.index - 2]
    is_joint = bool(syntax.with_relation(head.index, "conj"))
    if not is_joint and head.number and head.number != subject.number:
        head = _agreeing_before(syntax, subject) or head
    above = syntax.tokens[head.head] if head.rel == "nmod" and head.head >= 0 else head
    is_person = above.animacy == "Anim" and head.animacy != "Anim" and above.number == head.number
    return above if is_person else head


def _agreeing_before(syntax: Syntax, relative: Token) -> Token | None:
    """`темами были итоги исследования фонда, которое показало`: the noun of its form."""
    first, _ = syntax.sentence(relative.index)
    for token in reversed(syntax.tokens[max(first, relative.index - REACH) : relative.index]):
        is_gender = relative.number == "Plur" or token.gender == relative.gender
        if token.pos in NOMINAL and token.number == relative.number and is_gender:
            return token
    return None
