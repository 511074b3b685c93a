"""Documents that are used: applied, read out, acted on, taken part in."""

from seeds import column
from tasks.extract.documents.contents import OTHER_DEEDS
from tasks.extract.documents.status import Life, is_pointed_at, is_specified, meant_status
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.records import DocumentStatus
from tasks.russian.parsed import Token

# `согласно закону об охоте`, `на основании договора с банком`
APPLYING = word_class("documents", "applying")
APPLIED = frozenset({"law", "treaty", "programme", "terms"})
# `закон запрещает`: of drafts that is still to come.
STANDING = frozenset({"law", "treaty"})
DRAFTS = frozenset({"законопроект", "проект", "поправка", "билль", "акт", "бюджет"})
# `по статье 105 Уголовного кодекса`
ARTICLES = frozenset({"статья", "пункт", "часть", "норма", "положение", "условие", "правило"})
# Laws that there is one of: they apply without any complement.
SOLE = frozenset({"конституция", "устав"})
# `участие в программе`, `включить завод в программу`
TAKING_PART = frozenset(
    {"включить", "включение", "участие", "участвовать", "участник", "войти", "вхождение"}
)
PART_REACH = 5
# `в докладе говорится`
READING = word_class("documents", "reading_verbs")
READ = frozenset({"address", "treaty", "programme", "declaration", "court"})
# `в обращении к СМИ он рассказал`: of addresses alone.
TOLD = frozenset({"address", "declaration"})
# `предусмотрено договором о границе`, `гарантировано конституцией`
PROVIDING = word_class("documents", "providing")
# `указом назначил`
DECREES = frozenset({"указ", "распоряжение", "постановление", "приказ", "декрет", "поручение"})
# `решением конгресса признан`: with whose it is.
DECISIONS = frozenset({"решение", "постановление", "определение", "приговор"})
# `это называется указом`: nothing is done by it.
NAMING = word_class("documents", "naming")


