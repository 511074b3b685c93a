"""The participants of an event: who fills the roles that its word's frame names."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tasks.extract.events import (
    attendance,
    company,
    contenders,
    directions,
    duty_conditions,
    elections,
    founders,
    organisers,
    partners,
    term_conditions,
)
from tasks.extract.events import case_roles as roles
from tasks.extract.events.arguments import complements
from tasks.extract.events.mended_trees import UNDECLINED
from tasks.extract.events.office_conditions import CHOOSING, is_post
from tasks.extract.events.participants import Participant, described, named
from tasks.extract.events.titles import titled, winner
from tasks.extract.events.words import TriggerWord, words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

Role = Callable[[Scene, Token], Iterator[Token]]

ROLES: dict[str, Role] = {
    "subject": roles.subject,
    "object": roles.object_,
    "genitive": roles.genitive,
    "agent": roles.agent,
    "dative": roles.dative,
    "with": roles.with_,
    "between": roles.between,
    "into": directions.into,
    "joined": directions.joined,
    "source": directions.source,
    "possessive": roles.possessive,
    "adjective": roles.adjective,
    "host": company.host,
    "attending": company.attending,
    "told": company.told,
    "offered": company.offered,
    "announcing": company.announcing,
    "beneficiary": company.beneficiary,
    "initiator": company.initiator,
    "contracting": company.contracting,
    "owned": company.owned,
    "composed": company.composed,
    "market": directions.market,
    "affected": company.affected,
    "career": company.of_career,
    "own": company.own,
    "member": company.membership,
    "titled": titled,
    "winner": winner,
    "accepting": company.accepting,
    "leader": company.leader,
    "of_duty": company.of_duty,
    "decreeing": company.decreeing,
    "giving": partners.giving,
    "team": partners.team,
    "led": partners.led,
    "book": partners.book,
    "in_touch": partners.in_touch,
    "together": partners.together,
    "accompanying": partners.accompanying,
    "escorted": partners.escorted,
    "medallist": partners.medallist,
    "reaching": company.reaching,
    "paid": directions.paid_for,
    "left": directions.left,
    "founded": founders.founded,
    "founder": founders.founder,
    "term": term_conditions.of_term,
    "charged": duty_conditions.charged,
    "present": attendance.present,
    "in_power": company.in_power,
    "contending": contenders.contending,
    "organised": organisers.organised,
    "inspiring": organisers.inspiring,
    "of_pact": organisers.of_pact,
}
# Roles whose fillers the text does not name as such: the post that elections fill.
IMPLIED: dict[str, Callable[[Scene, Token], Iterator[Participant]]] = {"seat": elections.seats}
# Roles in which a town may stand for who is there: `контракт между клубом и Мехико`.
OF_PLACES = {"with", "between", "into", "joined"}
# Types of one person, whom `Иванов, ветеран бюро и бывший министр` describes further.
PERSONAL = {"appointment", "departure", "award"}
# Roles of whoever gives a prize: a festival by its name, and the book of records.
OF_PRIZES = {"giving", "book"}
OWN = {"свой", "собственный"}
WINNING = {"subject", "object", "winner", "dative"}
HONOURS = ("prize", "laureate", "prizeholder")
ACTING = ("traveller", "collective", "actor")


def participants(scene: Scene, token: Token, word: TriggerWord) -> Iterator[Participant]:
    """Who takes part, each name once, in the order of the frame's roles."""
    seen: set[str] = set()
    for place, role in enumerate(word.frame):
        if role == "decreeing" and not seen:
            return
        fillers = list(_fillers(scene, token, role))
        if token.verb_form == "Part" and token.case and token.number == "Sing":
            fillers = _of_one(fillers, token)
        if role == "founder" and token.number == "Sing":
            fillers = sorted(fillers, key=lambda p: (p.token < token.index, p.token))[:1]
        if word.type in PERSONAL:
            fillers = _without_descriptions(fillers)
        if word.type == "appointment" and role in {"affected", "object"}:
            fillers = [_as_post(scene, token, p) for p in fillers]
        if role == "with":
            fillers = [_apart_from(scene, found, seen) for found in fillers]
        for found in fillers:
            if found.name not in seen and _may_take_part(scene, found, role, word):
                seen.add(found.name)
                yield replace(found, role=place)


def _apart_from(scene: Scene, partner: Participant, seen: set[str]) -> Participant:
    """`министр Котов встретился с коллегой из Латвии`: somebody else than the minister."""
    noun = scene.tokens[partner.token]
    is_told = any(m.form == "description" for m in scene.mentions_at(noun))
    return described(scene, noun) if is_told and partner.name in seen else partner


def _of_one(fillers: list[Participant], participle: Token) -> list[Participant]:
    """`Анна, завоевавшая кубок, и Ева приехали`: what stands behind it is not qualified by it."""
    is_behind = bool(fillers) and fillers[0].token < participle.index
    return [p for p in fillers if p.token < participle.index] if is_behind else fillers


