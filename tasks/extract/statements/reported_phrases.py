"""Phrases as reported content: `призвал собраться`, `объявил о переизбрании`, `осудил визит`."""

import itertools
from functools import cache

import seeds
from tasks.extract.reading.syntax import MARKS, Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.content_ends import content_end
from tasks.extract.statements.reported_clauses import CORRELATIVES
from tasks.extract.statements.reporting_verbs import REACH_AFTER, expressions
from tasks.extract.statements.reports import Content, Cue
from tasks.russian.parsed import Token

# `слухи о болезни`: nouns that take a phrase with `о` themselves.
TOPICAL = word_class("statements", "topical_nouns")
TEAMS = {"клуб", "команда", "сборная", "цск"}
# `назвал летом имена`: an instrumental of time.
TIMES = {"лето", "зима", "весна", "осень", "утро", "день", "вечер", "ночь", "год", "время", "раз"}
# Words behind a verb within which its object stands.
OBJECT_REACH = 6
OF_TOPICS = {"о", "про", "к", "против"}
# `про прежний опыт`, `об этом`: prepositions with a second form.
PREPOSITIONS = {"об": "о", "обо": "о", "во": "в", "со": "с", "ко": "к"}


def infinitive(syntax: Syntax, cue: Cue) -> Content | None:
    """X призвал сторонников собраться; предложил обсудить; пообещал помочь."""
    if "inf" not in cue.frames:
        return None
    index = cue.token.index
    for token in syntax.dependents(index):
        is_act = token.verb_form == "Inf" and token.rel != "advcl"
        if token.index > index and (is_act or _is_misspelt(syntax, index, token)):
            first = _with_object(syntax, index, max(syntax.extent(token.index)[0], index + 1))
            content = spoken_phrase(syntax, index, "infinitive", first)
            is_empty = token.lemma == "быть" and content.last == token.index + 1
            return None if is_empty else content  # обещал быть президент
    return None


def _is_misspelt(syntax: Syntax, cue: int, token: Token) -> bool:
    """`призвал коллег согласится`: an infinitive in -ться that lacks its soft sign."""
    between = syntax.tokens[cue + 1 : token.index]
    is_one_clause = all(t.pos not in {"PUNCT", "SCONJ", "CCONJ", "VERB"} for t in between)
    return token.verb_form == "Fin" and token.text.endswith("тся") and is_one_clause


def _with_object(syntax: Syntax, cue: int, first: int) -> int:
    """The content with the person who is to act: `призвал тысячи сторонников собраться`."""
    objects = syntax.with_relation(cue, "obj", "iobj")
    starts = [syntax.extent(t.index)[0] for t in objects if cue < t.index and t.pos != "PRON"]
    return max(min([first, *starts]), cue + 1)


def prepositional(syntax: Syntax, cue: Cue) -> Content | None:
    """X объявил о переизбрании; поблагодарил за включение; остановился на перспективах."""
    index = cue.token.index
    for token in syntax.with_relation(index, "obl", "obj", "iobj", "nmod", "xcomp"):
        word = syntax.case_word(token.index)
        case = PREPOSITIONS.get(word, word)
        if token.index < index or not case or token.pos not in {"NOUN", "PROPN", "VERB"}:
            continue
        if token.lemma in expressions().get(cue.token.lemma, {}):
            continue  # обратили на это внимание
        if _is_of_topic(syntax, cue, token):
            continue
        first = max(syntax.extent(token.index)[0], index + 1)
        if case in cue.frames and not is_place(token, case):
            preposition = (t.index for t in syntax.tokens[first : token.index] if t.pos == "ADP")
            return spoken_phrase(syntax, index, "prepositional", next(preposition, first) + 1)
        if f"obj+{case}" in cue.frames:
            return spoken_phrase(syntax, index, "prepositional", _with_object(syntax, index, first))
    return _by_order(syntax, cue)


def _is_of_topic(syntax: Syntax, cue: Cue, token: Token) -> bool:
    """`сделал заявление после слухов | о болезни`: what another noun is about."""
    preposition = next((t for t in syntax.dependents(token.index) if t.rel == "case"), token)
    return _follows_topic(syntax, cue, preposition)


def _follows_topic(syntax: Syntax, cue: Cue, preposition: Token) -> bool:
    before = syntax.tokens[preposition.index - 1]
    is_other = before.lemma not in expressions().get(cue.token.lemma, {})
    return before.index > cue.token.index and before.lemma in TOPICAL and is_other


