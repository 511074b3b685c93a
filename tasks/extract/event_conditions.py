"""Conditions under which a word of several meanings denotes an event; each has one name.

`открыли завод` is a launch and `открыли огонь` is none; `вступил в НАТО` joins, `вступил в бой`
does not. The column `needs` of `seeds/words/event_triggers.csv` names those that must all hold.
"""

from collections.abc import Callable, Iterable, Iterator

from tasks.extract.event_places import TOWARDS, own_places
from tasks.extract.event_roles import (
    attending,
    between,
    dative,
    genitive,
    into,
    is_passive,
    joined,
    market,
    object_,
    possessive,
    prepositional,
    subject,
    surface_subject,
    with_,
)
from tasks.extract.event_scene import Scene, plain
from tasks.extract.event_words import words_of
from tasks.extract.participants import coordinated, named
from tasks.russian.parsed import Token

Condition = Callable[[Scene, Token], bool]

ACTORS = {"person", "organization", "country", "group", "sides"}
DECIDED = {"принять", "принимать", "достигнуть", "достичь", "прийти", "приходить", "стать"}
PACTS_OF_DELIVERY = {"соглашение", "договор", "контракт", "договоренность"}
COURTS = {"суд", "коллегия", "трибунал"}
SPORTS = {"игра", "чемпионат", "кубок", "матч", "турнир", "олимпиада"}


def has_document(scene: Scene, token: Token) -> bool:
    """`подписали соглашение`, `подписан ряд документов`, `контракт был подписан`."""
    return _has_object(scene, token, "document")


def has_pact(scene: Scene, token: Token) -> bool:
    """`заключили мир`, `заключение договора`; `заключить под стражу` is none."""
    return _has_object(scene, token, "pact")


def has_contract(scene: Scene, token: Token) -> bool:
    """`заключили контракт`."""
    return _has_object(scene, token, "contract")


def receives_person(scene: Scene, token: Token) -> bool:
    """`принял в Кремле посла`; `принял закон` and `принял участие` are none."""
    return not is_passive(scene, token) and any(
        found.kind == "person" or scene.tokens[found.token].animacy == "Anim"
        for found in named(scene, object_(scene, token))
    )


def has_partner(scene: Scene, token: Token) -> bool:
    """`обсудил с министром`, `стороны обсудили`, `позвонил Путину`."""
    company = list(named(scene, (*with_(scene, token), *between(scene, token))))
    if token.pos != "NOUN" and token.lemma in {"позвонить", "звонить", "перезвонить"}:
        company = list(named(scene, dative(scene, token)))
    return any(found.kind in ACTORS for found in company) or _are_several(scene, token)


def is_discussed(scene: Scene, token: Token) -> bool:
    """`обсудил с министром`, `министры обсудили`, `будет обсуждаться 15 мая в Москве`."""
    has_time = bool(scene.dates_by_sentence.get(token.sentence)) and bool(own_places(scene, token))
    return has_partner(scene, token) or (token.lemma == "обсуждаться" and has_time)


def _are_several(scene: Scene, token: Token) -> bool:
    heads = [t for head in subject(scene, token) for t in coordinated(scene, head)]
    actors = [found for found in named(scene, heads) if found.kind in {"person", "country"}]
    return len(actors) > 1


def are_gathered(scene: Scene, token: Token) -> bool:
    """`лидеры стран собрались в Астане`."""
    heads = [t for head in subject(scene, token) for t in coordinated(scene, head)]
    leaders = [t for t in heads if plain(t.lemma) in words_of("traveller") and t.number == "Plur"]
    return bool(leaders) and bool(own_places(scene, token))


def is_assembly(scene: Scene, token: Token) -> bool:
    """`заседание совета`; a court's session is no meeting."""
    qualities = {plain(t.lemma) for t in scene.below(token, "amod")}
    owners = {plain(t.lemma) for t in genitive(scene, token)}
    return "судебный" not in qualities and owners.isdisjoint(COURTS)


def is_traveller(scene: Scene, token: Token) -> bool:
    """`делегация прибыла`, `Лавров посетил`; `автобус прибыл` is none."""
    heads = [t for head in subject(scene, token) for t in coordinated(scene, head)]
    is_known = any(plain(t.lemma) in words_of("traveller") or t.pos == "PRON" for t in heads)
    return is_known or any(found.kind == "person" for found in named(scene, heads))


