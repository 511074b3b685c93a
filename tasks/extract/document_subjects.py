"""What a document is about: its complement, title, demand or content."""

from collections.abc import Callable, Iterator

from tasks.extract.event_scene import Scene
from tasks.extract.phrases import phrase
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# соглашение о поставках, закон об образовании, программа по развитию, запрет на ввоз
ABOUT = frozenset({"о", "об", "обо", "по", "на", "для", "против", "в"})
# `обвинение в убийстве`; `письмо в министерство` is not about it.
ABOUT_IN = frozenset({"обвинение"})
# The subject of these is whom they are against: `санкции против`, not `иск против`.
FORBIDDING = frozenset({"запрет", "санкция", "мораторий", "эмбарго"})
# `контракт на сумму 5 млн`, `на год`, `на имя директора`: no subject.
MEASURED = frozenset(
    {"сумма", "год", "лет", "месяц", "неделя", "сезон", "срок", "доллар", "рубль", "евро", "млн",
     "имя", "адрес", "день", "основа", "этот", "счёт", "счет", "повод", "период", "млрд", "тысяча"}
)  # fmt: skip
EMPTY = frozenset({"вопрос", "тема", "область", "сфера", "проблема", "ряд", "мера", "цель"})
# Documents whose genitive is their subject, not who issued them: `программа развития`.
OWN_GENITIVE = frozenset(
    {"программа", "госпрограмма", "стратегия", "концепция", "план", "карта", "проект", "доктрина",
     "запрет", "порядок", "правило"}
)  # fmt: skip
# петиция с требованием вернуть земли, обращение с просьбой о помощи
DEMANDS = frozenset({"требование", "просьба", "призыв", "предложение", "жалоба", "обвинение"})
# закон, запрещающий рекламу; соглашение, предусматривающее поставки; закон, который регулирует …
CONTENT_VERBS = frozenset(
    {"предусматривать", "запрещать", "разрешать", "позволять", "регулировать", "касаться",
     "устанавливать", "вводить", "обязывать", "предполагать", "требовать", "ограничивать",
     "регламентировать", "призывать", "осуждать"}
)  # fmt: skip
SAYING = frozenset({"говориться", "указываться", "отмечаться", "сказать"})
# Documents of which the plural with two subjects means two; not `обвинения в краже и подлоге`.
SEVERAL = frozenset({"treaty", "law", "programme"})
QUOTES = frozenset('"«»“”„')
# Words that a phrase cannot end with: `издание так | называемых фетв`.
TRAILING = frozenset({"PUNCT", "CCONJ", "ADP", "ADV", "PART"})
LONGEST = 16

Rule = Callable[[Scene, Token], str | None]


def subject_of(scene: Scene, noun: Token) -> str | None:
    """What the document is about, in the nominative; null where the text does not say."""
    return next((found for rule in RULES if (found := rule(scene, noun))), None)


def subjects_of(scene: Scene, noun: Token, kind: str) -> Iterator[str | None]:
    """Each subject of documents named together: `соглашения по вопросам связи, развития портов`."""
    parts = _parts(scene, noun) if noun.number == "Plur" and kind in SEVERAL else []
    if parts:
        yield from parts
    else:
        yield subject_of(scene, noun)


def title(scene: Scene, noun: Token) -> str | None:
    """`закон «О печати»`, `документ под названием «Стратегия развития»`: the title."""
    last = scene.sentence(noun).last
    for at in range(noun.index + 1, min(noun.index + 4, last)):
        if scene.tokens[at].text in '«"“':
            return _quoted(scene, at, last)
        if scene.tokens[at].lemma not in {"под", "название", "суд"}:
            return None
    return None


def complement(scene: Scene, noun: Token) -> str | None:
    """`соглашение о поставках нефти`, `запрет на ввоз овощей`, `обвинение в убийстве`."""
    last = phrase(scene, noun)[1]
    for below in scene.below(noun, "nmod", "obl", "acl"):
        if noun.index < below.index < last and _is_about(scene, noun, below):
            return in_nominative(scene, _past_empty(scene, below))
    return None


def clause_complement(scene: Scene, noun: Token) -> str | None:
    """`закон о том, как платить налоги`: the clause."""
    following = scene.tokens[noun.index + 1 : noun.index + 4]
    if [t.lemma for t in following[:2]] != ["о", "то"]:
        return None
    return _clause_text(scene, noun.index + 4) if len(following) > 2 else None


def demand(scene: Scene, noun: Token) -> str | None:
    """`петиция с требованием вернуть земли`: the infinitive or what is asked for."""
    for below in scene.below(noun, "nmod", "obl"):
        if below.lemma in DEMANDS and below.index > noun.index:
            asked = next(iter(scene.below(below, "acl", "xcomp", "csubj", "ccomp")), None)
            if asked is not None and asked.verb_form == "Inf":
                return infinitive_phrase(scene, asked)
            inner = [t for t in scene.below(below, "nmod") if t.index > below.index]
            return in_nominative(scene, inner[0]) if inner else None
    return None