def _by_order(syntax: Syntax, cue: Cue) -> Content | None:
    """`призвал сторонников к | «борьбе»`: the preposition, where the tree hangs its noun elsewhere.

    So may `обвинил | коллегу по цеху в грубости`, whose object is part of what is said.
    Only those are surely of the verb that do not tell where or when, or that alone it takes.
    """
    index = cue.token.index
    led = cue.frames if len(cue.frames) == 1 else cue.frames & OF_TOPICS
    after_object = {frame.removeprefix("obj+") for frame in cue.frames if "+" in frame}
    has_object = False
    for token in syntax.tokens[index + 1 : index + 1 + REACH_AFTER]:
        if token.pos in {"VERB", "SCONJ", "PUNCT", "CCONJ"}:
            return None
        word = PREPOSITIONS.get(token.text.lower(), token.text.lower())
        is_led = token.pos == "ADP" and _leads_phrase(syntax, token)
        if is_led and _follows_topic(syntax, cue, token):
            return None
        if is_led and word in led:
            return spoken_phrase(syntax, index, "prepositional", token.index + 1)
        if is_led and has_object and word in after_object:
            return spoken_phrase(
                syntax, index, "prepositional", _with_object(syntax, index, token.index)
            )
        has_object |= token.head == index and token.rel == "obj"
    return None


def _leads_phrase(syntax: Syntax, preposition: Token) -> bool:
    following = syntax.tokens[preposition.index + 1 : preposition.index + 2]
    return any(t.pos in {"NOUN", "ADJ", "DET", "PROPN"} or t.text in MARKS for t in following)


def is_place(token: Token, case: str) -> bool:
    """`в Минске`: where words were said; `за «Милан»`, `за сборную`: where somebody plays."""
    is_thing = token.pos == "PROPN" and token.animacy != "Anim"
    is_time = token.lemma in TIMES or token.text[:1].isdigit()
    return case in {"в", "на", "за"} and (is_thing or is_time or token.lemma in TEAMS)


def instrumental(syntax: Syntax, cue: Cue) -> Content | None:
    """Решение она объяснила нехваткой денег."""
    if "ins" not in cue.frames:
        return None
    index = cue.token.index
    for token in syntax.with_relation(index, "obl", "obj", "iobj", "xcomp"):
        if token.index > index and token.pos == "NOUN" and is_name(syntax, token):
            first = max(syntax.extent(token.index)[0], index + 1)
            return spoken_phrase(syntax, index, "instrumental", first)
    return None


def object_of(syntax: Syntax, cue: Cue) -> Content | None:
    """X отметил помощь, которую …; осудил визит; назвал итоги подтасованными."""
    if not cue.frames & {"obj", "names"}:
        return None
    index = cue.token.index
    for token in syntax.with_relation(index, "obj", "nsubj:pass") or _beside(syntax, index):
        is_object = token.index > index and token.case != "Nom"
        if is_object and _counts_speakers(syntax, cue.token, token):
            return None
        if is_object and (is_content(syntax, cue, token) or _is_called(syntax, cue, token)):
            return spoken_phrase(
                syntax, index, "object", max(syntax.extent(token.index)[0], index + 1)
            )
    return _called_by_order(syntax, cue)


def _called_by_order(syntax: Syntax, cue: Cue) -> Content | None:
    """`классифицировала глифосат как яд`: by the words, where the tagger knows no object."""
    if "names" not in cue.frames or "says" in cue.frames:
        return None
    first = cue.token.index + 1
    behind = syntax.tokens[first + 1 : first + OBJECT_REACH]
    for token in itertools.takewhile(lambda t: t.pos != "PUNCT" and not t.verb_form, behind):
        if token.lemma == "как":
            return spoken_phrase(syntax, cue.token.index, "object", first)
    return None


def _beside(syntax: Syntax, cue: int) -> list[Token]:
    """`резко осуждал эту войну`: the object right behind a verb, which the tree hangs elsewhere."""
    _, last = syntax.sentence(cue)
    for token in syntax.tokens[cue + 1 : min(last, cue + OBJECT_REACH)]:
        if token.pos in {"NOUN", "PROPN"}:
            is_object = token.case == "Acc" and token.rel == "obj"
            return [token] if is_object and not syntax.case_word(token.index) else []
        if token.pos not in {"ADJ", "DET", "ADV", "PART"}:
            return []
    return []


