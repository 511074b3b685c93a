"""Indirect speech: reporting verbs with the content that each of them takes."""

import itertools
from collections.abc import Callable

from tasks.extract.reading.syntax import Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.content_ends import trimmed
from tasks.extract.statements.content_nouns import content_noun
from tasks.extract.statements.inverted_phrases import (
    object_before,
    passive_subject,
    phrase_before,
)
from tasks.extract.statements.parentheses import as_said, parenthesis, this_said
from tasks.extract.statements.reported_clauses import after_colon, clause
from tasks.extract.statements.reported_phrases import (
    infinitive,
    instrumental,
    name_given,
    object_of,
    prepositional,
)
from tasks.extract.statements.reporting_verbs import Frames, frames_at, is_full_passive, lemmas
from tasks.extract.statements.reports import Content, Cue, Report
from tasks.extract.statements.wishes import wish
from tasks.russian.parsed import Token
from tasks.russian.spans import Span

# `поспешил заявить`: verbs whose infinitive did come about.
CARRYING_OUT = word_class("statements", "carrying_out")

Rule = Callable[[Syntax, Cue], Content | None]
RULES: tuple[Rule, ...] = (
    clause,
    after_colon,
    infinitive,
    content_noun,
    prepositional,
    object_of,
    wish,
    name_given,
    object_before,
    instrumental,
    phrase_before,
    passive_subject,
    this_said,
    as_said,
    parenthesis,
)
# `Говоря о регионе, он отметил`: such an adverbial names the topic, unless a clause follows.
RULES_OF_TOPICS: tuple[Rule, ...] = (clause, infinitive, object_of)


def indirect_reports(syntax: Syntax, taken: set[int]) -> list[Report]:
    """The reports by a verb, in order; `taken` holds the cues and words of direct speech."""
    found = []
    for token in syntax.parsed.words.with_lemmas(lemmas()):
        words = frames_at(syntax, token)
        if not words or token.index in taken or not _is_said(syntax, token, words):
            continue
        rules = RULES_OF_TOPICS if _is_topic(token) else RULES
        content = next(filter(None, (rule(syntax, Cue(token, words)) for rule in rules)), None)
        report = _report(syntax, token, content) if content else None
        if report is not None:
            found.append(report)
    return found


def _is_said(syntax: Syntax, token: Token, words: Frames) -> bool:
    """Whether the verb states a report: no infinitive, no condition, no negation."""
    if is_full_passive(token):
        return False
    if token.verb_form == "Inf" and not _is_carried_out(syntax, token):
        return False
    if _is_supposed(syntax, token):
        return False
    is_negated = syntax.is_negated(token.index)
    if (is_negated and not words & {"не", "только_не"}) or (
        not is_negated and "только_не" in words
    ):
        return False
    return not any(t.text in {"бы", "б"} for t in syntax.dependents(token.index))


def _is_supposed(syntax: Syntax, token: Token) -> bool:
    """`Если он уверяет, что`, `можно выиграть, обвинив`; `если раньше заявлял` was so."""
    if token.verb_form == "Conv":
        above = [*itertools.islice(syntax.ancestors(token.index), 2)]
        is_open = len(above) > 1 and above[0].verb_form == "Inf" and above[0].index < token.index
        return is_open and above[1].verb_form != "Fin"  # отказался говорить, сославшись на
    return token.tense == "Pres" and any(
        t.text.lower() == "если" for t in syntax.with_relation(token.index, "mark")
    )


def _is_carried_out(syntax: Syntax, token: Token) -> bool:
    """`успел заявить`, `стал утверждать`: the infinitive of what did happen."""
    head = syntax.tokens[token.head] if token.head >= 0 else None
    if head is not None and token.rel == "conj" and head.verb_form == "Inf":
        return _is_carried_out(syntax, head)  # успел распустить правительство и объявить
    is_done = head is not None and head.tense == "Past" and head.lemma in CARRYING_OUT
    return is_done and not syntax.is_negated(token.head)


def _is_topic(token: Token) -> bool:
    return token.verb_form == "Conv" and token.tense != "Past"


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
