"""Who stands in which syntactic role to a verb or noun that denotes an event."""

from collections.abc import Iterator

from tasks.extract.events.carriers import is_carrier
from tasks.extract.events.mended_trees import mended_objects, own_subjects, qualified
from tasks.extract.events.stray_subjects import (
    QUALIFYING,
    names_behind,
    stray_subject,
    subject_before_conjunct,
)
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# A noun in one of these relations has the verb only for a carrier: `состоялись переговоры с …`.
CARRIED = {"nsubj", "nsubj:pass", "obj", "obl", "xcomp"}
RELATIVES = {"который", "кто"}
# `заявление на имя министра`: no place that somebody visits.
ADDRESSES = {"имя", "адрес", "счёт"}
BECOMING = {"стать", "становиться", "являться", "быть", "оказаться"}
# Reflexives that the tagger may have in the passive.
NEVER_PASSIVE = {"баллотироваться", "выдвигаться", "увольняться", "возвращаться", "собираться"}
SHARING = {"Inf", "Conv"}
# `стартовал фестиваль`: what opens is the subject of these as of `открылся`.
OPENING = {"стартовать", "заработать", "возникнуть"}
# Clauses that may stand above one without a subject; an endless list of verbs climbs no further.
HIGHEST = 20


def subject(scene: Scene, token: Token) -> Iterator[Token]:
    """Who does it: `Лавров встретился`, `подписан Лавровым`, `на встрече Лавров заявил`."""
    if token.pos == "NOUN":
        yield from subject_of_carrier(scene, token)
    elif is_passive(scene, token) and token.lemma not in NEVER_PASSIVE:
        yield from agent(scene, token)
    else:
        yield from surface_subject(scene, token)


def object_(scene: Scene, token: Token) -> Iterator[Token]:
    """What it is done to: `открыли завод`, `завод открыт`, `назначенный вчера министр`."""
    if token.pos == "NOUN":
        yield from genitive(scene, token)
    elif is_passive(scene, token) or is_reflexive(scene, token):
        yield from surface_subject(scene, token)
    else:
        for found in scene.below(token, "obj") or mended_objects(scene, token):
            yield _stood_for(scene, found)


def _own_names(scene: Scene, participle: Token) -> list[Token]:
    """`прибыл назначенный на пост Иван Котов`: a name that the tree hangs on the participle."""
    found = scene.below(participle, "appos", "flat:name")
    own = [t for t in found if t.index > participle.index and t.pos == "PROPN"]
    return own or names_behind(scene, participle)


def _bearers(scene: Scene, noun: Token, climbed: int) -> Iterator[Token]:
    """The noun that a participle qualifies; of `стал актёром, завоевавшим приз` who became it."""
    verb = scene.head(noun)
    is_told = noun.case == "Ins" and verb is not None and plain(verb.lemma) in BECOMING
    if is_told and verb is not None and climbed < HIGHEST:
        yield from surface_subject(scene, verb, climbed + 1)
    else:
        yield noun


def _antecedent(scene: Scene, relative: Token) -> Token:
    """What a relative subject stands for: of `братья певца, которые` the one of its number."""
    known = scene.antecedent(relative) or relative
    if known.number == relative.number or not known.number or not relative.number:
        return known
    clauses = (t for t in scene.syntax.ancestors(relative.index) if t.rel == "acl:relcl")
    heads = (scene.head(t) for t in clauses)
    return next((h for h in heads if h is not None and h.number == relative.number), relative)


def _stood_for(scene: Scene, token: Token) -> Token:
    """What a relative stands for, where it agrees with it: `которого назначили`."""
    known = scene.antecedent(token) if token.lemma in RELATIVES else None
    is_same = known is not None and (known.gender == token.gender or token.number == "Plur")
    return known if known is not None and is_same else token


def genitive(scene: Scene, token: Token) -> Iterator[Token]:
    """Whose or of what: `визит президента`, `переговоры Лаврова и Керри`."""
    for below in scene.below(token, "nmod", "appos"):
        if below.index > token.index and below.case in {"Gen", ""} and is_bare(scene, below):
            yield below
        elif below.case == "Acc" and scene.preposition(below) in {"в", "на"}:
            yield from _person_behind(scene, below)


