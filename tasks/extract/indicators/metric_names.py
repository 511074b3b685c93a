"""What is measured put into words: a short noun phrase in the nominative."""

import itertools
import re
from collections.abc import Sequence

from seeds import column
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric_words import genitive, locative, plural, plural_genitive
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# Words of one name; a longer phrase is cut before a preposition.
LONGEST = 9
# Words of a part of a name: `стаж | в американской тюрьме`.
BRIEF = 3
HANGING = frozenset(
    {"в", "во", "на", "с", "со", "из", "за", "по", "о", "об", "от", "до", "у", "к", "и", "для",
     "при", "над", "под", "без", "между", "через", "или", "против"}
)  # fmt: skip
# `их вес`, `такой рост`, `этой суммы`: they point into the text and name nothing.
POINTING = frozenset(
    {"этот", "это", "тот", "такой", "данный", "свой", "его", "её", "их", "наш", "весь", "каждый",
     "который", "один", "другой", "сам", "он", "она", "оно", "они",
     "мы", "какой", "некоторый", "любой", "указанный"}
)  # fmt: skip
# в размере 5 млн, на сумму 5 млн, объёмом 5 млн: empty words between a noun and its figure
CARRIERS = frozenset(
    {"размер", "сумма", "объем", "уровень", "количество", "число", "отметка", "величина", "порядок"}
)
# `в год`, `в сутки`: how often.
SPELLS = frozenset({"год", "месяц", "неделя", "сутки", "день", "час", "минута", "секунда"})
LOOSE = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT", "DET", "NUM", "PART", "ADV"})
OPENING = frozenset('«"“„')
CLOSING = frozenset('»"”)')
SCALES = frozenset({"тысяча", "миллион", "миллиард", "триллион", "млн", "млрд", "тыс"})


