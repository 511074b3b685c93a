"""The predicate whose subject a verb shares: `пришёл и сказал`, `пришёл, сказав`."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.antecedents import described_noun, is_predicate
from tasks.extract.statements.reporting_verbs import is_short_passive
from tasks.extract.statements.speaking_places import speaking, stand_together
from tasks.russian.parsed import Token


def governing(syntax: Syntax, index: int) -> int:
    """The predicate whose subject a verb shares: `пришёл и сказал`, `пришёл, сказав`."""
    token = syntax.tokens[index]
    if token.head < 0:
        return -1
    if token.verb_form == "Part" and token.case:
        noun = described_noun(syntax, token)
        return noun.head if noun is not None and is_predicate(syntax, noun) else -1
    if token.verb_form == "Conv":
        return _predicate_of_adverbial(syntax, token)
    if token.rel == "conj" and token.verb_form == "Fin":
        return _joined_predicate(syntax, token)
    if token.rel == "acl:relcl":
        return _issuing(syntax, token)
    if token.rel in {"advcl", "acl"} and token.verb_form == "Fin":
        return _main_predicate(syntax, token)
    return token.head if token.rel in {"conj", "xcomp"} else -1


def _predicate_of_adverbial(syntax: Syntax, token: Token) -> int:
    """`«…», - сказал он, одобрив проект`: the author's verb, never one inside the marks."""
    head = syntax.tokens[token.head]
    if head.pos in {"VERB", "ADJ", "AUX"} and stand_together(syntax, token, head):
        return head.index
    first, _ = syntax.sentence(token.index)
    for before in reversed(syntax.tokens[first : token.index]):
        if before.verb_form == "Fin" and stand_together(syntax, token, before):
            return before.index
    return -1


def _issuing(syntax: Syntax, token: Token) -> int:
    """`он опубликовал письмо, в котором призвал`: the verb that brought the document out."""
    document = syntax.tokens[token.head]
    verb = syntax.tokens[document.head] if document.head >= 0 else None
    is_brought_out = verb is not None and document.rel == "obj" and verb.index < document.index
    if verb is None or not is_brought_out or document.lemma not in speaking("document"):
        return -1
    is_same = (verb.tense, verb.number, verb.gender) == (token.tense, token.number, token.gender)
    return verb.index if is_same else -1


def _main_predicate(syntax: Syntax, token: Token) -> int:
    """`Сухов ушёл после того, как признал вину`: a singular shares the subject of the main verb."""
    main = next((t for t in syntax.ancestors(token.index) if t.verb_form == "Fin"), None)
    if main is None or token.number != "Sing" or not stand_together(syntax, token, main):
        return -1
    is_same = (main.number, main.gender, main.tense) == (token.number, token.gender, token.tense)
    return main.index if is_same else -1


def _joined_predicate(syntax: Syntax, token: Token) -> int:
    """The nearest verb above that can share a subject: `отметил, что …, и сообщил`."""
    for above in syntax.ancestors(token.index):
        is_same = (above.tense, above.number, above.gender) == (
            token.tense,
            token.number,
            token.gender,
        )
        if above.verb_form == "Fin" and is_same and stand_together(syntax, token, above):
            return above.index
    head = syntax.tokens[token.head]
    # задержан ещё один житель, его подозревают: nobody in particular
    is_other = bool(head.number) and head.number != token.number
    return -1 if is_other and (head.verb_form == "Fin" or is_short_passive(head)) else token.head
