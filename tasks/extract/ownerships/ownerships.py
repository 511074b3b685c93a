"""Who owns what, with the share where the text gives it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from seeds import column
from tasks.extract.events.case_roles import surface_subject
from tasks.extract.events.participants import coordinated
from tasks.extract.ownerships.owners import is_former, named_owner
from tasks.extract.ownerships.owners_by_role import SHARE, owners_by_role, share_told
from tasks.extract.ownerships.subjects import is_organization, meant, qualified, subject_of
from tasks.extract.reading.phrases import named, phrase
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene
from tasks.records import Ownership
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

OWNS = frozenset({"владеть", "контролировать"})
BUYS = frozenset({"приобрести", "купить", "выкупить", "поглотить", "приобретать"})
BELONGS = frozenset({"принадлежать", "принадлежащий"})
POINTING = frozenset({"собственный", "одноимённый", "одноименный", "популярный", "этот"})
OWNERS = frozenset({"владелец", "собственник", "совладелец", "акционер", "владелица", "хозяин"})
ROLES = frozenset({"совладелица", "собственница", "бенефициар", "хозяйка", "мажоритарий"})
STAKES = frozenset(
    {
        "акция",
        "треть",
        "половина",
        "четверть",
        "доля",
        "пакет",
        "процент",
        "%",
        "часть",
        "капитал",
        "бумага",
    }
)
SUBSIDIARIES = frozenset(
    {"подразделение", "дочка", "структура", "компания", "предприятие", "фирма"}
)
# The words one of which stands in every such sentence.
SIGNS = BELONGS | OWNS | BUYS | OWNERS | ROLES | SUBSIDIARIES | {"собственный", "доля"}
# `| 30 % акций | «Луча» владеет`: the figure before the owned thing, its mark between.
STAKE_BEFORE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?(?:%|процент\w+)\s+(?:акций|долей)\s+[«\"„]?$")
STAKE_REACH = 30
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Belonging:
    """The owner's and the owned thing's nouns, and the token that says so."""

    owner: Token
    owned: Token
    sign: Token
    rule: str


def find_ownerships(reading: Reading) -> tuple[Ownership, ...]:
    """Each pair of owner and owned once, in the order of the text."""
    signs = reading.parsed.words.with_lemmas(SIGNS)
    if not signs:
        return ()
    scene = reading.scene
    told = dict(owners_by_role(reading))
    found = {(row.owner, row.owned): row for row in told.values()}
    for token in (t for t in signs if t.index not in told):
        for rule in RULES:
            for belonging in rule(scene, token):
                row = _row(scene, belonging)
                if row.owner != row.owned and _is_property(scene, belonging):
                    found.setdefault((row.owner, row.owned), row)
    rows = found.values()
    return tuple(row for row in rows if not any(_is_fuller(other, row) for other in rows))


def _is_fuller(other: Ownership, row: Ownership) -> bool:
    """`клуб «Север Сити»` beside `Север` of the same owner."""
    one, whole = set(WORD.findall(row.owned)), set(WORD.findall(other.owned))
    return other.owner == row.owner and one < whole


def belongs(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`завод принадлежит концерну`, `корпорация, которой принадлежит поисковик`."""
    if token.lemma not in BELONGS or _is_denied(scene, token):
        return
    owned = qualified(scene, token) if token.verb_form == "Part" else subject_of(scene, token)
    below = scene.below(token, "obl", "iobj", "nmod", "obj")
    owners = (t for t in below if _may_be_dative(scene, t) and not scene.preposition(t))
    owner = next(owners, None)
    if owned and owner:
        thing = _behind_stake(scene, meant(scene, owned))
        for each in coordinated(scene, meant(scene, owner)):
            yield Belonging(each, thing, token, "belongs")


def _may_be_dative(scene: Scene, token: Token) -> bool:
    """`принадлежит Петрову`, `принадлежащая | eBay`: foreign letters show no case."""
    return token.case == "Dat" or (token.text.isascii() and is_organization(scene, token))