def genitive(scene: Scene, noun: Token) -> str | None:
    """`программа развития села`; what names somebody is who issued it: `план правительства`."""
    for below in scene.below(noun, "nmod"):
        is_behind = below.case == "Gen" and below.index > noun.index
        if not is_behind or scene.preposition(below) or scene.mentions_at(below):
            continue
        if noun.lemma in OWN_GENITIVE:
            return in_nominative(scene, below)
    return None


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
            return _clause_text(scene, token.index + 1)
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
    first = scene.sentence(noun).first
    is_first = noun.index - first <= 4 and noun.case in {"Dat", "Ins", "Loc", "Gen"}
    comma = scene.tokens[phrase(scene, noun)[1] : phrase(scene, noun)[1] + 1]
    if not is_first or not comma or comma[0].text != ",":
        return None
    return _clause_text(scene, comma[0].index + 1)


def demanded(scene: Scene, noun: Token) -> str | None:
    """`подал иск, требуя возмещения ущерба`: what is demanded."""
    verb = scene.head(noun)
    for below in scene.below(verb, "advcl") if verb else ():
        if below.lemma in {"требовать", "потребовать"}:
            return _content(scene, below)
    return None


def _in_which(scene: Scene, noun: Token) -> str | None:
    """`письмо, в котором просит министра о встрече`: the clause behind `в котором`."""
    for verb in scene.below(noun, "acl:relcl"):
        which = [t for t in scene.below(verb, "obl") if t.lemma == "который" and t.case == "Loc"]
        if which and scene.preposition(which[0]) == "в":
            return _clause_text(scene, which[0].index + 1)
    return None


RULES: tuple[Rule, ...] = (
    title,
    clause_complement,
    complement,
    demand,
    content_clause,
    spoken_content,
    genitive,
    demanded,
    told_next,
    clause_of_law,
)


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


def _is_about(scene: Scene, noun: Token, below: Token) -> bool:
    preposition = scene.preposition(below)
    if preposition not in ABOUT or below.lemma in MEASURED or below.text[:1].isdigit():
        return False
    if preposition == "против":
        return noun.lemma in FORBIDDING
    if preposition == "в":
        return noun.lemma in ABOUT_IN and below.case == "Loc"
    return not (preposition in {"на", "по"} and _counts(scene, below))


def _counts(scene: Scene, noun: Token) -> bool:
    return bool(scene.below(noun, "nummod", "nummod:gov")) or noun.pos == "NUM"


def _past_empty(scene: Scene, token: Token) -> Token:
    """`по вопросам мирного использования космоса` is about the use, not about questions."""
    deeper = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    return deeper[0] if token.lemma in EMPTY and deeper else token


def _content(scene: Scene, verb: Token) -> str | None:
    inner = [t for t in scene.below(verb, "obj", "xcomp", "obl") if t.index > verb.index]
    if not inner:
        return None
    if inner[0].verb_form == "Inf":
        return infinitive_phrase(scene, inner[0])
    return in_nominative(scene, inner[0])


def _quoted(scene: Scene, opening: int, last: int) -> str | None:
    for at in range(opening + 2, min(opening + 30, last)):
        if scene.tokens[at].text in '»"”':
            return scene.parsed.text[scene.tokens[opening].stop : scene.tokens[at].start]
    return None


def _clause_text(scene: Scene, first: int) -> str | None:
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
    return is_break and not _is_decimal(scene, at)


def _is_decimal(scene: Scene, at: int) -> bool:
    """`80,3`, `В. Иванов`: no end."""
    after = scene.tokens[at + 1 : at + 2]
    return bool(after) and after[0].start == scene.tokens[at].stop


def _parts(scene: Scene, noun: Token) -> list[str]:
    """The coordinated subjects behind `по вопросам`, where there is more than one."""
    for below in scene.below(noun, "nmod", "obl"):
        if below.index > noun.index and _is_about(scene, noun, below):
            first = _past_empty(scene, below)
            return _coordinated(scene, first)
    return []


def _coordinated(scene: Scene, first: Token) -> list[str]:
    """`использования космоса, развития связи`: deeds side by side, wherever the tree hangs them."""
    others = [t for t in scene.subtree(first) if t.index > first.index and t.rel == "conj"]
    deeds = [t for t in (first, *others) if t.lemma.endswith("ие") and t.case == first.case]
    if len(deeds) < 2 or deeds[0] is not first:
        return []
    stops = [t.index for t in deeds[1:]]
    parts = [_until(scene, deed, stop) for deed, stop in zip(deeds, [*stops, -1], strict=True)]
    return [part for part in parts if part]


def _until(scene: Scene, deed: Token, stop: int) -> str | None:
    first, last = phrase(scene, deed)
    words = list(scene.tokens[first : min(last, stop) if stop > 0 else last])
    while len(words) > 1 and words[-1].pos in {*TRAILING, "ADJ"}:
        words.pop()
    return nominative(words) if words else None