def _as_post(scene: Scene, token: Token, chosen: Participant) -> Participant:
    """`изберут президента страны`: a post to be filled, and not who holds it now.

    `назначил главу ведомства министром` tells of the head of the body.
    """
    noun = scene.tokens[chosen.token]
    is_bare = noun.pos == "NOUN" and is_post(noun) and not chosen.is_described
    if not is_bare or any(is_post(t) for t in complements(scene, token)):
        return chosen
    told = [m for m in scene.mentions_at(noun) if m.form == "description"]
    is_named = any(scene.below(noun, "appos", "flat:name")) or noun.text.lower() in UNDECLINED
    if not told or is_named or token.lemma not in CHOOSING:
        return chosen
    return described(scene, noun)


def _fillers(scene: Scene, token: Token, role: str) -> Iterator[Participant]:
    if role in IMPLIED:
        return IMPLIED[role](scene, token)
    fillers = named(scene, ROLES[role](scene, token))
    return _of_others(scene, token, fillers) if role in {"possessive", "of_duty"} else fillers


def _of_others(scene: Scene, token: Token, fillers: Iterator[Participant]) -> Iterator[Participant]:
    """`Асад сообщил о его избрании`: not that of the subject, which were `своём`."""
    subjects = {p.name for p in named(scene, roles.subject_of_carrier(scene, token))}
    is_own = any(t.lemma in OWN for t in scene.below(token, "det", "amod"))
    for found in fillers:
        if found.name not in subjects or is_own:
            yield found


def _without_descriptions(found: list[Participant]) -> list[Participant]:
    """Persons by name without what describes them: `земляк мэра, прокурор Павел Громов`."""
    if not any(p.kind == "person" and not p.is_described for p in found):
        return found
    return [p for p in found if p.is_plural or not p.is_described]


def leaves_open(scene: Scene, token: Token, word: TriggerWord) -> bool:
    """Whether a noun leaves all participants to its clause: `на встрече отметили`."""
    others = (role for role in word.frame if role != "attending")
    return "attending" in word.frame and not any(
        True for role in others for _ in _fillers(scene, token, role)
    )


def is_opened(word: TriggerWord, role: str) -> bool:
    """Whether a role is of what a launch opens, which need not act."""
    is_at_work = role == "subject" and "working" in word.needs
    return word.type == "launch" and (role in {"object", "genitive", "founded"} or is_at_work)


def _may_take_part(scene: Scene, found: Participant, role: str, word: TriggerWord) -> bool:
    token = scene.tokens[found.token]
    if role in IMPLIED or (role in OF_PRIZES and found.kind == "group"):
        return True
    if _is_honour(token, word) or (role == "subject" and _is_mere_post(scene, token, word)):
        return False
    if word.type == "award" and role in WINNING and _may_win(token, found, role, word):
        return True
    if found.kind in {"phrase", "group", "work"} and not is_opened(word, role):
        if word.type == "accession" and role in {"into", "joined", "member"}:
            return True
        is_name = found.kind == "group" or token.pos == "PROPN"
        return is_actor(token) and (is_name or word.type != "deal")
    if role == "adjective":
        return found.kind == "country"
    if found.kind == "sides":
        return word.type != "visit"
    return found.kind != "place" or role in OF_PLACES


def _may_win(token: Token, found: Participant, role: str, word: TriggerWord) -> bool:
    """A work by its title or its noun (`фильм о войне`), or somebody in a phrase with a name.

    Of `работа в фильме принесла ему премию` the work is not who wins.
    """
    is_work = plain(token.lemma) in words_of("work") and role == word.frame[0]
    return found.kind in {"work", "group"} or is_work


def _is_honour(token: Token, word: TriggerWord) -> bool:
    """`награждён премией`, `признан чемпионом`: what is awarded takes no part."""
    lemma = plain(token.lemma)
    is_prize = any(lemma in words_of(kind) for kind in HONOURS)
    is_given = token.case == "Ins" or lemma in words_of("prize")
    return word.type == "award" and is_prize and is_given


def _is_mere_post(scene: Scene, token: Token, word: TriggerWord) -> bool:
    """`назначен министром`, `признана лучшей актрисой`; `назначен главой Ивановым` says by whom."""
    if word.type not in {"appointment", "award"} or token.case != "Ins":
        return False
    noun = scene.head(token) if token.rel == "amod" else token
    sides = (m for m in scene.mentions_at(token) if m.entity.kind in {"person", "organization"})
    is_named = any(m.form == "name" for m in sides) and not (noun and is_post(noun))
    is_body = plain(token.lemma) in words_of("actor")
    return not is_named and not is_body and not any(scene.below(token, "appos", "flat:name"))


def is_actor(token: Token) -> bool:
    """Whether a noun without a name is of somebody: `журналисты`, `делегация`, `комиссия`."""
    is_animate = token.pos == "PROPN" or token.animacy == "Anim"
    return is_animate or any(plain(token.lemma) in words_of(kind) for kind in ACTING)
