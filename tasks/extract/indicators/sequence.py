"""Figures that go on from the figure before: in its sentence, or in one joined to it."""

from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.scene import Scene

# Words by which a sentence goes on with the figures of the one before.
GOING_ON = frozenset(
    {"при", "однако", "всего", "из", "кроме", "еще", "ещё", "также", "а", "но", "и", "причем",
     "причём", "тогда", "между", "примерно", "около", "более", "почти", "остальные", "среди"}
)  # fmt: skip
# `тут уже 30 %`: the place is named before.
POINTING = frozenset({"тут", "здесь", "там"})
# `в том числе`, `в то же время`, `в среднем`
WITHIN = frozenset({"то", "том", "среднем", "целом", "частности"})


def goes_on(scene: Scene, earlier: Figure, figure: Figure) -> bool:
    """Whether the figure stands in the sentence of the earlier one or in the next, joined to it.

    `При этом годовой рост составил 8 %`, `Из них 12 погибли`, `Однако рост тут уже 30 %`.
    """
    step = figure.number.sentence - earlier.number.sentence
    if step == 0:
        return True
    sentence, previous = scene.sentence(figure.number), scene.sentence(earlier.number)
    if step > 1 or sentence.paragraph != previous.paragraph:
        return False
    opening = [t.text.lower() for t in scene.tokens[sentence.first : sentence.first + 2]]
    is_within = opening[0] == "в" and opening[-1] in WITHIN
    return opening[0] in GOING_ON or is_within or figure.like is not None
