"""What a document says, as clauses and participles around it tell."""

from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# закон, запрещающий рекламу; соглашение, предусматривающее поставки; закон, который регулирует …
CONTENT_VERBS = frozenset(
    {"предусматривать", "запрещать", "разрешать", "позволять", "регулировать", "касаться",
     "устанавливать", "вводить", "обязывать", "предполагать", "требовать", "ограничивать",
     "регламентировать", "призывать", "осуждать", "удостоверять", "подтверждать", "отменять",
     "ужесточать", "смягчать", "определять", "закреплять", "гарантировать", "вносить", "освещать",
     "описывать", "посвятить", "направить", "давать", "обеспечивать", "менять", "изменять"}
)  # fmt: skip
SAYING = frozenset(
    {"говориться", "указываться", "отмечаться", "сказать", "сообщаться", "утверждаться",
     "сообщать", "утверждать", "рассказать", "рассказывать", "просить", "потребовать", "требовать"}
)  # fmt: skip
QUOTES = frozenset('"«»“”„')
# Words that a phrase cannot end with: `издание так | называемых фетв`.
TRAILING = frozenset({"PUNCT", "CCONJ", "ADP", "ADV", "PART"})
LONGEST = 16
# `Согласно закону`, `По закону`, `В соответствии с законом`
APPLYING = frozenset({"согласно", "по", "соответствие"})


def content_clause(scene: Scene, noun: Token) -> str | None:
    """`закон, запрещающий рекламу`, `договор, который предусматривает поставки`."""
    for verb in scene.below(noun, "acl", "acl:relcl", "amod"):
        if verb.lemma in CONTENT_VERBS and verb.index > noun.index:
            return _content(scene, verb)
    return None


def spoken_content(scene: Scene, noun: Token) -> str | None:
    """`заявление, в котором говорится: «Стороны …»`, `В контракте говорится, что …`."""
    stop = scene.sentence(noun).last
    for token in scene.tokens[noun.index + 1 : min(noun.index + LONGEST, stop)]:
        if token.lemma in SAYING:
            return clause_text(scene, token.index + 1)
        if token.pos == "VERB":
            break
    return _in_which(scene, noun)


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
    while last < stop and not _ends(scene, last):
        last += 1
    return scene.parsed.text[verb.start : scene.tokens[last - 1].stop]


def _in_which(scene: Scene, noun: Token) -> str | None:
    """`письмо, в котором просит министра о встрече`: the clause behind `в котором`."""
    for verb in scene.below(noun, "acl:relcl"):
        which = [t for t in scene.below(verb, "obl") if t.lemma == "который" and t.case == "Loc"]
        if which and scene.preposition(which[0]) == "в":
            return clause_text(scene, which[0].index + 1)
    return None


def _content(scene: Scene, verb: Token) -> str | None:
    below = scene.below(verb, "obj", "xcomp", "obl")
    inner = [t for t in below if t.index > verb.index and t.pos not in {"PRON", "DET"}]
    if not inner:
        return None
    if inner[0].verb_form == "Inf":
        return infinitive_phrase(scene, inner[0])
    return in_nominative(scene, inner[0])


def clause_text(scene: Scene, first: int) -> str | None:
    """The words from a token to the end of their clause, opening marks left out."""
    stop = scene.sentence(scene.tokens[first - 1]).last
    while first < stop and (scene.tokens[first].pos in {"PUNCT", "SCONJ"}):
        first += 1
    is_announced = first == stop and scene.tokens[first - 1].text == ":"
    if is_announced and first < len(scene.tokens):
        stop = scene.sentence(scene.tokens[first]).last
    last = first
    while last < min(stop, first + LONGEST) and not _ends(scene, last):
        last += 1
    if last - first < 2:
        return None
    return scene.parsed.text[scene.tokens[first].start : scene.tokens[last - 1].stop]


def _ends(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    is_break = token.text in {",", ".", ";", ":", "!", "?", "("}
    if token.pos == "AUX" and token.tense == "Past":
        return True  # решение уехать | было принято
    return is_break and not _is_decimal(scene, at)


def _is_decimal(scene: Scene, at: int) -> bool:
    """`80,3`, `В. Иванов`: no end."""
    after = scene.tokens[at + 1 : at + 2]
    return bool(after) and after[0].start == scene.tokens[at].stop
