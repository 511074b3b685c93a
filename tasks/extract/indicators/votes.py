"""The vote that an article speaks of."""

from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.metric_names import locative_name
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Sentence, Token

# Sentences back to the vote whose result a line of a table gives; each line counts as two.
REACH = 60
VOTES = frozenset({"выборы", "референдум", "голосование", "праймериз"})
# The tagger takes `на выборах` for a plural of `выбор`.
ELECTIONS = frozenset({"выборы", "выборах", "выборов", "выборам", "выборами"})


def vote(scene: Scene, figure: Figure) -> Token | None:
    """The last noun of a vote before the figure or in its sentence: `на досрочных выборах`."""
    at = figure.number.sentence
    for sentence in reversed(scene.parsed.sentences[max(0, at - REACH) : at + 1]):
        if found := _nouns(scene, sentence):
            return found[-1]
    return None


def at_election(scene: Scene, figure: Figure) -> str:
    """`на досрочных президентских выборах`, where people elect or decide; "" for other votes."""
    event = vote(scene, figure)
    if event is None or plain(event.lemma) == "голосование":
        return ""
    return f"на {locative_name(scene, event)}"


def _nouns(scene: Scene, sentence: Sentence) -> list[Token]:
    tokens = scene.parsed.tokens_of(sentence)
    return [t for t in tokens if plain(t.lemma) in VOTES or t.text.lower() in ELECTIONS]
