"""Indirect speech: reporting verbs with the content that each of them takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tasks.extract.clauses import DASHES, FINAL, MARKS, Syntax
from tasks.extract.content_ends import content_end, trimmed
from tasks.extract.reporting_verbs import Frames, frames
from tasks.extract.reports import Report
from tasks.russian.parsed import Token
from tasks.russian.spans import Span

# `заявил в интервью телеканалу в минувшую пятницу, что`: words between a verb and its `что`.
CLAUSE_REACH = 25
THAT = {"что", "чтобы", "будто", "якобы"}
QUESTION = {
    "как",
    "где",
    "куда",
    "откуда",
    "когда",
    "почему",
    "зачем",
    "сколько",
    "какой",
    "кто",
    "ли",
    "насколько",
    "чей",
    "который",
}
CORRELATIVES = {"то", "тот", "это"}
CLAUSE_RELATIONS = {
    "ccomp",
    "acl",
    "acl:relcl",
    "csubj",
    "advcl",
    "xcomp",
    "parataxis",
    "conj",
    "obl",
    "nsubj",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word with its frames."""

    token: Token
    frames: Frames


@dataclass(frozen=True, slots=True)
class Content:
    """Reported words: tokens `first` to `last` (exclusive), found by `rule`."""

    rule: str
    first: int
    last: int


def indirect_reports(syntax: Syntax, taken: set[int]) -> list[Report]:
    """The reports by a verb, in order; `taken` holds the cues and words of direct speech."""
    found = []
    for token in syntax.tokens:
        words = frames(token)
        if not words or token.index in taken or not _is_said(syntax, token, words):
            continue
        content = next(filter(None, (rule(syntax, Cue(token, words)) for rule in RULES)), None)
        if content is not None:
            report = _report(syntax, token, content)
            if report is not None:
                found.append(report)
    return found


def _is_said(syntax: Syntax, token: Token, words: Frames) -> bool:
    """Whether the verb states a report: no infinitive, no condition, no negation."""
    if token.verb_form == "Inf" or (token.verb_form == "Part" and token.voice == "Pass"):
        return False
    if syntax.is_negated(token.index) and "не" not in words:
        return False
    if "только_не" in words and not syntax.is_negated(token.index):
        return False
    return not any(t.lemma in {"бы", "б"} for t in syntax.dependents(token.index))


def _report(syntax: Syntax, token: Token, content: Content) -> Report | None:
    first, last = trimmed(syntax, content.first, content.last)
    if first >= last:
        return None
    part = Span(syntax.tokens[first].start, syntax.tokens[last - 1].stop)
    outer = Span(min(part.start, token.start), max(part.stop, token.stop))
    return Report(
        rule=content.rule,
        mode="indirect",
        layout="clause",
        parts=(part,),
        outer=outer,
        cue=token.index,
    )


def clause(syntax: Syntax, cue: Cue) -> Content | None:
    """X заявил, что …; выразил надежду на то, что …; рассказал, как …"""
    if "says" not in cue.frames and "obj" not in cue.frames and "clause" not in cue.frames:
        return None
    first = _clause_by_tree(syntax, cue.token.index) or _clause_by_words(syntax, cue.token.index)
    if first is None:
        return None
    return Content("clause", first, content_end(syntax, cue.token.index, first))


def _clause_by_tree(syntax: Syntax, cue: int) -> int | None:
    """The first word of the reported clause that depends on the verb or on its noun."""
    for anchor in _anchors(syntax, cue):
        for token in syntax.dependents(anchor):
            if token.rel in CLAUSE_RELATIONS and token.index > anchor:
                first = _opening(syntax, token, anchor)
                if first is not None:
                    return first
    return None


def _anchors(syntax: Syntax, cue: int) -> Iterator[int]:
    """The verb, then nouns and correlatives on which its clause may hang: `надежду на то, что`."""
    yield cue
    for token in syntax.with_relation(cue, "obj", "obl", "iobj", "xcomp", "nsubj"):
        if token.index > cue and (token.lemma in CORRELATIVES or token.pos == "NOUN"):
            yield token.index
            for inner in syntax.with_relation(token.index, "nmod", "obl", "acl"):
                if inner.lemma in CORRELATIVES:
                    yield inner.index


def _opening(syntax: Syntax, root: Token, anchor: int) -> int | None:
    first, _ = syntax.extent(root.index)
    first = max(first, anchor + 1)
    while first < root.index and syntax.tokens[first].pos == "PUNCT":
        first += 1
    return _after_conjunction(syntax, first)


def _after_conjunction(syntax: Syntax, first: int) -> int | None:
    """The first word of the content: `что` is left out, a question word stays."""
    token = syntax.tokens[first]
    if first + 1 >= len(syntax.tokens):
        return None
    if token.lemma in THAT and token.text.lower() in THAT:
        following = syntax.tokens[first + 1]
        return first + 2 if following.lemma == "якобы" else first + 1
    if token.pos == "ADP" and syntax.tokens[first + 1].lemma in QUESTION | {"что"}:
        return first
    follows = syntax.tokens[first + 1]
    is_question = token.lemma in QUESTION or follows.text.lower() == "ли"
    return first if is_question else None


def _clause_by_words(syntax: Syntax, cue: int) -> int | None:
    """The first `, что` after the verb with no other finite verb between."""
    _, last = syntax.sentence(cue)
    for token in syntax.tokens[cue + 1 : min(last, cue + CLAUSE_REACH)]:
        if token.pos == "VERB" and token.verb_form in {"Fin", "Conv", "Inf"}:
            return None
        if token.text in THAT and syntax.tokens[token.index - 1].text == ",":
            return token.index + 1 if token.pos == "SCONJ" else None
    return None


