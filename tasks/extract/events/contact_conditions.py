"""When words such as `встреча`, `принять`, `поездка` tell of a meeting, visit or agreement."""

from tasks.extract.events.attendance import present
from tasks.extract.events.carriers import is_carrier
from tasks.extract.events.case_roles import (
    between,
    dative,
    genitive,
    is_subjectless,
    prepositional,
    subject,
    surface_subject,
    with_,
)
from tasks.extract.events.clause_places import TOWARDS, own_places, visited
from tasks.extract.events.company import attending
from tasks.extract.events.frames import is_actor
from tasks.extract.events.participants import ACTORS, apart, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

DECIDED = {"принять", "принимать", "достигнуть", "достичь", "прийти", "приходить", "стать"}
PHONING = {"позвонить", "звонить", "перезвонить"}
# `поездка по странам Азии`.
CODE = 2
LANDS = words_of("lands")
# `прибыл в возрасте 22 лет по визе`, `приехал на учёбу`: to stay, and no guest.
STAYING = words_of("staying")
ROMANCE = words_of("romance")
SPORT = words_of("sport")
LANDED = {"place", "country"}
COURTS = {"суд", "коллегия", "трибунал"}
GATHERING = words_of("gathering_bodies")
HOLDING = words_of("meeting_holding")
CHAMBERS = {"конгресс", "ассамблея", "собрание", "коллегия"}
REFUSING = {"отказаться", "отказываться", "уклониться", "воздержаться"}
# Sentences back in which the gathering stands that one refuses to attend.
RECALL = 3


def is_delegate(scene: Scene, token: Token) -> bool:
    """`министр находится на Кубе`: somebody of a trade that travels is in a country now."""
    heads = apart(scene, subject(scene, token))
    is_told = any(t.lemma == "визит" for t in scene.below(token, "obl"))
    is_abroad = any(len(place) == CODE for place in own_places(scene, token, TOWARDS))
    is_now = token.tense == "Pres" and is_abroad and not is_told
    return is_now and any(plain(t.lemma) in words_of("traveller") for t in heads)


def has_partner(scene: Scene, token: Token) -> bool:
    """`обсудил с министром`, `стороны обсудили`, `позвонил Путину`."""
    heads = (*with_(scene, token), *between(scene, token))
    if token.lemma in PHONING:
        heads = tuple(dative(scene, token))
    if plain(token.lemma) in PHONING | {"переговариваться"}:
        return any(is_actor(scene.tokens[found.token]) for found in named(scene, heads))
    return any(found.kind in ACTORS for found in named(scene, heads)) or are_several(scene, token)


def is_discussed(scene: Scene, token: Token) -> bool:
    """`обсудил с министром`, `министры обсудили`, `будет обсуждаться 15 мая в Москве`."""
    if token.lemma != "обсуждаться" and _are_leaders(scene, token):
        return True
    has_time = bool(scene.dates_by_sentence.get(token.sentence)) and bool(own_places(scene, token))
    return has_partner(scene, token) or (token.lemma == "обсуждаться" and has_time)


def are_several(scene: Scene, token: Token) -> bool:
    """Two named subjects: `Лавров и Керри`."""
    heads = apart(scene, subject(scene, token))
    actors = [found for found in named(scene, heads) if found.kind in {"person", "country"}]
    return len(actors) > 1


def are_gathered(scene: Scene, token: Token) -> bool:
    """`лидеры стран собрались в Астане`."""
    is_body = any(plain(t.lemma) in GATHERING for t in apart(scene, subject(scene, token)))
    return (is_body or _are_leaders(scene, token)) and bool(own_places(scene, token))


def _are_leaders(scene: Scene, token: Token) -> bool:
    """`лидеры стран`, `министры`: several whom nobody names."""
    heads = apart(scene, subject(scene, token))
    return any(plain(t.lemma) in words_of("traveller") and t.number == "Plur" for t in heads)


def is_single(scene: Scene, token: Token) -> bool:
    """`саммит`, `визит`; `визиты` and `форумы` in the plural are talk in general."""
    is_counted = bool(scene.below(token, "nummod", "nummod:gov"))
    return token.number != "Plur" or is_counted or _is_held_with(scene, token)


