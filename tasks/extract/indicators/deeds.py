"""What those who are counted did or suffered: the clause of a count as a participle."""

from seeds import column
from tasks.extract.indicators.clauses import (
    NOUNS,
    complement,
    direct_verb,
    is_adverbial,
    is_in_date,
    is_passive,
    object_of,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.metric_names import brief_text, lowered, text_of
from tasks.extract.indicators.metric_words import active, locative, passive
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

IN = ("в", "на", "во")
PARTAKING = frozenset({"участвовать", "поучаствовать", "соревноваться", "состязаться", "бороться"})
PLACES = (
    "на", "в", "во", "за", "против", "из", "без", "от", "по", "к", "с", "со", "над", "под", "у",
    "через", "около", "возле", "для", "о", "об", "про", "перед",
)  # fmt: skip
# In which something happens to people.
WITH = frozenset(
    {"при", "на", "во время", "в ходе", "под", "в", "во", "за", "из-за", "от", "из", "без"}
)
WHERE = frozenset(
    {"в", "во", "на", "у", "вокруг", "около", "возле", "перед", "внутри", "за", "под", "напротив",
     "рядом с", "недалеко от"}
)  # fmt: skip
OUTCOMES = frozenset({"результат", "ход", "итог"})
GROUNDS = frozenset({"дело", "подозрение", "обвинение"})
LEAST_BEFORE = 2  # words before `которой` in `в результате которой`
REACH = 3  # words behind the noun within which its participle stands: `, тяжело раненных`


def befell(scene: Scene, figure: Figure) -> str:
    """`ещё 30 повреждены` -> повреждённые; "" where nothing is done to what is counted."""
    verb = direct_verb(scene, figure)
    return passive(verb) if verb is not None and is_passive(verb) else ""


def takes_part(scene: Scene, verb: Token, figure: Figure) -> bool:
    """`приняли участие`, `участвуют`."""
    thing = object_of(scene, verb, figure)
    is_light = plain(verb.lemma) in {"принять", "принимать"}
    return plain(verb.lemma) in PARTAKING or (
        is_light and thing is not None and thing.lemma == "участие"
    )


def event_of(scene: Scene, verb: Token, figure: Figure) -> Token | None:
    """In what one takes part, no place; what `который` stands for."""
    thing = object_of(scene, verb, figure)
    above = (verb, thing) if thing is not None and thing.lemma == "участие" else (verb,)
    near = [t for word in above for t in scene.below(word, "obl", "nmod")]
    near = [t for t in near if scene.preposition(t) in IN]
    event = next((t for t in near if t.pos in NOUNS and not _is_place(scene, t)), None)
    event = event or _relative(scene, verb) or complement(scene, verb, figure, *IN)
    if event is not None and event.lemma == "который":
        event = scene.antecedent(event)
    return None if event is None or _is_place(scene, event) else event


def _is_place(scene: Scene, token: Token) -> bool:
    is_venue = plain(token.lemma) in column("words/venue_nouns", "lemma")
    return is_venue or is_named(scene, token) or is_in_date(scene, token)


def is_named(scene: Scene, token: Token) -> bool:
    """Whether somebody or some place is named: the scope of a figure says it."""
    return any(m.first == token.index for m in scene.mentions_at(token))


def circumstance(scene: Scene, verb: Token, figure: Figure) -> str:
    """`при обстреле`, `на митинге`: in two or three words where it happened, "" for a named place.

    `в результате аварии` is `при аварии`; of arrests on what ground: `по делу`.
    """
    behind = scene.tokens[figure.last : figure.last + 2]
    if [t.lemma for t in behind[:1]] == ["по"] and behind[-1].lemma in GROUNDS:
        return f"по {behind[-1].text}"
    for token in scene.below(verb, "obl", "nmod"):
        before = scene.preposition(token)
        if plain(token.lemma) in OUTCOMES:
            whole = next((t for t in scene.below(token, "nmod") if t.case == "Gen"), None)
            whole = scene.antecedent(whole) if whole and whole.lemma == "который" else whole
            if whole is not None and whole.pos == "NOUN" and not is_named(scene, whole):
                return f"при {locative(whole)}"
            continue
        if before in WITH and _is_plain_noun(scene, token, figure):
            return f"{before} {token.text.lower()}"
    event = _in_course_of_which(scene, figure)
    return f"при {locative(event)}" if event is not None else ""


def _in_course_of_which(scene: Scene, figure: Figure) -> Token | None:
    """`о | перестрелке в Твери, в результате которой двое убиты`: by the pronoun's form.

    The tree takes the nearest noun for what the pronoun stands for, and often it is a place.
    """
    words = scene.tokens[scene.sentence(figure.number).first : figure.first]
    at = max((i for i, t in enumerate(words) if t.lemma == "который"), default=0)
    if at < LEAST_BEFORE or plain(words[at - 1].lemma) not in OUTCOMES:
        return None
    is_plural = words[at].text.lower() == "которых"
    genders = {"Fem"} if words[at].text.lower() == "которой" else {"Masc", "Neut"}
    nouns = (t for t in reversed(words[: at - 1]) if t.pos == "NOUN" and not is_named(scene, t))
    fitting = (t for t in nouns if (t.number == "Plur") == is_plural)
    told = (t for t in fitting if is_plural or t.gender in genders)
    return next((t for t in told if t.animacy != "Anim" and not is_in_date(scene, t)), None)


def whereabouts(scene: Scene, verb: Token, figure: Figure) -> str:
    """`в автобусе`, `у здания суда`: where those are of whom nothing else is told; "" if nowhere.

    Of `автобус, в котором находился 51 человек` it is `в автобусе`.
    """
    near = [*scene.below(verb, "obl", "nmod"), *below(scene, figure)]
    for token in sorted(near, key=lambda t: abs(t.index - figure.first)):
        before = scene.preposition(token)
        meant = scene.antecedent(token) if token.lemma == "который" else token
        if meant is None or before not in WHERE or token.case == "Acc":
            continue
        if not _is_plain_noun(scene, meant, figure):
            continue
        if meant is not token:
            return f"{before} {lowered(scene, locative(meant), meant)}"
        return f"{before} {brief_text(scene, token, figure)}"
    return circumstance(scene, verb, figure)


def _is_plain_noun(scene: Scene, token: Token, figure: Figure) -> bool:
    is_told = token.pos == "NOUN" and not figure.covers(token) and not is_in_date(scene, token)
    return is_told and not is_named(scene, token) and not is_adverbial(token)


def _relative(scene: Scene, verb: Token) -> Token | None:
    """`в | котором`: a pronoun that stands for the event."""
    return next((t for t in scene.below(verb, "obl") if t.lemma == "который"), None)


def active_clause(scene: Scene, figure: Figure, verb: Token) -> str:
    """What they do, in three words or so: `выступившие против закона`; "" if nothing."""
    is_denied = any(t.text.lower() == "не" for t in scene.below(verb, "advmod"))
    found = f"не {active(verb)}" if is_denied and active(verb) else active(verb)
    place = complement(scene, verb, figure, *PLACES)
    if place is not None and is_named(scene, place) and scene.preposition(place) in IN:
        place = event_of(scene, verb, figure)
    thing = object_of(scene, verb, figure)
    if found and thing is not None:
        return f"{found} {brief_text(scene, thing, figure)}"
    if found and place is not None:
        return f"{found} {scene.preposition(place)} {brief_text(scene, place, figure)}"
    side = scene.tokens[verb.index + 1 : verb.index + 2]  # выступили | против
    is_sided = bool(found and side) and side[0].text.lower() in {"против", "за"}
    return f"{found} {side[0].text}" if is_sided else found


def participle_behind(scene: Scene, figure: Figure) -> str:
    """`фур, гружённых теперь уже запрещённой продукцией` -> гружённые запрещённой продукцией."""
    for act in below(scene, figure):
        tails = [t for t in scene.below(act, "obl", "obj") if t.pos in NOUNS]
        if tails and (form := attribute(figure, act)):
            before = scene.preposition(tails[0])
            return f"{form} {before} {text_of(scene, tails[0])}".replace("  ", " ")
    return ""


def attribute(figure: Figure, act: Token) -> str:
    """The participle behind the noun in the plural nominative, "" where it is none.

    The dictionary decides: the tagger calls `гружённых` a noun.
    """
    if not figure.unit.index < act.index <= figure.unit.index + REACH or not act.case:
        return ""
    best = parses_of(act.text.lower())[0]
    form = best.inflect({"nomn", "plur"}) if best.tag.POS == "PRTF" else None
    return str(form.word) if form else ""
