"""Lines of a list or table: `Иван Петров — 52,1 % (922774 голоса)`, their metric in the heading."""

from tasks.extract.indicators.clauses import NOUNS
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import plural_name
from tasks.extract.indicators.votes import at_election
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

DASHES = frozenset({"—", "–", "-", "―", ":"})
# Words of a line before its dash.
LONGEST = 8


def listed(scene: Scene, figure: Figure) -> Metric | None:
    """The figure of a line that has a name, a dash and no verb."""
    name = _line_name(scene, figure)
    if name is None:
        return None
    election = at_election(scene, figure)
    if figure.amount.unit == "percent" and election:
        return Metric(f"доля голосов {election}", "listed", None, None, name, is_share=True)
    if figure.amount.kind == "count" and figure.has_noun:
        tail = election if plain(figure.unit.lemma) == "голос" else ""
        return Metric(f"{plural_name(scene, figure)} {tail}".strip(), "listed", None, None, name)
    return None


def _line_name(scene: Scene, figure: Figure) -> Token | None:
    """The name before the dash: the figure follows the dash, or a figure in front of it does."""
    sentence = scene.sentence(figure.number)
    words = scene.tokens[max(sentence.first, figure.first - LONGEST * 2) : figure.first]
    dash = next((t for t in reversed(words) if t.text in DASHES), None)
    behind = scene.tokens[figure.last : min(figure.last + LONGEST, sentence.last)]
    if dash is None or any(t.pos in {"VERB", "AUX"} for t in (*words, *behind)):
        return None
    between = scene.tokens[dash.index + 1 : figure.first]
    if any(t.pos in NOUNS and t.text != "%" for t in between if not t.text.isdigit()):
        return None
    named = [t for t in words if t.index < dash.index and scene.mentions_at(t)]
    return named[-1] if named else None
