"""What a document says, as clauses and participles around it tell."""

from tasks.extract.documents.nominal_acts import act_named
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# What else a document does than to say something: `закон, вызвавший споры`.
OTHER_DEEDS = word_class("documents", "other_deeds")
# Prepositions of what a document tells, demands or serves.
OBLIQUE = frozenset({"", "к", "на", "о", "об"})
# `доклад, посвящённый экологии`, `поправки, направленные на защиту лесов`
DEVOTED = frozenset({"посвятить", "направить"})
SAYING = word_class("documents", "saying_verbs")
QUOTES = frozenset('"«»“”„')
# Words that a phrase cannot end with: `издание так | называемых фетв`.
TRAILING = frozenset({"PUNCT", "CCONJ", "ADP", "ADV", "PART"})
LONGEST = 16
# Words of a clause before its first comma that say what it is about.
LEAST = 8
# `закон, согласно которому`, `решение, в соответствии с которым`
RULING = frozenset({"в", "во", "согласно", "по", "в соответствии с", "на основании"})
# `Согласно закону`, `По закону`, `В соответствии с законом`
APPLYING = frozenset({"согласно", "по", "соответствие"})


def content_clause(scene: Scene, noun: Token) -> str | None:
    """`закон, запрещающий рекламу`, `договор, который предусматривает поставки`."""
    for verb in scene.below(noun, "acl", "acl:relcl", "amod"):
        is_behind = verb.index > noun.index and verb.lemma not in OTHER_DEEDS
        if is_behind and _is_its_deed(scene, verb) and (found := _content(scene, verb)):
            return found
    return None


def _is_its_deed(scene: Scene, verb: Token) -> bool:
    """Whether the document does it: an active participle, or `который` for its subject."""
    if verb.voice == "Pass":
        return verb.lemma in DEVOTED
    if verb.verb_form == "Part":
        return True
    return any(t.lemma == "который" for t in scene.below(verb, "nsubj"))


def spoken_content(scene: Scene, noun: Token) -> str | None:
    """`заявление, в котором говорится: «Стороны …»`, `В контракте говорится, что …`."""
    stop = scene.sentence(noun).last
    for token in scene.tokens[noun.index + 1 : min(noun.index + LONGEST, stop)]:
        if token.lemma in SAYING:
            return clause_text(scene, token.index + 1)
        if token.pos == "VERB":
            break
    return None


def behind_colon(scene: Scene, noun: Token) -> str | None:
    """`выступил с заявлением: порт закроют`: what stands behind the colon in its sentence."""
    stop = scene.sentence(noun).last
    colon = scene.tokens[phrase(scene, noun)[1] : phrase(scene, noun)[1] + 1]
    is_told = bool(colon) and colon[0].text == ":" and colon[0].index + 1 < stop
    return clause_text(scene, colon[0].index + 1) if is_told else None


def told_next(scene: Scene, noun: Token) -> str | None:
    """`Подписан контракт. В этом контракте говорится, что …`: the next sentence tells."""
    number = noun.sentence + 1
    if number >= len(scene.parsed.sentences):
        return None
    for token in scene.parsed.tokens_of(scene.parsed.sentences[number])[:6]:
        is_same = token.lemma in {noun.lemma, "документ"} and scene.preposition(token) == "в"
        if is_same and token.case == "Loc":
            return spoken_content(scene, token)
    return None


def clause_of_law(scene: Scene, noun: Token) -> str | None:
    """`Согласно конституции, президента избирают на пять лет`: what the clause behind it says."""
    before = scene.tokens[max(scene.sentence(noun).first, noun.index - 4) : noun.index]
    is_applied = any(t.lemma in APPLYING for t in before)
    comma = scene.tokens[phrase(scene, noun)[1] : phrase(scene, noun)[1] + 1]
    if not is_applied or not comma or comma[0].text != ",":
        return None
    return clause_text(scene, comma[0].index + 1)


def demanded(scene: Scene, noun: Token) -> str | None:
    """`подал иск, требуя возмещения ущерба`: what is demanded."""
    verb = scene.head(noun)
    for below in scene.below(verb, "advcl") if verb else ():
        if below.lemma in {"требовать", "потребовать"}:
            return _content(scene, below)
    return None


def clause_behind(scene: Scene, verb: Token) -> str | None:
    """`постановил, что сделка незаконна`: the clause behind a verb."""
    for token in scene.tokens[verb.index + 1 : min(verb.index + 8, scene.sentence(verb).last)]:
        if token.lemma == "что" and token.pos == "SCONJ":
            return clause_text(scene, token.index)
    return clause_text(scene, verb.index + 1)


def words_told(scene: Scene, noun: Token) -> str | None:
    """`«Порт закрыт», говорится в сообщении`: how the words begin that the statement gives."""
    for statement in scene.reading.statements:
        if statement.start_char <= noun.start < statement.end_char and statement.parts:
            return " ".join(statement.parts[0].split()[:LONGEST]).rstrip('»”".,')
    return None


