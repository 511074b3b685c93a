"""The clause of a figure: its verb, and who does what in it."""

from seeds import column
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import head
from tasks.extract.reading.once import once
from tasks.extract.reading.scene import Scene, is_predicate, plain
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

VERBS = frozenset({"VERB", "AUX"})
OBLIQUE = frozenset({"Ins", "Dat", "Loc"})
SCALES = frozenset({"тысяча", "миллион", "миллиард", "триллион"})
WILL = frozenset({"буду", "будет", "будем", "будете", "будут"})
NOUNS = frozenset({"NOUN", "PROPN", "X"})
# What a writer says to the reader.
REMINDING = frozenset(
    {"напомним", "отметим", "добавим", "уточним", "заметим", "подчеркнем", "скажем", "поясним"}
)
SUBJECTS = ("nsubj", "nsubj:pass")
# Verbs that have their subject from the verb above: `решила вложить`, `приехал и заявил`.
SHARING = frozenset({"xcomp", "conj"})
THIRD = frozenset({"он", "она", "оно", "они"})
MAX_STEPS = 4
# Prepositions that make no adverb of a noun.
PLAIN = frozenset({"от", "из", "против", "для", "о", "об", "без", "над", "через"})


def direct_verb(scene: Scene, figure: Figure) -> Token | None:
    """The verb, participles included, of which the figure is subject, object or complement."""
    above = head(scene, figure)
    if above is not None and figure.top.rel == "conj" and above.pos != "VERB":
        above = scene.head(above)
        if above is not None and above.pos == "ADV":  # более | 200 человек и 85 организаций
            above = scene.head(above)
    return above if above is not None and above.pos in VERBS else None


def clause_verb(scene: Scene, figure: Figure) -> Token | None:
    """The predicate of the figure's clause, None in a clause without a verb."""
    if is_predicate(figure.top):
        return figure.top
    first = head(scene, figure)
    if first is None or is_predicate(first):
        return first
    for above in scene.syntax.ancestors(first.index):
        if above.sentence != figure.top.sentence:
            return None
        if is_predicate(above):
            return above
    return None


def subject(scene: Scene, verb: Token, figure: Figure | None = None) -> Token | None:
    """The noun or pronoun that does what the verb says; shared by the verbs it is coordinated with.

    Never the figure itself.
    """
    for _ in range(MAX_STEPS):
        found = [t for t in subjects(scene, verb) if figure is None or not figure.covers(t)]
        if found:
            return found[0]
        above = scene.head(verb)
        is_attribute = verb.verb_form == "Part" and verb.rel in {"acl", "amod"}
        if above is not None and is_attribute:
            return _agreeing(scene, verb, above)
        if above is None or verb.rel not in SHARING:
            return None
        verb = above
    return None


def meant(scene: Scene, token: Token | None) -> Token | None:
    """What `который` stands for; any other word itself."""
    is_relative = token is not None and token.lemma == "который"
    return scene.antecedent(token) if token is not None and is_relative else token


@once
def subjects(scene: Scene, verb: Token) -> list[Token]:
    """Those the tree gives a verb, but no singular for a plural: `регион покинули 12 компаний`."""
    return [t for t in scene.below(verb, *SUBJECTS) if not _disagrees(scene, t, verb)]


def _disagrees(scene: Scene, noun: Token, verb: Token) -> bool:
    is_odd = verb.number == "Plur" and noun.number == "Sing" and noun.pos == "NOUN"
    return is_odd and noun.animacy != "Anim" and not scene.below(noun, "conj", "nummod:gov")


def _agreeing(scene: Scene, participle: Token, noun: Token) -> Token:
    """The noun that a participle qualifies: in `Ли из Китая, перенёсший грипп` not the nearest."""
    if noun.case in {participle.case, ""}:
        return noun
    earlier = scene.tokens[max(scene.sentence(noun).first, noun.index - MAX_STEPS) : noun.index]
    fitting = [t for t in earlier if t.pos in NOUNS and t.case == participle.case]
    return fitting[-1] if fitting else noun


def is_subject(scene: Scene, figure: Figure) -> bool:
    """Whether the figure does what its verb says: `на митинг пришли 300 человек`."""
    verb = direct_verb(scene, figure)
    if verb is None or figure.preposition or is_passive(verb) or figure.unit.case in OBLIQUE:
        return False
    if any(_is_other(t, figure) for t in subjects(scene, verb)):
        return False
    relation = _relation(scene, figure, verb)
    is_free = relation == "" and not _takes_object(figure, verb)
    return relation == "nsubj" or (is_free and not _follows_noun(scene, figure))


def _is_other(who: Token, figure: Figure) -> bool:
    """A subject that is neither the figure nor joined to it: `200 человек и | 85 организаций`."""
    is_joined = figure.top.rel == "conj" and figure.top.head == who.index
    return not figure.covers(who) and not is_joined and who.pos != "ADV"


