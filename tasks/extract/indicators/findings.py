"""Which figures a text gives as findings, and which it only mentions in passing."""

import itertools
from bisect import bisect_left
from collections.abc import Callable

from seeds import column
from tasks.extract.indicators.befallen import befalls
from tasks.extract.indicators.clauses import direct_verb, is_subject, is_undergoer
from tasks.extract.indicators.duration_metrics import serves, term_behind
from tasks.extract.indicators.figures import NUMBERS, Figure, below
from tasks.extract.indicators.heads import BREAKS, head
from tasks.extract.indicators.roles import role
from tasks.extract.indicators.size_metrics import distance
from tasks.extract.indicators.spans_of_time import is_deadline
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.counted import is_human
from tasks.russian.parsed import Token

# Numbers that may only tell who is meant: `две страны`, `трое полицейских окружили его`.
FEW = 4
# In a genitive even more are only mentioned: `лидеры восьми стран`, `возвращение четырёх островов`.
FEW_BELOW_NOUN = 10
DEFINITE = frozenset({"этот", "тот", "свой", "данный", "последний", "первый", "ближайший", "весь"})
NEXT = frozenset({"следующий", "прошлый", "прошедший", "предыдущий", "предшествующий", "минувший"})
LONGEST_TITLE = 12
NESTED = 4  # quotation marks that may open at once
RACE = 4
LEAST = 2
LAWS = frozenset({"статья", "ст", "ст.", "кодекс", "ук"})
MONEY_PIECES = frozenset({"банкнота", "купюра", "монета", "ассигнация", "бумажка", "марка"})
RACES = word_class("indicators", "races")
# `два года назад`, `спустя два часа`, `за 40 дней до выборов`, `85 лет со дня рождения`
BEHIND = frozenset(
    {"назад", "спустя", "ранее", "раньше", "позже", "позднее", "до", "после", "со", "с", "тому",
     "подряд"}
)  # fmt: skip
MOMENTS = frozenset({"через", "спустя", "после", "в течение", "в", "во", "каждый", "раз"})
Ground = Callable[[Scene, Figure], bool]


def is_finding(scene: Scene, figure: Figure) -> bool:
    """Whether no ground speaks against it."""
    return not any(ground(scene, figure) for ground in AGAINST)


def is_few(scene: Scene, figure: Figure) -> bool:
    """`две страны`, `лидеры восьми стран`, `один чиновник`; of the dead each counts."""
    amount = figure.amount
    is_in_words = not figure.number.text[0].isdigit()
    is_counted = _each_counts(scene, figure) or _is_one_who(scene, figure)
    if amount.kind != "count" or amount.op != "=" or not is_in_words or is_counted:
        return False
    is_aside = figure.preposition == "из" or _is_below_noun(scene, figure)
    if is_aside or amount.value >= FEW:
        return is_aside and amount.value < FEW_BELOW_NOUN
    return amount.value < LEAST or not _is_told(scene, figure)


def is_moment(scene: Scene, figure: Figure) -> bool:
    """`два года назад`, `через шесть часов`, `в 80 лет`: when something was."""
    if figure.amount.kind != "duration" or is_deadline(scene, figure) or serves(scene, figure):
        return False
    before = scene.tokens[figure.first - 1].lemma if figure.first else ""
    if figure.preposition == "после" and next(term_behind(scene, figure), ""):
        return False  # вышел после 10 суток ареста
    after = "".join(t.text.lower() for t in scene.tokens[figure.last : figure.last + 1])
    is_from = figure.preposition in {"в", "за"} and distance(scene, figure) is not None
    if before == "в" and scene.tokens[figure.first - 2].lemma == "срок":
        return False
    is_placed = figure.preposition in MOMENTS or before in MOMENTS | DEFINITE | NEXT
    is_apart = after in BEHIND and (not figure.preposition or after == "до")
    return (is_placed or is_apart) and not is_from


def is_age(scene: Scene, figure: Figure) -> bool:
    """`26-летнего программиста`, `Петрову 39 лет`: how old he is."""
    above = scene.head(figure.top)
    is_adjective = figure.number.pos == "ADJ" or "-лет" in figure.number.text
    is_long = figure.amount.kind == "duration" and is_adjective
    if _is_of_whom(scene, figure):
        return True
    return is_long and above is not None and is_human(above.lemma)


