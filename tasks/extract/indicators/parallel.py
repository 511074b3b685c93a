"""Figures of an elliptic list, each with a complement of its own."""

from tasks.extract.indicators.figures import Figure
from tasks.extract.reading.scene import Scene

DASHES = frozenset("—–-")
BREAKS = frozenset({",", ";"})
FILLERS = frozenset({"CCONJ", "ADV", "PART"})
# Words of a complement: `для | юридических лиц`.
REACH = 7


def parallel_name(scene: Scene, figure: Figure, name: str) -> str:
    """`штрафы для граждан` before `, а для фирм — 40 тысяч` -> штрафы для фирм; "" if no such."""
    first = figure.first
    while first and scene.tokens[first - 1].text not in BREAKS:
        first -= 1
    before = scene.tokens[first : figure.first]
    if not DASHES & {t.text for t in before}:
        return ""
    own = [t for t in before if t.text not in DASHES and t.pos not in FILLERS][:REACH]
    if not own or own[0].pos != "ADP" or f" {own[0].text} " not in name:
        return ""
    stop = next((i for i, t in enumerate(own) if i and t.pos == "ADP"), len(own))
    return f"{name.partition(f' {own[0].text} ')[0]} {' '.join(t.text for t in own[:stop])}"
