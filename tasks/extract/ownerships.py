"""Who owns what, with the share where the text gives it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from seeds import column
from tasks.extract.event_scene import Scene
from tasks.extract.phrases import NOMINALS, named
from tasks.extract.reading import Reading
from tasks.records import Ownership
from tasks.russian.parsed import Token

OWNS = frozenset({"владеть", "контролировать"})
BUYS = frozenset({"приобрести", "купить", "выкупить", "поглотить", "приобретать"})
OWNERS = frozenset({"владелец", "собственник", "совладелец", "акционер", "владелица", "хозяин"})
STAKES = frozenset({"акция", "доля", "пакет", "процент", "%", "часть", "капитал", "бумага"})
SUBSIDIARIES = frozenset(
    {"подразделение", "дочка", "структура", "компания", "предприятие", "фирма"}
)
# 25 % акций, 25,5% акций, 25 процентов акций
SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?(?:%|процент)")


@dataclass(frozen=True, slots=True)
class Belonging:
    """The owner's and the owned thing's nouns, and the token that says so."""

    owner: Token
    owned: Token
    sign: Token
    rule: str


def find_ownerships(reading: Reading) -> tuple[Ownership, ...]:
    """Each pair of owner and owned once, in the order of the text."""
    scene = Scene(reading)
    found: dict[tuple[str, str], Ownership] = {}
    for token in scene.tokens:
        for rule in RULES:
            for belonging in rule(scene, token):
                row = _row(scene, belonging)
                if row.owner != row.owned and _is_property(scene, belonging):
                    found.setdefault((row.owner, row.owned), row)
    return tuple(found.values())


def belongs(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`завод принадлежит концерну`, `корпорация, которой принадлежит поисковик`."""
    if token.lemma not in {"принадлежать", "принадлежащий"} or _is_denied(scene, token):
        return
    owned = _qualified(scene, token) if token.verb_form == "Part" else _subject(scene, token)
    below = scene.below(token, "obl", "iobj", "nmod")
    owners = (t for t in below if t.case == "Dat" and not scene.preposition(t))
    owner = next(owners, None)
    if owned and owner:
        yield Belonging(_meant(scene, owner), _meant(scene, owned), token, "belongs")


def owns(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`холдинг владеет заводом`, `контролирует 25 % акций банка`."""
    if token.lemma not in OWNS or _is_denied(scene, token):
        return
    owner = _qualified(scene, token) if token.verb_form == "Part" else _subject(scene, token)
    case = "Ins" if token.lemma == "владеть" else "Acc"
    things = (t for t in scene.below(token, "obj", "obl", "iobj") if t.case in {case, "Gen", ""})
    owned = next((_behind_stake(scene, t) for t in things), None)
    if owner and owned and _can_be_owned(scene, owned):
        yield Belonging(_meant(scene, owner), owned, token, "owns")


def owner_noun(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`владелец клуба Роман Абрамов`: the genitive is owned by whom the noun names."""
    if token.lemma not in OWNERS:
        return
    things = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    owners = [t for t in scene.below(token, "appos", "flat:name") if t.pos == "PROPN"]
    if things and owners:
        yield Belonging(owners[0], _behind_stake(scene, things[0]), token, "owner_noun")


def bought(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`концерн, который приобрёл компанию в 2018 году`: a whole company changed hands."""
    if token.lemma not in BUYS or token.tense != "Past" or _is_denied(scene, token):
        return
    owner = _subject(scene, token)
    things = [t for t in scene.below(token, "obj") if t.case != "Ins"]
    owned = _behind_stake(scene, things[0]) if things else None
    if owner and owned and _is_organization(scene, owned):
        yield Belonging(_meant(scene, owner), owned, token, "bought")


def subsidiary(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`дочерняя компания «Газпрома» — «Сибнефтегаз»`, `«Заря», дочерняя компания «Востока»`."""
    is_daughter = any(t.lemma in {"дочерний"} for t in scene.below(token, "amod"))
    if token.lemma not in SUBSIDIARIES or not (is_daughter or token.lemma == "дочка"):
        return
    mothers = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    names = [t for t in scene.below(token, "appos") if t.pos == "PROPN"]
    above = scene.head(token)
    if not names and token.rel == "appos" and above is not None:
        names = [above]
    if mothers and names:
        yield Belonging(mothers[0], names[0], token, "subsidiary")


Rule = Callable[[Scene, Token], Iterator[Belonging]]
RULES: tuple[Rule, ...] = (belongs, owns, owner_noun, bought, subsidiary)


def _subject(scene: Scene, token: Token) -> Token | None:
    """The subject by the tree; where that has none, the nominative behind the verb."""
    by_tree = next(iter(scene.below(token, "nsubj", "nsubj:pass")), None)
    return by_tree or next(_nominatives_after(scene, token), None)


def _nominatives_after(scene: Scene, token: Token) -> Iterator[Token]:
    for after in scene.tokens[token.index + 1 : scene.sentence(token).last]:
        if after.pos == "PUNCT":
            return
        if after.case == "Nom" and after.pos in {"NOUN", "PROPN"}:
            yield after


def _qualified(scene: Scene, participle: Token) -> Token | None:
    """The noun that a participle qualifies."""
    above = scene.head(participle)
    return above if above is not None and above.pos in NOMINALS else None


def _meant(scene: Scene, token: Token) -> Token:
    """The noun itself; for `который` the one before it."""
    if token.lemma != "который":
        return token
    clause = next((t for t in scene.syntax.ancestors(token.index) if t.rel.startswith("acl")), None)
    above = scene.head(clause) if clause else None
    return above or token


def _behind_stake(scene: Scene, token: Token) -> Token:
    """What a stake is a stake of: `25 % акций банка` is about the bank."""
    here = token
    for _ in range(4):
        deeper = [t for t in scene.below(here, "nmod", "nummod:gov") if t.case == "Gen"]
        if here.lemma not in STAKES or not deeper:
            break
        here = deeper[0]
    return here


def _is_denied(scene: Scene, token: Token) -> bool:
    return scene.syntax.is_negated(token.index)


def _is_property(scene: Scene, belonging: Belonging) -> bool:
    """Whether somebody known owns a thing: not `рекорд принадлежит ему`."""
    owner = belonging.owner
    is_known = owner.pos in {"NOUN", "PROPN", "X"} or bool(scene.mentions_at(owner))
    return is_known and belonging.owned.lemma not in column("words/unowned_nouns", "lemma")


def _is_organization(scene: Scene, token: Token) -> bool:
    return any(m.entity.kind == "organization" for m in scene.mentions_at(token))


def _can_be_owned(scene: Scene, token: Token) -> bool:
    """A named thing; `владеет ситуацией`, `контролирует территорию` own nothing."""
    return _is_organization(scene, token) or token.pos == "PROPN"


def _row(scene: Scene, belonging: Belonging) -> Ownership:
    tokens, text = scene.tokens, scene.parsed.text
    places = (belonging.owner.index, belonging.owned.index, belonging.sign.index)
    start, end = tokens[min(places)].start, tokens[max(places)].stop
    for mention in (m for t in (belonging.owner, belonging.owned) for m in scene.mentions_at(t)):
        start = min(start, tokens[mention.first].start)
        end = max(end, tokens[mention.last - 1].stop)
    evidence = text[start:end]
    share = SHARE.search(evidence)
    return Ownership(
        start_char=start,
        end_char=end,
        evidence=evidence,
        rule=belonging.rule,
        owner=named(scene, belonging.owner)[0],
        owned=named(scene, belonging.owned)[0],
        share_pct=float(share[1].replace(",", ".")) if share else None,
    )