def infinitive(syntax: Syntax, cue: Cue) -> Content | None:
    """X призвал сторонников собраться; предложил обсудить; пообещал помочь."""
    if "inf" not in cue.frames:
        return None
    index = cue.token.index
    for token in syntax.with_relation(index, "xcomp", "ccomp", "csubj"):
        if token.verb_form == "Inf" and token.index > index:
            first = _with_object(syntax, index, syntax.extent(token.index)[0])
            return Content("infinitive", first, content_end(syntax, index, first))
    return None


def _with_object(syntax: Syntax, cue: int, first: int) -> int:
    """The content with the person who is to act: `призвал тысячи сторонников собраться`."""
    objects = syntax.with_relation(cue, "obj", "iobj")
    starts = [syntax.extent(t.index)[0] for t in objects if cue < t.index and t.pos != "PRON"]
    return max(min([first, *starts]), cue + 1)


def prepositional(syntax: Syntax, cue: Cue) -> Content | None:
    """X объявил о переизбрании; поблагодарил Назарбаева за включение; остановился на перспективах."""
    index = cue.token.index
    for token in syntax.with_relation(index, "obl", "obj", "iobj", "nmod"):
        case = syntax.case_word(token.index)
        case = "о" if case == "об" else case
        if token.index > index and case and token.lemma not in CORRELATIVES:
            first = syntax.extent(token.index)[0]
            if case in cue.frames:
                return Content("prepositional", first + 1, content_end(syntax, index, first + 1))
            if f"obj+{case}" in cue.frames:
                first = max(_with_object(syntax, index, first), index + 1)
                return Content("prepositional", first, content_end(syntax, index, first))
    return None


def object_of(syntax: Syntax, cue: Cue) -> Content | None:
    """X отметил помощь, которую …; осудил визит; назвал итоги подтасованными."""
    if not cue.frames & {"obj", "names"}:
        return None
    index = cue.token.index
    for token in syntax.with_relation(index, "obj", "nsubj:pass"):
        if token.index > index and token.case != "Nom" and token.lemma not in CORRELATIVES:
            first = max(syntax.extent(token.index)[0], index + 1)
            last = content_end(syntax, index, first)
            if "obj" in cue.frames or _is_named(syntax, index, token):
                return Content("object", first, last)
    return None


def _is_named(syntax: Syntax, cue: int, named: Token) -> bool:
    """Whether an instrumental or `как` says what the object is called."""
    later = syntax.dependents(cue) + syntax.dependents(named.index)
    return any(
        t.index > cue and t.index != named.index and (t.case == "Ins" or t.lemma == "как")
        for t in later
    )


def this_said(syntax: Syntax, cue: Cue) -> Content | None:
    """… . Об этом заявил X: the content is the sentence before."""
    if "says" not in cue.frames:
        return None
    first, _ = syntax.sentence(cue.token.index)
    about = [
        t
        for t in syntax.with_relation(cue.token.index, "obl", "obj")
        if t.lemma in {"это", "этот"} and t.pos in {"PRON", "DET"} and t.index < cue.token.index
    ]
    if not about or about[0].index > first + 2 or first == 0:
        return None
    before, _ = syntax.sentence(first - 1)
    return Content("this_said", before, first)


def parenthesis(syntax: Syntax, cue: Cue) -> Content | None:
    """…, отметил X; …, уточняет газета, …; Как сообщили в полиции, …"""
    if "says" not in cue.frames or cue.token.verb_form != "Fin":
        return None
    index = cue.token.index
    first, last = syntax.sentence(index)
    begin = _parenthesis_start(syntax, index)
    end = _parenthesis_end(syntax, index)
    if begin is None:
        return None
    left = begin - first
    right = last - end
    if max(left, right) < 3:
        return None
    if right > left:
        return Content("parenthesis", end, content_end(syntax, index, end))
    return Content("parenthesis", first, begin)


def _parenthesis_start(syntax: Syntax, cue: int) -> int | None:
    """The first token of an inserted report, where a comma, dash or `как` sets it off."""
    first, _ = syntax.sentence(cue)
    begin = cue
    while begin > first and syntax.tokens[begin - 1].text not in FINAL | DASHES | MARKS | {","}:
        begin -= 1
        if cue - begin > 12:
            return None
    opening = syntax.tokens[begin]
    is_as = opening.lemma == "как"
    if begin == first:
        return begin if is_as else None
    if is_as:
        return begin
    is_inverted = begin == cue or syntax.tokens[begin].pos in {"ADV", "PART"}
    return begin if is_inverted and _has_later_source(syntax, cue) else None


def _has_later_source(syntax: Syntax, cue: int) -> bool:
    subjects = syntax.with_relation(cue, "nsubj")
    if subjects:
        return any(t.index > cue for t in subjects)
    obliques = syntax.with_relation(cue, "obl")
    return any(t.index > cue and syntax.case_word(t.index) in {"в", "на"} for t in obliques)


def _parenthesis_end(syntax: Syntax, cue: int) -> int:
    """The token after the inserted report: after its comma, or the sentence's end."""
    _, last = syntax.sentence(cue)
    extent = syntax.extent(cue)[1]
    subject = [syntax.extent(t.index)[1] for t in syntax.with_relation(cue, "nsubj", "obl")]
    end = max([cue + 1, *subject]) if extent >= last - 1 else extent
    while end < last and syntax.tokens[end].text not in FINAL | DASHES | {","}:
        end += 1
    return min(end + 1, last)


Rule = Callable[[Syntax, Cue], Content | None]
RULES: tuple[Rule, ...] = (clause, infinitive, prepositional, object_of, this_said, parenthesis)
