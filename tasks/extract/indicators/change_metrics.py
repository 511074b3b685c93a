"""Changes and comparisons: what rises, falls, or exceeds something else."""

from collections.abc import Iterator
from functools import cache

from seeds import rows
from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    direct_verb,
    object_of,
    stands_for,
    subject,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Direction, Metric
from tasks.extract.indicators.metric_names import each_name, genitive_name, own_name
from tasks.extract.indicators.metric_words import genitive_of
from tasks.extract.indicators.output_verbs import output
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Only of these is a change a figure: `выросло на 300 человек` too, but never a place in a list.
NEVER = frozenset({"rank"})
# `вырос с 3 до 5 %`, `упал ниже 50 долларов`: the level that is left or reached.
REACHED = frozenset({"с", "до", "ниже", "выше"})
LEVELS = frozenset({"с", "до"})
# `упал в 300 метрах от дороги`: where; `вырос в два раза` is a change.
PLACED = frozenset({"в", "во", "около", "из"})
# `на 5 % больше`, `на 300 рублей дешевле`
MORE = {"много": "up", "большой": "up", "больше": "up", "более": "up", "выше": "up",
        "высокий": "up", "дорогой": "up", "дороже": "up", "меньше": "down", "маленький": "down",
        "малый": "down", "мало": "down", "ниже": "down", "низкий": "down", "дешёвый": "down",
        "дешевле": "down", "менее": "down"}  # fmt: skip
SINCE = frozenset({"год", "месяц", "неделя", "квартал", "период", "полугодие", "ранее", "раньше"})
REACH = 12  # words behind a comparison within which it says with what
VAGUE = frozenset({"показатель", "цифра", "количество", "число", "объем", "уровень", "размер"})


def compared(scene: Scene, figure: Figure) -> Metric | None:
    """`на 5 % больше, чем год назад` is a change, `на 5 % больше, чем можем потребить` a level."""
    is_adverb = figure.number.text.lower().startswith(("на", "в"))
    is_led = is_adverb or figure.preposition in {"на", "в"}
    if not is_led or figure.last >= len(scene.tokens):
        return None
    word = scene.tokens[figure.last]
    direction = MORE.get(word.text.lower())
    if direction is None or word.sentence != figure.top.sentence:
        return None
    verb = clause_verb(scene, figure)
    noun = _compared_noun(scene, figure, word, verb)
    made = output(verb) if verb is not None else ""
    if _is_since(scene, word) and noun is not None:
        way: Direction = "up" if direction == "up" else "down"
        return Metric(own_name(scene, noun, figure), "change", noun, verb, direction=way)
    excess = "превышение" if direction == "up" else "отставание"
    of_what = genitive_name(scene, noun) if noun is not None else ""
    name = " ".join(filter(None, [excess, genitive_of(made), of_what]))
    return Metric(name, "compared", noun, verb) if noun is not None or made else None


def change_verb(scene: Scene, figure: Figure) -> Metric | None:
    """`товарооборот вырос на 70 %`, `сократить путь наполовину`; in `вырос до 5 %` the level."""
    verb = direct_verb(scene, figure)
    if verb is None and figure.preposition in LEVELS:  # на 20 % до 668 млн
        verb = clause_verb(scene, figure)
    direction = directions().get(plain(verb.lemma)) if verb else None
    is_place = figure.preposition in PLACED and figure.amount.kind != "ratio"
    if verb is None or direction is None or is_place or figure.amount.kind in NEVER:
        return None
    noun = object_of(scene, verb, figure) or subject(scene, verb, figure)
    noun = stands_for(scene, noun) if noun is not None else None
    if noun is None or noun.pos not in NOUNS:
        return None
    if figure.amount.kind in {"count", "duration"} and not figure.preposition:
        return None
    if figure.preposition in REACHED or (figure.preposition == "" and not _is_bare(figure)):
        return Metric(own_name(scene, noun, figure), "level_reached", noun, verb)
    first, second = each_name(scene, noun, figure)
    return Metric(first, "change", noun, verb, second=second, direction=direction)


def change_noun(scene: Scene, figure: Figure) -> Metric | None:
    """`рост аудитории составил 8,4 %`, `падение на 5 %`, `рост числа посетителей уже 30%`."""
    is_height = figure.amount.kind == "quantity" and not figure.preposition  # рост 53 см
    if figure.amount.kind in NEVER | {"count"} or is_height:
        return None
    for noun in _nouns_about(scene, figure):
        direction = directions().get(plain(noun.lemma))
        if direction and noun.pos == "NOUN":
            measured = next((t for t in scene.below(noun, "nmod") if t.case == "Gen"), None)
            name = own_name(scene, measured or noun, figure)
            verb = clause_verb(scene, figure)
            return Metric(name, "change", measured or noun, verb, direction=direction)
    return None


def _is_bare(figure: Figure) -> bool:
    """Whether a figure tells a change without a preposition: `прибавил 5 %`, `наполовину`."""
    return figure.amount.unit == "percent" or figure.amount.kind == "ratio"


def _nouns_about(scene: Scene, figure: Figure) -> Iterator[Token]:
    """The subject of the figure's verb or of the figure itself, and the noun it hangs on."""
    verb = direct_verb(scene, figure)
    if verb is not None and (found := subject(scene, verb, figure)):
        yield found
    yield from below(scene, figure, "nsubj")
    if "-процентн" in figure.number.text:  # 70-процентное увеличение
        yield from scene.tokens[figure.last : figure.last + 1]
    above = head(scene, figure)
    if above is not None and above.pos == "NOUN":
        yield above


def _compared_noun(scene: Scene, figure: Figure, word: Token, verb: Token | None) -> Token | None:
    """`больше товаров`: the genitive behind; else the object or subject of the verb."""
    behind = scene.tokens[word.index + 1 : word.index + 3]
    if found := next((t for t in behind if t.pos == "NOUN" and t.case == "Gen"), None):
        return found
    if verb is None:
        return None
    noun = object_of(scene, verb, figure) or subject(scene, verb, figure)
    return noun if noun is not None and noun.pos in NOUNS else None


def _is_since(scene: Scene, word: Token) -> bool:
    """Whether it is compared with an earlier time: `чем год назад`, `, чем в 2010 году`."""
    last = min(word.index + REACH, scene.sentence(word).last)
    return any(plain(t.lemma) in SINCE for t in scene.tokens[word.index + 1 : last])


@cache
def directions() -> dict[str, Direction]:
    """Up or down for each verb and noun of change."""
    return {
        plain(row["lemma"]): "up" if row["direction"] == "up" else "down"
        for row in rows("words/change_words")
    }
