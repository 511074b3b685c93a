"""What a document is about where no complement says so: its words, its act, the sentence before."""

from tasks.extract.documents.actors import acting
from tasks.extract.documents.contents import clause_behind, words_told
from tasks.extract.documents.parties import affected
from tasks.extract.documents.status import Life
from tasks.extract.documents.subjects import subject_of
from tasks.extract.documents.words import class_of
from tasks.extract.events import case_roles as roles
from tasks.extract.reading.clauses import clause
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

ABOUT_SOMEBODY = frozenset({"приговор", "некролог"})
# `соответствующий указ`, `такое решение`: the sentence before says what it decides.
SAME = frozenset({"соответствующий", "такой"})
# Words of an act or sentence that stand for a subject.
LONGEST = 16


def told_subject(scene: Scene, noun: Token, life: Life, parties: tuple[str, ...]) -> str | None:
    """The subject that other words of the article give, None where none does."""
    if life.rule == "read_out":
        return _of_words(scene, noun, life)
    if life.rule == "by_decree":
        return _from(scene, life.sign, clause(scene, life.sign)[1], noun)
    if (verb := _verb_before(scene, noun)) is not None:
        return _decided(scene, verb) or _from(scene, verb, scene.sentence(verb).last - 1)
    return parties[-1] if parties and noun.lemma in ABOUT_SOMEBODY else None


def told_parties(scene: Scene, noun: Token) -> tuple[str, ...]:
    """`Котов уволил Рыжова. Соответствующий указ опубликован`: who did it, and to whom."""
    verb = _verb_before(scene, noun)
    if verb is None:
        return ()
    doing = acting(scene, roles.subject(scene, verb))
    found = (*doing, *affected(scene, roles.object_(scene, verb)))
    return tuple(dict.fromkeys(p.name for p in found))


def _of_words(scene: Scene, noun: Token, life: Life) -> str | None:
    """`в обращении он рассказал, что …`: the clause; `«…», говорится в письме`: the words."""
    if noun.index < life.sign.index:
        return clause_behind(scene, life.sign)
    return words_told(scene, noun)


def _verb_before(scene: Scene, noun: Token) -> Token | None:
    """The predicate of the sentence before, of a document that points back to it."""
    is_same = any(t.lemma in SAME for t in scene.below(noun, "amod", "det"))
    is_told = any(t.lemma == noun.lemma for t in scene.tokens[: noun.index])
    if not is_same or is_told or not noun.sentence:
        return None  # `проект соответствующей программы`: of one that the text has told of
    before = scene.parsed.tokens_of(scene.parsed.sentences[noun.sentence - 1])
    return next((t for t in before if t.rel == "root" and t.pos == "VERB"), None)


def _decided(scene: Scene, verb: Token) -> str | None:
    """`принял решение об отмене`: what another document of that sentence is about."""
    for token in scene.parsed.tokens_of(scene.sentence(verb)):
        if class_of(scene, token) and (found := subject_of(scene, token)):
            return found
    return None


def _from(scene: Scene, verb: Token, stop: int, noun: Token | None = None) -> str | None:
    """The words of a clause from its verb on, the document's own left out."""
    last = min(stop, verb.index + LONGEST)
    if noun is not None and verb.index < noun.index < last:
        last = noun.index
    marks = (t.index for t in scene.tokens[verb.index : last] if t.text in {"(", "—", ";"})
    words = scene.tokens[verb.index : next(marks, last)]
    return scene.parsed.text[verb.start : words[-1].stop] if len(words) > 1 else None
