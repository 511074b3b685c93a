"""When `заключить`, `открыть`, `вступить` and the like tell of a signing, deal or launch."""

from tasks.extract.events.arguments import has_object, objects
from tasks.extract.events.case_roles import dative, into, joined, object_, prepositional, subject
from tasks.extract.events.company import market
from tasks.extract.events.participants import apart, coordinated, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

PACTS_OF_DELIVERY = {"соглашение", "договор", "контракт", "договоренность"}
WORK = {"работа", "вещание", "деятельность", "выпуск"}
USE = {"эксплуатация", "строй", "действие"}
SPORTS = {"игра", "чемпионат", "кубок", "матч", "турнир", "олимпиада"}


def has_document(scene: Scene, token: Token) -> bool:
    """`подписали соглашение`, `подписан ряд документов`, `контракт был подписан`."""
    return has_object(scene, token, "document")


def has_pact(scene: Scene, token: Token) -> bool:
    """`заключили мир`, `заключение договора`; `заключить под стражу` is none."""
    return has_object(scene, token, "pact")


def has_contract(scene: Scene, token: Token) -> bool:
    """`заключили контракт`."""
    return has_object(scene, token, "contract")


def is_into_body(scene: Scene, token: Token) -> bool:
    """`вступил в НАТО`, `присоединение к ШОС`; `вступил в бой` is none."""
    heads = list(
        joined(scene, token)
        if "присоед" in token.lemma or token.lemma == "примкнуть"
        else into(scene, token)
    )
    return any(is_body(scene, t) for head in heads for t in coordinated(scene, head))


def is_body(scene: Scene, token: Token) -> bool:
    """An organisation by name, or a noun for one: `союз`, `блок`."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    lemma = plain(token.lemma)
    return "organization" in kinds or lemma in words_of("body") or lemma in words_of("union")


def has_asset(scene: Scene, token: Token) -> bool:
    """`приобрёл Monsanto`, `купила 10% акций`; `купил хлеб` is none."""
    return any(is_asset(scene, found) for found in objects(scene, token))


def is_asset(scene: Scene, token: Token) -> bool:
    """A company by name, or what companies and states trade in."""
    is_company = any(found.kind == "organization" for found in named(scene, [token]))
    return is_company or plain(token.lemma) in words_of("asset")


def has_money(scene: Scene, token: Token) -> bool:
    """`выделил 5 млн долларов`, `вложила в Zynga`."""
    sums = [t for head in object_(scene, token) for t in (head, *scene.below(head, "nmod"))]
    is_sum = any(plain(t.lemma).rstrip(".") in words_of("money") for t in sums)
    is_invested = plain(token.lemma) in {"инвестировать", "вложить", "вкладывать"}
    invested = is_invested and any(is_asset(scene, t) for t in into(scene, token))
    return is_sum or invested


def has_goods(scene: Scene, token: Token) -> bool:
    """`поставлять вам технику`, `экспортировать газ в Китай`; `поставить вопрос` is none."""
    heads = apart(scene, object_(scene, token))
    is_goods = any(plain(t.lemma) in words_of("goods") for t in heads)
    served = named(scene, (*dative(scene, token), *market(scene, token)))
    return is_goods or any(found.kind in {"country", "sides"} for found in served)


def is_contracted(scene: Scene, token: Token) -> bool:
    """`соглашение о поставках нефти`; bare `поставки` are a flow of goods and no deal."""
    head = scene.head(token)
    return head is not None and plain(head.lemma) in PACTS_OF_DELIVERY


def is_launchable(scene: Scene, token: Token) -> bool:
    """`открыли завод`, `создание Евразийского союза`; `открыть огонь` is none."""
    heads = apart(scene, object_(scene, token))
    if not heads and token.lemma.endswith("ся"):
        heads = apart(scene, subject(scene, token))
    return any(is_launched(scene, head) and not _is_task(token, head) for head in heads)


def _is_task(token: Token, opened: Token) -> bool:
    """`поручил формирование правительства`: a task that the noun names."""
    return token.pos == "NOUN" and opened.lemma in {"правительство", "кабинет"}


def is_launched(scene: Scene, token: Token) -> bool:
    """An organisation by name, or an enterprise, facility, institution or programme."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    lemma = plain(token.lemma)
    is_body = "organization" in kinds and lemma not in SPORTS
    is_crowd = lemma in words_of("quantity") and not scene.below(token, "appos", "amod")
    return is_body or (lemma in words_of("launchable") and not is_crowd)


def starts_work(scene: Scene, token: Token) -> bool:
    """`завод начал работу`, `канал начинает вещание`."""
    begun = (*object_(scene, token), *prepositional(scene, token, {"к"}, {"Dat"}))
    is_work = any(t.lemma in WORK for t in begun)
    return is_work and any(is_launched(scene, t) for t in apart(scene, subject(scene, token)))


def is_commissioned(scene: Scene, token: Token) -> bool:
    """`ввели в эксплуатацию завод`, `сдан в эксплуатацию`; `ввели войска` is none."""
    into_use = prepositional(scene, token, {"в"}, {"Acc"})
    return any(t.lemma in USE for t in into_use)
