"""Subjects, objects and qualified nouns that the tree hangs in the wrong place."""

from tasks.extract.reading.once import once
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

# Words after a verb within which its object is looked for.
OBJECT_REACH = 9
# Words before a verb within which the relative stands that is its object.
RELATIVE_REACH = 8
# Words before a participle within which the noun that it qualifies stands.
QUALIFIED_REACH = 14
# Words before the head of a title in quotation marks within which these begin.
TITLE_REACH = 8
# Posts that are not declined: `замдиректора`, `врио`.
UNDECLINED = {"врио", "ио", "и.о.", "и.о"}
OBLIQUE = {"Gen", "Dat", "Ins", "Loc"}
NOMINAL = {"NOUN", "PROPN"}


@once
def own_subjects(scene: Scene, verb: Token) -> list[Token]:
    """The subjects of a verb; of `в 2006 году назначен замдиректора` none: that is the post.

    Of `Котов, которого президент назначил` it is the one behind the relative.
    """
    found = scene.below(verb, "nsubj", "nsubj:pass")
    if relative := _relative_before(scene, verb):
        between = scene.tokens[relative.index + 1 : verb.index]
        found = [t for t in between if t.case == "Nom" and t.rel == "nsubj"] or found
    found = _behind_relative(scene, verb, found)
    found = [t for t in found if not is_undeclined_post(verb, t) and not _is_title(scene, t)]
    if len(found) > 1:
        found = [t for t in found if not _is_of_verb_between(scene, verb, t)] or found
        found = [t for t in found if t.case not in OBLIQUE] or found
    objects = _objects_among(scene, verb, found)
    return _named_first(scene, [t for t in found if t not in objects])


def _behind_relative(scene: Scene, verb: Token, subjects: list[Token]) -> list[Token]:
    """`Президент подписал указ, согласно которому Котов назначен`: who signed is left out."""
    first = subjects[0].index if len(subjects) > 1 else verb.index
    relatives = [t for t in scene.tokens[first : verb.index] if t.lemma == "который"]
    is_own = any(t.head == verb.index for t in relatives) and verb.rel == "acl:relcl"
    behind = [t for t in subjects if is_own and t.index >= relatives[-1].index]
    return behind or subjects


def _is_finite(token: Token) -> bool:
    return token.pos == "VERB" and token.voice != "Pass"


def _is_of_verb_between(scene: Scene, verb: Token, subject: Token) -> bool:
    """`Министр уволен, главой стала Котова`: the minister is no subject of `стала`."""
    between = scene.tokens[subject.index + 1 : verb.index]
    return any(t.head == verb.index and t.rel == "conj" and t.pos == "VERB" for t in between)


def _named_first(scene: Scene, subjects: list[Token]) -> list[Token]:
    """`звезда экрана Мел Гибсон`, `55-летняя К.Лагард`: of two subjects the one with a name."""
    if len(subjects) < 2 or any(m.form == "name" for m in scene.mentions_at(subjects[0])):
        return subjects
    first, *others = subjects
    if first.animacy == "Inan" and first.pos == "NOUN":
        return subjects
    named = [t for t in others if any(m.form == "name" for m in scene.mentions_at(t))][:1]
    between = scene.tokens[first.index : named[0].index] if named else ()
    is_phrase = not any(t.text in {",", "—", "–"} or _is_finite(t) for t in between)
    return [*named, *(t for t in subjects if t not in named)] if is_phrase else subjects


def _objects_among(scene: Scene, verb: Token, subjects: list[Token]) -> list[Token]:
    """`Кубасика сменит Хьюсон`, `Котова исключили из партии`: objects that the tree has on top."""
    if len(subjects) > 1:
        found = [t for t in subjects if t.case == "Acc" or _is_declined_name(scene, t)]
        return found if len(found) < len(subjects) else []
    if verb.voice != "Pass" and any(_is_qualified_object(scene, t) for t in subjects):
        return subjects
    is_of_many = verb.number == "Plur" and verb.verb_form == "Fin" and verb.voice != "Pass"
    return [t for t in subjects if is_of_many and _is_one_declined(scene, t)]


def _is_qualified_object(scene: Scene, token: Token) -> bool:
    """`утвердил 64-летнего Рухани`: a name that has no cases, behind an adjective that has."""
    before = (t for t in scene.below(token, "amod") if t.index < token.index)
    is_object = any(t.text.lower().endswith(("ого", "его")) for t in before)
    return is_object and token.pos == "PROPN"


def _is_one_declined(scene: Scene, token: Token) -> bool:
    """One person by name, in the genitive or accusative."""
    is_one = token.number == "Sing" and token.case in {"Gen", "Acc"}
    is_noun = token.pos == "NOUN"
    told = [m for m in scene.mentions_at(token) if is_noun or m.form != "description"]
    is_person = any(m.entity.kind == "person" for m in told)
    return is_one and is_person and not scene.below(token, "conj")


def _is_declined_name(scene: Scene, token: Token) -> bool:
    """`Кубасика` of `Кристофер Кубасик`, whatever case the tagger gives it."""
    found = (m for m in scene.mentions_at(token) if m.entity.kind == "person" and m.form == "name")
    names = next((m.entity.name.split() for m in found), [])
    is_declined = any(token.text in {name + "а", name + "я", name[:-1] + "я"} for name in names)
    return is_declined and token.text not in names