def _person_behind(scene: Scene, place: Token) -> Iterator[Token]:
    """`визит на острова президента России`: the traveller whom the tree hangs on the place."""
    for below in scene.below(place, "nmod") if place.lemma not in ADDRESSES else ():
        kinds = {mention.entity.kind for mention in scene.mentions_at(below)}
        is_of_office = plain(place.lemma) in words_of("office")
        if below.case == "Gen" and is_bare(scene, below) and "person" in kinds and not is_of_office:
            yield below


def agent(scene: Scene, token: Token) -> Iterator[Token]:
    """By whom, in the instrumental without a preposition: `назначен президентом`."""
    for below in scene.below(token, "obl", "obl:agent", "nmod", "xcomp"):
        if below.case == "Ins" and is_bare(scene, below):
            yield below


def dative(scene: Scene, token: Token) -> Iterator[Token]:
    """To whom: `вручил ветерану`, `позвонил Путину`; the tree may hang it on what is given."""
    given = scene.below(token, "obj", "nsubj", "nsubj:pass") if token.pos == "VERB" else ()
    astray = (t for thing in given for t in scene.below(thing, "iobj", "nmod"))
    behind = (t for t in scene.below(token, "appos") if t.index > token.index)
    for below in (*scene.below(token, "iobj", "obl", "nmod", "obj"), *astray, *behind):
        if below.case == "Dat" and is_bare(scene, below):
            yield below


def with_(scene: Scene, token: Token) -> Iterator[Token]:
    """With whom: `встретился с министром`, `состоялись переговоры с делегацией`."""
    yield from company(scene, token, {"с", "со", "вместе с", "совместно с"}, {"Ins", ""})


def between(scene: Scene, token: Token) -> Iterator[Token]:
    """Between whom: `контракт между компаниями`."""
    yield from company(scene, token, {"между"}, {"Ins", "Gen", ""})


def possessive(scene: Scene, token: Token) -> Iterator[Token]:
    """`Вашего визита`, `его отставка`; `своего` is the subject's where the clause has one."""
    for below in scene.below(token, "det", "nmod"):
        if below.index < token.index:
            own = list(subject_of_carrier(scene, token)) if below.lemma == "свой" else []
            yield from own or [below]
    if any(t.lemma == "собственный" for t in scene.below(token, "amod")):
        yield from subject_of_carrier(scene, token)


def adjective(scene: Scene, token: Token) -> Iterator[Token]:
    """`белорусско-казахстанские переговоры`: the adjective that names the parties."""
    yield from scene.below(token, "amod")


def surface_subject(scene: Scene, verb: Token, climbed: int = 0) -> Iterator[Token]:
    """The word in the nominative: own, of the clause above, or what a participle qualifies.

    `Он приехал и встретился`, `намерен посетить`, `министр, посетивший`, `министр, который прибыл`,
    `подозревается в том, что передал`.
    No clause is asked that is more than HIGHEST above.
    """
    own = next(iter(own_subjects(scene, verb)), None)
    head = scene.head(verb)
    if own is not None:
        yield _antecedent(scene, own) if own.lemma in RELATIVES else own
    elif stray := stray_subject(scene, verb) or subject_before_conjunct(scene, verb, head):
        yield stray
    elif head is None or climbed > HIGHEST:
        return
    elif verb.verb_form == "Part" and (names := _own_names(scene, verb)):
        yield names[0]
    elif verb.verb_form == "Part" and verb.rel in QUALIFYING:
        yield from _bearers(scene, qualified(scene, verb, head), climbed)
    elif verb.verb_form in SHARING or verb.rel in {"conj", "ccomp", "advcl"}:
        yield from _shared_subject(scene, verb, head, climbed + 1)
    elif verb.rel == "acl:relcl" and is_adverbial(scene, verb):
        above = scene.verb_above(head)
        yield from surface_subject(scene, above, climbed + 1) if above else ()
    elif head.lemma == "тот" and (above := scene.verb_above(head)) and above.index != verb.index:
        yield from surface_subject(scene, above, climbed + 1)


def is_adverbial(scene: Scene, verb: Token) -> bool:
    """`переехал в Ригу, где основал театр`: the subject is that of the clause above."""
    return any(t.lemma in {"где", "куда", "откуда"} for t in scene.below(verb, "advmod"))


