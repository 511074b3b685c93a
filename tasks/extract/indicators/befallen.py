"""What befalls people: verbs and nouns of death, injury, arrest, rescue."""

from tasks.extract.indicators.befalling import befalling
from tasks.extract.indicators.clauses import direct_verb
from tasks.extract.indicators.figures import Figure
from tasks.extract.indicators.heads import head
from tasks.extract.reading.scene import Scene, plain


def befalls(scene: Scene, figure: Figure) -> bool:
    """Whether it befalls the people counted: `погибли двое`, `убийство троих`, `пять раненых`."""
    if figure.amount.unit != "person":
        return False
    verb = direct_verb(scene, figure)
    words = [verb, head(scene, figure), figure.unit]
    words += scene.below(verb, "obj") if verb is not None else []  # получили ранения
    return any(word is not None and plain(word.lemma) in befalling() for word in words)
