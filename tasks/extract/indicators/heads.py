"""What a figure hangs on: by the tree, and by the words beside it where the tree has erred."""

from seeds import column
from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

BREAKS = frozenset({",", ";", ":", "—", "–", "(", ")"})
# `товарооборот в 2 млрд`, `барьер в 5 %`, `грант до 5 млн`: the noun right before has the sum.
ATTACHING = frozenset({"в", "до", "на"})
VERBS = frozenset({"VERB", "AUX"})
# `оценили гитару в 200 тысяч`: the verb has both.
VALUING = frozenset({"оценить", "оценивать", "оцениваться"})
CARRYING = frozenset({"размер", "сумма", "объем"})
OBLIQUE = frozenset({"Loc", "Acc", "Ins"})
# Words of a noun phrase looked back over to its head: `грант Фонда науки в 5 млн`.
REACH = 6


def head(scene: Scene, figure: Figure) -> Token | None:
    """The word that governs the figure, None where it heads its sentence.

    A verb beside a figure without preposition governs it, and so does a noun right before `в 2
    млрд`; a governor of the tree that stands in another clause gives way to the verb of this one.
    """
    at = figure.number.index
    if at not in scene.governors:
        scene.governors[at] = _head(scene, figure)
    return scene.governors[at]


def _head(scene: Scene, figure: Figure) -> Token | None:
    beside = _carrier(scene, figure) or _verb_beside(scene, figure)
    beside = beside or _noun_before(scene, figure) or _sum(scene, figure)
    if beside is not None:
        return beside
    found = scene.head(figure.top)
    if found is None or found.sentence != figure.top.sentence:
        return None
    if _is_beneficiary(scene, figure, found):
        return _verb_near(scene, figure) or found
    return found if _is_near(scene, figure, found) else _verb_near(scene, figure) or found


def _carrier(scene: Scene, figure: Figure) -> Token | None:
    """`премия в размере | 1 млн`, `договор на сумму | 5 млн`."""
    before = scene.tokens[figure.first - 1] if figure.first else None
    is_led = before is not None and plain(before.lemma) in CARRYING and before.case in OBLIQUE
    return before if is_led and not figure.preposition else None


def _verb_beside(scene: Scene, figure: Figure) -> Token | None:
    """`собравшем | более 1000 человек`, `более 5 тысяч человек | были арестованы`."""
    is_adjective = figure.number.pos == "ADJ" and not figure.has_noun  # шестимесячный | контракт
    if figure.preposition or figure.number.pos == "ADV" or is_adjective:
        return None
    sentence = scene.sentence(figure.number)
    if figure.first > sentence.first and _governs(scene.tokens[figure.first - 1]):
        return scene.tokens[figure.first - 1]
    after = scene.tokens[figure.last : min(figure.last + 3, sentence.last)]
    after = after[1:] if after and after[0].pos == "ADV" else after[:2]
    if not after or after[0].pos not in VERBS or after[0].case or _is_genitive(scene, figure):
        return None
    is_helper = after[0].pos == "AUX" and len(after) > 1 and after[1].pos == "VERB"
    return after[1] if is_helper else after[0]


def _is_genitive(scene: Scene, figure: Figure) -> bool:
    """`лидеры | восьми стран | встретились`: the figure belongs to the noun before."""
    above = scene.head(figure.top)
    is_after_noun = above is not None and above.pos == "NOUN" and above.index == figure.first - 1
    return figure.number.case not in {"", "Nom", "Acc"} or is_after_noun


def _governs(token: Token) -> bool:
    """A verb of any form that is no attribute of the noun counted."""
    return token.pos == "VERB" and (token.rel != "amod" or token.verb_form != "Part")


def _noun_before(scene: Scene, figure: Figure) -> Token | None:
    """`достичь товарооборота | в $2 млрд`: the head of the phrase that ends there."""
    at = figure.first - 1
    is_percent = figure.amount.unit == "percent" and figure.preposition == "в"
    is_measure = figure.amount.kind in {"money", "quantity"}
    if figure.preposition not in ATTACHING or not (is_measure or is_percent):
        return None
    if scene.tokens[at].pos == "ADP":
        at -= 1
    if at < 0 or scene.tokens[at].pos != "NOUN" or scene.tokens[at].sentence != figure.top.sentence:
        return None
    noun = scene.tokens[at]
    above = scene.head(noun)
    if (above is not None and above.lemma in VALUING) or noun.case == "Dat":
        return None
    sums = column("words/sum_nouns", "lemma")
    for above in scene.syntax.ancestors(noun.index):
        if plain(noun.lemma) in sums and plain(above.lemma) not in sums | CARRYING:
            break  # о выделении | гранта
        is_chain = noun.case == "Gen" and at - REACH < above.index < noun.index
        if not is_chain or above.pos != "NOUN":
            break
        noun = above
    return noun


def _sum(scene: Scene, figure: Figure) -> Token | None:
    """`при чистой прибыли | 1,2 млрд долларов`: a noun of a sum right before it."""
    before = scene.tokens[figure.first - 1]
    is_sum = plain(before.lemma) in column("words/sum_nouns", "lemma")
    is_same = figure.first > 0 and before.sentence == figure.top.sentence
    if scene.preposition(before) in {"из", "от", "у"}:  # выделили из бюджета 35 млн
        return None
    return before if not figure.preposition and is_sum and is_same else None


def _is_beneficiary(scene: Scene, figure: Figure, found: Token) -> bool:
    """`вложила в проект | 5 млн`: the sum is the verb's, with a preposition of neither."""
    is_led = found.pos == "NOUN" and scene.preposition(found) in {"в", "на", "из", "у", "с", "для"}
    is_sum = plain(found.lemma) in column("words/sum_nouns", "lemma") | CARRYING
    is_bare = figure.amount.kind == "money" and not figure.preposition
    return is_bare and is_led and not is_sum and found.index == figure.first - 1


def _is_near(scene: Scene, figure: Figure, found: Token) -> bool:
    """Whether no clause ends between the figure and its governor."""
    first, last = sorted((figure.top.index, found.index))
    between = scene.tokens[first + 1 : last]
    return not any(t.text in BREAKS for t in between) or found.pos not in VERBS


def _verb_near(scene: Scene, figure: Figure) -> Token | None:
    """The finite verb of the stretch between marks in which the figure stands, the nearest."""
    sentence = scene.sentence(figure.number)
    words: list[Token] = []
    for at in range(figure.first - 1, sentence.first - 1, -1):
        if scene.tokens[at].text in BREAKS:
            break
        words.append(scene.tokens[at])
    for at in range(figure.last, sentence.last):
        if scene.tokens[at].text in BREAKS:
            break
        words.append(scene.tokens[at])
    verbs = [t for t in words if t.pos == "VERB" and t.rel not in {"amod", "acl"}]
    return min(verbs, key=lambda t: abs(t.index - figure.first), default=None)