def _is_title(scene: Scene, token: Token) -> bool:
    """`награждён в номинации «Открытие года»`: the title of the noun before the quotation."""
    if token.case not in {"Nom", ""}:
        return False
    span = scene.syntax.quotation_of(token.index)
    if span is None:
        return False
    near = scene.tokens[max(0, token.index - TITLE_REACH) : token.index]
    noun = next((t for t in reversed(near) if t.stop < span.start and t.pos != "PUNCT"), None)
    if noun is None or noun.pos != "NOUN" or _is_of_date(scene, noun):
        return False
    return noun.stop + 2 >= span.start and noun.case not in {"Nom", "", "Acc"}


def _is_of_date(scene: Scene, noun: Token) -> bool:
    """`в 2010 году «Заря» выиграла`: a date before a name in quotation marks."""
    dates = scene.dates_by_sentence.get(noun.sentence, [])
    return any(date.start <= noun.start < date.stop for date in dates)


def is_undeclined_post(verb: Token, token: Token) -> bool:
    """`назначен замминистра обороны`: a post behind a passive, in no case of its own."""
    word = token.text.lower()
    is_same = word == token.lemma and word.endswith(("а", "я", "ы", "и"))
    is_post = (
        word.startswith("зам")
        and not word.startswith("замест")  # `заместительница` is in the nominative
        and is_same
        and len(word) > len("замок")
    ) or word in UNDECLINED
    return is_post and verb.voice == "Pass" and verb.index < token.index


def mended_objects(scene: Scene, verb: Token) -> list[Token]:
    """The object that the tree hangs on another verb or noun, or takes for a second subject."""
    relative = _relative_before(scene, verb)
    return (
        ([relative] if relative else [])
        or _second_subject(scene, verb)
        or _shared_object(scene, verb)
        or _stray_object(scene, verb)
    )


def _relative_before(scene: Scene, verb: Token) -> Token | None:
    """`которого президент назначил`: the relative in the accusative right before a verb."""
    first = max(scene.sentence(verb).first, verb.index - RELATIVE_REACH)
    for token in reversed(scene.tokens[first : verb.index]):
        if token.pos in {"VERB", "PUNCT"}:
            return None
        if token.lemma == "который":
            is_object = token.case == "Acc" and not scene.preposition(token)
            return token if is_object else None
    return None


def _second_subject(scene: Scene, verb: Token) -> list[Token]:
    """`Делегация посетила Сеул`: of two subjects the one in the accusative is the object."""
    return _objects_among(scene, verb, scene.below(verb, "nsubj"))[:1]


def _shared_object(scene: Scene, verb: Token) -> list[Token]:
    """`основал и возглавил фонд`, `которого назначил и уволил`: the object of both verbs."""
    head = scene.head(verb)
    beside = [t for t in scene.below(verb, "conj") if t.pos == "VERB"]
    if verb.rel == "conj" and head is not None and head.pos == "VERB":
        beside.append(head)
    for other in beside:
        last = max(verb.index, other.index)
        shared = scene.below(other, "obj")
        if relative := [t for t in shared if t.lemma == "который"]:
            return relative
        behind = [t for t in shared if t.index > last]
        if behind and not any(t.text == "," for t in scene.tokens[verb.index : behind[0].index]):
            return behind
    return []


def _stray_object(scene: Scene, verb: Token) -> list[Token]:
    """`принимает в Белом доме коллегу`: an object that the tree hangs on another noun."""
    stop = min(verb.index + OBJECT_REACH, scene.sentence(verb).last)
    for token in scene.tokens[verb.index + 1 : stop]:
        if token.pos in {"VERB", "PUNCT", "SCONJ"}:
            break
        if token.case == "Gen" and _is_name_behind_place(scene, token):
            return [token]
        if token.case == "Acc" and token.animacy == "Anim" and not scene.preposition(token):
            return [token]
    return []


def _is_name_behind_place(scene: Scene, token: Token) -> bool:
    """`принял в своей резиденции Котова`: a name that the tree takes for the owner of the place."""
    head = scene.head(token)
    is_named = any(m.form == "name" and m.first == token.index for m in scene.mentions_at(token))
    is_person = any(m.entity.kind == "person" for m in scene.mentions_at(token))
    is_owned = head is not None and any(t.lemma == "свой" for t in scene.below(head, "det"))
    return is_named and is_person and is_owned


def qualified(scene: Scene, participle: Token, head: Token) -> Token:
    """What a participle qualifies: its governor, unless only another noun agrees with it.

    `Иван и Анна, завоевавшая титул`: of two names the one that agrees; `договор о дружбе,
    заключённый в Риге`: of the nouns before it the nearest that agrees.
    """
    names = [t for t in scene.below(head, "conj") if t.index < participle.index]
    if participle.number == "Sing" and head.gender != participle.gender:
        agreeing = [t for t in names if agrees(participle, t)]
        return agreeing[-1] if agreeing else _agreeing_before(scene, participle) or head
    return head


def agrees(participle: Token, noun: Token) -> bool:
    """Whether gender and case are the same, and number where both tell it."""
    is_same_number = not participle.number or not noun.number or participle.number == noun.number
    return participle.gender == noun.gender and participle.case == noun.case and is_same_number


def _agreeing_before(scene: Scene, participle: Token) -> Token | None:
    """The nearest noun before the comma of a participle that agrees with it."""
    first = max(scene.sentence(participle).first, participle.index - QUALIFIED_REACH)
    is_behind = any(t.text == "," for t in scene.tokens[first : participle.index])
    for token in reversed(scene.tokens[first : participle.index]) if is_behind else ():
        if token.pos == "VERB" and token.verb_form == "Fin":
            return None
        if token.pos in NOMINAL and agrees(participle, token):
            return token
    return None
