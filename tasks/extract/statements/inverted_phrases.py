"""Phrases before their verb as reported content: `Против закона выступили сорок депутатов`."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.reported_phrases import PREPOSITIONS, is_content
from tasks.extract.statements.reports import Content, Cue
from tasks.russian.parsed import Token

# Prepositions that open a clause with what is spoken of; `в` and `на` rather tell where.
LEADING = {"о": "Loc", "про": "Acc", "за": "", "против": "Gen", "с": "Ins", "к": "Dat"}
PHRASE = {"ADP", "ADJ", "DET", "NOUN", "PROPN", "NUM", "PRON"}
# Words that may lead a clause before what it is about.
LEAD = 6
# Shorter subjects say nothing: `Он был поддержан депутатами`.
MIN_SUBJECT_WORDS = 2


def object_before(syntax: Syntax, cue: Cue) -> Content | None:
    """Предложение поддержали депутаты; своей вины он не признал."""
    index = cue.token.index
    for token in syntax.with_relation(index, "obj"):
        first, last = syntax.extent(token.index)
        if last > index or not is_content(syntax, cue, token):
            continue
        is_near = token.pos == "NOUN" and _adjoins(syntax, index, last)
        if is_near or _opens(syntax, index, first):
            return Content("object_before", first, _end(syntax, index, last))
    return None


def _end(syntax: Syntax, cue: int, last: int) -> int:
    """`Соболезнования | в связи с утратой выразил мэр`: phrases that the tree gives to the verb."""
    while last < cue and syntax.tokens[last].pos in PHRASE and syntax.tokens[last].case != "Nom":
        last += 1
    while syntax.tokens[last - 1].pos in {"ADV", "PART", "ADP"}:
        last -= 1
    return last


def _opens(syntax: Syntax, cue: int, first: int) -> bool:
    """Whether no subject stands before an object: it is what the clause begins with."""
    return not any(t.index < first for t in syntax.with_relation(cue, "nsubj"))


def _adjoins(syntax: Syntax, cue: int, last: int) -> bool:
    """`Сухов | вину не признал`: the object stands right before its verb."""
    return all(t.pos in {"ADV", "PART"} for t in syntax.tokens[last:cue])


def phrase_before(syntax: Syntax, cue: Cue) -> Content | None:
    """О задержании сообщила полиция; с юбилеем поздравил мэр: it stands before the verb."""
    index = cue.token.index
    first, _ = syntax.sentence(index)
    for token in syntax.with_relation(index, "obl"):
        start, end = syntax.extent(token.index)
        is_first = start <= first + 1 or _only_leads(syntax, first, start)
        if _is_topic(syntax, cue, token) and is_first and end <= index:
            return Content("phrase_before", start + 1, _with_joint(syntax, token, end, index))
    return None


def _only_leads(syntax: Syntax, first: int, start: int) -> bool:
    """`Таким образом, | о намерении заявили`: nothing before that acts or is told."""
    before = syntax.tokens[first:start]
    is_told = any(t.pos in {"VERB", "AUX", "SCONJ"} or t.case == "Nom" for t in before)
    return not is_told and len(before) <= LEAD


def _with_joint(syntax: Syntax, token: Token, end: int, cue: int) -> int:
    """`о взятках | и участии в сделке | заявил`: what is joined, wherever the tree hangs it."""
    for at in range(end, cue):
        word = syntax.tokens[at]
        if at == end and word.pos != "CCONJ":
            return end
        if word.pos not in {*PHRASE, "CCONJ"} or word.case == "Nom":
            return end
    return cue if syntax.tokens[cue - 1].pos != "CCONJ" and token.index < cue else end


def _is_topic(syntax: Syntax, cue: Cue, token: Token) -> bool:
    word = syntax.case_word(token.index)
    preposition = PREPOSITIONS.get(word, word)
    is_led = preposition in cue.frames and preposition in LEADING
    return token.pos == "NOUN" and is_led and LEADING[preposition] in {"", token.case}


def passive_subject(syntax: Syntax, cue: Cue) -> Content | None:
    """Это сообщение было опровергнуто в мэрии: what the passive verb is said of."""
    if "passive" not in cue.frames:
        return None
    for token in syntax.with_relation(cue.token.index, "nsubj:pass", "nsubj"):
        first, last = syntax.extent(token.index)
        last = _end(syntax, cue.token.index, last)
        is_before = last <= cue.token.index and last - first >= MIN_SUBJECT_WORDS
        if is_before and token.animacy != "Anim":
            return Content("passive_subject", first, last)
    return None