def in_nominative(scene: Scene, noun: Token) -> str | None:
    """The phrase of a noun in the nominative, None for one without a word."""
    first, last = phrase(scene, noun)
    words = [t for t in scene.tokens[first:last] if t.text not in QUOTES]
    while len(words) > 1 and words[-1].pos in TRAILING:
        words.pop()
    return nominative(words) if words else None


def infinitive_phrase(scene: Scene, verb: Token) -> str:
    """An infinitive and what depends on it, up to the next mark: `вывезти зерно из порта`."""
    last, stop = verb.index + 1, min(scene.sentence(verb).last, verb.index + LONGEST)
    while last < stop and not _ends(scene, last) and not _is_told(scene.tokens[last]):
        last += 1
    while last > verb.index + 1 and scene.tokens[last - 1].pos in TRAILING:
        last -= 1
    denial = scene.tokens[verb.index - 1] if verb.index else verb
    first = denial if denial.lemma == "не" else verb  # `решение | не проводить выборы`
    return scene.parsed.text[first.start : scene.tokens[last - 1].stop]


def _is_told(token: Token) -> bool:
    """`признал его виновным в краже и | приговорил`: a clause of its own begins."""
    return token.pos == "VERB" and token.verb_form == "Fin"


def in_which(scene: Scene, noun: Token) -> str | None:
    """`письмо, в котором просит о встрече`, `закон, по которому платят сбор`: the clause."""
    for token in scene.tokens[
        noun.index + 1 : min(noun.index + LONGEST, scene.sentence(noun).last)
    ]:
        if token.pos == "VERB" and token.verb_form == "Fin":
            return None
        if token.lemma == "который" and _agrees(token, noun):
            is_told = scene.preposition(token) in RULING or _is_means(scene, token)
            return _clause_of(scene, noun, token) if is_told else None
    return None


def _clause_of(scene: Scene, noun: Token, which: Token) -> str | None:
    """`указ, по которому Котов назначен послом`: the deed, else the words of the clause."""
    verb = scene.head(which)
    is_passive = verb is not None and verb.voice == "Pass"
    named = act_named(scene, verb, noun) if verb is not None and is_passive else None
    return named or clause_text(scene, which.index + 1)


def _agrees(relative: Token, noun: Token) -> bool:
    is_of_gender = noun.number == "Plur" or relative.gender in {"", noun.gender}
    return relative.number in {"", noun.number} and is_of_gender


def _is_means(scene: Scene, which: Token) -> bool:
    """`поправки, которыми предлагается ввести сбор`."""
    return which.case == "Ins" and not scene.preposition(which)


def _content(scene: Scene, verb: Token) -> str | None:
    below = [*scene.below(verb, "obj", "xcomp"), *_told_obliquely(scene, verb)]
    inner = [t for t in below if t.index > verb.index and t.pos not in {"PRON", "DET"}]
    if not inner:
        return None
    if inner[0].verb_form == "Inf":
        return infinitive_phrase(scene, inner[0])
    return in_nominative(scene, inner[0])


def _told_obliquely(scene: Scene, verb: Token) -> list[Token]:
    """`касающийся торговли`, `призывающий к миру`; not `действующий в городе`."""
    return [t for t in scene.below(verb, "obl", "iobj") if scene.preposition(t) in OBLIQUE]


def clause_text(scene: Scene, first: int) -> str | None:
    """The words from a token to the end of their clause, opening marks left out."""
    stop = scene.sentence(scene.tokens[first - 1]).last
    while first < stop and (scene.tokens[first].pos in {"PUNCT", "SCONJ"}):
        first += 1
    is_announced = first == stop and scene.tokens[first - 1].text == ":"
    if is_announced and first < len(scene.tokens):
        stop = scene.sentence(scene.tokens[first]).last
    last = first
    while last < min(stop, first + LONGEST) and not _ends_clause(scene, first, last):
        last += 1
    if last - first < 2:
        return None
    return scene.parsed.text[scene.tokens[first].start : scene.tokens[last - 1].stop]


def _ends_clause(scene: Scene, first: int, at: int) -> bool:
    """Whether a clause ends; a comma near its beginning ends none: `граждан, | живущих`."""
    is_early = scene.tokens[at].text == "," and at - first < LEAST
    return _ends(scene, at) and not is_early


def _ends(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    is_break = token.text in {",", ".", ";", ":", "!", "?", "("}
    if token.pos == "AUX" and token.tense == "Past":
        return True  # решение уехать | было принято
    return is_break and not _is_decimal(scene, at)


def _is_decimal(scene: Scene, at: int) -> bool:
    """`80,3`, `В. Иванов`: no end."""
    token, after = scene.tokens[at], scene.tokens[at + 1 : at + 2]
    return token.text in {".", ","} and bool(after) and after[0].start == token.stop
