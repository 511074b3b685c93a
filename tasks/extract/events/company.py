"""Who takes part in an event without being its subject or object: by the clause around its word."""

from collections.abc import Iterator

from tasks.extract.events.arguments import complements, is_person
from tasks.extract.events.carriers import is_carrier
from tasks.extract.events.case_roles import (
    between,
    dative,
    fields,
    genitive,
    is_subjectless,
    object_,
    possessive,
    prepositional,
    subject,
    subject_of_carrier,
    surface_subject,
    with_,
)
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

REACHED = {"достигнуть", "достичь", "достигать", "прийти", "приходить"}
DURING = {"в ходе", "во время"}
INVITING = {"пригласить", "приглашать", "призвать", "призывать", "позвать", "просить", "попросить"}
OFFERING = {"обещать", "пообещать", "предложить", "предлагать", "назначить"}
CONTENT = {"", "о", "об", "к", "в"}
# `отказался от подписания`, `приехал на подписание`: who does is who would sign.
UNDERTAKEN = {"от", "на", "для"}
PRONOUNS = {"DET", "PRON"}
# Papers by which one is appointed, dismissed, awarded, and what is done with them.
DECREES = {"указ", "приказ", "распоряжение", "постановление", "декрет"}
DECREEING = {"подписать", "подписывать", "издать", "издавать", "выпустить", "утвердить"}
# `министра видели на церемонии`.
SEEING = {"видеть", "увидеть", "заметить", "замечать"}
AWARDING = {"удостоить", "наградить", "получить", "завоевать", "вручить", "присудить"}
# Words after a verb within which the person stands who is dismissed or appointed.
PERSON_REACH = 16


def host(scene: Scene, token: Token) -> Iterator[Token]:
    """Who invites: `по приглашению законодателей`, `президент пригласил посетить`."""
    for place in fields(scene, token):
        for below in scene.below(place, "obl", "nmod"):
            if below.lemma == "приглашение":
                yield from genitive(scene, below)
    head = scene.head(token)
    if head is not None and head.lemma in INVITING:
        yield from surface_subject(scene, head)


def attending(scene: Scene, token: Token) -> Iterator[Token]:
    """Who is at it: `Лавров на встрече с послами заявил`, `совершил визит`, `участие в саммите`.

    A noun that says itself whose it is (`осудил визит президента`) has nobody else's.
    """
    whose = [t for t in genitive(scene, token) if not _is_given_up(t)]
    is_open = plain(token.lemma) in words_of("assembly") | {"церемония"} or not whose
    is_his = any(t.pos in {"DET", "PRON"} and t.lemma != "свой" for t in possessive(scene, token))
    if token.pos == "NOUN" and is_open and not is_his and not any(between(scene, token)):
        verb = scene.verb_above(token)
        if _is_aside(scene, token, verb):
            return
        if verb is not None and verb.lemma in INVITING and token.case != "Loc":
            yield from scene.below(verb, "obj", "iobj")
        elif verb is not None and _is_occasion(scene, verb, token):
            yield from _congratulated(scene, verb)
        elif verb is not None and verb.lemma in SEEING and token.case == "Loc":
            yield from object_(scene, verb)
        elif named := _named_before(scene, token):
            yield named
        elif token.rel != "obj" or is_carrier(scene.head(token)):
            yield from subject_of_carrier(scene, token)


def _is_aside(scene: Scene, token: Token, verb: Token | None) -> bool:
    """`срок до конгресса`, `удостоен награды конференции`: who does it need not be there."""
    before = scene.preposition(token)
    is_prize = verb is not None and not before and token.case == "Gen" and verb.lemma in AWARDING
    return is_prize or (before == "до" and plain(token.lemma) in words_of("assembly"))


def _is_given_up(token: Token) -> bool:
    """`сложение полномочий`, `снятие с поста`: what is left, and not by whom."""
    return plain(token.lemma) in words_of("office") | words_of("duty") | {"власть"}


def _is_occasion(scene: Scene, verb: Token, token: Token) -> bool:
    """Whether somebody is congratulated on it: `поздравил с избранием`."""
    is_told = verb.lemma in {"поздравить", "поздравлять", "направить", "послать"}
    return is_told and scene.preposition(token) in {"с", "в связи с", "по случаю"}