def name(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """The phrase of a noun in the nominative, without the figure, dates and pointing words."""
    tokens = [t for t in _tokens(scene, noun, figure) if t.index >= noun.index or t.pos != "NUM"]
    return _without_odd_mark(nominative(tokens).strip())


def _without_odd_mark(text: str) -> str:
    """`премия»` -> `премия`: of a pair of marks one has been cut off."""
    if text.count("«") == text.count("»") and text.count('"') % 2 == 0:
        return text
    return re.sub('[«»"]', "", text)


def own_name(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """`name`, in small letters where it does not begin with a proper name."""
    found = name(scene, noun, figure)
    tokens = _tokens(scene, noun, figure)
    return lowered(scene, found, tokens[0]) if tokens else found


def each_name(scene: Scene, noun: Token, figure: Figure) -> tuple[str, str]:
    """The names of two nouns with one complement, the second "" where there is but one.

    `время и путь следования` -> `время следования`, `путь следования`.
    """
    whole = own_name(scene, noun, figure)
    other = next((t for t in scene.below(noun, "conj") if t.pos == "NOUN"), None)
    if other is None or other.index != noun.index + 2:
        return whole, ""
    second = own_name(scene, other, figure)
    _, behind, complement = second.partition(" ")
    return f"{nominative([noun])}{behind}{complement}", second


def lowered(scene: Scene, text: str, first: Token) -> str:
    """The phrase without the capital of a sentence's first word."""
    opens = first.index == scene.sentence(first).first
    is_name = first.pos == "PROPN" or first.text[1:2].isupper() or not opens
    return text if is_name else text[:1].lower() + text[1:]


def plural_name(scene: Scene, figure: Figure) -> str:
    """What is counted, in the plural: `51 новая школа в Сибири` -> `новые школы в Сибири`."""
    noun = figure.unit
    led = [t for t in scene.tokens[figure.number.index + 1 : noun.index] if t.pos != "PUNCT"]
    tokens = [*_before(scene, figure), *led]
    tokens += [t for t in _tokens(scene, noun, None) if t.index >= noun.index]
    tokens = tokens[: _before_name(tokens, noun)]
    tokens = [t for t in tokens if t.index > figure.unit.index or t.lemma not in POINTING]
    tokens = [t for t in tokens if not _is_scale(t, figure)]
    tokens = tokens[: _before_nominative(tokens, noun)]
    tokens = tokens[: _before_conjunct(tokens, figure.unit)]
    while len(tokens) > 1 and (tokens[-1].lemma in POINTING or tokens[-1].pos in LOOSE - {"PUNCT"}):
        tokens.pop()
    words = [
        plural(t) if t.index <= noun.index or _is_counted_too(t, noun) else t.text for t in tokens
    ]
    return _joined(tokens, words)


def _before(scene: Scene, figure: Figure) -> list[Token]:
    """`дополнительные | четыре партии`: an adjective before the number."""
    words = scene.tokens[max(0, figure.first - 1) : figure.first]
    return [
        t for t in words if t.pos == "ADJ" and t.number == "Plur" and t.head == figure.unit.index
    ]


def _before_name(tokens: Sequence[Token], noun: Token) -> int:
    """Where those that are counted are named: `два истребителя | «Сокол» и «Ястреб»`.

    One name is of them all: `три премии «Луч»`.
    """
    names = [i for i, t in enumerate(tokens) if t.index > noun.index and t.text in OPENING]
    return names[0] if len(names) > 1 else len(tokens)


def _before_nominative(tokens: Sequence[Token], noun: Token) -> int:
    """Where the noun of another phrase begins: `насчитывающая 8 тысяч членов | организация`."""
    behind = (i for i, t in enumerate(tokens) if t.index > noun.index)
    other = (i for i in behind if tokens[i].pos == "NOUN" and tokens[i].case == "Nom")
    return next((i for i in other if tokens[i - 1].text not in OPENING), len(tokens))


def plural_phrase(scene: Scene, noun: Token) -> str:
    """The phrase of a noun in the plural nominative: `патронов к ружью` -> патроны к ружью."""
    tokens = _tokens(scene, noun, None)
    words = [plural(t) if t.index <= noun.index else t.text for t in tokens]
    return lowered(scene, _joined(tokens, words), tokens[0])


def genitive_name(scene: Scene, noun: Token, before: Token | None = None) -> str:
    """The phrase of a noun in the genitive, as it follows the noun of what is measured.

    It ends at the token `before`, if one is given.
    """
    tokens = [t for t in _tokens(scene, noun, None) if before is None or t.index < before.index]
    tokens = [t for t in tokens if t.index >= noun.index or t.pos != "NUM"]
    words = [genitive(t) if t.index <= noun.index else t.text for t in tokens]
    return lowered(scene, _joined(tokens, words), tokens[0])


def locative_name(scene: Scene, noun: Token) -> str:
    """The phrase of a noun as it follows `на`: `досрочные выборы` -> `досрочных выборах`."""
    tokens = [t for t in _tokens(scene, noun, None) if t.index <= noun.index]
    return _joined(tokens, [locative(t) for t in tokens])


def locative_phrase(scene: Scene, noun: Token, figure: Figure) -> str:
    """`locative_name` with what stands behind the noun: `списке богатейших людей мира`."""
    tokens = _tokens(scene, noun, figure)
    return _joined(tokens, [locative(t) if t.index <= noun.index else t.text for t in tokens])


def plural_genitive_name(scene: Scene, noun: Token, figure: Figure) -> str:
    """Those among whom one is: `второй | партнёр Беларуси` -> `партнёров Беларуси`."""
    tokens = [t for t in _tokens(scene, noun, None) if not figure.covers(t)]
    tokens = [t for t in tokens if t.index >= noun.index or t.pos == "ADJ"]
    words = [plural_genitive(t) if t.index <= noun.index else t.text for t in tokens]
    return _joined(tokens, words)


def text_of(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """The phrase as it stands, without dates and the figure."""
    tokens = _tokens(scene, noun, figure)
    text = _without_odd_mark(_joined(tokens, [t.text for t in tokens]))
    return lowered(scene, text, tokens[0]) if tokens else ""


def brief_text(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """`text_of`, its first words only."""
    return _first_words(text_of(scene, noun, figure))


def brief_genitive(scene: Scene, noun: Token) -> str:
    """`genitive_name`, its first words only."""
    return _first_words(genitive_name(scene, noun).partition(" и ")[0])


def _first_words(text: str) -> str:
    words = text.split(" ")[:BRIEF]
    while len(words) > 1 and words[-1].lower() in HANGING:
        words.pop()
    return " ".join(words).rstrip(",")


def _tokens(
    scene: Scene, noun: Token, figure: Figure | None, least: int | None = None
) -> Sequence[Token]:
    first, last = phrase(scene, noun)
    if least is not None:
        first = max(first, least) if first <= noun.index else least
        first = min(first, noun.index)
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


def _before_conjunct(tokens: Sequence[Token], head: Token) -> int:
    """Where something else is counted or named: `9 школьников | и учитель`."""
    conjuncts = (i for i, t in enumerate(tokens) if t.rel == "conj" and t.head == head.index)
    other = (i for i in conjuncts if not _is_counted_too(tokens[i], head))
    at = next(other, None)
    if at is None:
        return len(tokens)
    while at > 1 and tokens[at - 1].pos in {"CCONJ", "ADJ", "DET", "NUM"}:
        at -= 1
    return at


def _is_counted_too(token: Token, noun: Token) -> bool:
    """`десять книг и | пьес`: a second noun under one number."""
    is_joined = token.rel == "conj" and token.head == noun.index
    return is_joined and token.pos == "NOUN" and (token.case, token.number) == ("Gen", "Plur")


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
        if token.text[0].isdigit() or (token.pos == "NUM" and before.text.lower() == "из"):
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
    while last - 1 > head and _is_loose(scene.tokens[last - 1]):
        last -= 1
    return last


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


def _is_scale(token: Token, figure: Figure) -> bool:
    """`5 | тысяч | новых школ`."""
    return token.index < figure.unit.index and token.stop <= figure.amount.number_stop


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    pieces: list[str] = []
    for place, word in enumerate(words):
        is_apart = place > 0 and tokens[place - 1].stop < tokens[place].start
        pieces.append(f" {word}" if is_apart else word)
    return "".join(pieces).strip()
