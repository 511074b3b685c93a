"""Shares: which part of what a percentage or a fraction is."""

from tasks.extract.indicators.clauses import (
    NOUNS,
    clause_verb,
    direct_verb,
    subject,
)
from tasks.extract.indicators.figures import Figure, below
from tasks.extract.indicators.heads import head
from tasks.extract.indicators.metric import Metric
from tasks.extract.indicators.metric_names import (
    genitive_name,
    own_name,
    plural_genitive_name,
    text_of,
)
from tasks.extract.indicators.metric_words import participle
from tasks.extract.indicators.sum_words import is_sum
from tasks.extract.indicators.votes import at_election, vote
from tasks.extract.reading.scene import Scene, plain
from tasks.extract.reading.word_classes import word_class
from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import word_form

SHARES = frozenset({"доля", "пакет", "часть"})
VOTING = frozenset({"проголосовать", "голосовать", "поддержать", "высказаться", "выступить"})
SIDES = frozenset({"за", "против"})
DASHES = frozenset("—–-")
VOTE = 3  # words of `«против» —`
ALLOTTING = word_class("indicators", "allotting")
EQUALLING = frozenset({"составить", "составлять"})
# Percentages that are parts of all voters or answers.
PART_OF_ALL = frozenset({"явка", "результат", "доля", "часть", "поддержка", "рейтинг"})
REACH = 30  # words back to the sum that is divided
GAINING = frozenset({"набрать", "набирать", "получить", "получать"})


def share(scene: Scene, figure: Figure) -> Metric | None:
    """`80 % производства`, `половина фонда`, `10 % от суммы`: a part of what stands behind."""
    if figure.amount.unit != "percent":
        return None
    if each := _one_of_each(scene, figure):
        return each
    whole = _whole(scene, figure)
    if whole is None:
        return None
    verb = direct_verb(scene, figure)
    name = f"доля {text_of(scene, whole)}"
    if plain(whole.lemma) == "голос" and "выбор" not in name:
        name = f"{name} {at_election(scene, figure)}".strip()
    if verb is not None and plain(verb.lemma) in VOTING:
        name = f"{name}, {_vote(scene, figure, verb)}".rstrip(", ")
    return Metric(name, "share", whole, verb or clause_verb(scene, figure), is_share=True)


def _one_of_each(scene: Scene, figure: Figure) -> Metric | None:
    """`каждый пятый житель Перми` -> доля жителей Перми."""
    behind = scene.tokens[figure.last : figure.last + 2]
    noun = next((t for t in behind if t.pos == "NOUN"), None)
    if noun is None or not scene.tokens[figure.first - 1].lemma.startswith("кажд"):
        return None
    name = f"доля {plural_genitive_name(scene, noun, figure)}"
    return Metric(name, "share", noun, clause_verb(scene, figure), is_share=True)


def share_noun(scene: Scene, figure: Figure) -> Metric | None:
    """`доля экспорта составила 5 %`, `пакет в 25 % акций`."""
    if figure.amount.unit != "percent":
        return None
    verb = direct_verb(scene, figure)
    nouns = [subject(scene, verb, figure) if verb else None, head(scene, figure)]
    nouns += below(scene, figure, "nsubj")
    noun = next((n for n in nouns if n is not None and plain(n.lemma) in SHARES), None)
    if noun is None:
        return None
    return Metric(own_name(scene, noun, figure), "share", noun, verb, is_share=True)


def voters(scene: Scene, figure: Figure) -> Metric | None:
    """`за него проголосовали 53 %`, `партия набрала 53 %`: of the votes."""
    verb = direct_verb(scene, figure)
    if figure.amount.unit != "percent" or verb is None:
        return None
    if plain(verb.lemma) in VOTING:
        name = f"доля голосов {_vote_object(scene, figure, verb)}".strip()
        return Metric(name, "voters", None, verb, is_share=True)
    event = vote(scene, figure)
    if plain(verb.lemma) in GAINING and event is not None:
        name = f"доля голосов {at_election(scene, figure)}".strip()
        return Metric(name, "voters", None, verb, is_share=True)
    return None


def allotted(scene: Scene, figure: Figure) -> Metric | None:
    """`Премию разделят: Иванову достанется половина`: a part of the sum spoken of last."""
    verb = direct_verb(scene, figure)
    if figure.amount.unit != "percent" or verb is None or plain(verb.lemma) not in ALLOTTING:
        return None
    who = subject(scene, verb, figure)
    if plain(verb.lemma) in EQUALLING and who is not None and who.pos == "NOUN":
        is_turnout = plain(who.lemma) in PART_OF_ALL
        name = own_name(scene, who, figure)
        return Metric(name, "equalled", who, verb, is_share=is_turnout)
    first = max(0, figure.first - REACH)
    sums = [t for t in scene.tokens[first : figure.first] if is_sum(t)]
    whole = genitive_name(scene, sums[-1]) if sums else ""
    noun = sums[-1] if sums and sums[-1].sentence == figure.number.sentence else None
    return Metric(f"доля {whole}".strip(), "allotted", noun, verb, is_share=True)


def voted(scene: Scene, figure: Figure) -> Metric | None:
    """`за — 120, против — 12`: bare counts of votes."""
    if figure.amount.kind != "count" or figure.has_noun or figure.first < VOTE:
        return None
    words = [t.text.lower() for t in scene.tokens[figure.first - VOTE : figure.first]]
    side = next((word for word in reversed(words) if word in SIDES), "")
    if words[-1] not in DASHES or not side:
        return None
    return Metric(f"проголосовавшие {side}", "voted", None, clause_verb(scene, figure))


def _whole(scene: Scene, figure: Figure) -> Token | None:
    """The noun behind the figure in the genitive, or after `от` or `из`."""
    for token in below(scene, figure, "nmod", "obl", "nsubj"):
        if token.index < figure.last or token.pos not in NOUNS:
            continue
        if scene.preposition(token) in {"", "от", "из"} and token.case in {"Gen", ""}:
            return token
    return _next_genitive(scene, figure)


def _next_genitive(scene: Scene, figure: Figure) -> Token | None:
    """The genitive that follows at once, wherever the tree has hung it."""
    for token in scene.tokens[figure.last : figure.last + 3]:
        if token.pos == "NOUN":
            return token if token.case == "Gen" else None
        if token.pos not in {"ADJ", "DET"} or token.case not in {"Gen", ""}:
            return None
    return None


def _vote(scene: Scene, figure: Figure, verb: Token) -> str:
    form = participle(verb.lemma, is_passive=False, is_past=True)
    form = word_form(form, Tag("ADJ", "Nom", "Plur"), ("gent", "plur"), ()) if form else ""
    return f"{form} {_vote_object(scene, figure, verb)}".strip()


def _vote_object(scene: Scene, figure: Figure, verb: Token) -> str:
    allowed = {""} if plain(verb.lemma) == "поддержать" else {"за", "против"}
    for token in scene.below(verb, "obl", "obj"):
        before = scene.preposition(token)
        if token.pos in NOUNS and before in allowed and not figure.covers(token):
            return f"{before} {text_of(scene, token, figure)}".strip()
    return ""
