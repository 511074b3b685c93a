"""Who awards a prize, and with whom one wins it, founds something or is in touch."""

from collections.abc import Iterator

from tasks.extract.events.case_roles import genitive, object_, prepositional
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `по версии журнала`, `по итогам опроса газеты`.
VERDICTS = words_of("verdicts")
# `на счету Котова две победы`: words between the tally and what is won.
TALLIES = {"счёт", "счет", "актив", "копилка"}
TALLY_REACH = 7
# `по инициативе Котова`: by whose will something is founded.
WILLS = {"инициатива", "предложение", "указ", "решение", "распоряжение", "поручение"}
# `Кубок УЕФА`, `чемпионат ФИФА`: whose contest it is belongs to its name.
CONTESTS = words_of("contest_cups")
WITH = {"вместе с", "вместе со", "совместно с"}
ESCORTING = {"сопровождать", "сопроводить"}
# Nouns for whoever gives prizes: `приз Каннского фестиваля`.
AWARDING = words_of("awarding")
PRIZES = words_of("prize") | {"гран-при"}
# `выиграла с командой Чили`.
TEAMS = words_of("team") - {"соперник", "соперница", "гость", "хозяин"}
LEADING = {"под руководством", "под началом", "под управлением"}


def giving(scene: Scene, token: Token) -> Iterator[Token]:
    """Who awards: `лучший игрок по версии журнала «Заря»`, `получила от организаторов`."""
    for below in _words_behind(scene, token):
        before = scene.preposition(below)
        if below.lemma in VERDICTS and before in {"по", "согласно"}:
            yield from [t for t in scene.subtree(below) if is_giver(scene, t)][:1]
        elif before in {"от", "по версии"} and is_giver(scene, below):
            yield below
        elif plain(below.lemma) in PRIZES and below.lemma not in CONTESTS:
            yield from (t for t in genitive(scene, below) if _is_awarding(scene, t))
        elif below.rel == "obl" and below.case == "Gen" and below.lemma in AWARDING and not before:
            yield below  # `удостоен высшей награды | конференции`


def _words_behind(scene: Scene, token: Token) -> Iterator[Token]:
    for below in scene.below(token, "obl", "nmod", "xcomp", "obj", "nsubj", "obl:agent"):
        yield below
        for word in scene.below(below, "nmod", "obl"):
            yield word
            yield from scene.below(word, "nmod", "obl")


def _is_awarding(scene: Scene, token: Token) -> bool:
    """`приз Каннского фестиваля`, `премия «Зари»`: whose prize it is."""
    kinds = {m.entity.kind for m in scene.mentions_at(token) if m.form == "name"}
    return "organization" in kinds or token.lemma in AWARDING


def is_giver(scene: Scene, token: Token) -> bool:
    """Whether a word is of somebody who may award: a body, or several persons."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    return "organization" in kinds or (token.animacy == "Anim" and token.number == "Plur")


def medallist(scene: Scene, token: Token) -> Iterator[Token]:
    """`золото у американки Анны Смит`, `на счету россиянки медаль`: who has won it."""
    for before in scene.tokens[max(0, token.index - TALLY_REACH) : token.index]:
        if before.lemma in TALLIES and before.case == "Loc":
            yield from genitive(scene, before)
    for below in scene.below(token, "nmod", "obl"):
        if scene.preposition(below) == "у" and below.animacy == "Anim":
            yield below


def in_touch(scene: Scene, token: Token) -> Iterator[Token]:
    """`вышел на связь с министрами`: with whom."""
    for below in prepositional(scene, token, {"на"}, {"Acc"}):
        if below.lemma == "связь":
            yield from prepositional(scene, below, {"с", "со"}, {"Ins"})


def together(scene: Scene, token: Token) -> Iterator[Token]:
    """`вместе с другом запустил стартап`, `создан по инициативе Котова`: who founds it too."""
    for below in scene.below(token, "obl"):
        if below.lemma in WILLS and scene.preposition(below) == "по":
            yield from genitive(scene, below)
    yield from accompanying(scene, token)


def accompanying(scene: Scene, token: Token) -> Iterator[Token]:
    """`приехал вместе с женой`, `вместе с Рыжовым осмотрел зал и встретился с артистами`."""
    verbs = [token, *(t for t in [scene.head(token)] if t is not None and token.rel == "conj")]
    for verb in verbs:
        for below in scene.below(verb, "obl", "nmod", "conj"):
            if below.case == "Ins" and scene.preposition(below) in WITH:
                yield below
            elif below.lemma == "сопровождение":  # `в сопровождении министра`
                yield from (t for t in genitive(scene, below) if scene.mentions_at(t))
        for beside in scene.below(verb, "advmod"):
            if beside.lemma in {"вместе", "совместно"}:
                yield from (t for t in scene.below(beside, "obl") if t.case == "Ins")


def escorted(scene: Scene, token: Token) -> Iterator[Token]:
    """`сопровождал министра в поездке`: who travels with the subject."""
    verb = scene.verb_above(token)
    if (
        verb is not None
        and verb.lemma in ESCORTING
        and scene.preposition(token) in {"в", "во время"}
    ):
        yield from object_(scene, verb)


def team(scene: Scene, token: Token) -> Iterator[Token]:
    """`в составе «Реала» выиграл`, `вместе с «Зарёй» завоевал`: with whom one won."""
    for below in scene.below(token, "obl", "nmod"):
        before = scene.preposition(below)
        if below.lemma == "состав" and before == "в":
            yield from genitive(scene, below)
        elif before == "в составе" or (before in {"с", "со"} and plain(below.lemma) in TEAMS):
            yield below
        elif before in LEADING or (below.lemma in {"руководство", "начало"} and before == "под"):
            yield from genitive(scene, below)


def led(scene: Scene, token: Token) -> Iterator[Token]:
    """`привёл сборную к победе`: who wins with him."""
    verb = scene.verb_above(token)
    if verb is not None and verb.lemma in {"привести", "приводить"}:
        yield from object_(scene, verb)


def book(scene: Scene, token: Token) -> Iterator[Token]:
    """`занесена в Книгу рекордов`: what she is put into."""
    yield from (t for t in prepositional(scene, token, {"в"}, {"Acc"}) if t.lemma == "книга")
