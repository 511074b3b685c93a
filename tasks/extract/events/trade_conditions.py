"""When `купить`, `выделить`, `поставить` and the like tell of a deal."""

from tasks.extract.events.arguments import objects
from tasks.extract.events.case_roles import dative, genitive, object_, possessive, subject, with_
from tasks.extract.events.company import announcing
from tasks.extract.events.directions import into, market, source
from tasks.extract.events.participants import apart, coordinated, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

TENDERS = {"тендер", "аукцион", "торги", "контракт", "госконтракт", "госзаказ", "подряд"}
PACTS_OF_DELIVERY = {"соглашение", "договор", "контракт", "договоренность"}


def has_asset(scene: Scene, token: Token) -> bool:
    """`приобрёл Monsanto`, `купила 10% акций`; `купил хлеб` is none."""
    own = possessive(scene, token) if token.pos == "NOUN" else ()
    return any(is_asset(scene, found) for found in (*objects(scene, token), *own))


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


def has_loan(scene: Scene, token: Token) -> bool:
    """`получил кредит`, `взяла заём`, `получили контракт на поставку`."""
    return any(plain(t.lemma) in words_of("loan") for t in objects(scene, token))


def is_funded(scene: Scene, token: Token) -> bool:
    """`получит от ЕС 600 млн евро`, `получила помощь от МВФ`: from somebody by name."""
    givers = {found.kind for found in named(scene, source(scene, token))}
    is_aid = any(t.lemma == "помощь" for t in objects(scene, token))
    return (is_aid or has_money(scene, token)) and not {
        "organization",
        "country",
        "person",
    }.isdisjoint(givers)


def wins_tender(scene: Scene, token: Token) -> bool:
    """`выиграла тендер на поставку`, `выиграли аукцион`: the contract goes to them."""
    return any(plain(t.lemma) in TENDERS for t in objects(scene, token))


def merges(scene: Scene, token: Token) -> bool:
    """`банки слились`, `Nokia объединилась с Siemens`: two companies become one."""
    heads = (*subject(scene, token), *with_(scene, token))
    return _are_companies(scene, [t for head in heads for t in coordinated(scene, head)])


def is_of_companies(scene: Scene, token: Token) -> bool:
    """`слияние Fiat и Chrysler`, `объединение банка с фондом`, `Fiat объявил о слиянии с Ford`."""
    heads = (*genitive(scene, token), *with_(scene, token), *announcing(scene, token))
    return _are_companies(scene, [t for head in heads for t in coordinated(scene, head)])


def _are_companies(scene: Scene, heads: list[Token]) -> bool:
    return sum(found.kind == "organization" for found in named(scene, heads)) > 1


def is_invested(scene: Scene, token: Token) -> bool:
    """`инвестиции банка в завод`: somebody's, in something."""
    return any(into(scene, token)) and any(genitive(scene, token))
