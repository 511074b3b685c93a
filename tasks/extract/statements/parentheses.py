"""Reports beside their content: `…, отметил министр`, `Как сообщили в полиции, …`, `Об этом …`."""

from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.statements.content_ends import content_end
from tasks.extract.statements.reports import Content, Cue
from tasks.extract.statements.subjects import read_as_object
from tasks.russian.parsed import Token

# Words of an inserted report before its verb: `как ранее в пятницу сообщил`.
REACH = 12
# `, ссылаясь на свои источники,` belongs to the report.
REFERRING = {"ссылаться", "сослаться"}
# `Более того, как сообщает агентство, …`
ADDING = {"более", "кроме", "помимо", "сверх", "вместо"}
# `Однако как сообщили в полиции, …`
LEADING = {"однако", "но", "а", "и", "впрочем", "правда"}
# Shorter stretches are no content: `Конечно, сказал он`.
MIN_CONTENT = 2


def this_said(syntax: Syntax, cue: Cue) -> Content | None:
    """Об этом заявил X: the content is the sentence before."""
    if "says" not in cue.frames:
        return None
    first, _ = syntax.sentence(cue.token.index)
    about = [
        t
        for t in syntax.with_relation(cue.token.index, "obl", "obj")
        if _is_this(syntax, t) and t.index < cue.token.index
    ]
    if not about or about[0].index > first + 2 or first == 0:
        return None
    before, _ = syntax.sentence(first - 1)
    return Content("this_said", before, first)


def _is_this(syntax: Syntax, token: Token) -> bool:
    """`об этом`, `это`: but not `этим объясняется`."""
    if token.lemma not in {"это", "этот"} or token.pos not in {"PRON", "DET"}:
        return False
    return token.text.lower() == "это" or syntax.case_word(token.index) in {"о", "об"}


def as_said(syntax: Syntax, cue: Cue) -> Content | None:
    """Как сообщили в полиции, …; …, как сообщил министр."""
    begin = _opening(syntax, cue)
    if begin is None:
        return None
    begin += syntax.tokens[begin].text.lower() in LEADING
    if syntax.tokens[min(begin, cue.token.index)].text.lower() != "как":
        return None
    if _is_conjunction(syntax, begin):
        return None
    return _beside(syntax, cue.token.index, begin, "as_said")


def _is_conjunction(syntax: Syntax, begin: int) -> bool:
    """`после того, как сообщили`: but `кроме того, как сообщили`."""
    if begin < 2 or syntax.tokens[begin - 2].lemma not in {"то", "тот"}:
        return False
    return begin < 3 or syntax.tokens[begin - 3].text.lower() not in ADDING


def parenthesis(syntax: Syntax, cue: Cue) -> Content | None:
    """…, отметил X; …, уточняет газета, …."""
    begin = _opening(syntax, cue)
    if begin is None or begin == syntax.sentence(begin)[0]:
        return None
    index = cue.token.index
    words = syntax.tokens[begin:index]
    is_inverted = all(t.pos in {"ADV", "PART", "PRON"} and t.lemma != "который" for t in words)
    if not is_inverted or not _has_later_source(syntax, index):
        return None
    return _beside(syntax, index, begin, "parenthesis")


def _opening(syntax: Syntax, cue: Cue) -> int | None:
    """The first token of a finite report's clause, after the mark that sets it off."""
    if "says" not in cue.frames or cue.token.verb_form != "Fin":
        return None
    begin = cue.token.index
    first, _ = syntax.sentence(begin)
    while begin > first and not syntax.is_break(begin - 1) and not _is_mark(syntax, begin - 1):
        begin -= 1
    return begin if cue.token.index - begin <= REACH else None


def _is_mark(syntax: Syntax, index: int) -> bool:
    return syntax.tokens[index].text in MARKS


def _beside(syntax: Syntax, cue: int, begin: int, rule: str) -> Content | None:
    """The longer of what stands before and after the inserted report."""
    first, last = syntax.sentence(cue)
    end = _end(syntax, cue)
    left, right = begin - first, last - end
    if max(left, right) < MIN_CONTENT:
        return None
    if right > left:
        stop = content_end(syntax, cue, end)
        return Content(rule, end, stop) if syntax.has_predicate(end, stop) else None
    return Content(rule, first, begin) if syntax.has_predicate(first, begin) else None


def _has_later_source(syntax: Syntax, cue: int) -> bool:
    if read_as_object(syntax, syntax.tokens[cue]):
        return True
    subjects = syntax.with_relation(cue, "nsubj")
    if subjects:
        return any(t.index > cue for t in subjects)
    places = syntax.with_relation(cue, "obl", "nmod")
    return any(t.index > cue and syntax.case_word(t.index) in {"в", "на"} for t in places)


def _end(syntax: Syntax, cue: int) -> int:
    """The token after the inserted report: after its comma, or the sentence's end."""
    _, last = syntax.sentence(cue)
    ends = [t.index for t in syntax.with_relation(cue, "nsubj", "obl") if t.index > cue]
    end = _next_break(syntax, max([cue, *ends[:1]]) + 1, last)
    following = syntax.tokens[end + 1 : end + 2]
    if following and following[0].lemma in REFERRING and following[0].verb_form == "Conv":
        end = _next_break(syntax, end + 1, last)
    return min(end + 1, last)


def _next_break(syntax: Syntax, index: int, last: int) -> int:
    while index < last and not syntax.is_break(index):
        index += 1
    return index