def has_destination(scene: Scene, token: Token) -> bool:
    """`прибыл в Минск`, `побывали на заводе "Атлант"`, `посетил Костанайскую область`."""
    return bool(own_places(scene, token, TOWARDS))


def is_by_phone(scene: Scene, token: Token) -> bool:
    """`телефонный разговор`, `разговор по телефону`."""
    return any("телефон" in t.lemma for t in scene.below(token, "amod", "nmod", "obl"))


def is_jointly(scene: Scene, token: Token) -> bool:
    """`стороны согласились`, `Беларусь и Казахстан решили`."""
    heads = [t for head in subject(scene, token) for t in coordinated(scene, head)]
    is_group = any(h.number == "Plur" and plain(h.lemma) in words_of("collective") for h in heads)
    return is_group or _are_several(scene, token)


def is_reached(scene: Scene, token: Token) -> bool:
    """`договорённости достигнуты`, `достигли соглашения`, `принято решение`."""
    if token.lemma == "решение" and not _is_nobodys(scene, token):
        return False
    head = scene.head(token)
    participles = [t for t in scene.below(token, "amod", "acl", "acl:relcl") if t.pos == "VERB"]
    verbs = [t for t in [*participles, head] if t and t.pos in {"VERB", "AUX"}]
    return any(plain(verb.lemma) in DECIDED for verb in verbs)


def _is_nobodys(scene: Scene, token: Token) -> bool:
    """A decision that no one else takes is that of the two countries an article is about."""
    verb = scene.verb_above(token)
    deciders = list(surface_subject(scene, verb)) if verb else []
    is_open = all(t.index == token.index or t.pos == "VERB" for t in deciders)
    return bool(scene.parties) and is_open


def takes_oath(scene: Scene, token: Token) -> bool:
    """`принёс присягу в парламенте`."""
    return any(t.lemma == "присяга" for t in object_(scene, token)) and _is_person(
        scene, subject(scene, token)
    )


def has_post(scene: Scene, token: Token) -> bool:
    """`назначен министром`, `избран на пост главы`, `избранный в мае президент`."""
    if token.verb_form == "Part" and token.rel in {"acl", "amod"}:
        return _is_person(scene, object_(scene, token))
    in_office = prepositional(scene, token, {"на", "в"}, {"Acc", "Loc"})
    return any(plain(t.lemma) in words_of("office") for t in in_office) or any(
        _is_post(t) for t in _complements(scene, token)
    )


def _complements(scene: Scene, token: Token) -> Iterator[Token]:
    for below in scene.below(token, "obl", "nmod", "xcomp", "nsubj", "obl:agent", "obj", "iobj"):
        if below.case == "Ins":
            yield from coordinated(scene, below)


def _is_post(token: Token) -> bool:
    lemma = plain(token.lemma)
    if lemma == "исполнять" and token.verb_form == "Part":
        return True
    return lemma.removeprefix("экс-") in words_of("post") or lemma.split("-")[0] in words_of("post")


def takes_lead(scene: Scene, token: Token) -> bool:
    """`Иванов возглавил министерство`; `команда возглавила таблицу` is none."""
    led = [t for head in scene.below(token, "obj") for t in coordinated(scene, head)]
    is_body = any(_is_launchable(scene, t) or plain(t.lemma) in words_of("body") for t in led)
    return is_body and _is_person(scene, subject(scene, token))


def takes_office(scene: Scene, token: Token) -> bool:
    """`занял пост`, `вступил в должность`."""
    where = [*object_(scene, token), *prepositional(scene, token, {"в", "на"}, {"Acc", "Loc"})]
    return any(plain(t.lemma) in words_of("office") for t in where) and _is_person(
        scene, subject(scene, token)
    )


def replaces_in_office(scene: Scene, token: Token) -> bool:
    """`сменил Петрова на посту министра`."""
    return any(
        plain(t.lemma) in words_of("office")
        for t in prepositional(scene, token, {"на", "в"}, {"Loc"})
    )


def is_of_person(scene: Scene, token: Token) -> bool:
    """`уволил министра`, `отставка правительства`, `министр объявил об отставке`."""
    if token.pos == "NOUN":
        own = (*genitive(scene, token), *possessive(scene, token))
        is_announced = scene.preposition(token) in {"о", "об"}
        return bool(own) or (is_announced and _is_person(scene, attending(scene, token)))
    return any(found.kind in {"person", "phrase"} for found in named(scene, object_(scene, token)))


