"""Things that change hands: `концерн купил завод`, `покупка банка фондом`, `продал клуб Котову`."""

from collections.abc import Iterator

from tasks.extract.events import case_roles as roles
from tasks.extract.events.participants import coordinated
from tasks.extract.ownerships.subjects import (
    is_known_owner,
    is_organization,
    meant,
    qualified,
    subject_of,
)
from tasks.extract.ownerships.things import Belonging, behind_stake, can_be_owned, is_denied
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

BUYS = frozenset(
    {"приобрести", "купить", "выкупить", "поглотить", "приобретать", "скупить", "прикупить"}
)
PURCHASES = frozenset({"покупка", "приобретение", "поглощение", "выкуп"})
SELLS = frozenset({"продать", "уступить"})


def bought(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`концерн, который приобрёл компанию`, `завод, купленный концерном`: past only."""
    if token.lemma not in BUYS or is_denied(scene, token):
        return
    if roles.is_passive(scene, token):
        owned, owner = _thing_bought(scene, token), next(roles.agent(scene, token), None)
    elif token.tense == "Past":
        things = [t for t in roles.object_(scene, token) if t.case != "Ins"]
        owned, owner = (things[0] if things else None), _buyer(scene, token, things)
    else:
        return
    for thing in _listed(scene, token, owned, owner):
        yield from _belonging(scene, owner, thing, token, "bought")


def _buyer(scene: Scene, token: Token, things: list[Token]) -> Token | None:
    """`холдинг купил | телеканал`: the subject, not the thing that the tree takes for another.

    Of `компания, купившая сервис` it is the company.
    """
    if token.verb_form == "Part" or token.rel == "acl":
        return qualified(scene, token)
    subjects = [t for t in scene.below(token, "nsubj") if t not in things]
    return subjects[0] if subjects else subject_of(scene, token)


def _listed(scene: Scene, verb: Token, owned: Token | None, owner: Token | None) -> Iterator[Token]:
    """`купил завод, | телеканал «Луч» и | студию`: all things, some hung on the buyer."""
    if owned is None or owner is None:
        return
    astray = [t for t in scene.below(owner, "conj") if t.index > verb.index]
    for thing in (*coordinated(scene, owned), *(astray if verb.number == "Sing" else ())):
        names = [t for t in scene.below(thing, "appos") if is_organization(scene, t)]
        yield from names if thing.number == "Plur" and names else [thing]


def _thing_bought(scene: Scene, token: Token) -> Token | None:
    """`купленный концерном | завод`, `завод | был куплен концерном`."""
    is_of_noun = token.verb_form == "Part" and token.rel.startswith(("acl", "amod"))
    return qualified(scene, token) if is_of_noun else subject_of(scene, token)


def purchase(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`после покупки завода | концерном «Север»`: the buyer in the instrumental."""
    if token.lemma not in PURCHASES:
        return
    things = [t for t in scene.below(token, "nmod") if t.case == "Gen" and not scene.preposition(t)]
    owners = [t for t in scene.below(token, "nmod", "obl") if t.case == "Ins" and t.pos != "PRON"]
    owners = [t for t in owners if not scene.preposition(t)]
    if things and owners:
        yield from _belonging(scene, owners[0], things[0], token, "bought")


def sold(scene: Scene, token: Token) -> Iterator[Belonging]:
    """`продали сайт | издательскому дому «Луч»`: the buyer in the dative."""
    if token.lemma not in SELLS or token.tense != "Past" or is_denied(scene, token):
        return
    things = [t for t in scene.below(token, "obj") if t.case != "Dat"]
    buyers = list(roles.dative(scene, token))
    if things and buyers:
        yield from _belonging(scene, buyers[0], things[0], token, "bought")


def _belonging(
    scene: Scene, owner: Token | None, owned: Token | None, sign: Token, rule: str
) -> Iterator[Belonging]:
    """Of an inanimate thing that can be owned, by somebody known."""
    thing = behind_stake(scene, owned) if owned is not None else None
    if owner is None or thing is None or thing.animacy == "Anim":
        return
    buyer = meant(scene, owner)
    is_known = is_organization(scene, buyer) or is_known_owner(scene, buyer)
    if is_known and can_be_owned(scene, meant(scene, thing)):
        yield Belonging(buyer, meant(scene, thing), sign, rule)
