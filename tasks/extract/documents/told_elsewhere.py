"""What a document is about where no complement says so: its words, its act, the sentence before."""

from collections.abc import Iterable, Iterator

from seeds import column
from tasks.extract.documents.actors import RESUMED, acting
from tasks.extract.documents.concerned import concerned
from tasks.extract.documents.contents import OTHER_DEEDS, clause_behind, clause_text, words_told
from tasks.extract.documents.nominal_acts import act_named
from tasks.extract.documents.parties import affected
from tasks.extract.documents.status import Life
from tasks.extract.documents.subjects import subject_of
from tasks.extract.documents.words import class_of
from tasks.extract.events import case_roles as roles
from tasks.extract.reading.clauses import clause
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Sentence, Token

ABOUT_SOMEBODY = frozenset({"приговор", "некролог"})
# `соответствующий указ`, `такое решение`: the sentence before says what it decides.
SAME = frozenset({"соответствующий", "такой"})
# Of whom a court speaks, where nobody is named beside them.
SENTENCES = frozenset({"приговор", "вердикт", "обвинение"})
# Words of an act or sentence that stand for a subject.
LONGEST = 16


def told_subject(scene: Scene, noun: Token, life: Life, parties: tuple[str, ...]) -> str | None:
    """The subject that other words of the article give, None where none does."""
    if life.rule == "read_out":
        return _of_words(scene, noun, life)
    if life.rule == "by_decree" and life.sign is not noun:
        return _of_act(scene, life.sign, noun)
    is_applied = life.rule == "applied" and noun.rel != "nsubj"
    if is_applied and (above := _verb_above(scene, noun)):
        return _of_act(scene, above, noun)
    if (verb := _verb_before(scene, noun)) is not None:
        return _decided(scene, verb) or _of_sentence(scene, verb)
    if (own := _own_verb(scene, noun)) is not None:
        return clause_text(scene, own.index + 1)
    is_about = bool(parties) and "суд" not in parties[-1].lower() and noun.lemma in ABOUT_SOMEBODY
    return parties[-1] if is_about else None


def told_parties(
    scene: Scene, noun: Token, kind: str, life: Life, known: tuple[str, ...]
) -> tuple[str, ...]:
    """The parties with those that the act or the sentence names, known ones first.

    `Указом назначен Котов`: whom; `после оглашения приговора Котова увезли`: who is sentenced.
    """
    if life.rule == "by_decree":
        return _joined(known, (p.name for p in affected(scene, _concerned(scene, life.sign))))
    if known:
        return _joined(known, concerned(scene, noun, known))
    if (verb := _verb_before(scene, noun)) is not None:
        doing = (p.name for p in acting(scene, roles.subject(scene, verb)))
        return _joined(tuple(doing), _people(scene, scene.sentence(verb)))
    if kind in {"court", "charge"} and noun.lemma in SENTENCES:
        return tuple(_people(scene, scene.sentence(noun)))[:1]
    return tuple(concerned(scene, noun, ()))


def _concerned(scene: Scene, verb: Token) -> Iterator[Token]:
    """Whom an act concerns: its object, or who was spoken of where a passive names nobody."""
    found = list(roles.object_(scene, verb))
    if found or verb.voice != "Pass":
        yield from found
        return
    for token in reversed(scene.tokens[: verb.index]):
        if token.sentence < verb.sentence - RESUMED:
            return
        if any(m.entity.kind == "person" for m in scene.mentions_at(token)) and token.case == "Nom":
            yield token
            return


def _people(scene: Scene, sentence: Sentence) -> Iterator[str]:
    """The persons that a sentence names, in order."""
    for token in scene.parsed.tokens_of(sentence):
        for mention in scene.mentions_at(token) if token.case != "Ins" else ():  # оглашён судьёй
            if mention.entity.kind == "person" and mention.entity.name[:1].isupper():
                yield mention.entity.name