def _congratulated(scene: Scene, verb: Token) -> list[Token]:
    """`поздравил коллегу с избранием`, `телеграмма главе в связи с победой`: to whom it falls."""
    sent = scene.below(verb, "obj")
    found = [
        *scene.below(verb, "obj", "iobj"),
        *(t for w in (verb, *sent) for t in dative(scene, w)),
    ]
    return [t for t in found if t.animacy == "Anim"]


def _named_before(scene: Scene, token: Token) -> Token | None:
    """`Сергей Лавров на встрече с журналистами`: who is named right before, in the nominative."""
    first = min((t.index for t in scene.below(token, "case", "amod")), default=0)
    before = scene.tokens[first - 1] if first > scene.sentence(token).first else None
    if before is None or before.case != "Nom":
        return None
    return before if any(m.entity.kind == "person" for m in scene.mentions_at(before)) else None


def told(scene: Scene, token: Token) -> Iterator[Token]:
    """`в телефонном разговоре поздравил коллегу`: to whom it is said."""
    verb = scene.verb_above(token)
    is_alone = not any(with_(scene, token)) and not any(between(scene, token))
    if (
        verb is not None
        and is_alone
        and (token.case == "Loc" or scene.preposition(token) in DURING)
    ):
        yield from (t for t in scene.below(verb, "obj", "iobj") if t.animacy == "Anim")
        yield from dative(scene, verb)


def offered(scene: Scene, token: Token) -> Iterator[Token]:
    """`обещана встреча участникам`, `предложил Киеву начать переговоры`: to whom."""
    verb = scene.verb_above(token)
    above = scene.head(verb) if verb is not None and verb.verb_form == "Inf" else None
    for offering in (verb, above):
        if offering is not None and offering.lemma in OFFERING:
            yield from dative(scene, offering)


def announcing(scene: Scene, token: Token) -> Iterator[Token]:
    """`президент рассказал о договорённости с Чехией`: who tells of what he agreed on."""
    if scene.preposition(token) in {"о", "об"} and any(with_(scene, token)):
        yield from subject_of_carrier(scene, token)


def beneficiary(scene: Scene, token: Token) -> Iterator[Token]:
    """`помощь, которую оказали стране в присоединении к союзу`: to whom, where it has no other."""
    if not any(genitive(scene, token)):
        verb = scene.verb_above(token)
        yield from dative(scene, verb) if verb else ()


def initiator(scene: Scene, token: Token) -> Iterator[Token]:
    """Who founds or buys: `Google объявила о создании`; a person who speaks of it does not.

    Nor does who is `на открытии`.
    """
    verb = scene.verb_above(token)
    before = scene.preposition(token)
    is_there = before == "на" and token.case == "Loc"
    if verb is None or before not in CONTENT | UNDERTAKEN or is_there:
        return
    if verb.lemma in INVITING:
        yield from scene.below(verb, "obj", "iobj")
    elif before in UNDERTAKEN:
        yield from subject_of_carrier(scene, token)
    else:
        yield from (t for t in subject_of_carrier(scene, token) if not is_personal(scene, t))