def _follows_noun(scene: Scene, figure: Figure) -> bool:
    """`обвиняют в содержании | около 5 тысяч беженцев`: the figure belongs to that noun."""
    before = scene.tokens[figure.first - 1]
    is_oblique = before.pos == "NOUN" and before.case not in {"", "Nom", "Acc"}
    return figure.first > 0 and is_oblique and not is_in_date(scene, before)


def is_undergoer(scene: Scene, figure: Figure) -> bool:
    """Whether it is done to the figure: `задержаны 39 человек`, `задержали 39 человек`."""
    verb = direct_verb(scene, figure)
    if verb is None or figure.preposition or figure.unit.case in OBLIQUE:
        return False
    relation = _relation(scene, figure, verb)
    if is_passive(verb) or relation in {"nsubj:pass", "obj"}:
        return True
    return relation == "" and _takes_object(figure, verb)


def _relation(scene: Scene, figure: Figure, verb: Token) -> str:
    """How the tree has the figure hang on its verb, "" where it does not.

    Beside an object it can be the subject only: `регион покинули 50 организаций`.
    """
    arguments = scene.below(verb, *SUBJECTS, "obj")
    own = next((t.rel for t in arguments if figure.covers(t)), "")
    others = [_role(scene, t, verb) for t in arguments if not figure.covers(t)]
    has_object = "obj" in others and "nsubj" not in others
    return "nsubj" if has_object and own in {"", "obj"} else own


def _role(scene: Scene, noun: Token, verb: Token) -> str:
    return "obj" if noun.rel in SUBJECTS and _disagrees(scene, noun, verb) else noun.rel


def is_passive(verb: Token) -> bool:
    """A short participle: `были арестованы`."""
    return not verb.case and any(p.tag.POS == "PRTS" for p in parses_of(verb.text.lower())[:1])


def _takes_object(figure: Figure, verb: Token) -> bool:
    """Whether a verb that stands before a figure has it for its object."""
    is_transitive = any("tran" in p.tag for p in parses_of(verb.text.lower())[:1])
    return is_transitive and verb.index < figure.first


def object_of(scene: Scene, verb: Token, figure: Figure) -> Token | None:
    """The noun of the verb's object, where that is not the figure."""
    below = scene.below(verb, "obj", *SUBJECTS)
    objects = (t for t in below if not figure.covers(t) and _role(scene, t, verb) == "obj")
    return next((t for t in objects if t.pos in NOUNS or t.lemma == "который"), None)


def is_adverbial(token: Token) -> bool:
    """`в итоге`, `в последний раз`: with its preposition it only says when or how."""
    return plain(token.lemma) in column("words/adverbial_nouns", "lemma")


def stands_for(scene: Scene, token: Token) -> Token:
    """What a pronoun of the third person or `который` stands for, among things; else itself.

    For `он` it is the last noun before that agrees with it, one in the nominative first.
    """
    if token.lemma == "который":
        return scene.antecedent(token) or token
    if token.lemma not in THIRD:
        return token
    first = scene.parsed.sentences[max(0, token.sentence - 1)].first
    near = scene.tokens[first : token.index]
    earlier = [t for t in near if _agrees(t, token) and not is_in_date(scene, t)]
    subjects = [t for t in earlier if t.case == "Nom"]
    return next(reversed(subjects or earlier), token)


def _agrees(noun: Token, pronoun: Token) -> bool:
    is_thing = noun.pos == "NOUN" and noun.animacy != "Anim"
    is_alike = noun.number == pronoun.number and (
        noun.number == "Plur" or noun.gender == pronoun.gender
    )
    return is_thing and is_alike


def complement(scene: Scene, verb: Token, figure: Figure, *allowed: str) -> Token | None:
    """The noun behind a preposition that is nearest to its verb and no date."""
    near = [*scene.below(verb, "obl", "nmod", "obj"), *below(scene, figure, "obl", "nmod")]
    for token in sorted(near, key=lambda t: abs(t.index - verb.index)):
        if figure.covers(token) or token.pos not in NOUNS or is_in_date(scene, token):
            continue
        before = scene.preposition(token)
        if is_numbered(scene, token) or (is_adverbial(token) and before not in PLAIN):
            continue  # в итоге, на деле; not `от помощи`
        if before in allowed:
            return token
    return None


def is_future(scene: Scene, verb: Token) -> bool:
    """`построят`, `будут сыграны`; not `напомним, что …`."""
    if plain(verb.text) in REMINDING:
        return False
    helpers = scene.below(verb, "aux", "aux:pass", "cop")
    return verb.tense == "Fut" or any(t.text.lower() in WILL for t in helpers)


def is_numbered(scene: Scene, token: Token) -> bool:
    """Whether a noun belongs to another figure: `в 17,6 млрд долларов`."""
    return bool(scene.below(token, "nummod", "nummod:gov")) or token.lemma in {
        "миллиард",
        "миллион",
    }


def is_in_date(scene: Scene, token: Token) -> bool:
    """Whether a token belongs to a date."""
    dates = scene.dates_by_sentence.get(token.sentence, [])
    return any(date.start <= token.start < date.stop for date in dates)
