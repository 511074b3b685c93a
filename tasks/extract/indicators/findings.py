"""Which figures a text gives as findings, and which it only mentions in passing."""

from collections.abc import Callable

from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Numbers of which a text makes no finding: `две страны`, `три президента`.
LEAST_IN_WORDS = 4
# In a genitive even more are only mentioned: `лидеры восьми стран`, `возвращение четырёх островов`.
LEAST_BELOW_NOUN = 10
DEFINITE = frozenset({"этот", "тот", "свой", "данный", "последний", "первый", "ближайший", "весь"})
LONGEST_TITLE = 12
TIMES = frozenset({"раз", "time"})
Ground = Callable[[Scene, Figure], bool]


def is_finding(scene: Scene, figure: Figure) -> bool:
    """Whether no ground speaks against it."""
    return not any(ground(scene, figure) for ground in AGAINST)


def is_few(scene: Scene, figure: Figure) -> bool:
    """`две страны`, `лидеры восьми стран`."""
    amount = figure.amount
    is_in_words = not figure.number.text[0].isdigit()
    if amount.kind != "count" or amount.op != "=" or not is_in_words:
        return False
    is_aside = figure.preposition == "из" or _is_below_noun(scene, figure)
    least = LEAST_BELOW_NOUN if is_aside else LEAST_IN_WORDS
    return amount.value < least


def is_of_time(_scene: Scene, figure: Figure) -> bool:
    """`107 раз`, `в течение пяти лет`: how often and how long is seldom what a text finds."""
    return figure.amount.kind == "duration" or figure.amount.unit in TIMES


def is_definite(scene: Scene, figure: Figure) -> bool:
    """`эти пять стран`, `тысячи своих сторонников`: known already."""
    if figure.amount.kind != "count":
        return False
    words = scene.tokens[max(0, figure.first - 1) : figure.last]
    return any(token.lemma in DEFINITE for token in words)


def is_in_name(scene: Scene, figure: Figure) -> bool:
    """`Движение пяти звёзд`, `статья «5 мыслей об индустрии»`."""
    if any(_is_name(m, figure) for m in scene.mentions_at(figure.number)):
        return True
    start = figure.number.start
    for quotation in scene.parsed.quotations:
        if quotation.inner.start > start:
            break
        is_short = quotation.inner.stop - quotation.inner.start < LONGEST_TITLE * 6
        if quotation.inner.start == start and start < quotation.inner.stop and is_short:
            return True
    return False


def is_whole(scene: Scene, figure: Figure) -> bool:
    """`шестеро из | семи кандидатов`: the part is the finding."""
    before = scene.tokens[max(0, figure.first - 2) : figure.first]
    return (
        figure.amount.kind == "count"
        and len(before) == 2
        and before[1].text.lower() == "из"
        and (before[0].pos == "NUM" or before[0].text.isdigit())
    )


def is_condition(scene: Scene, figure: Figure) -> bool:
    """`если победитель не набрал более половины голосов`: nothing is found."""
    for above in [figure.top, *scene.syntax.ancestors(figure.top.index)]:
        if any(t.text.lower() == "если" for t in scene.below(above, "mark")):
            return True
        if any(t.text.lower() == "не" for t in scene.below(above, "advmod")) and _is_verb(above):
            return not _is_bound(above)
    return False


def is_distance(scene: Scene, figure: Figure) -> bool:
    """`в двух километрах от селения`, `бег на 200 метров`: where something is, how far."""
    after = scene.tokens[figure.last : figure.last + 1]
    is_from = bool(after) and after[0].text.lower() in {"от", "к"}
    if figure.amount.kind != "quantity":
        return False
    above = head(scene, figure)
    is_race = figure.preposition == "на" and above is not None and above.pos == "NOUN"
    return is_race or (figure.preposition == "в" and is_from)


AGAINST: tuple[Ground, ...] = (
    is_few,
    is_of_time,
    is_definite,
    is_in_name,
    is_whole,
    is_condition,
    is_distance,
)


def _is_name(mention: EntityMention, figure: Figure) -> bool:
    is_around = mention.first < figure.number.index
    return is_around and mention.form == "name" and mention.entity.kind == "organization"


def _is_below_noun(scene: Scene, figure: Figure) -> bool:
    above = head(scene, figure)
    return above is not None and above.pos in {"NOUN", "PROPN"} and figure.top.case == "Gen"


def _is_verb(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"}


def _is_bound(verb: Token) -> bool:
    """`не превысит 5 %` bounds the figure and denies nothing."""
    return plain(verb.lemma) in {"превышать", "превысить", "мочь", "хватать", "хватить"}
