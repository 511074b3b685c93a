"""Who stands as the subject of a reporting word: by the tree, and by word order where it fails."""

import re
from dataclasses import replace

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.antecedents import antecedent, described_noun, is_predicate
from tasks.extract.statements.nearest_subject import agrees, by_order
from tasks.extract.statements.reporting_verbs import frames_at, is_short_passive
from tasks.extract.statements.shared_subjects import governing
from tasks.extract.statements.speaker_phrases import is_counted
from tasks.extract.statements.speaking_places import (
    is_speaking,
    place_of,
    speaking,
    stand_together,
)
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `Все рассчитывают`, `это говорит о том`: nobody in particular speaks.
NOBODY = {"это", "что", "ничто", "никто", "весь", "всё", "кто-то", "кто-нибудь", "я", "мы", "вы",
          "ты", "каждый", "любой", "некто", "себя", "кто"}  # fmt: skip
CONTRASTS = {"однако", "но", "а", "зато"}
QUOTING = {"цитировать", "процитировать", "приводить", "привести"}
WORDS = {"слово", "высказывание", "заявление", "комментарий", "мнение", "ответ"}
# How the dictionary writes what the tagger finds.
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
PAST = re.compile(r"л([аои]?)(?:с[ья])?$")
# The gender and number of a past, by its ending.
ENDINGS = {"": ("Masc", "Sing"), "а": ("Fem", "Sing"), "о": ("Neut", "Sing"), "и": ("", "Plur")}
NUMBERS = {"Sing": "sing", "Plur": "plur"}


def subjects(syntax: Syntax, cue: int) -> list[Token] | None:
    """The tokens whose words a verb reports, joint ones apart.

    An empty list says that the verb has no subject, so that an earlier speaker may go on; None
    that it has one which speaks for nobody.
    """
    if syntax.tokens[cue].lemma in QUOTING:
        return _quoted(syntax, cue)
    if is_short_passive(syntax.tokens[cue]):
        return _agents(syntax, syntax.tokens[cue]) or None
    index, seen = cue, set()
    found: list[Token] = []
    while index >= 0 and index not in seen and not found:
        seen.add(index)
        found = _own(syntax, index)
        index = governing(syntax, index)
    if "impersonal" in frames_at(syntax, syntax.tokens[cue]):
        return found
    verb = _finite(syntax, _as_told(syntax.tokens[cue]))
    if not found and verb.verb_form == "Fin":
        nearest = by_order(syntax, verb)
        found = coordinated(syntax, nearest) if nearest else _in_series(syntax, verb.index)
    return None if found and found[0].lemma in NOBODY else found


def _finite(syntax: Syntax, verb: Token) -> Token:
    """`Сухов извинился, сообщив`: the verb right before an adverbial, if the tree joins them."""
    if verb.verb_form != "Conv":
        return verb
    first, _ = syntax.sentence(verb.index)
    before = (t for t in reversed(syntax.tokens[first : verb.index]) if t.verb_form == "Fin")
    main = next(before, verb)
    return main if main.index == governing(syntax, verb.index) else verb


def _in_series(syntax: Syntax, cue: int) -> list[Token]:
    """`Певица вышла к людям, объявила: «…»`: the subject of the verb before it of the same form."""
    first, _ = syntax.sentence(cue)
    verb = syntax.tokens[cue]
    if verb.number != "Sing":
        return []
    for token in reversed(syntax.tokens[first:cue]):
        if token.pos in {"VERB", "AUX"} and token.verb_form == "Fin":
            is_same = (token.tense, token.number, token.gender) == (
                verb.tense,
                verb.number,
                verb.gender,
            )
            is_clause = token.rel.startswith(("acl", "ccomp", "advcl"))
            is_together = is_same and stand_together(syntax, token, verb)
            return _own(syntax, token.index) if is_together and not is_clause else []
    return []


def coordinated(syntax: Syntax, token: Token) -> list[Token]:
    """A noun and those joined to it by `и`: `Лукашенко и Назарбаев`."""
    joint = syntax.with_relation(token.index, "conj")
    return [
        token,
        *(t for t in joint if t.case == token.case and syntax.with_relation(t.index, "cc")),
    ]


def read_as_object(syntax: Syntax, verb: Token) -> Token | None:
    """`«…», заявило ведомство`: a body after its verb whose nominative is also an accusative."""
    if verb.verb_form != "Fin" or "says" not in frames_at(syntax, verb):
        return None
    if any(t.verb_form == "Inf" for t in syntax.with_relation(verb.index, "xcomp")):
        return None  # просит суд отложить слушания
    for token in syntax.with_relation(verb.index, "obj"):
        is_body = token.lemma in speaking("body") and token.animacy != "Anim"
        is_same = token.case == "Acc" and token.gender != "Fem" and token.number == verb.number
        if is_body and is_same and token.index > verb.index and agrees(verb, token):
            return token
    return None


def _quoted(syntax: Syntax, cue: int) -> list[Token]:
    """`цитирует министра агентство`, `приводит слова министра газета`: the one quoted speaks."""
    for token in syntax.with_relation(cue, "obj", "iobj", "obl"):
        if token.lemma in WORDS:
            owners = [t for t in syntax.with_relation(token.index, "nmod") if t.case == "Gen"]
            return owners[:1]
        if token.animacy == "Anim":
            return [token]
    return []


