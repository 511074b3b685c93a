"""Whether an event happened, is planned, is only proposed, or is denied."""

from collections.abc import Callable, Iterator

from tasks.extract.events.carriers import relative_verbs
from tasks.extract.events.own_modality import EventModality, is_attended, is_held, is_sought
from tasks.extract.events.words import modalities, words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

Rule = Callable[[Scene, Token], EventModality | None]

# `в ходе переговоров`, `по итогам встречи`: the noun in front is part of the preposition.
FRAME_NOUNS = words_of("frame_nouns")
PRESUPPOSING = {
    "на",
    "в ходе",
    "во время",
    "после",
    "по",
    "за",
    "с",
    "в результате",
    "в рамках",
    "благодаря",
    "в связи с",
    "перед",
    "вслед за",
    "спустя",
    "вследствие",
}
# Prepositions that may as well belong to the word above: `согласились с созданием`, `выступил за`.
GOVERNED = {"за", "с", "по"}
SECOND = {"в ходе", "во время", "после", "на"}
AHEAD = {"накануне", "в преддверии", "в канун", "в случае", "для", "ради", "без"}
NUCLEAR = {"nsubj", "nsubj:pass", "obj", "xcomp", "csubj", "csubj:pass", "ccomp"}
# Words after an event within which it is said to be `под вопросом`.
QUESTION_REACH = 10
# Prepositions by which a verb has an event for its content: `договорились о`, `готовы к`.
ABOUT = {"", "о", "об", "обо", "к", "ко", "на", "за", "от", "против", "в", "во", "с", "со"}
# `в телефонном разговоре`, `в беседе`: said there, so it took place.
TALKS = {"разговор", "беседа"}
# `отказался комментировать слухи об отставке`: it is not the event that is refused.
SAYING = {"комментировать", "прокомментировать", "обсуждать", "называть", "раскрывать", "говорить"}
# Nouns between a refusal and what is refused: `отказался от участия в саммите`.
# `больше не является главой` tells of a departure.
ENDING = {"являться"}
PARTS = {"участие", "проведение", "организация", "посещение", "ряд", "идея", "план"}
DENYING = {"отрицать", "опровергать", "опровергнуть"}
EXCLUDING = {"исключать", "исключить", "допускать", "допустить"}
DOUBTING = {"сомневаться", "усомниться"}
UNSURE = {
    "бы", "б", "чтобы", "если", "возможно", "вероятно", "вероятнее", "скорее", "якобы", "похоже",
    "предположительно", "по-видимому", "ли",
}  # fmt: skip
ONLY = {"только", "раз", "первый", "просто", "менее", "более"}


def event_modality(scene: Scene, token: Token) -> EventModality:
    """The first rule that says something decides; an event that none touches has happened."""
    return next((found for rule in RULES if (found := rule(scene, token))), "happened")


def is_denied(scene: Scene, token: Token) -> EventModality | None:
    """`не поедет`, `визит не планировался`, `отказался от участия во встрече`.

    `не только поедет` denies nothing, nor `отказался от комментариев о встрече`.
    """
    if token.lemma in ENDING or _is_twice_denied(scene, token):
        return None
    if any(_has_not(scene, word) for word in (token, *_predicates(scene, token))):
        return "negated"
    for word in _deciders(scene, token):
        if word.lemma in SAYING:
            return None
        if modalities().get(plain(word.lemma)) == "negated":
            return "negated"
        if word.pos != "VERB" and plain(word.lemma) not in modalities() and word.lemma not in PARTS:
            return None
    return None


def _is_twice_denied(scene: Scene, token: Token) -> bool:
    """`не отрицает встречу`, `не отменил визит`."""
    above = (word for word in _deciders(scene, token) if word.pos == "VERB")
    return any(modalities().get(plain(w.lemma)) == "negated" and _has_not(scene, w) for w in above)