def _counts_speakers(syntax: Syntax, verb: Token, token: Token) -> bool:
    """`Поддержку ему выразили 30 федераций`: the object stands before, who speaks behind."""
    is_counted = token.case == "Gen" and any(
        t.pos == "NUM" for t in syntax.with_relation(token.index, "nummod", "nummod:gov")
    )
    is_alone = verb.number == "Plur" and not syntax.with_relation(verb.index, "nsubj")
    return (
        is_counted
        and is_alone
        and any(
            t.pos in {"NOUN", "PROPN"} and not syntax.case_word(t.index)
            for t in syntax.tokens[max(syntax.sentence(verb.index)[0], verb.index - 3) : verb.index]
        )
    )


def is_content(syntax: Syntax, cue: Cue, token: Token) -> bool:
    """Whether an object is what somebody spoke of: `осудил визит`, `высоко оценил вклад`."""
    if "obj" not in cue.frames or is_deed(cue.token, token):
        return False
    if not is_matter(token) and not _is_judged(cue, token):
        return False
    return "adverb" not in cue.frames or _is_evaluated(syntax, cue.token.index)


def _is_called(syntax: Syntax, cue: Cue, token: Token) -> bool:
    """`назвал итоги подтасованными`, `расценил это как угрозу`."""
    return "names" in cue.frames and _is_named(syntax, cue.token.index, token)


def name_given(syntax: Syntax, cue: Cue) -> Content | None:
    """Документы, которые X назвал символами свободы; его X назвал героем."""
    if "names" not in cue.frames:
        return None
    index = cue.token.index
    objects = syntax.with_relation(index, "obj")
    if not any(t.index < index for t in objects):
        return None
    for token in syntax.dependents(index):
        if token.index > index and (is_name(syntax, token) or is_as(syntax, token)):
            first = max(syntax.extent(token.index)[0], index + 1)
            return spoken_phrase(syntax, index, "name_given", first)
    return None


@cache
def deeds() -> frozenset[tuple[str, str]]:
    """Pairs of verb and object that are no words: `отметить юбилей`, `одобрить законопроект`."""
    return frozenset((row["verb"], row["noun"]) for row in seeds.rows("words/unreported_objects"))


def is_deed(verb: Token, token: Token) -> bool:
    """Whether verb and object are a deed and no words: `отметить юбилей`."""
    noun = "летие" if token.lemma.endswith("летие") else token.lemma
    return (verb.lemma, noun) in deeds()


def _is_judged(cue: Cue, token: Token) -> bool:
    """`поддержал Котова`, `его критикуют`, `похвалил бойцов`: the person of whom a view is."""
    if "anyone" in cue.frames and token.pos == "NOUN":
        return True
    return "whom" in cue.frames and token.pos in {"PROPN", "PRON"} and token.lemma != "себя"


def is_matter(token: Token) -> bool:
    """Whether an object is what is spoken of, and not the person spoken to."""
    is_noun = token.pos in {"NOUN", "NUM", "PROPN"} and token.lemma not in CORRELATIVES
    return is_noun and token.animacy != "Anim"


def _is_evaluated(syntax: Syntax, cue: int) -> bool:
    """`высоко оценил`: without an adverb `оценил в 5 млн` is a figure."""
    return any(t.text.lower().endswith("о") for t in syntax.with_relation(cue, "advmod"))


def _is_named(syntax: Syntax, cue: int, named: Token) -> bool:
    """Whether an instrumental or `как` says what the object is called."""
    later = syntax.dependents(cue) + syntax.dependents(named.index)
    return any(
        t.index > cue and t.index != named.index and (is_name(syntax, t) or is_as(syntax, t))
        for t in later
    )


def is_as(syntax: Syntax, token: Token) -> bool:
    """`как попытку`: the noun by which something is called, or its `как`."""
    return token.lemma == "как" or any(t.lemma == "как" for t in syntax.dependents(token.index))


def is_name(syntax: Syntax, token: Token) -> bool:
    """Whether a bare instrumental can be what something is called: `подтасованными`."""
    is_bare = token.case == "Ins" and not syntax.case_word(token.index)
    return is_bare and token.lemma not in TIMES and token.rel != "acl"


def spoken_phrase(syntax: Syntax, cue: int, rule: str, first: int) -> Content:
    """The content that a rule finds from the token `first` on, up to where its phrase ends."""
    return Content(rule, first, content_end(syntax, cue, first, "phrase"))