def is_dismissed(scene: Scene, token: Token) -> bool:
    """`отправили в отставку`, `освобождён от должности`, `отстранила судей`."""
    if plain(token.lemma) in {"отстранить", "отстранять", "сместить", "отозвать"}:
        return _is_animate(scene, object_(scene, token))
    return _leaves_office(scene, token) and _is_animate(scene, object_(scene, token))


def is_resigned(scene: Scene, token: Token) -> bool:
    """`ушёл в отставку`, `покинул пост`, `сложил полномочия`, `уход с поста`."""
    return _leaves_office(scene, token)


def _leaves_office(scene: Scene, token: Token) -> bool:
    offices = words_of("office") | {"полномочие", "отставка", "обязанность"}
    for below in scene.below(token, "obl", "nmod", "obj", "xcomp", "iobj"):
        lemma = plain(below.lemma)
        before = scene.preposition(below)
        if lemma == "отставка" and before in {"в", "об"}:
            return True
        if lemma in offices - {"отставка"} and before in {"с", "со", "от", ""}:
            return lemma != "место" or before == "с"
    return False


def is_into_body(scene: Scene, token: Token) -> bool:
    """`вступил в НАТО`, `присоединение к ШОС`; `вступил в бой` is none."""
    heads = list(
        joined(scene, token)
        if "присоед" in token.lemma or token.lemma == "примкнуть"
        else into(scene, token)
    )
    return any(_is_body(scene, t) for head in heads for t in coordinated(scene, head))


def _is_body(scene: Scene, token: Token) -> bool:
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    return "organization" in kinds or plain(token.lemma) in words_of("body")


def has_asset(scene: Scene, token: Token) -> bool:
    """`приобрёл Monsanto`, `купила 10% акций`; `купил хлеб` is none."""
    return any(_is_asset(scene, found) for found in objects(scene, token))


def _is_asset(scene: Scene, token: Token) -> bool:
    is_company = any(found.kind == "organization" for found in named(scene, [token]))
    return is_company or plain(token.lemma) in words_of("asset")


def has_money(scene: Scene, token: Token) -> bool:
    """`выделил 5 млн долларов`, `вложила в Zynga`."""
    sums = [t for head in object_(scene, token) for t in (head, *scene.below(head, "nmod"))]
    is_sum = any(plain(t.lemma).rstrip(".") in words_of("money") for t in sums)
    is_invested = plain(token.lemma) in {"инвестировать", "вложить", "вкладывать"}
    invested = is_invested and any(_is_asset(scene, t) for t in into(scene, token))
    return is_sum or invested


def has_goods(scene: Scene, token: Token) -> bool:
    """`поставлять вам технику`, `экспортировать газ в Китай`; `поставить вопрос` is none."""
    heads = [t for head in object_(scene, token) for t in coordinated(scene, head)]
    is_goods = any(plain(t.lemma) in words_of("goods") for t in heads)
    served = named(scene, (*dative(scene, token), *market(scene, token)))
    return is_goods or any(found.kind in {"country", "sides"} for found in served)


def is_contracted(scene: Scene, token: Token) -> bool:
    """`соглашение о поставках нефти`; bare `поставки` are a flow of goods and no deal."""
    head = scene.head(token)
    return head is not None and plain(head.lemma) in PACTS_OF_DELIVERY


def is_launchable(scene: Scene, token: Token) -> bool:
    """`открыли завод`, `создание Евразийского союза`; `открыть огонь` is none."""
    heads = [t for head in object_(scene, token) for t in coordinated(scene, head)]
    if not heads and token.lemma.endswith("ся"):
        heads = [t for head in subject(scene, token) for t in coordinated(scene, head)]
    return any(_is_launchable(scene, head) for head in heads)


def _is_launchable(scene: Scene, token: Token) -> bool:
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    is_body = "organization" in kinds and plain(token.lemma) not in SPORTS
    return is_body or plain(token.lemma) in words_of("launchable")


def is_single(scene: Scene, token: Token) -> bool:
    """`саммит`, `визит`; `визиты` and `форумы` in the plural are talk in general."""
    return token.number != "Plur" or bool(scene.below(token, "nummod", "nummod:gov"))