def is_personal(scene: Scene, token: Token) -> bool:
    """Whether a phrase is a person or a singular animate noun."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    return "person" in kinds or (token.animacy == "Anim" and token.number == "Sing" and not kinds)


def contracting(scene: Scene, token: Token) -> Iterator[Token]:
    """Whose document it is: `меморандум между министерствами`, `контракт с компанией`."""
    for found in object_(scene, token):
        for below in scene.subtree(found):
            if below.case in {"Ins", "Gen"} and scene.preposition(below) in {"между", "с", "со"}:
                yield below


def owned(scene: Scene, token: Token) -> Iterator[Token]:
    """What a share is of: `купил 10% акций компании`, `продал долю в компании`."""
    for found in object_(scene, token):
        for below in scene.subtree(found):
            kinds = {mention.entity.kind for mention in scene.mentions_at(below)}
            if below.index != found.index and "organization" in kinds:
                yield below


def composed(scene: Scene, token: Token) -> Iterator[Token]:
    """`переговоры в составе делегаций`, `встреча на уровне министров`."""
    for below in scene.below(token, "nmod", "obl"):
        if below.lemma in {"состав", "уровень"}:
            yield from genitive(scene, below)


def affected(scene: Scene, token: Token) -> Iterator[Token]:
    """Whom it befalls; `освободил от должности главы Иванова` names him inside the phrase."""
    found = list(object_(scene, token)) or _of_verb_before(scene, token)
    yield from found
    is_short = token.voice == "Pass" and not token.case
    if found or token.pos != "VERB" or is_short:
        return
    last = scene.sentence(token).last if token.case else scene.syntax.extent(token.index)[1]
    for word in scene.tokens[token.index + 1 : min(token.index + PERSON_REACH, last)]:
        if word.pos == "VERB" and not _is_passed_over(token, word):
            return
        named = [m for m in scene.mentions_at(word) if m.entity.kind == "person"]
        if named and named[0].form == "name" and (word.case != "Nom" or token.case == "Nom"):
            yield word
            return


def _of_verb_before(scene: Scene, verb: Token) -> list[Token]:
    """`поздравил её и наградил орденом`: whom the verb before has for its object."""
    head = scene.head(verb)
    if head is None or verb.rel != "conj" or verb.voice == "Pass" or scene.below(verb, "nsubj"):
        return []
    return [t for t in scene.below(head, "obj") if t.pos == "PRON"]


def _is_passed_over(verb: Token, other: Token) -> bool:
    """`освободил от должности и уволил Котова`, `назначил исполняющим обязанности Котова`."""
    return other.head == verb.index and (other.rel == "conj" or other.lemma == "исполнять")


def of_career(scene: Scene, token: Token) -> Iterator[Token]:
    """`завершение карьеры пловца`, `объявила о завершении карьеры`: whose it was."""
    careers = [t for t in genitive(scene, token) if t.lemma == "карьера"]
    owners = [owner for t in careers for owner in (*genitive(scene, t), *possessive(scene, t))]
    people = [owner for owner in owners if is_person(scene, [owner]) or owner.pos in PRONOUNS]
    yield from people or subject_of_carrier(scene, token)


def in_power(scene: Scene, token: Token) -> Iterator[Token]:
    """`приход к власти Котова`: whom the tree hangs on the power."""
    for power in prepositional(scene, token, {"к"}, {"Dat"}):
        yield from genitive(scene, power)


def membership(scene: Scene, token: Token) -> Iterator[Token]:
    """`стала членом Евросоюза`: what she is a member of."""
    for held in complements(scene, token):
        yield from genitive(scene, held)


def own(scene: Scene, token: Token) -> Iterator[Token]:
    """`выставил свою кандидатуру`: the subject's own."""
    if any(t.lemma == "свой" for t in scene.below(token, "det", "amod")):
        yield from subject_of_carrier(scene, token)


def reaching(scene: Scene, token: Token) -> Iterator[Token]:
    """`стороны достигли соглашения`, `пришли к компромиссу`: who does."""
    head = scene.head(token)
    if head is not None and plain(head.lemma) in REACHED:
        yield from surface_subject(scene, head)


def accepting(scene: Scene, token: Token) -> Iterator[Token]:
    """`Госдума приняла отставку правительства`, `отставка принята президентом`: who accepts it."""
    verb = scene.head(token)
    if verb is not None and plain(verb.lemma) in {"принять", "принимать"}:
        yield from (t for t in subject(scene, verb) if t.index != token.index)


def of_duty(scene: Scene, token: Token) -> Iterator[Token]:
    """`прекращение полномочий мэра`, `объявил о прекращении полномочий`: whose they were."""
    held = genitive(scene, token) if token.pos == "NOUN" else scene.below(token, "obj")
    duties = [t for t in held if _is_given_up(t)]
    owners = [
        owner for held in duties for owner in (*genitive(scene, held), *possessive(scene, held))
    ]
    own = subject_of_carrier(scene, token) if duties and not any(possessive(scene, token)) else ()
    yield from owners or (t for t in own if is_person(scene, [t]))


def decreeing(scene: Scene, token: Token) -> Iterator[Token]:
    """`подписал указ об отставке мэра`: who signed the paper that an appointment is made by."""
    paper = scene.head(token)
    verb = scene.head(paper) if paper is not None and paper.lemma in DECREES else None
    if verb is not None and verb.lemma in DECREEING and scene.preposition(token) in {"о", "об"}:
        yield from subject(scene, verb)


def leader(scene: Scene, token: Token) -> Iterator[Token]:
    """`МИД возглавит Котов`, `банк, который возглавил Котов`: the person of the two sides."""
    sides = [*subject(scene, token), *scene.below(token, "obj")]
    people = [t for t in sides if is_person(scene, [t])]
    yield from people or (() if is_subjectless(scene, token) else sides[:1])