def subject_of_carrier(scene: Scene, noun: Token, climbed: int = 0) -> Iterator[Token]:
    """`Лавров на встрече с журналистами заявил`, `находящийся с визитом в Риге Путин`."""
    head = scene.head(noun)
    is_there = scene.preposition(noun) in {"в", "во", "на", "с", "со"}
    is_participle = is_there and head is not None and head.verb_form == "Part" and is_carrier(head)
    verb = head if is_participle else scene.verb_above(noun)
    for found in surface_subject(scene, verb, climbed) if verb else ():
        first, last = scene.syntax.extent(found.index)
        if not first <= noun.index < last:
            yield found


def prepositional(scene: Scene, token: Token, words: set[str], cases: set[str]) -> Iterator[Token]:
    """Dependents in one of the cases behind one of the prepositions."""
    for below in scene.below(token, "obl", "nmod", "iobj", "conj", "obl:agent", "xcomp"):
        if below.case in cases and scene.preposition(below) in words:
            yield below


def is_passive(scene: Scene, verb: Token) -> bool:
    """`подписан`, `был избран`, `обсуждался ими`."""
    return verb.voice == "Pass" or bool(scene.below(verb, "nsubj:pass"))


def is_reflexive(scene: Scene, verb: Token) -> bool:
    """`открылась выставка`, `заработал завод`: what it is done to is the subject."""
    is_of_subject = verb.lemma.endswith(("ся", "сь")) or plain(verb.lemma) in OPENING
    return is_of_subject and not scene.below(verb, "obj")


def is_bare(scene: Scene, token: Token) -> bool:
    """Whether no preposition stands before the phrase."""
    return not scene.preposition(token)


def _shared_subject(scene: Scene, verb: Token, head: Token, climbed: int) -> Iterator[Token]:
    """A clause without a subject takes that of the clause it hangs on, or the one addressed.

    `пригласил министра посетить`: the minister visits.
    """
    addressed = [t for t in scene.below(head, "obj", "iobj") if t.animacy == "Anim"]
    if verb.verb_form == "Inf" and addressed and head.pos == "VERB":
        yield from addressed
    elif head.pos == "NOUN":
        yield from _called_on(scene, head) or subject_of_carrier(scene, head, climbed)
    elif head.index != verb.index and head.head != verb.index:
        yield from surface_subject(scene, head, climbed)


def _called_on(scene: Scene, noun: Token) -> list[Token]:
    """`призыв к спикеру уйти`, `решение министра отказаться`: the one called on, or who decides."""
    below = [t for t in scene.below(noun, "nmod", "obl", "iobj") if t.animacy == "Anim"]
    called = [t for t in below if t.case == "Dat" and scene.preposition(t) in {"", "к", "ко"}]
    return called or [t for t in below if t.case == "Gen" and is_bare(scene, t)]


def company(scene: Scene, token: Token, words: set[str], cases: set[str]) -> Iterator[Token]:
    """Phrases behind one of the prepositions, hung on the event's word or on its carrier."""
    for place in fields(scene, token):
        yield from prepositional(scene, place, words, cases)


def fields(scene: Scene, token: Token) -> Iterator[Token]:
    """The event's word, and the verb that carries it: both take its company."""
    yield token
    head = scene.head(token)
    if token.pos == "NOUN" and token.rel in CARRIED and is_carrier(head) and head:
        yield head


def _is_long_participle(verb: Token) -> bool:
    """`награждённый`, and not `Награждён орденом`, which the tagger may give a case by error."""
    return verb.verb_form == "Part" and bool(verb.case) and verb.rel != "root"


def is_subjectless(scene: Scene, verb: Token) -> bool:
    """A verb that tells of one person whom its clause leaves out: not `назначили`, `решено`."""
    is_clause = verb.pos == "VERB" and verb.verb_form not in {"Inf", "Conv"}
    is_attribute = verb.rel in QUALIFYING or _is_long_participle(verb)
    is_of_one = verb.number == "Sing" and verb.gender != "Neut"
    return is_clause and is_of_one and not is_attribute and not any(surface_subject(scene, verb))
