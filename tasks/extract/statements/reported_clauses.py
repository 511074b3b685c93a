"""Clauses as reported content: `заявил, что …`, `надежду на то, что …`, `рассказал, как …`."""

from collections.abc import Iterator

from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.statements.content_ends import content_end
from tasks.extract.statements.reports import Content, Cue
from tasks.russian.parsed import Token

# `заявил в интервью телеканалу в минувшую пятницу, что`: words between a verb and its `что`.
REACH = 30
# `предупреждает агентство в новом обзоре:`: words between a verb and its colon.
COLON_REACH = 12
# `потребовал, чтобы`: but `назвал его лучшим, чтобы польстить` tells a purpose.
ASKING = {"says", "inf", "noun"}
# Verbs whose object is only the name of what is said.
VOICING = {"выразить", "выражать", "высказать", "высказывать", "изъявить", "озвучить"}
THAT = {"что", "чтобы", "будто", "якобы"}
QUESTIONS = {"как", "где", "куда", "откуда", "когда", "почему", "зачем", "сколько", "какой", "кто",
             "насколько", "чей", "что"}  # fmt: skip
# `обвинил его, после чего ушёл`: what comes next, and nothing that is asked.
THEREUPON = {"после", "из-за", "вследствие", "благодаря", "ввиду", "кроме", "помимо", "вместо"}
# `дал понять, что`
GIVEN = {"понять", "знать"}
CORRELATIVES = {"то", "тот", "это"}
RELATIONS = {"ccomp", "acl", "csubj", "advcl", "xcomp", "parataxis", "conj", "obl", "nsubj", "obj",
             "acl:relcl"}  # fmt: skip


def clause(syntax: Syntax, cue: Cue) -> Content | None:
    """X заявил, что …; выразил надежду на то, что …; рассказал, как …."""
    index = cue.token.index
    first = _after_that(syntax, index)
    if not cue.frames & {"says", "that", "obj", "noun"} and not _is_for_that(syntax, cue, first):
        return None
    if first is not None and first >= syntax.sentence(index)[1]:
        return None  # `заявил, что` and no more
    if first is not None and _hangs_on_object(syntax, cue, first):
        return None
    is_purpose = first is not None and syntax.tokens[first].text == "чтобы"
    if is_purpose and not cue.frames & ASKING and not _is_for_that(syntax, cue, first):
        return None
    if first is None and "that" not in cue.frames:
        first = _by_tree(syntax, cue)
    if first is None:
        return None
    return Content("clause", first, content_end(syntax, index, first))


def _is_for_that(syntax: Syntax, cue: Cue, first: int | None) -> bool:
    """`обвинил его в том, что`, `поблагодарил за то, что`: the preposition that a verb takes."""
    if first is None:
        return False
    comma = first - 1 if syntax.tokens[first].text == "чтобы" else first - 2
    before = syntax.tokens[max(cue.token.index, comma - 2) : comma]
    is_led = len(before) == 2 and before[1].lemma in CORRELATIVES and before[0].pos == "ADP"
    return is_led and bool({before[0].lemma, f"obj+{before[0].lemma}"} & cue.frames)


def after_colon(syntax: Syntax, cue: Cue) -> Content | None:
    """Аналитики предупреждают: цены вырастут: a clause without quotation marks."""
    if not cue.frames & {"says", "quotes"} or cue.token.verb_form != "Fin":
        return None
    _, last = syntax.sentence(cue.token.index)
    for token in syntax.tokens[cue.token.index + 1 : min(last, cue.token.index + COLON_REACH)]:
        if token.text == ":":
            first = token.index + 1
            return Content("after_colon", first, last) if _is_clause(syntax, first, last) else None
        if token.text in {",", ";"} or token.verb_form == "Fin":
            return None
    return None


def _is_clause(syntax: Syntax, first: int, last: int) -> bool:
    """Whether words after a colon are a clause and no quotation: the quotation is direct speech."""
    is_quoted = any(t.text in MARKS for t in syntax.tokens[first : first + 1])
    is_finite = any(
        t.pos in {"VERB", "AUX"} and t.verb_form == "Fin" for t in syntax.tokens[first:last]
    )
    return is_finite and not is_quoted


