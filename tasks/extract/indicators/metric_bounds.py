"""Where the phrase that names a metric begins and ends."""

import itertools
from collections.abc import Sequence

from seeds import column
from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token

# Words of one name; a longer phrase is cut before a preposition.
LONGEST = 9
# `их вес`, `такой рост`, `этой суммы`: they point into the text and name nothing.
POINTING = frozenset(
    {"этот", "это", "тот", "такой", "данный", "свой", "его", "её", "их", "наш", "весь", "каждый",
     "который", "один", "другой", "сам", "он", "она", "оно", "они",
     "мы", "какой", "некоторый", "любой", "указанный"}
)  # fmt: skip
# в размере 5 млн, на сумму 5 млн, объёмом 5 млн: empty words between a noun and its figure
CARRIERS = word_class("indicators", "carriers")
# `в год`, `в сутки`: how often.
SPELLS = frozenset({"год", "месяц", "неделя", "сутки", "день", "час", "минута", "секунда"})
LOOSE = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT", "DET", "NUM", "PART", "ADV"})
CLOSING = frozenset('»"”)')
# `очки | за один тур до конца`, `раненые | из трёх пострадавших`
LEADING = frozenset({"из", "с", "до", "за", "после"})
SCALES = frozenset({"тысяча", "миллион", "миллиард", "триллион", "млн", "млрд", "тыс"})


def phrase_tokens(scene: Scene, noun: Token, figure: Figure | None) -> Sequence[Token]:
    """The words of a noun's phrase, cut where a date, a number or another figure begins."""
    first, last = phrase(scene, noun)
    if figure is not None and noun.index < figure.first < last:
        last = figure.first
    elif figure is not None and figure.last > first and figure.first < noun.index:
        first = min(figure.last, noun.index)
    last = min(last, _before_date(scene, noun.index + 1, last), _before_digits(scene, noun, last))
    last = _with_participle(scene, noun, last)
    last = _before_figure(scene, noun.index + 1, last)
    last = _shortened(scene, noun.index, last)
    while first < noun.index and scene.tokens[first].lemma in POINTING:
        first += 1
    return scene.tokens[first : _trimmed(scene, noun.index, last)]


def _before_date(scene: Scene, first: int, last: int) -> int:
    """Where a date begins inside a phrase: `объём торговли | в мае 2010 года`."""
    if first >= last:
        return last
    starts = {d.start for d in scene.dates_by_sentence.get(scene.tokens[first].sentence, [])}
    return next((i for i in range(first, last) if scene.tokens[i].start in starts), last)


def _before_digits(scene: Scene, noun: Token, last: int) -> int:
    """Where a number begins: `вес груза | 3,7 тонны`, `раненые | из трёх пострадавших`."""
    for token in scene.tokens[noun.index + 1 : last]:
        before = scene.tokens[token.index - 1]
        is_vague = token.lemma in SCALES | {"несколько"}  # участок | в несколько тысяч гектаров
        is_number = token.pos == "NUM" or is_vague
        is_led = before.text.lower() in LEADING or (is_vague and before.pos == "ADP")
        if token.text[0].isdigit() or (is_number and is_led):
            return token.index
    return last


def _with_participle(scene: Scene, noun: Token, last: int) -> int:
    """`число | погибших`: the tree's phrase ends before what it takes for a verb."""
    is_empty = last == noun.index + 1 and plain(noun.lemma) in CARRIERS
    behind = scene.tokens[last : scene.sentence(noun).last]
    genitives = itertools.takewhile(lambda t: t.case == "Gen" and t.pos != "NUM", behind)
    return last + len(list(genitives)) if is_empty else last


def _before_figure(scene: Scene, first: int, last: int) -> int:
    """Where another figure begins: `свидетели обвинения | и свыше 200 свидетелей защиты`."""
    for at in range(first, last):
        is_joined = scene.tokens[at].pos == "CCONJ"
        behind = scene.tokens[at + 1 : at + 4]
        if is_joined and any(t.pos == "NUM" or t.lemma in SCALES for t in behind):
            return at
    return last


def _shortened(scene: Scene, head: int, last: int) -> int:
    if last - head <= LONGEST:
        return last
    cuts = (i for i in range(head + LONGEST, head + 2, -1) if scene.tokens[i].pos == "ADP")
    return next(cuts, head + LONGEST)


def _trimmed(scene: Scene, head: int, last: int) -> int:
    while last - 1 > head and (_is_loose(scene.tokens[last - 1]) or _hangs(scene, last - 1)):
        last -= 1
    return last


def _hangs(scene: Scene, at: int) -> bool:
    """`актрисы, снявшиеся в фильме и | номинированные`: what a second noun or more would follow."""
    token = scene.tokens[at]
    is_attribute = token.verb_form == "Part" or token.pos == "ADJ"
    return is_attribute and scene.tokens[at - 1].pos == "CCONJ"


def _is_loose(token: Token) -> bool:
    """`фонд турнира | в размере`, `билеты | стоимостью`, `долг, | уже`, `свиньи | в год`."""
    lemma = plain(token.lemma)
    if lemma in CARRIERS:
        return token.case in {"Loc", "Acc", "Ins"}
    if lemma in SPELLS:
        return token.case == "Acc"
    if token.case == "Ins" and token.pos == "NOUN":
        return lemma in column("words/dimension_nouns", "lemma") | {"стоимость", "цена"}
    return token.pos in LOOSE and token.text not in CLOSING