def _agents(syntax: Syntax, verb: Token) -> list[Token]:
    """`опровергнуто министром`, `сказано в докладе`: by whom or where it was said."""
    for token in syntax.with_relation(verb.index, "obl", "nmod", "obl:agent"):
        is_agent = token.case == "Ins" and not syntax.case_word(token.index)
        is_speaker = token.animacy == "Anim" or is_speaking(token) or syntax.is_named(token.index)
        if is_agent and is_speaker:
            return coordinated(syntax, token)
    return [each for place in place_of(syntax, verb) for each in coordinated(syntax, place)]


def _own(syntax: Syntax, index: int) -> list[Token]:
    verb = _as_told(syntax.tokens[index])
    if verb.verb_form == "Part" and verb.case:
        noun = described_noun(syntax, verb)
        return [noun] if noun and not is_predicate(syntax, noun) else []
    if "impersonal" in frames_at(syntax, verb):
        return place_of(syntax, verb)
    subject = _by_tree(syntax, verb) or read_as_object(syntax, verb) or _hung_above(syntax, verb)
    place = place_of(syntax, verb) if verb.number == "Plur" and verb.verb_form != "Conv" else []
    if subject is None or (place and _is_told(verb, subject)):
        return place
    noun = antecedent(syntax, verb, subject)
    if noun is not None:
        return [noun]
    joint = coordinated(syntax, subject)
    return joint[-1:] if verb.number == "Sing" and _are_roles(verb, joint) else joint


def _as_told(verb: Token) -> Token:
    """`агентство классифицировало`: a past that the tagger takes for a participle in a case."""
    past = PAST.search(verb.text) if verb.verb_form == "Part" and verb.case else None
    if past is None or any(parse.tag.POS == "PRTF" for parse in parses_of(verb.text)):
        return verb
    gender, number = ENDINGS[past[1]]
    return replace(verb, verb_form="Fin", tense="Past", case="", gender=gender, number=number)


def _is_told(verb: Token, subject: Token) -> bool:
    """`В полиции уточнили подробности`: things behind the verb, in either case, are its object."""
    is_thing = subject.pos == "NOUN" and subject.animacy == "Inan"
    return is_thing and subject.index > verb.index and not is_speaking(subject)


def _are_roles(verb: Token, joint: list[Token]) -> bool:
    """`глава фонда и супруга музыканта Анна Берг сказала`: two roles of one.

    Behind its verb a singular may have two subjects, but for common nouns: `сказала певица и
    актриса Анна Берг`.
    """
    return joint[0].index < verb.index or all(t.pos == "NOUN" for t in joint)


def _hung_above(syntax: Syntax, verb: Token) -> Token | None:
    """`Партия объявила о победе, критики заявляют`: the tree gives the first verb both subjects.

    Or it takes a verb of the quotation for the first: `Котов так ответил: «Рынок растёт»`.
    """
    if verb.rel != "conj" or verb.verb_form != "Fin":
        return None
    for token in syntax.with_relation(verb.head, "nsubj"):
        is_before = token.index < verb.index
        if (
            is_before
            and (token.index > verb.head or verb.head > verb.index)
            and _can_be_subject(token)
            and agrees(verb, token)
        ):
            return token
    return None


def _by_tree(syntax: Syntax, verb: Token) -> Token | None:
    for token in _in_order(syntax, verb):
        if token.rel not in {"nsubj", "nsubj:pass"}:
            if token.lemma == "который" and token.case == "Nom" and token.index < verb.index:
                return token
            continue
        if _is_cut_off(syntax, verb, token):
            continue
        if is_counted(syntax, token):
            return token
        if _is_participle(token):
            continue  # Рассказавший об этом полковник уточнил
        is_fit = _can_be_subject(token) and agrees(verb, token)
        if is_fit or _looks_nominative(verb, token):
            return token
    return None


def _in_order(syntax: Syntax, verb: Token) -> list[Token]:
    """The dependents of a verb, nominatives first: `после победы Остапчук мэр поздравил её`.

    Behind a comma what follows the verb comes before all: `, сообщил мэр`.
    """
    is_inverted = verb.index > 0 and syntax.tokens[verb.index - 1].text == ","
    return sorted(
        syntax.dependents(verb.index),
        key=lambda t: (is_inverted and t.index < verb.index, t.case != "Nom", t.index),
    )


def _can_be_subject(token: Token) -> bool:
    return token.case in {"Nom", ""} or token.pos == "NUM" or token.text.isupper()


def _is_participle(token: Token) -> bool:
    return token.pos == "PROPN" and all(p.tag.POS == "PRTF" for p in parses_of(token.text))


def _looks_nominative(verb: Token, token: Token) -> bool:
    """`Пресс-служба`, `Кэрри`: read as a genitive, though the nominative is so spelt too."""
    gender, number = GENDERS.get(verb.gender), NUMBERS.get(verb.number)
    return token.rel == "nsubj" and any(
        tag.case == "nomn"
        and (gender in {None, tag.gender} or "Fixd" in tag)
        and number in {None, tag.number}
        for tag in (parse.tag for parse in parses_of(token.text))
    )


def _is_cut_off(syntax: Syntax, verb: Token, subject: Token) -> bool:
    """Whether another clause begins between a verb and what follows: `объявил, однако лидер`."""
    if subject.lemma == "который" and subject.index > verb.index:
        return True  # назвал средство, которое вредит
    first, last = sorted((verb.index, subject.index))
    between = syntax.tokens[first + 1 : last]
    if subject.index < verb.index:
        return any(
            syntax.text[t.start : t.stop + 1] == ": "
            or (t.lemma in CONTRASTS and syntax.tokens[t.index - 1].text == ",")
            for t in between
        )
    return any(t.text == ":" or t.lemma in {*CONTRASTS, "что", "который"} for t in between)