def is_of_parties(scene: Scene, token: Token) -> bool:
    """`заседание правительства`, `сессия с участием`: a session needs whose it is."""
    return any(genitive(scene, token)) or any(with_(scene, token)) or any(between(scene, token))


def is_not_interview(scene: Scene, token: Token) -> bool:
    """`беседа с министром`; `в беседе с корреспондентом` is an interview."""
    return not _is_with(scene, token, "press")


def is_not_match(scene: Scene, token: Token) -> bool:
    """`встреча с послом`; `встреча со сборной` is sport."""
    return not _is_with(scene, token, "team")


def _is_with(scene: Scene, token: Token, kind: str) -> bool:
    heads = (*with_(scene, token), *between(scene, token), *genitive(scene, token))
    company = [plain(t.lemma) for head in heads for t in coordinated(scene, head)]
    return bool(company) and all(word in words_of(kind) for word in company)


def has_prize(scene: Scene, token: Token) -> bool:
    """`вручил орден`, `удостоен премии`, `получил «Оскар»`."""
    found = scene.below(token, "obj", "obl", "nmod", "nsubj:pass", "iobj", "xcomp", "obl:agent")
    heads = [t for head in found for t in coordinated(scene, head)]
    return any(plain(t.lemma) in words_of("prize") for t in heads)


def becomes_holder(scene: Scene, token: Token) -> bool:
    """`стал министром`; `стал лидером продаж`, `стал тренером года` are none."""
    posts = [t for t in _complements(scene, token) if _is_post(t)]
    of_year = {t.index for t in posts if any(g.lemma == "год" for g in genitive(scene, t))}
    return any(
        plain(t.lemma) not in words_of("vague_post") and t.index not in of_year for t in posts
    )


def becomes_laureate(scene: Scene, token: Token) -> bool:
    """`признан победителем конкурса`."""
    return any(plain(t.lemma) in words_of("laureate") for t in _complements(scene, token))


def becomes_prizeholder(scene: Scene, token: Token) -> bool:
    """`стал лауреатом премии`; `стал чемпионом` is sport."""
    return any(plain(t.lemma) in words_of("prizeholder") for t in _complements(scene, token))


CONDITIONS: dict[str, Condition] = {
    "document": has_document,
    "pact": has_pact,
    "contract": has_contract,
    "guest": receives_person,
    "partner": has_partner,
    "discussed": is_discussed,
    "gathered": are_gathered,
    "assembly": is_assembly,
    "single": is_single,
    "owned": is_of_parties,
    "talk": is_not_interview,
    "official": is_not_match,
    "traveller": is_traveller,
    "destination": has_destination,
    "phone": is_by_phone,
    "jointly": is_jointly,
    "reached": is_reached,
    "post": has_post,
    "oath": takes_oath,
    "holder": becomes_holder,
    "lead": takes_lead,
    "office": takes_office,
    "replace": replaces_in_office,
    "person": is_of_person,
    "dismissed": is_dismissed,
    "resigned": is_resigned,
    "body": is_into_body,
    "asset": has_asset,
    "money": has_money,
    "goods": has_goods,
    "contracted": is_contracted,
    "launchable": is_launchable,
    "prize": has_prize,
    "laureate": becomes_laureate,
    "prizeholder": becomes_prizeholder,
}


def _has_object(scene: Scene, token: Token, kind: str) -> bool:
    return any(plain(t.lemma) in words_of(kind) for t in objects(scene, token))


def objects(scene: Scene, token: Token) -> Iterator[Token]:
    """The objects, coordinated ones apart; behind `ряд` and `10%` what they are of."""
    for head in object_(scene, token):
        for found in coordinated(scene, head):
            yield found
            if found.pos in {"NUM", "SYM"} or plain(found.lemma) in words_of("quantity"):
                yield from genitive(scene, found)


def _is_person(scene: Scene, heads: Iterable[Token]) -> bool:
    return any(found.kind == "person" for found in named(scene, heads)) or _is_animate(scene, heads)


def _is_animate(scene: Scene, heads: Iterable[Token]) -> bool:
    return any(t.animacy == "Anim" for head in heads for t in coordinated(scene, head)) or any(
        found.kind == "person" for found in named(scene, heads)
    )