def _is_held_with(scene: Scene, token: Token) -> bool:
    """`проведёт встречи с руководством страны`."""
    return token.rel == "obj" and is_carrier(scene.head(token)) and any(with_(scene, token))


def is_assembly(scene: Scene, token: Token) -> bool:
    """`заседание совета`, `собрание акционеров`; a court's session is none.

    In `лидер Народного конгресса` it is a party, in `сенатор конгресса США` a chamber.
    """
    head = scene.head(token)
    if head is not None and head.lemma in {"режим", "формат"}:
        return False
    is_named = any(t.text[0].isupper() for t in scene.below(token, "amod"))
    is_named = is_named or token.lemma in CHAMBERS
    if is_named and head is not None and head.animacy == "Anim" and token.case == "Gen":
        return False
    qualities = {plain(t.lemma) for t in scene.below(token, "amod")}
    owners = {plain(t.lemma) for t in genitive(scene, token)}
    if token.lemma == "собрание":
        is_attended = head is not None and head.lemma == "участие"
        return is_attended or any(
            t.animacy == "Anim" and t.number == "Plur" for t in genitive(scene, token)
        )
    return "судебный" not in qualities and owners.isdisjoint(COURTS)


def is_ceremony(scene: Scene, token: Token) -> bool:
    """`на церемонии в музее заявил`, `церемония пройдёт 5 мая`; `приём лекарств` is none."""
    if plain(token.lemma) == "прием" and (
        scene.preposition(token) != "на" or any(genitive(scene, token))
    ):
        return False
    is_wedding = any(t.lemma == "свадебный" for t in scene.below(token, "amod"))
    return token.number == "Sing" and not is_wedding


def is_of_parties(scene: Scene, token: Token) -> bool:
    """`заседание правительства`, `министр провёл совещание`: a session needs whose it is."""
    if any(genitive(scene, token)) or any(with_(scene, token)) or any(between(scene, token)):
        return True
    head = scene.head(token)
    is_held = head is not None and head.lemma in HOLDING
    people = list(named(scene, (*attending(scene, token), *present(scene, token))))
    return any(p.kind == "organization" or (is_held and p.kind == "person") for p in people)


def is_round(scene: Scene, token: Token) -> bool:
    """`круглый стол в Казани`; `круглый стол из дуба` is furniture."""
    is_known = any(t.lemma == "круглый" for t in scene.below(token, "amod"))
    return is_known and (token.case == "Loc" or is_carrier(scene.head(token)))


def is_not_interview(scene: Scene, token: Token) -> bool:
    """`беседа с министром`; `в беседе с корреспондентом` is an interview."""
    return not is_with(scene, token, "press")


def is_not_match(scene: Scene, token: Token) -> bool:
    """`встреча с послом`; `встреча со сборной` is sport, so is any in a report of a match.

    In an article on a love `встречается с ней` is none either.
    """
    if token.lemma == "встречаться" and scene.lemmas & ROMANCE:
        return False
    is_report = len(scene.lemmas & SPORT) > 1
    is_of_persons = any(found.kind == "person" for found in named(scene, with_(scene, token)))
    return not is_with(scene, token, "team") and (is_of_persons or not is_report)


def is_with(scene: Scene, token: Token, kind: str) -> bool:
    """Whether all partners are of one class of words."""
    heads = (*with_(scene, token), *between(scene, token), *genitive(scene, token))
    partners = [plain(t.lemma) for t in apart(scene, heads)]
    return bool(partners) and all(word in words_of(kind) for word in partners)


def is_traveller(scene: Scene, token: Token) -> bool:
    """`делегация прибыла`, `Лавров посетил`; `автобус прибыл` is none."""
    heads = apart(scene, subject(scene, token))
    is_known = any(_may_travel(t) for t in heads)
    is_known = is_known or is_subjectless(scene, token) or _is_band(scene, token, heads)
    return is_known or any(found.kind == "person" for found in named(scene, heads))


def _is_band(scene: Scene, verb: Token, heads: list[Token]) -> bool:
    """`The Rolling Stones прибыли в Гавану`: a body by name, of several to the verb."""
    bodies = (m.entity.kind == "organization" for t in heads for m in scene.mentions_at(t))
    return verb.number == "Plur" and len(heads) == 1 and any(bodies)