def _is_of_whom(scene: Scene, figure: Figure) -> bool:
    """`| Петрову 39 лет, он работает`: a dative with no verb before the years."""
    if figure.amount.unit != "year" or figure.preposition or not figure.first:
        return False
    before = scene.tokens[figure.first - 1]
    if before.case != "Dat" or before.pos not in {"PROPN", "PRON", "NOUN"}:
        return False
    behind = scene.tokens[figure.last : figure.last + 1]
    first = scene.sentence(figure.number).first
    stretch = itertools.takewhile(
        lambda t: t.text not in BREAKS, reversed(scene.tokens[first : figure.first])
    )
    is_told = any(t.pos == "VERB" for t in stretch)
    return not is_told and all(t.pos in {"PUNCT", "CCONJ"} for t in behind)


def is_often(scene: Scene, figure: Figure) -> bool:
    """`два раза в год`: how often is no count."""
    behind = scene.tokens[figure.last : figure.last + 1]
    is_rate = bool(behind) and behind[0].text.lower() == "в"
    return figure.amount.unit == "time" and (is_rate or figure.amount.value < LEAST)


def is_definite(scene: Scene, figure: Figure) -> bool:
    """`эти пять стран`, `тысячи своих сторонников`: known already; not `погибли все 27 человек`."""
    if figure.amount.kind != "count":
        return False
    words = scene.tokens[max(0, figure.first - 1) : figure.unit.index]
    besides = [t for t in words if t.text.lower() == "того"]  # кроме того, | около 50 песен
    found = {token.lemma for token in words if token not in besides} & DEFINITE
    return bool(found) and not (found == {"весь"} and befalls(scene, figure))


def is_in_name(scene: Scene, figure: Figure) -> bool:
    """`Движение пяти звёзд`, `статья «5 мыслей об индустрии»`."""
    if any(_is_name(m, figure) for m in scene.mentions_at(figure.number)):
        return True
    start, quotations = figure.number.start, scene.parsed.quotations
    at = bisect_left(quotations, start, key=lambda quotation: quotation.inner.start)
    opened = itertools.takewhile(lambda q: q.inner.start == start, quotations[at : at + NESTED])
    return any(0 < q.inner.stop - start < LONGEST_TITLE * 6 for q in opened)


def is_whole(scene: Scene, figure: Figure) -> bool:
    """`шестеро из | семи кандидатов`: the part is the finding; of `20 из 23 областей` both are."""
    if figure.number.text[0].isdigit() and figure.amount.value >= FEW_BELOW_NOUN:
        return False
    before = scene.tokens[max(0, figure.first - 2) : figure.first]
    if _is_one_who(scene, figure):
        return False
    return (
        figure.amount.kind == "count"
        and len(before) == 2
        and before[1].text.lower() == "из"
        and (before[0].pos == "NUM" or before[0].text.isdigit())
    )


def is_one_of(scene: Scene, figure: Figure) -> bool:
    """`скончался один из основателей`: who he is, no number."""
    behind = scene.tokens[figure.last : figure.last + 1]
    is_one = figure.amount.kind == "count" and figure.amount.value == 1
    return is_one and bool(behind) and behind[0].text.lower() == "из"


def is_condition(scene: Scene, figure: Figure) -> bool:
    """`если победитель не набрал более половины голосов`, `не один год`: nothing is found."""
    before = scene.tokens[max(0, figure.first - 1) : figure.first]
    if any(t.text.lower() in {"не", "ни"} for t in before):
        return True
    is_told = False
    for above in [figure.top, *scene.syntax.ancestors(figure.top.index)]:
        if any(t.text.lower() == "если" for t in scene.below(above, "mark")):
            return True
        is_denied = any(t.text.lower() == "не" for t in scene.below(above, "advmod"))
        if is_denied and _is_verb(above) and not is_told:
            return not _is_bound(above) and not is_subject(scene, figure)
        is_told = is_told or (_is_verb(above) and above.rel == "conj")  # не сдался, но | отдал
    return False