def _joined(known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def _of_words(scene: Scene, noun: Token, life: Life) -> str | None:
    """`в обращении он рассказал, что …`: the clause; `«…», говорится в письме`: the words."""
    if noun.index < life.sign.index:
        return clause_behind(scene, life.sign)
    return words_told(scene, noun)


def _verb_before(scene: Scene, noun: Token) -> Token | None:
    """The predicate of the sentence before, of a document that points back to it.

    Of `«Часы переводить не будем», - сказал он` the one before that tells what is decided.
    """
    is_same = any(t.lemma in SAME for t in scene.below(noun, "amod", "det"))
    is_told = any(t.lemma == noun.lemma for t in scene.tokens[: noun.index])
    if not is_same or is_told or not noun.sentence:
        return None  # `проект соответствующей программы`: of one that the text has told of
    for number in range(noun.sentence - 1, max(-1, noun.sentence - 1 - RESUMED), -1):
        before = scene.parsed.tokens_of(scene.parsed.sentences[number])
        verb = next((t for t in before if t.rel == "root" and t.pos == "VERB"), None)
        if verb is None or verb.lemma not in column("words/reporting_verbs", "verb"):
            return verb
    return None


def _decided(scene: Scene, verb: Token) -> str | None:
    """`принял решение об отмене`: what another document of that sentence is about."""
    for token in scene.parsed.tokens_of(scene.sentence(verb)):
        if class_of(scene, token) and (found := subject_of(scene, token)):
            return found
    return None


def _own_verb(scene: Scene, noun: Token) -> Token | None:
    """`принятый закон | запрещает рекламу`: the present verb that tells what it says."""
    verb = scene.head(noun)
    if verb is None or noun.rel != "nsubj" or verb.tense != "Pres" or verb.lemma in OTHER_DEEDS:
        return None
    is_law = class_of(scene, noun) in {"law", "treaty"}
    says = scene.below(verb, "obj", "xcomp", "ccomp", "csubj")
    return verb if is_law and any(t.index > verb.index for t in says) else None


def _verb_above(scene: Scene, noun: Token) -> Token | None:
    """`согласно завещанию, вручена`, `по поручению президента уволен`: what is done by it."""
    above = scene.head(noun)
    return above if above is not None and above.pos == "VERB" else None


def _of_act(scene: Scene, verb: Token, noun: Token) -> str | None:
    """`Указом назначен министром`: the deed named, the words from the verb on, or those before."""
    if named := act_named(scene, verb, noun):
        return named
    first, last = clause(scene, verb)
    behind = _from(scene, verb, last, noun)
    is_before = scene.tokens[first].index < min(verb.index, noun.index)
    return behind or (
        _from(scene, scene.tokens[first], verb.index + 1, noun) if is_before else None
    )


def _of_sentence(scene: Scene, verb: Token) -> str | None:
    """`Министром назначен Котов`: of a passive the clause."""
    last = scene.sentence(verb).last - 1
    first = scene.tokens[clause(scene, verb)[0]] if verb.voice == "Pass" else verb
    return _from(scene, first, last)


def _from(scene: Scene, verb: Token, stop: int, noun: Token | None = None) -> str | None:
    """The words of a clause from its verb on, the document's own left out."""
    last = min(stop, verb.index + LONGEST)
    if noun is not None and verb.index < noun.index < last:
        last = noun.index
    marks = (t.index for t in scene.tokens[verb.index : last] if t.text in {"(", "—", ";"})
    words = list(scene.tokens[verb.index : next(marks, last)])
    hanging = {"ADP", "PUNCT", "CCONJ", "ADV"}
    if noun is not None and last == noun.index:  # произвело | своим | постановлением
        hanging |= {"ADJ", "DET"}
    while words and words[-1].pos in hanging:
        words.pop()
    return scene.parsed.text[verb.start : words[-1].stop] if len(words) > 1 else None