def _hangs_on_object(syntax: Syntax, cue: Cue, first: int) -> bool:
    """`признал вину в том, что`: the object is said; `выразил надежду, что`: the clause is."""
    if "obj" not in cue.frames or cue.token.lemma in VOICING:
        return False
    objects = syntax.with_relation(cue.token.index, "obj")
    return any(
        cue.token.index < t.index < first and t.pos == "NOUN" and t.animacy != "Anim"
        for t in objects
    )


def _after_that(syntax: Syntax, cue: int) -> int | None:
    """The word after the first `, что` that follows the verb with no other verb between."""
    _, last = syntax.sentence(cue)
    for token in syntax.tokens[cue + 1 : min(last, cue + REACH)]:
        if token.pos == "VERB" and token.verb_form in {"Fin", "Conv", "Inf"}:
            if token.index == cue + 1 and token.lemma in GIVEN:
                continue
            return None
        if token.lemma in {"который", "где", "когда"} or token.text in {":", ";"}:
            return None
        if token.text in THAT and syntax.tokens[token.index - 1].text == ",":
            if syntax.tokens[min(token.index + 1, last - 1)].lemma == "касаться":
                return None
            return _after(syntax, token) if token.pos in {"SCONJ", "PART"} else None
    return None


def _after(syntax: Syntax, conjunction: Token) -> int:
    """The word after `что`, `что якобы`; `чтобы` is part of what is asked."""
    following = conjunction.index + 1
    if conjunction.text == "чтобы":
        return conjunction.index
    if following < len(syntax.tokens) and syntax.tokens[following].text == "якобы":
        return following + 1
    return following


def _by_tree(syntax: Syntax, cue: Cue) -> int | None:
    """The first word of the clause that depends on the verb, or on its noun."""
    index = cue.token.index
    for anchor in _anchors(syntax, index):
        is_asked = "says" in cue.frames and (anchor == index or _is_correlative(syntax, anchor))
        for token in syntax.dependents(anchor):
            if token.rel in RELATIONS and token.index > anchor:
                first = _opening(syntax, token, anchor, is_asked=is_asked)
                if first is not None and not _has_verb(syntax, index + 1, first):
                    return first
    return None


def _has_verb(syntax: Syntax, first: int, last: int) -> bool:
    between = syntax.tokens[first:last]
    return any(t.pos == "VERB" and t.verb_form in {"Fin", "Conv"} for t in between)


def _anchors(syntax: Syntax, cue: int) -> Iterator[int]:
    """The verb, then the nouns and correlatives on which its clause may hang."""
    yield cue
    for token in syntax.with_relation(cue, "obj", "obl", "iobj", "xcomp", "nsubj"):
        if token.index > cue and (token.lemma in CORRELATIVES or token.pos == "NOUN"):
            yield token.index
            for inner in syntax.with_relation(token.index, "nmod", "obl", "acl"):
                if inner.lemma in CORRELATIVES:
                    yield inner.index


def _is_correlative(syntax: Syntax, index: int) -> bool:
    return syntax.tokens[index].lemma in CORRELATIVES


def _opening(syntax: Syntax, root: Token, anchor: int, *, is_asked: bool) -> int | None:
    first = max(syntax.extent(root.index)[0], anchor + 1)
    while first < root.index and syntax.tokens[first].pos == "PUNCT":
        first += 1
    token = syntax.tokens[first]
    if token.text in THAT and token.pos == "SCONJ":
        return _after(syntax, token)
    return first if is_asked and first < root.index and _is_question(syntax, first) else None


def _is_question(syntax: Syntax, first: int) -> bool:
    """`как важно …`, `в какой стране …`, `готов ли …`, right after a comma."""
    if syntax.tokens[first - 1].text != "," or _is_time(syntax, first):
        return False
    token, following = syntax.tokens[first], syntax.tokens[first + 1]
    if following.text == "ли":
        return True
    if following.text == "чего" and token.text in THEREUPON:
        return False
    return token.lemma in QUESTIONS or (token.pos == "ADP" and following.lemma in QUESTIONS)


def _is_time(syntax: Syntax, first: int) -> bool:
    """`после того, как`, `до того, как`: when it was, and nothing that was told."""
    before = syntax.tokens[max(0, first - 3) : first - 1]
    is_correlative = bool(before) and before[-1].lemma in CORRELATIVES
    return is_correlative and before[0].text.lower() in {"после", "до", "перед", "с", "вместо"}
