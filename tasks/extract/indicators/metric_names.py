"""What is measured put into words: a short noun phrase in the nominative."""

import re
from collections.abc import Sequence

from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric_bounds import LOOSE, POINTING, phrase_tokens
from tasks.extract.indicators.metric_words import locative, plural, plural_genitive
from tasks.extract.reading.scene import Scene
from tasks.russian.genitive import genitive
from tasks.russian.morph import parses_of
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# Words of a part of a name: `стаж | в американской тюрьме`.
BRIEF = 3
HANGING = frozenset(
    {"в", "во", "на", "с", "со", "из", "за", "по", "о", "об", "от", "до", "у", "к", "и", "для",
     "при", "над", "под", "без", "между", "через", "или", "против"}
)  # fmt: skip
OPENING = frozenset('«"“„')


def name(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """The phrase of a noun in the nominative, without the figure, dates and pointing words."""
    words = phrase_tokens(scene, noun, figure)
    tokens = [t for t in words if t.index >= noun.index or t.pos != "NUM"]
    return _without_odd_mark(nominative(tokens).strip())


def _without_odd_mark(text: str) -> str:
    """`премия»` -> `премия`: of a pair of marks one has been cut off."""
    if text.count("«") == text.count("»") and text.count('"') % 2 == 0:
        return text
    return re.sub('[«»"]', "", text)


def own_name(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """`name`, in small letters where it does not begin with a proper name."""
    found = name(scene, noun, figure)
    tokens = phrase_tokens(scene, noun, figure)
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
    return text if is_name else f"{text[:1].lower()}{text[1:]}"


def plural_name(scene: Scene, figure: Figure) -> str:
    """What is counted, in the plural: `51 новая школа в Сибири` -> `новые школы в Сибири`."""
    noun = figure.unit
    led = [t for t in scene.tokens[figure.number.index + 1 : noun.index] if t.pos != "PUNCT"]
    tokens = [*_before(scene, figure), *led]
    tokens += [t for t in phrase_tokens(scene, noun, None) if t.index >= noun.index]
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
    tokens = phrase_tokens(scene, noun, None)
    words = [plural(t) if t.index <= noun.index else t.text for t in tokens]
    return lowered(scene, _joined(tokens, words), tokens[0])


def genitive_name(
    scene: Scene, noun: Token, before: Token | None = None, figure: Figure | None = None
) -> str:
    """The phrase of a noun in the genitive, as it follows the noun of what is measured.

    It ends at the token `before`, if one is given that stands behind the noun, and leaves out the
    figure.
    """
    end = before.index if before is not None and before.index > noun.index else len(scene.tokens)
    tokens = [t for t in phrase_tokens(scene, noun, figure) if t.index < end]
    tokens = [t for t in tokens if t.index >= noun.index or t.pos != "NUM"]
    words = [genitive(t) if t.index <= noun.index else t.text for t in tokens]
    return lowered(scene, _joined(tokens, words), tokens[0])


def locative_name(scene: Scene, noun: Token) -> str:
    """The phrase of a noun as it follows `на`: `досрочные выборы` -> `досрочных выборах`."""
    tokens = [t for t in phrase_tokens(scene, noun, None) if t.index <= noun.index]
    return _joined(tokens, [locative(t) for t in tokens])


def locative_phrase(scene: Scene, noun: Token, figure: Figure) -> str:
    """`locative_name` with what stands behind the noun: `списке богатейших людей мира`."""
    tokens = phrase_tokens(scene, noun, figure)
    return _joined(tokens, [locative(t) if t.index <= noun.index else t.text for t in tokens])


def plural_genitive_name(scene: Scene, noun: Token, figure: Figure) -> str:
    """Those among whom one is: `второй | партнёр Беларуси` -> `партнёров Беларуси`."""
    tokens = [t for t in phrase_tokens(scene, noun, None) if not figure.covers(t)]
    tokens = [t for t in tokens if t.index >= noun.index or t.pos == "ADJ"]
    words = [plural_genitive(t) if t.index <= noun.index else t.text for t in tokens]
    return _joined(tokens, words)


def text_of(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """The phrase as it stands, without dates and the figure."""
    tokens = phrase_tokens(scene, noun, figure)
    text = _without_odd_mark(_joined(tokens, [t.text for t in tokens]))
    return lowered(scene, text, tokens[0]) if tokens else ""


def brief_text(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """`text_of`, its first words only."""
    return _first_words(text_of(scene, noun, figure))


def brief_genitive(scene: Scene, noun: Token, figure: Figure | None = None) -> str:
    """`genitive_name`, its first words only."""
    return _first_words(genitive_name(scene, noun, None, figure).partition(" и ")[0])


def _first_words(text: str) -> str:
    every = text.split(" ")
    words = every[:BRIEF]
    if len(every) > BRIEF and parses_of(words[-1].lower())[0].tag.POS in {"ADJF", "PRTF"}:
        words.append(every[BRIEF])  # замминистра регионального | развития
    while len(words) > 1 and words[-1].lower() in HANGING:
        words.pop()
    return " ".join(words).rstrip(",")


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


def _is_scale(token: Token, figure: Figure) -> bool:
    """`5 | тысяч | новых школ`."""
    return token.index < figure.unit.index and token.stop <= figure.amount.number_stop


def _joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    pieces: list[str] = []
    for place, word in enumerate(words):
        is_apart = place > 0 and tokens[place - 1].stop < tokens[place].start
        pieces.append(f" {word}" if is_apart else word)
    return "".join(pieces).strip()