def owns(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`холдинг владеет заводом`, `контролирует 25 % акций банка`."""
    if token.lemma not in OWNS or _is_denied(scene, token):
        return
    owner = qualified(scene, token) if token.verb_form == "Part" else subject_of(scene, token)
    case = "Ins" if token.lemma == "владеть" else "Acc"
    things = [t for t in scene.below(token, "obj", "obl", "iobj") if t.case in {case, "Gen", ""}]
    things.sort(key=lambda thing: thing.lemma not in STAKES)
    owned = _behind_stake(scene, things[0]) if things else None
    if owner and owned and _can_be_owned(scene, owned):
        yield Belonging(meant(scene, owner), owned, token, "owns")


def owner_noun(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`владелец клуба Роман Абрамов`, `Абрамов стал владельцем клуба`; not a former owner."""
    if token.lemma not in OWNERS or token.number == "Plur" or is_former(scene, token):
        return
    things = [t for t in scene.below(token, "nmod") if t.case == "Gen" and t.index > token.index]
    owned = meant(scene, _behind_stake(scene, things[0])) if things else None
    owner = named_owner(scene, token, things[0]) if owned else None
    if (
        owned
        and owner
        and owner != owned
        and (_can_be_owned(scene, owned) or owned.lemma in ownable())
    ):
        yield Belonging(owner, owned, token, "owner_noun")


def of_its_own(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`компания показала собственный браузер`, `её собственного браузера`: it is the company's."""
    owned = scene.head(token)
    if token.lemma != "собственный" or owned is None or owned.lemma not in ownable():
        return
    possessives = [t for t in scene.below(owned, "det", "nmod") if t.index < owned.index]
    verb = scene.verb_above(owned)
    owners = [t for t in possessives if scene.mentions_at(t)]
    owners = owners or (list(surface_subject(scene, verb)) if verb else [])
    owner = next((t for t in owners if is_organization(scene, t)), None)
    if owner:
        yield Belonging(owner, owned, token, "belongs")


def bought(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`концерн, который приобрёл компанию в 2018 году`: a whole company changed hands."""
    if token.lemma not in BUYS or token.tense != "Past" or _is_denied(scene, token):
        return
    owner = subject_of(scene, token)
    things = [t for t in scene.below(token, "obj") if t.case != "Ins"]
    owned = _behind_stake(scene, things[0]) if things else None
    if owner and owned and owned.animacy != "Anim" and _can_be_owned(scene, owned):
        yield Belonging(meant(scene, owner), owned, token, "bought")


def stake(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`доля | DST в Facebook достигла 10 %`."""
    if token.lemma != "доля":
        return
    owners = [t for t in scene.below(token, "nmod") if t.case in {"Gen", ""}]
    below = [*scene.below(token, "nmod"), *(t for o in owners for t in scene.below(o, "nmod"))]
    things = [t for t in below if scene.preposition(t) == "в"]
    owners = [t for t in owners if t not in things and scene.mentions_at(t)]
    if owners and things and is_organization(scene, things[0]):
        yield Belonging(owners[0], things[0], token, "stake")


def subsidiary(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`дочерняя компания «Газпрома» — «Сибнефтегаз»`, `«Заря», дочерняя компания «Востока»`."""
    if token.lemma not in SUBSIDIARIES:
        return
    is_daughter = any(t.lemma == "дочерний" for t in scene.below(token, "amod"))
    if not (is_daughter or token.lemma == "дочка"):
        return
    mothers = [t for t in scene.below(token, "nmod") if t.case == "Gen"]
    names = [t for t in scene.below(token, "appos") if t.pos == "PROPN"]
    above = scene.head(token)
    names = names or scene.below(token, "nsubj") or _apposed(scene, token)
    if not names and token.rel == "appos" and above is not None:
        names = [above]
    if mothers and names:
        yield Belonging(mothers[0], names[0], token, "subsidiary")


def _apposed(scene: Scene, token: Token) -> list[Token]:
    """`дочернее предприятие концерна, | компания «Луч»`: a type word with the name."""
    return [t for t in scene.below(token, "appos", "conj") if is_organization(scene, t)]


Rule = Callable[[Scene, Token], Iterator[Belonging]]
RULES: tuple[Rule, ...] = (belongs, owns, owner_noun, of_its_own, bought, stake, subsidiary)


@cache
def ownable() -> frozenset[str]:
    """Nouns of things that a person or company owns: `завод`, `браузер`."""
    return column("words/ownable_nouns", "lemma")


def _behind_stake(scene: Scene, token: Token) -> Token:
    """What a stake is a stake of: `25 % акций банка` is about the bank."""
    here = token
    for _ in range(4):
        below = scene.below(here, "nmod", "nummod:gov")
        deeper = [t for t in below if t.case == "Gen" or t.lemma in STAKES]
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
    is_asked = any(t.lemma == "какой" for t in scene.below(owner))
    return (
        is_known
        and not is_asked
        and belonging.owned.lemma not in column("words/unowned_nouns", "lemma")
    )


def _can_be_owned(scene: Scene, token: Token) -> bool:
    """A named thing; `владеет ситуацией`, `контролирует территорию` own nothing."""
    return is_organization(scene, token) or token.pos == "PROPN" or token.lemma in ownable()


def _owned_name(scene: Scene, belonging: Belonging) -> str:
    """The thing's name: `её собственного браузера Chrome` -> `браузер Chrome`.

    `одноимённый завод` of `Заря` is `завод Заря`.
    """
    token = belonging.owned
    own = [m for m in scene.mentions_at(token) if m.entity.kind != "person"]
    if own:  # a description of the owner covers what he owns too: `владелец клуба «Север»`
        return own[0].entity.name
    last = phrase(scene, token)[1]
    left = [t for t in scene.below(token, "amod") if t.index < token.index]
    kept = [t for t in left if t.lemma not in POINTING and not t.lemma.endswith("айший")]
    words = [*kept, *scene.tokens[token.index : last]]
    is_namesake = any(t.lemma in {"одноимённый", "одноименный"} for t in left)
    name = nominative(words)
    return f"{name} {named(scene, belonging.owner)[0]}" if is_namesake else name


def _owner_name(scene: Scene, belonging: Belonging) -> str:
    """The owner's name; of `дочерняя компания «Луча»` no more than `Луч`."""
    owner, sign = belonging.owner, belonging.sign.index
    if any(m.first <= sign < m.last for m in scene.mentions_at(owner)):
        return nominative(scene.tokens[owner.index : owner.index + 1])
    return named(scene, owner)[0]


def _row(scene: Scene, belonging: Belonging) -> Ownership:
    tokens, text = scene.tokens, scene.parsed.text
    places = (belonging.owner.index, belonging.owned.index, belonging.sign.index)
    start, end = tokens[min(places)].start, tokens[max(places)].stop
    for mention in (m for t in (belonging.owner, belonging.owned) for m in scene.mentions_at(t)):
        start = min(start, tokens[mention.first].start)
        end = max(end, tokens[mention.last - 1].stop)
    end = max(end, tokens[phrase(scene, belonging.owned)[1] - 1].stop)
    if belonging.rule == "stake":  # `доля DST в Facebook | достигла 10 %`
        told = SHARE.search(text, end, tokens[scene.sentence(belonging.sign).last - 1].stop)
        end = told.end() if told else end
    before = STAKE_BEFORE.search(text, max(0, start - STAKE_REACH), start)
    start = before.start() if before else start
    evidence = text[start:end]
    return Ownership(
        start_char=start,
        end_char=end,
        evidence=evidence,
        rule=belonging.rule,
        owner=_owner_name(scene, belonging),
        owned=_owned_name(scene, belonging),
        share_pct=share_told(evidence),
    )