def _may_travel(token: Token) -> bool:
    """Somebody of a trade that travels, or one person: `помощник министра`, not `жители`."""
    is_one = token.animacy == "Anim" and token.number == "Sing" and token.pos == "NOUN"
    return plain(token.lemma) in words_of("traveller") or token.pos == "PRON" or is_one


def has_destination(scene: Scene, token: Token) -> bool:
    """`прибыл в Минск`, `побывали на заводе "Атлант"`, `посетил Костанайскую область`."""
    is_for_good = any(t.lemma in STAYING for t in scene.below(token, "obl", "nmod", "obj"))
    is_round = any(_is_toured(scene, t) for t in scene.below(token, "obl", "nmod"))
    is_for_good = is_for_good or (token.lemma == "собираться" and bool(scene.below(token, "xcomp")))
    return not is_for_good and (is_round or bool(visited(scene, token)))


def _is_toured(scene: Scene, land: Token) -> bool:
    """`поездка по странам Азии`, `по Сибири`: a land, by noun or by name."""
    is_place = any(m.entity.kind in LANDED for m in scene.mentions_at(land))
    return scene.preposition(land) == "по" and (is_place or land.lemma in LANDS)


def is_by_phone(scene: Scene, token: Token) -> bool:
    """`телефонный разговор`, `разговор по телефону`."""
    return any("телефон" in t.lemma for t in scene.below(token, "amod", "nmod", "obl"))


def is_in_touch(scene: Scene, token: Token) -> bool:
    """`вышел на связь с министрами`, `провёл сеанс связи с экипажем`."""
    where = prepositional(scene, token, {"на"}, {"Acc"})
    return any(t.lemma == "связь" for t in where)


def is_jointly(scene: Scene, token: Token) -> bool:
    """`стороны согласились`, `Беларусь и Казахстан решили`."""
    heads = apart(scene, subject(scene, token))
    is_group = any(h.number == "Plur" and plain(h.lemma) in words_of("collective") for h in heads)
    return is_group or are_several(scene, token)


def is_declined(scene: Scene, token: Token) -> bool:
    """`Саммит пройдёт в Риге. Котов отказался от участия`: in what is told of just before."""
    verb = scene.head(token)
    is_refused = verb is not None and verb.lemma in REFUSING and scene.preposition(token) == "от"
    if not is_refused or any(scene.preposition(t) in {"в", "во"} for t in scene.below(token)):
        return False
    before = [t for t in scene.tokens[: token.index] if t.sentence >= token.sentence - RECALL]
    return any(plain(t.lemma) in words_of("assembly") | words_of("talks") for t in before)


def is_reached(scene: Scene, token: Token) -> bool:
    """`договорённости достигнуты`, `достигли соглашения`, `принято решение`."""
    if token.lemma == "решение" and not _is_nobodys(scene, token):
        return False
    if token.lemma.startswith("договор") and has_partner(scene, token):
        return True
    head = scene.head(token)
    participles = [t for t in scene.below(token, "amod", "acl", "acl:relcl") if t.pos == "VERB"]
    verbs = [t for t in [*participles, head] if t and t.pos in {"VERB", "AUX"}]
    return any(plain(verb.lemma) in DECIDED for verb in verbs)


def _is_anybodys(scene: Scene, decision: Token) -> bool:
    """`министерство приняло решение`, `решение принято судом`: one body's, in the article."""
    verb = scene.head(decision)
    if verb is None or plain(verb.lemma) not in DECIDED:
        return False
    return any(t.index != decision.index for t in subject(scene, verb))


def _is_nobodys(scene: Scene, token: Token) -> bool:
    """A decision that no one else takes is that of the two countries an article is about."""
    verb = scene.verb_above(token)
    if any(_is_anybodys(scene, t) for t in scene.parsed.words.with_lemmas({"решение"})):
        return False
    deciders = list(surface_subject(scene, verb)) if verb else []
    is_open = all(t.index == token.index or t.pos == "VERB" for t in deciders)
    return bool(scene.parties) and is_open