def read_out(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`в докладе говорится`: somebody has issued it. `в этом докладе` is one told of before."""
    verb = scene.head(noun)
    is_place = noun.case == "Loc" and scene.preposition(noun) == "в"
    if verb is None or not is_place or not _is_read(verb, kind):
        return None
    if kind == "declaration" and not _is_unquoted(scene, noun, verb):
        return None  # `в заявлении сейма говорится, что …` is a statement
    return None if is_pointed_at(scene, noun) else Life("adopted", verb, "read_out")


def _is_unquoted(scene: Scene, noun: Token, verb: Token) -> bool:
    """`В заявлении сейма говорится: | …`: whose it is, the words not in its sentence."""
    following = scene.tokens[verb.index + 1 : scene.sentence(verb).last]
    is_end = noun.index < verb.index and all(t.pos == "PUNCT" for t in following)
    return is_end and is_specified(scene, noun)


def applied(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`в соответствии с конституцией`, `по закону об охоте`, `в рамках договора с банком`."""
    if kind not in APPLIED:
        return None
    is_used = _is_applied(scene, noun, kind) or _in_accordance(scene, noun)
    if not (is_used or _provides(scene, noun)):
        return None
    is_known = noun.lemma in SOLE or is_specified(scene, noun)
    status: DocumentStatus = "adopted" if noun.lemma in DECREES else "in_force"
    return Life(status, noun, "applied") if is_known else None


def providing(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`закон штата требует`, `существует договор о границе`: what a law that applies says."""
    verb = scene.head(noun)
    if kind not in STANDING or verb is None or noun.rel != "nsubj" or verb.lemma in OTHER_DEEDS:
        return None
    if scene.mentions_at(noun):
        return None  # `«Международная амнистия» обвиняет`
    if noun.lemma in DRAFTS or is_pointed_at(scene, noun) or verb.tense != "Pres":
        return None
    is_known = any(t.lemma == noun.lemma for t in scene.tokens[: noun.index])
    if is_known and not is_specified(scene, noun):
        return None  # of one that the text has told of
    says = scene.below(verb, "obj", "xcomp", "ccomp", "csubj", "iobj", "obl")
    is_said = verb.verb_form == "Fin" and any(t.index > verb.index for t in says)
    return Life("in_force", noun, "applied") if is_said or verb.lemma == "существовать" else None


def by_decision(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`отменён по решению суда`, `Решением суда арестован`; not `доволен решением суда`."""
    is_by = scene.preposition(noun) == "по" and noun.case == "Dat"
    is_first = noun.index == scene.sentence(noun).first
    is_means = is_first and noun.case == "Ins" and not scene.preposition(noun)
    if kind != "court" or noun.lemma not in {"решение", "приговор"} or not (is_by or is_means):
        return None
    verb = scene.head(noun)
    sign = verb if verb is not None and verb.pos == "VERB" else noun
    return Life("adopted", sign, "by_decree")


def by_decree(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`президент указом назначил`, `приказом министра уволен`: the decree that does it."""
    verb = scene.head(noun)
    is_means = noun.case == "Ins" and not scene.preposition(noun)
    is_decree = kind == "law" and noun.lemma in DECREES
    is_decision = noun.lemma in DECISIONS and is_specified(scene, noun)
    if not is_means or not (is_decree or is_decision) or verb is None or verb.pos != "VERB":
        return None
    if verb.lemma in NAMING:
        return None
    status = meant_status(scene, verb, "adopted")
    return Life(status, verb, "by_decree") if status else None


def taken_part_in(scene: Scene, noun: Token, kind: str) -> Life | None:
    """`участие в программе развития`, `включение компаний в госпрограммы`: it is carried out."""
    if kind != "programme" or not is_specified(scene, noun):
        return None
    before = scene.tokens[max(0, noun.index - PART_REACH) : noun.index]
    is_part = any(t.lemma in TAKING_PART for t in before)
    is_in = any(t.lemma == "в" for t in scene.tokens[max(0, noun.index - 3) : noun.index])
    return Life("in_force", noun, "taken_part_in") if is_part and is_in else None


def _is_read(verb: Token, kind: str) -> bool:
    is_told = kind in TOLD and verb.lemma in column("words/reporting_verbs", "verb")
    return (kind in READ and verb.lemma in READING) or is_told


def _is_applied(scene: Scene, noun: Token, kind: str) -> bool:
    """`по программе` may be anything; `комитет по законодательству`, `решение по договору`."""
    article = scene.head(noun)
    while article is not None and noun.case == "Gen" and article.lemma in ARTICLES:
        if scene.preposition(article) in APPLYING | {"по"}:
            return True
        article = scene.head(article)
    preposition = scene.preposition(noun)
    is_bare = preposition == "по" and noun.case == "Dat"
    is_bare = is_bare and (noun.number == "Sing" or _is_of_country(scene, noun))
    above = scene.head(noun)
    is_of_noun = noun.rel == "nmod" and above is not None and above.pos == "NOUN"
    is_titled = noun.index + 1 < len(scene.tokens) and scene.tokens[noun.index + 1].text in '«"'
    is_bare = is_bare and (is_titled or (kind != "programme" and not is_of_noun))
    return preposition in APPLYING or is_bare


def _is_of_country(scene: Scene, noun: Token) -> bool:
    """`по законам Литвы`, `по литовским законам`."""
    named = (m.entity.kind for t in scene.below(noun, "nmod", "amod") for m in scene.mentions_at(t))
    return noun.lemma == "закон" and "country" in named


def _provides(scene: Scene, noun: Token) -> bool:
    """`право, гарантированное конституцией`: what a law says."""
    verb = scene.head(noun)
    is_means = noun.case == "Ins" and not scene.preposition(noun)
    return is_means and verb is not None and verb.lemma in PROVIDING


def _in_accordance(scene: Scene, noun: Token) -> bool:
    """`в соответствии с конституцией` where the tree takes `соответствие` for the noun's head.

    Not `нет оснований не подписывать законопроект`.
    """
    before = scene.tokens[max(0, noun.index - 4) : noun.index]
    is_led = any(t.lemma in {"соответствие", "основание"} and scene.preposition(t) for t in before)
    return is_led or any(t.lemma == "соответствие" for t in before)