def is_disclaimed(scene: Scene, token: Token) -> EventModality | None:
    """`отрицает, что встречался`, `сомневается, что уйдёт`: a finite verb under a denial."""
    verb = token if token.pos == "VERB" else scene.verb_above(token)
    head = scene.head(verb) if verb is not None and verb.rel == "ccomp" else None
    if head is not None and head.lemma in EXCLUDING:
        return "proposed"  # `нельзя исключать, что уйдёт`
    if head is None or _has_not(scene, head):
        return None
    return "negated" if head.lemma in DENYING else "proposed" if head.lemma in DOUBTING else None


def is_framed(scene: Scene, token: Token) -> EventModality | None:
    """`на встрече заявил`, `по итогам переговоров`: it took place, unless the verb is future."""
    if token.pos != "NOUN":
        return None
    if _is_yet_to_be(scene, token):
        return "planned"
    head = scene.head(token)
    is_case = head is not None and head.lemma == "случай" and token.case == "Gen"
    if head is not None and is_case and scene.preposition(head) == "в":
        return "proposed"
    framed = _framed(scene, token)
    before = scene.preposition(framed)
    if before in AHEAD:
        return (
            "planned" if before.split()[-1] in {"накануне", "преддверии", "канун"} else "proposed"
        )
    if before in {"в", "во"} and token.case == "Loc" and token.lemma in TALKS:
        return "happened"
    is_accusative = framed.case == "Acc" and before not in {"во время"}
    if is_accusative or before not in (SECOND if framed.rel == "nmod" else PRESUPPOSING):
        return None
    above = scene.head(framed)
    is_summed_up = framed.lemma in FRAME_NOUNS
    if (
        before in GOVERNED
        and not is_summed_up
        and above is not None
        and modalities().get(plain(above.lemma))
    ):
        return None
    verb = scene.verb_above(token)
    is_within = verb is not None and verb.verb_form == "Inf" and verb.index < token.index
    if verb is not None and is_within and (found := is_governed(scene, verb)):
        return found
    if framed.rel == "nmod" and verb and modalities().get(plain(verb.lemma)) == "negated":
        return "negated"
    is_later = verb is not None and _has_verb_between(scene, token, verb)
    return "planned" if verb and not is_later and _is_future(scene, verb) else "happened"


def _is_yet_to_be(scene: Scene, noun: Token) -> bool:
    """`саммит, который пройдёт`, `саммит, который должен пройти`."""
    verbs = relative_verbs(scene, noun)
    return any(
        _is_future(scene, v) or (v.verb_form == "Inf" and is_governed(scene, v)) for v in verbs
    )


def _has_verb_between(scene: Scene, token: Token, verb: Token) -> bool:
    """`во время визита выразил надежду, что его поддержит`: the far verb is of another clause."""
    between = scene.tokens[token.index + 1 : verb.index]
    return any(t.pos == "VERB" and t.verb_form == "Fin" for t in between)


def is_hypothetical(scene: Scene, token: Token) -> EventModality | None:
    """`если подпишут`, `чтобы создать`, `хотели бы встретиться`, `по слухам, намерен уйти`."""
    for word in (token, *_deciders(scene, token)):
        if any(t.text.lower() in UNSURE for t in _particles(scene, word)):
            return "proposed"
    above = (token, *scene.syntax.ancestors(token.index))
    beside = (t for word in above for t in (word, *scene.below(word, "obl", "parataxis", "nmod")))
    return "proposed" if any(t.lemma == "слух" for t in beside) else None


def _particles(scene: Scene, word: Token) -> Iterator[Token]:
    """The particles of a word, and those of its adverbs: `действительно | ли он уйдёт`."""
    for below in scene.below(word, "mark", "aux", "advmod", "discourse", "parataxis"):
        yield below
        if below.rel == "advmod" and below.lemma != "чуть":  # `чуть ли не впервые`
            yield from scene.below(below, "advmod", "discourse", "fixed")


def is_in_question(scene: Scene, token: Token) -> EventModality | None:
    """`визит был под большим вопросом`."""
    behind = scene.tokens[
        token.index : min(token.index + QUESTION_REACH, scene.sentence(token).last)
    ]
    is_doubtful = any(t.lemma == "вопрос" and scene.preposition(t) == "под" for t in behind)
    return "proposed" if is_doubtful else None


