"""What a document is about: its complement, title, demand or content."""

from collections.abc import Callable, Iterator

from tasks.extract.documents import contents
from tasks.extract.documents.contents import (
    TRAILING,
    clause_text,
    in_nominative,
    infinitive_phrase,
)
from tasks.extract.documents.titles import title
from tasks.extract.documents.types import LONG_NAMES
from tasks.extract.events.frames import is_actor
from tasks.extract.reading.phrases import NOMINALS, phrase
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

# соглашение о поставках, закон об образовании, программа по развитию, запрет на ввоз
ABOUT = frozenset({"о", "об", "обо", "по", "на", "для"})
# Prepositions behind a few nouns only, with the case: `поправки в кодекс`, `петиция за отмену`,
# `обвинение в убийстве`; `письмо в министерство` is not about it, `иск против банка` neither.
BY_NOUN = {
    "в": {("обвинение", "Loc"), ("поправка", "Acc"), ("изменение", "Acc")},
    "к": {("поправка", "Dat"), ("протокол", "Dat"), ("дополнение", "Dat")},
    "за": {("петиция", "Acc"), ("обращение", "Acc"), ("приговор", "Acc"), ("обвинение", "Acc")},
    "с": {("письмо", "Ins"), ("обращение", "Ins"), ("записка", "Ins"), ("телеграмма", "Ins")},
    "против": {
        (noun, "Gen")
        for noun in (
            "запрет",
            "санкция",
            "мораторий",
            "эмбарго",
            "петиция",
            "обращение",
            "указ",
            "закон",
            "законопроект",
            "резолюция",
            "постановление",
            "заявление",
        )
    },
}
# `контракт на сумму 5 млн`, `на год`, `на имя директора`: no subject.
MEASURED = word_class("documents", "measures_after_about")
# `согласие на это`, `обвинения в том`: what, is told elsewhere.
POINTED = frozenset({"это", "то", "тот", "этот", "он", "она", "они", "себя", "что"})
ARTICLES = frozenset({"ч", "ст", "п", "пункту"})
EMPTY = word_class("documents", "empty_heads")
# Documents whose genitive is their subject, not who issued them: `программа развития`.
OWN_GENITIVE = word_class("documents", "own_genitive")
LETTERS = frozenset({"письмо", "обращение", "послание", "записка", "телеграмма", "доклад"})
# `договор аренды`, `соглашение о поставках`: of what they do the genitive is the subject.
OF_DEEDS = frozenset({"договор", "контракт", "соглашение", "протокол", "меморандум", "приказ"})
DEED_ENDINGS = ("ние", "тие", "ка", "продажа", "аренда", "наём", "ность", "ция")
# петиция с требованием вернуть земли, обращение с просьбой о помощи
DEMANDS = word_class("documents", "demands")
# Documents of which the plural with two subjects means two; not `обвинения в краже и подлоге`.
SEVERAL = frozenset({"treaty", "law", "programme"})

# Marks within a name: `иск к заводу | «Север» | о взыскании долга`.
INNER = frozenset({".", "«", "»", '"'})
# Words behind a document within which its complement may stand.
FAR = 12

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


def complement(scene: Scene, noun: Token) -> str | None:
    """`соглашение о поставках нефти`, `запрет на ввоз овощей`, `обвинение в убийстве`."""
    last = phrase(scene, noun)[1]
    for below in scene.below(noun, "nmod", "obl"):
        is_noun = below.pos in NOMINALS or (below.pos == "ADJ" and below.rel == "nmod")
        is_noun = is_noun and noun.index < below.index < last
        if is_noun and _is_about(scene, noun, below):
            found = in_nominative(scene, _past_empty(scene, below))
            return found.partition(" на имя ")[0] if found else None
    return None


def far_complement(scene: Scene, noun: Token) -> str | None:
    """`подал рапорт на имя министра об увольнении`: `о` farther on in the same clause."""
    if noun.lemma in LONG_NAMES:
        return None
    stop = min(scene.sentence(noun).last, noun.index + FAR)
    for token in scene.tokens[noun.index + 1 : stop]:
        is_inner = token.text in INNER and token.index + 1 < stop  # на имя А.Петрова
        if token.pos in {"PUNCT", "VERB", "SCONJ"} and not is_inner:
            return None
        is_noun = token.pos in NOMINALS and token.case == "Loc"
        is_noun = is_noun and token.lemma not in MEASURED | POINTED
        if is_noun and scene.preposition(token) in {"о", "об", "обо"}:
            return in_nominative(scene, _past_empty(scene, token))
    return None


def clause_complement(scene: Scene, noun: Token) -> str | None:
    """`закон о том, как платить налоги`: the clause."""
    following = scene.tokens[noun.index + 1 : noun.index + 4]
    lemmas = [t.lemma for t in following[:2]]
    if lemmas[:1] not in (["о"], ["в"], ["об"]) or lemmas[1:] not in (["то"], ["тот"]):
        return None
    return clause_text(scene, noun.index + 4) if len(following) > 2 else None


def demand(scene: Scene, noun: Token) -> str | None:
    """`петиция с требованием вернуть земли`: the infinitive or what is asked for."""
    for below in scene.below(noun, "nmod", "obl"):
        if below.lemma in DEMANDS and below.index > noun.index:
            asked = next((t for t in scene.below(below) if t.verb_form == "Inf"), None)
            if asked is not None:
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
        is_deed = noun.lemma in OF_DEEDS and below.lemma.endswith(DEED_ENDINGS)
        if is_deed or (noun.lemma in OWN_GENITIVE and not is_actor(below)):
            return in_nominative(scene, below)
    return None


def infinitive(scene: Scene, noun: Token) -> str | None:
    """`отдал распоряжение вывезти зерно`, `разрешение остаться`: what is to be done."""
    for below in scene.below(noun, "acl", "xcomp", "nmod", "csubj"):
        if below.verb_form == "Inf" and below.index > noun.index:
            return infinitive_phrase(scene, below)
    return None


RULES: tuple[Rule, ...] = (
    title,
    clause_complement,
    complement,
    far_complement,
    demand,
    infinitive,
    contents.in_which,
    contents.content_clause,
    contents.spoken_content,
    genitive,
    contents.demanded,
    contents.behind_colon,
    contents.told_next,
    contents.clause_of_law,
)


def _is_about(scene: Scene, noun: Token, below: Token) -> bool:
    preposition = scene.preposition(below)
    if preposition == "в" and any(
        m.entity.kind in {"place", "country"} for m in scene.mentions_at(below)
    ):
        return False  # `предъявлены обвинения в Индии`
    if preposition in BY_NOUN:
        is_told = below.lemma not in DEMANDS | POINTED
        return is_told and (noun.lemma, below.case) in BY_NOUN[preposition]
    if preposition == "на" and noun.lemma in LETTERS:
        return False  # `письмо на другой компьютер`
    if preposition not in ABOUT or below.lemma in MEASURED | POINTED or below.text[:1].isdigit():
        return False
    if preposition == "на" and below.case == "Loc":
        return False  # диплом на сцене
    is_article = below.text.lower() in ARTICLES  # по ч. 3 ст. 30
    return not is_article and not (preposition in {"на", "по"} and _counts(scene, below))


def _counts(scene: Scene, noun: Token) -> bool:
    return bool(scene.below(noun, "nummod", "nummod:gov")) or noun.pos == "NUM"


def _past_empty(scene: Scene, token: Token) -> Token:
    """`по вопросам мирного использования космоса` is about the use, not about questions."""
    deeper = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    return deeper[0] if token.lemma in EMPTY and deeper else token


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
