"""The amounts of an article with their place in its trees: the figures that may be findings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tasks.extract.indicators.befalling import befalling
from tasks.extract.indicators.roubles import in_roubles, rouble_code
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.amount import Amount
from tasks.russian.amounts import find_amounts
from tasks.russian.counted import are_people
from tasks.russian.parsed import Token

# Ages and times are no figures about the world; a length of time seldom is one.
NO_FIGURES = frozenset({"age", "clock"})
# Sentences back to the figure whose noun a bare number leaves out: `на другом побывало 714 млн`.
REACH = 3
# `число`, `количество` and how far behind it the number may stand.
NUMBERS = frozenset({"число", "количество", "численность"})
CLAUSE = 10
OF_THEM = (["из", "них"], ["из", "которых"], ["(", "из"])
DASHES = frozenset({"—", "–", "-"})
# What befalls things too: `ещё 30 уничтожены` may be tanks.
OF_THINGS = word_class("indicators", "deeds_on_things")
HEDGES = frozenset({"около", "порядка", "свыше", "более", "менее", "больше", "меньше"})


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount on tokens `first` to `last` (exclusive), words like `около` included.

    `unit` is the noun of its unit or of what is counted, the number itself where it has none; by
    `top` the figure hangs in the tree; `like` is the earlier figure whose noun this one leaves out.
    """

    amount: Amount
    first: int
    last: int
    number: Token
    unit: Token
    top: Token
    preposition: str
    like: "Figure | None" = None

    @property
    def has_noun(self) -> bool:
        """Whether the figure names what it counts or the unit it is in."""
        return self.unit is not self.number

    def covers(self, token: Token) -> bool:
        """Whether a token belongs to the figure."""
        return self.first <= token.index < self.last


def find_figures(scene: Scene) -> list[Figure]:
    """The figures in the order of the text, bare numbers with the unit that they leave out."""
    reading = scene.reading
    amounts = find_amounts(reading.parsed.text, reading.published, reading.dates)
    found = [f for a in amounts if (f := _figure(scene, a))]
    return [_completed(scene, found, at) for at in range(len(found))]


def below(scene: Scene, figure: Figure, *relations: str) -> list[Token]:
    """The words that depend on the figure without being part of it, in order."""
    inside = scene.tokens[figure.first : figure.last]
    words = [t for token in inside for t in scene.below(token, *relations)]
    return [t for t in words if not figure.covers(t)]


def _figure(scene: Scene, amount: Amount) -> Figure | None:
    """The figure, None where the amount is of no kind that can be one or begins in no token."""
    at = scene.syntax.until_char(amount.number_start)
    if amount.kind in NO_FIGURES or at >= len(scene.tokens):
        return None
    number = scene.tokens[at]
    first = min(at, scene.syntax.from_char(amount.start))
    last = max(at + 1, scene.syntax.from_char(amount.stop))
    unit = next((t for t in _units(scene, amount) if t.index != at), number)
    top = _top(scene, unit, first, last)
    if unit.text == "г" and _is_weight(scene, at):
        amount = replace(amount, kind="quantity", unit="g")
    if amount.kind == "money" and amount.unit is None:
        words = scene.tokens[first:last]
        amount = in_roubles(replace(amount, unit=rouble_code(scene, words)), words)
    return Figure(amount, first, last, number, unit, top, _preposition(scene, at, amount.start))


def _is_weight(scene: Scene, number: int) -> bool:
    """`весом | 3400 г`: grams, though `г` is a town and a year as well."""
    before = scene.tokens[max(0, number - REACH) : number]
    return any(t.lemma in {"вес", "масса", "весить"} for t in before)


def _units(scene: Scene, amount: Amount) -> Iterator[Token]:
    """The noun of the unit, last words first."""
    first = scene.syntax.from_char(amount.unit_start)
    last = scene.syntax.from_char(amount.unit_stop)
    yield from (t for t in reversed(scene.tokens[first:last]) if t.pos in {"NOUN", "PROPN", "SYM"})
    yield from reversed(scene.tokens[first:last])


def _top(scene: Scene, unit: Token, first: int, last: int) -> Token:
    """The word of the figure whose governor stands outside it."""
    top = unit
    for above in scene.syntax.ancestors(unit.index):
        if not first <= above.index < last:
            return top
        top = above
    return top


def _preposition(scene: Scene, number: int, start: int) -> str:
    """The preposition before the number in small letters: of `более чем на 5 %` it is `на`."""
    for before in reversed(scene.tokens[max(0, number - 4) : number]):
        if before.pos == "ADP" and before.text.lower() not in HEDGES:
            return before.text.lower()
        if before.lemma in {"течение", "протяжение"}:
            return "в течение"
        if before.start < start and before.pos not in {"ADJ", "DET"}:
            return ""
    return ""