def is_qualified(scene: Scene, token: Token) -> EventModality | None:
    """`предстоящий визит`, `возможная встреча`, `запланированные переговоры`."""
    for below in scene.below(token, "amod", "acl"):
        found = modalities().get(plain(below.lemma))
        if found in {"planned", "proposed", "negated"}:
            return _checked(found)
    return None


def is_governed(scene: Scene, token: Token) -> EventModality | None:
    """`предложил обсудить`, `готовность подписать`: the nearest such word decides."""
    for word in _deciders(scene, token):
        found = modalities().get(plain(word.lemma))
        if found and not (found == "negated" and _has_not(scene, word)):
            return _checked(found)
    return None


def is_infinitive_of_noun(scene: Scene, token: Token) -> EventModality | None:
    """`право посетить`, `шанс встретиться`, `попытка купить`."""
    head = scene.head(token)
    is_governed_by_noun = token.verb_form == "Inf" and head is not None and head.pos == "NOUN"
    return "proposed" if is_governed_by_noun else None


def is_to_come(scene: Scene, token: Token) -> EventModality | None:
    """`подпишут`, `саммит пройдёт`, `на саммите, который пройдёт`, `будет обсуждаться`."""
    words = [token, *_deciders(scene, token), *relative_verbs(scene, token)]
    return "planned" if any(_is_future(scene, word) for word in words) else None


RULES: tuple[Rule, ...] = (
    is_held,
    is_attended,
    is_disclaimed,
    is_framed,
    is_denied,
    is_sought,
    is_hypothetical,
    is_in_question,
    is_qualified,
    is_governed,
    is_infinitive_of_noun,
    is_to_come,
)


def _deciders(scene: Scene, token: Token) -> Iterator[Token]:
    """The words above that say how real the event is, up to the predicate of its clause.

    A finite verb decides for itself; a participle that qualifies a noun too.
    """
    if token.pos == "VERB" and token.verb_form not in {"Inf", "Conv"} and token.rel != "xcomp":
        return
    if token.verb_form == "Conv" and token.tense == "Past":
        verbs = (t for t in scene.chain(token) if t.verb_form == "Fin")
        yield from (t for t in verbs if t.tense == "Fut")
        return
    for above in scene.chain(token):
        if token.rel == "obl" and scene.preposition(token) not in ABOUT:
            return
        yield above
        token = above


def _predicates(scene: Scene, token: Token) -> Iterator[Token]:
    """The verbs whose subject, object or infinitive the event is: `не` before them denies it.

    `не сомневаюсь, что она приехала`: a finite verb is denied by its own `не` alone.
    """
    for above in scene.chain(token):
        if token.verb_form == "Fin":
            return
        if token.rel not in NUCLEAR and not (token.rel == "obl" and token.case == "Acc"):
            return
        yield above
        token = above


def _framed(scene: Scene, token: Token) -> Token:
    head = scene.head(token)
    return head if head is not None and head.lemma in FRAME_NOUNS and token.case == "Gen" else token


def _has_not(scene: Scene, word: Token) -> bool:
    for below in scene.below(word, "advmod", "det", "discourse"):
        if below.text.lower() in {"не", "нет"} and below.index < word.index:
            if scene.tokens[below.index - 1].lemma == "ли":  # `чуть ли не впервые`
                return False
            after = scene.following(below)
            return after is None or plain(after.lemma) not in ONLY
    return False


def _is_future(scene: Scene, word: Token) -> bool:
    before = scene.tokens[max(0, word.index - 3) : word.index]
    if word.verb_form == "Inf" and any(t.text.lower() in {"будет", "будут"} for t in before):
        return True
    return word.tense == "Fut" or any(
        t.tense == "Fut" or t.text.lower() in {"будет", "будут"}
        for t in scene.below(word, "aux", "aux:pass", "cop")
    )


def _checked(word: str) -> EventModality:
    found: dict[str, EventModality] = {
        "planned": "planned",
        "proposed": "proposed",
        "negated": "negated",
    }
    return found[word]
