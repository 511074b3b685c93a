"""Who owns what, with the share where the text gives it."""

import re
from collections.abc import Callable, Iterator

from seeds import column
from tasks.extract.events.participants import coordinated
from tasks.extract.ownerships.control import CONTROLLED, controlled, in_property, of_its_own
from tasks.extract.ownerships.owners import is_former, named_owner
from tasks.extract.ownerships.owners_by_role import SHARE, owners_by_role, share_told
from tasks.extract.ownerships.purchases import (
    BUYS,
    PURCHASES,
    SELLS,
    bought,
    purchase,
    sold,
)
from tasks.extract.ownerships.subjects import (
    is_organization,
    meant,
    qualified,
    subject_of,
    told_before,
)
from tasks.extract.ownerships.things import (
    STAKES,
    Belonging,
    behind_stake,
    can_be_owned,
    is_denied,
    ownable,
)
from tasks.extract.reading.phrases import named, phrase
from tasks.extract.reading.reading import Reading
from tasks.extract.reading.scene import Scene
from tasks.records import Ownership
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token

OWNS = frozenset({"владеть", "контролировать"})
HAVING = frozenset({"иметь", "держать"})
BELONGS = frozenset({"принадлежать", "принадлежащий"})
POINTING = frozenset({"собственный", "одноимённый", "одноименный", "популярный", "этот"})
OWNERS = frozenset({"владелец", "собственник", "совладелец", "акционер", "владелица", "хозяин"})
ROLES = frozenset({"совладелица", "собственница", "бенефициар", "хозяйка", "мажоритарий"})
SUBSIDIARIES = frozenset(
    {"подразделение", "дочка", "структура", "компания", "предприятие", "фирма"}
)
# The words one of which stands in every such sentence.
SIGNS = (
    BELONGS | OWNS | HAVING | BUYS | SELLS | PURCHASES | OWNERS | ROLES | SUBSIDIARIES | CONTROLLED
    | {"собственный", "собственность", "доля"}
)  # fmt: skip
# `| 30 % акций | «Луча» владеет`: the figure before the owned thing, its mark between.
STAKE_BEFORE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s?(?:%|процент\w+)\s+(?:акций|долей)\s+[«\"„]?$")
STAKE_REACH = 30
WORD = re.compile(r"\w+")


def find_ownerships(reading: Reading) -> tuple[Ownership, ...]:
    """Each pair of owner and owned once, in the order of the text."""
    signs = reading.parsed.words.with_lemmas(SIGNS)
    if not signs:
        return ()
    scene = reading.scene
    told = dict(owners_by_role(reading))
    found = {(row.owner, row.owned): row for row in told.values()}
    for token in (t for t in signs if t.index not in told or t.number == "Plur"):
        for rule in RULES:
            for belonging in rule(scene, token):
                row = _row(scene, belonging)
                if row.owner != row.owned and _is_property(scene, belonging):
                    found.setdefault((row.owner, row.owned), row)
    rows = sorted(found.values(), key=lambda row: (row.start_char, row.end_char))
    return tuple(row for row in rows if not any(_is_fuller(other, row) for other in rows))


def _is_fuller(other: Ownership, row: Ownership) -> bool:
    """`клуб «Север Сити»` beside `Север` of the same owner."""
    one, whole = set(WORD.findall(row.owned)), set(WORD.findall(other.owned))
    return other.owner == row.owner and one < whole


def belongs(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`завод принадлежит концерну`, `корпорация, которой принадлежит поисковик`."""
    if token.lemma not in BELONGS or is_denied(scene, token):
        return
    is_of_noun = token.verb_form == "Part"
    topic = None if is_of_noun else told_before(scene, token)
    owned = qualified(scene, token) if is_of_noun else topic or subject_of(scene, token)
    relations = ("obl", "iobj", "nmod", "obj", *(("nsubj",) if topic else ()))
    below = scene.below(token, *relations)
    owners = (t for t in below if _may_be_dative(scene, t) and not scene.preposition(t))
    owner = next(owners, None)
    if owned and owner:
        thing = behind_stake(scene, meant(scene, owned))
        for each in coordinated(scene, meant(scene, owner)):
            yield Belonging(each, thing, token, "belongs")


def _may_be_dative(scene: Scene, token: Token) -> bool:
    """`принадлежит Петрову`, `принадлежащая | eBay`: foreign letters show no case."""
    return token.case == "Dat" or (token.text.isascii() and is_organization(scene, token))


def owns(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`холдинг владеет заводом`, `контролирует 25 % акций банка`."""
    if token.lemma not in OWNS or is_denied(scene, token):
        return
    owner = qualified(scene, token) if token.verb_form == "Part" else subject_of(scene, token)
    case = "Ins" if token.lemma == "владеть" else "Acc"
    things = [t for t in scene.below(token, "obj", "obl", "iobj") if t.case in {case, "Gen", ""}]
    things.sort(key=lambda thing: thing.lemma not in STAKES)
    owned = behind_stake(scene, things[0]) if things else None
    if owner and owned and can_be_owned(scene, owned):
        yield Belonging(meant(scene, owner), owned, token, "owns")


def owner_noun(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`владелец клуба Роман Абрамов`, `Абрамов стал владельцем клуба`; not a former owner."""
    if token.lemma not in OWNERS or is_former(scene, token):
        return
    things = [t for t in scene.below(token, "nmod") if t.case == "Gen" and t.index > token.index]
    owned = meant(scene, behind_stake(scene, things[0])) if things else None
    owner = named_owner(scene, token, things[0]) if owned else None
    if (
        owned
        and owner
        and owner != owned
        and (can_be_owned(scene, owned) or owned.lemma in ownable())
    ):
        owners = coordinated(scene, owner) if token.number == "Plur" else [owner]
        for each in owners:
            yield Belonging(each, owned, token, "owner_noun")


def has_stake(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`Котов имеет долю в компании «Луч»`, `держит 5 % акций банка`."""
    if token.lemma not in HAVING or is_denied(scene, token) or token.verb_form == "Part":
        return
    stakes = [t for t in scene.below(token, "obj") if t.lemma in STAKES]
    below = (t for held in stakes for t in (held, *scene.below(held, "nmod")))
    things = [t for t in below if is_organization(scene, t) or behind_stake(scene, t) != t]
    owner = subject_of(scene, token) if things else None
    owned = behind_stake(scene, things[0]) if things else None
    if owner and owned and (is_organization(scene, owned) or can_be_owned(scene, owned)):
        yield Belonging(meant(scene, owner), owned, token, "owns")


def stake(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`доля | DST в Facebook достигла 10 %`."""
    if token.lemma != "доля":
        return
    owners = [t for t in scene.below(token, "nmod") if t.case in {"Gen", ""}]
    below = [*scene.below(token, "nmod"), *(t for o in owners for t in scene.below(o, "nmod"))]
    things = [t for t in below if scene.preposition(t) == "в"]
    owners = [t for t in owners if t not in things and scene.mentions_at(t)]
    if owners and things and is_organization(scene, things[0]):
        yield Belonging(owners[0], things[0], token, "owner_noun")


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
RULES: tuple[Rule, ...] = (
    belongs, owns, has_stake, owner_noun, of_its_own, bought, purchase, sold, stake, subsidiary,
    in_property, controlled,
)  # fmt: skip


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
    if belonging.sign.lemma == "доля":  # `доля DST в Facebook | достигла 10 %`
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
