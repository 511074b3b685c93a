"""Who stands as the subject of a reporting word: by the tree, and by word order where it fails."""

from tasks.extract.reading.syntax import Syntax
from tasks.extract.statements.nearest_subject import agrees, by_order
from tasks.extract.statements.reporting_verbs import frames_at, is_short_passive
from tasks.extract.statements.speaker_phrases import is_counted
from tasks.extract.statements.speaking_places import (
    RELATIVES,
    is_speaking,
    place_of,
    speaking,
    stand_together,
)
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `Все рассчитывают`, `это говорит о том`: nobody in particular speaks.
NOBODY = {"это", "что", "ничто", "никто", "весь", "всё", "кто-то", "кто-нибудь", "я", "мы", "вы",
          "ты", "каждый", "любой", "некто", "себя"}  # fmt: skip
CONTRASTS = {"однако", "но", "а", "зато"}
QUOTING = {"цитировать", "процитировать", "приводить", "привести"}
WORDS = {"слово", "высказывание", "заявление", "комментарий", "мнение", "ответ"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
# How the dictionary writes what the tagger finds.
GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
NUMBERS = {"Sing": "sing", "Plur": "plur"}
# Words between a participle and the noun that it describes.
REACH = 25


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
        index = _governing(syntax, index)
    if "impersonal" in frames_at(syntax, syntax.tokens[cue]):
        return found
    if not found and syntax.tokens[cue].verb_form == "Fin":
        nearest = by_order(syntax, syntax.tokens[cue])
        found = coordinated(syntax, nearest) if nearest else []
    return None if found and found[0].lemma in NOBODY else found


def coordinated(syntax: Syntax, token: Token) -> list[Token]:
    """A noun and those joined to it by `и`: `Лукашенко и Назарбаев`."""
    joint = syntax.with_relation(token.index, "conj")
    return [
        token,
        *(t for t in joint if t.case == token.case and syntax.with_relation(t.index, "cc")),
    ]


def read_as_object(syntax: Syntax, verb: Token) -> Token | None:
    """`«…», заявило ведомство`: a body after its verb whose nominative is also an accusative."""
    if verb.verb_form != "Fin":
        return None
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
    verb = syntax.tokens[index]
    if verb.verb_form == "Part" and verb.case:
        described = _described(syntax, verb)
        return [described] if described else []
    if "impersonal" in frames_at(syntax, verb):
        return place_of(syntax, verb)
    subject = _by_tree(syntax, verb) or read_as_object(syntax, verb)
    place = place_of(syntax, verb) if verb.number == "Plur" and verb.verb_form != "Conv" else []
    if subject is None or (place and _is_told(verb, subject)):
        return place
    antecedent = _antecedent(syntax, verb, subject)
    if antecedent is not None:
        return [antecedent]
    joint = coordinated(syntax, subject)
    return joint[-1:] if verb.number == "Sing" and _are_roles(verb, joint) else joint


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


def _described(syntax: Syntax, participle: Token) -> Token | None:
    """`из Испании, требовавшей выдачи`: the noun before a participle that agrees with it."""
    form = (participle.case, participle.number)
    head = syntax.tokens[participle.head] if participle.head >= 0 else None
    if head is not None and (head.case, head.number) == form and head.pos in NOMINAL:
        return head
    first, _ = syntax.sentence(participle.index)
    for token in reversed(syntax.tokens[max(first, participle.index - REACH) : participle.index]):
        if token.pos in NOMINAL and (token.case, token.number) == form:
            return token
    return head if head is not None and _touches(syntax, head, participle) else None


def _touches(syntax: Syntax, noun: Token, participle: Token) -> bool:
    """`Движение «Талибан», взявшее`: the tree is surer than the tagger of a form."""
    between = syntax.tokens[noun.index + 1 : participle.index]
    is_before = noun.index < participle.index and noun.pos in NOMINAL
    return is_before and all(t.pos in {"PUNCT", "PROPN", "X"} for t in between)


def _by_tree(syntax: Syntax, verb: Token) -> Token | None:
    for token in syntax.dependents(verb.index):
        if token.rel not in {"nsubj", "nsubj:pass"}:
            if token.lemma == "который" and token.case == "Nom" and token.index < verb.index:
                return token
            continue
        if is_counted(syntax, token):
            return token
        if _is_participle(token):
            continue  # Рассказавший об этом полковник уточнил
        is_fit = _can_be_subject(token) and agrees(verb, token)
        if (is_fit or _looks_nominative(verb, token)) and not _is_cut_off(syntax, verb, token):
            return token
    return None


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
    first, last = sorted((verb.index, subject.index))
    between = syntax.tokens[first + 1 : last]
    if subject.index < verb.index:
        return any(t.lemma in CONTRASTS and syntax.tokens[t.index - 1].text == "," for t in between)
    return any(t.text == ":" or t.lemma in {*CONTRASTS, "что"} for t in between)


def _antecedent(syntax: Syntax, verb: Token, subject: Token) -> Token | None:
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
    above = syntax.tokens[head.head] if head.rel == "nmod" and head.head >= 0 else head
    is_person = above.animacy == "Anim" and head.animacy != "Anim" and above.number == head.number
    return above if is_person else head


def _governing(syntax: Syntax, index: int) -> int:
    """The predicate whose subject a verb shares: `пришёл и сказал`, `пришёл, сказав`."""
    token = syntax.tokens[index]
    if token.head < 0:
        return -1
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
    return token.head if head.number == token.number or head.verb_form != "Fin" else -1