def is_of_law(scene: Scene, figure: Figure) -> bool:
    """`дело по статье о смерти двух и более лиц`: the words of the law."""
    told = scene.parsed.text[figure.amount.start : figure.amount.stop]
    if figure.amount.kind != "count" or "и более" not in told:
        return False
    words = scene.parsed.tokens_of(scene.sentence(figure.number))
    return any(t.lemma in LAWS for t in words)


def is_race(scene: Scene, figure: Figure) -> bool:
    """`бег на 200 метров`: the name of a contest."""
    above = head(scene, figure)
    before = scene.tokens[max(0, figure.first - RACE) : figure.first]  # бег на 50 и | 30 метров
    words = [above, *before] if above is not None and figure.preposition == "на" else before
    is_of_race = any(plain(word.lemma) in RACES for word in words)
    return figure.amount.kind == "quantity" and is_of_race


def is_denomination(scene: Scene, figure: Figure) -> bool:
    """`банкнота в 20 долларов`: which one it is."""
    above = head(scene, figure)
    return above is not None and plain(above.lemma) in MONEY_PIECES


AGAINST: tuple[Ground, ...] = (
    is_denomination,
    is_few,
    is_moment,
    is_age,
    is_often,
    is_definite,
    is_in_name,
    is_whole,
    is_one_of,
    is_condition,
    is_of_law,
    is_race,
)


def _is_name(mention: EntityMention, figure: Figure) -> bool:
    is_around = mention.first < figure.number.index
    return is_around and mention.form == "name" and mention.entity.kind == "organization"


def _each_counts(scene: Scene, figure: Figure) -> bool:
    """`погибли два человека`, `убийство троих`, `три гола`, `двое детей`."""
    if plain(figure.unit.lemma) in column("words/scored_nouns", "lemma"):
        return True
    if role(scene, figure) or _is_number_of(scene, figure):
        return True
    is_bare_collective = figure.amount.unit == "person" and not figure.has_noun
    if is_bare_collective or _is_in_list(scene, figure):
        return True
    return befalls(scene, figure)


def _is_number_of(scene: Scene, figure: Figure) -> bool:
    """`число часовых поясов — два`."""
    if figure.has_noun:
        return False
    first = max(scene.sentence(figure.number).first, figure.first - LONGEST_TITLE)
    return any(t.lemma in NUMBERS for t in scene.tokens[first : figure.first])


def _is_one_who(scene: Scene, figure: Figure) -> bool:
    """`одна из двух актрис, | снявшихся в фильме`: how many there are of whom that is true."""
    before = scene.tokens[max(0, figure.first - 2) : figure.first]
    is_one = [t.lemma for t in before] == ["один", "из"]
    told = below(scene, figure, "acl", "acl:relcl")
    return is_one and any(t.index > figure.unit.index for t in told)


def _is_in_list(scene: Scene, figure: Figure) -> bool:
    """`два ножа, 30 патронов, шесть пистолетов`: one of three counts or more of a sentence."""
    number = figure.number
    words = scene.parsed.tokens_of(scene.sentence(number))
    listed = [t for t in words if t.pos == "NUM" and t.rel.startswith("nummod")]
    return len(listed) > LEAST


def _is_told(scene: Scene, figure: Figure) -> bool:
    """Whether it is what the clause tells: done to them, or things that do; not `обе стороны`."""
    verb = direct_verb(scene, figure)
    is_wish = verb is not None and verb.verb_form == "Inf"
    is_standing = plain(figure.unit.lemma) in column("words/standing_nouns", "lemma")
    if verb is None or is_wish or is_standing:
        return False
    is_doer = figure.amount.unit != "person" and is_subject(scene, figure)
    return is_doer or is_undergoer(scene, figure)


def _is_below_noun(scene: Scene, figure: Figure) -> bool:
    above = head(scene, figure)
    is_of_noun = above is not None and above.pos in {"NOUN", "PROPN"} and figure.top.case == "Gen"
    return is_of_noun and figure.top.rel != "conj"


def _is_verb(token: Token) -> bool:
    return token.pos in {"VERB", "AUX"}


def _is_bound(verb: Token) -> bool:
    """`не превысит 5 %` bounds the figure and denies nothing."""
    return plain(verb.lemma) in {"превышать", "превысить", "мочь", "хватать", "хватить"}