def _completed(scene: Scene, found: list[Figure], at: int) -> Figure:
    """A bare count with the unit and kind of the figure whose noun it leaves out."""
    figure = found[at]
    if at and _is_parallel(scene, found[at - 1], figure):
        return replace(figure, like=found[at - 1])
    if figure.amount.kind == "money" and figure.amount.unit is None:
        return _in_same_money(found[:at], figure)
    if figure.amount.kind != "count" or figure.has_noun:
        return figure
    whole = found[at + 1] if at + 1 < len(found) else None
    if whole and _is_part_of(scene, figure, whole):  # шестеро из семи кандидатов
        amount = replace(figure.amount, unit=whole.amount.unit)
        return replace(figure, amount=amount, like=whole)
    if fellow := _fellow(found[:at], figure):
        return replace(figure, like=fellow)
    if _befell_people(scene, figure):
        return _of_people(figure)
    if noun := _number(scene, figure):
        is_of_people = are_people(_numbered(scene, noun).text.lower())
        return _of_people(figure) if is_of_people else figure
    like = next(_earlier(found, at), None) if _may_leave_out(scene, figure) else None
    if like is None:
        return figure
    amount = replace(figure.amount, unit=like.amount.unit, kind=like.amount.kind)
    return replace(figure, amount=amount, like=like)


def _fellow(before: list[Figure], figure: Figure) -> Figure | None:
    """`за проголосовали 149 сенаторов, | пятеро воздержались`: the people of the same sentence."""
    if figure.amount.unit != "person":
        return None
    sentence = figure.number.sentence
    own = (f for f in reversed(before) if f.number.sentence == sentence and f.has_noun)
    return next((f for f in own if f.amount.unit == "person"), None)


def _in_same_money(before: list[Figure], figure: Figure) -> Figure:
    """`5 млн рублей (70 тысяч долларов), 3 млн`: the currency of its sentence, no conversion."""
    sentence = figure.number.sentence
    own = [f.amount for f in before if f.number.sentence == sentence and f.amount.kind == "money"]
    codes = [amount.unit for amount in own if amount.unit and not amount.is_conversion]
    amount = replace(figure.amount, unit=codes[-1]) if codes else figure.amount
    return replace(figure, amount=amount)


def _of_people(figure: Figure) -> Figure:
    return replace(figure, amount=replace(figure.amount, unit="person"))


def _number(scene: Scene, figure: Figure) -> Token | None:
    """`число погибших возросло до 25`: the noun of number before a bare count."""
    first = max(scene.sentence(figure.number).first, figure.first - CLAUSE)
    words = scene.tokens[first : figure.first]
    nouns = [t for t in words if t.lemma in NUMBERS and t.index + 1 < figure.first]
    return nouns[-1] if nouns else None


def _numbered(scene: Scene, noun: Token) -> Token:
    """`число | погибших`, `число часовых | поясов`: an adjective gives way to its noun."""
    first, second = scene.tokens[noun.index + 1 : noun.index + 3]
    return second if first.pos == "ADJ" and second.pos == "NOUN" else first


def _befell_people(scene: Scene, figure: Figure) -> bool:
    """`погибли 5 и ранены 12 человек`: beside a verb of what befalls people alone."""
    before = scene.tokens[max(0, figure.first - 1) : figure.first]
    beside = [*before, *scene.tokens[figure.last : figure.last + 1]]
    return any(t.pos == "VERB" and plain(t.lemma) in befalling() - OF_THINGS for t in beside)


def _is_parallel(scene: Scene, earlier: Figure, figure: Figure) -> bool:
    """`авторам достанется 40 %, исполнителям — 30 %`: another's part of the same."""
    if figure.first < 2 or scene.tokens[figure.first - 1].text not in DASHES:
        return False
    whose = scene.tokens[figure.first - 2]
    is_next = figure.number.sentence - earlier.number.sentence <= 1
    is_alike = figure.amount.unit == earlier.amount.unit and figure.amount.kind != "count"
    return is_next and is_alike and (whose.pos == "PROPN" or whose.case not in {"", "Nom", "Gen"})


def _is_part_of(scene: Scene, figure: Figure, whole: Figure) -> bool:
    between = scene.tokens[figure.last : whole.first]
    return whole.has_noun and [t.text.lower() for t in between] == ["из"]


def _may_leave_out(scene: Scene, figure: Figure) -> bool:
    """Whether a bare number is so large, or stands so, that the noun before is meant.

    `побывало 714 млн`, `более 500 получили ранения`, `из них 43 убиты`, `ещё 30 повреждены`,
    `5 школ (из 12)`, `45 из них — дети`; not `рейтинг — 2804`.
    """
    before = scene.tokens[max(0, figure.first - 2) : figure.first]
    behind = scene.tokens[figure.last : figure.last + 2]
    is_of_them = any([t.text.lower() for t in two] in OF_THEM for two in (before, behind))
    after = scene.tokens[figure.last : figure.last + 1]
    is_told = bool(after) and after[0].pos == "VERB" and not after[0].case
    is_hedged = figure.amount.op != "="
    is_scaled = figure.last - figure.first > 1 or not figure.number.text[0].isdigit()
    return is_of_them or is_hedged or is_scaled or is_told


def _earlier(found: list[Figure], at: int) -> Iterator[Figure]:
    """Figures before with a noun, of money or counted, nearest first, then the next of money."""
    sentence = found[at].number.sentence
    is_of_people = found[at].amount.unit == "person"
    for figure in reversed(found[:at]):
        if sentence - figure.number.sentence > REACH:
            break
        is_alike = figure.amount.unit == "person" or not is_of_people
        if figure.has_noun and figure.amount.kind in {"count", "money"} and is_alike:
            yield figure
    for figure in found[at + 1 : at + 2]:
        if figure.amount.kind == "money" and figure.number.sentence - sentence <= REACH:
            yield figure
