"""The country of a post that is named without one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from seeds import rows
from tasks.extract.positions.countries import Countries
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.roles import OF_STATES, portfolio_of
from tasks.extract.reading.reading import Entity
from tasks.russian.morph import MEMO

# Posts that only states and their parts give.
OF_ADMINISTRATION = frozenset({"prosecutor", "governor", "mayor", "ombudsman"})
# `помощник президента`, `заместитель министра`
STATESMEN = (
    "президент",
    "премьер",
    "министр",
    "госсекретар",
    "канцлер",
    "генпрокурор",
    "губернатор",
)
# A name so short is letters: `ФНС`.
LETTERS = 4
# Bodies of politics, which are of the country whose minister or deputy their head is, ...
POLITICAL = (
    "парти", "фракци", "коалици", "оппозици", "движени", "комитет", "комисси", "совет", "штаб",
    "правительств", "администраци", "министерств", "управлени", "прокуратур", "полици", "арми",
    "войск", "дум", "парламент", "палат", "сенат", "меджлис", "ассамбле", "собрани", "генштаб",
    "революци", "аппарат", "департамент", "служб", "суд", "ополчени", "гварди", "власт", "цк",
    "округ",
)  # fmt: skip
# ... and bodies of several countries or of business, which are of none.
OF_NO_STATE = ("Европ", "Международн", "Всемирн", "Миров", "Объедин", "директоров", "правлени")
BUSINESS = (
    "компани", "фирм", "холдинг", "концерн", "корпораци", "банк", "завод", "групп", "газет",
    "журнал", "радио", "теле", "канал", "агентств", "театр", "музей", "клуб", "команд", "фонд",
    "институт", "университет", "центр", "школ", "экипаж", "оркестр", "цирк", "лаборатори", "сайт",
)  # fmt: skip


def with_countries(holdings: Sequence[Holding], countries: Countries) -> list[Holding]:
    """The holdings, those without a country with the surest that the text gives them.

    A body of one state (`Госдума`) tells its country, then another post of the same person, then
    what the sentence or the whole text is about.
    """
    told = [_with_country_of_body(h) for h in holdings]
    by_person = _country_of_each(told)
    own = [_with_own_country(h, by_person) if _is_of_state(h.post) else h for h in told]
    known = [_with_known_country(h) for h in own]
    placed = [_with_context(h, countries) for h in known]
    by_person = _country_of_each(placed)
    return [_with_own_country(h, by_person) for h in placed]


def _country_of_each(holdings: Sequence[Holding]) -> dict[Entity, str]:
    """The country of the first post of each person that has one."""
    found: dict[Entity, str] = {}
    for holding in holdings:
        if holding.post.country:
            found.setdefault(holding.person, holding.post.country)
    return found


def _with_country_of_body(holding: Holding) -> Holding:
    """`депутат Госдумы`, `директор ФБР`: of a body that only one country has."""
    post = holding.post
    if post.country or post.organization is None:
        return holding
    code = _country_of_body(post.organization)
    return replace(holding, post=replace(post, countries=(code,))) if code else holding


@lru_cache(maxsize=MEMO)
def _country_of_body(organization: str) -> str | None:
    """The country whose body alone has a word that begins so; letters (`ФНС`) are a whole word."""
    words = organization.lower().split()
    for row in rows("reference/state_bodies"):
        stem = row["stem"]
        is_letters = len(stem) <= LETTERS
        if " " in stem and stem in organization.lower():
            return row["country"]
        if any(word == stem if is_letters else word.startswith(stem) for word in words):
            return row["country"]
    return None


def _with_known_country(holding: Holding) -> Holding:
    """`президент | Барак Обама`, `конгрессмен`: whatever country the text is about."""
    post = holding.post
    if post.country:
        return holding
    code = _national_posts().get(post.word.word)
    if code is None and _is_of_state(post):
        code = _statesmen().get(holding.person.name)
    return replace(holding, post=replace(post, countries=(code,))) if code else holding


@cache
def _statesmen() -> dict[str, str]:
    return {row["name"]: row["country"] for row in rows("reference/statesmen")}


@cache
def _national_posts() -> dict[str, str]:
    return {row["word"]: row["country"] for row in rows("reference/national_posts")}


def _with_context(holding: Holding, countries: Countries) -> Holding:
    """A post of state without a country, with that of which the text speaks."""
    post = holding.post
    if post.country or not _is_of_state(post):
        return holding
    code = countries.before(holding.first)
    return replace(holding, post=replace(post, countries=(code,) if code else ()))


def _is_of_state(post: Post) -> bool:
    """Whether a post is one that states, their arms or their regions give."""
    if post.organization is not None:
        return _is_arm_of_state(post.organization)
    return post.family in OF_STATES | OF_ADMINISTRATION or _of_matters(post)


def _of_matters(post: Post) -> bool:
    """`советник по национальной безопасности`, `пресс-секретарь президента`: of a government."""
    is_of_matters = post.family == "deputy" and portfolio_of(post) != ""
    return post.organization is None and (is_of_matters or _serves_state(post.title))


def _serves_state(title: str) -> bool:
    """`помощник | президента`, `заместитель | министра`: of one who has a post of state."""
    return any(word.startswith(STATESMEN) for word in title.split()[1:])


def _is_arm_of_state(organization: str) -> bool:
    """`полиция Нью-Йорка`, `Совет безопасности`, `КГБ`: of the state that the text speaks of."""
    return organization.lower().startswith(_state_arms())


@cache
def _state_arms() -> tuple[str, ...]:
    return tuple(row["stem"] for row in rows("words/state_arms"))


def _with_own_country(holding: Holding, by_person: dict[Entity, str]) -> Holding:
    """A post without a country, with that of the same person's other posts.

    The head of a bank or of the IMF was a minister of his country, the bank is not of it.
    """
    if holding.post.country or not _may_be_of_state(holding.post.organization):
        return holding
    code = by_person.get(holding.person)
    return replace(holding, post=replace(holding.post, countries=(code,))) if code else holding


@lru_cache(maxsize=MEMO)
def _may_be_of_state(organization: str | None) -> bool:
    """Whether a body may be of the country of its head: none, `Комитет по регламенту`, `штаб`."""
    if organization is None:
        return True
    if any(word.startswith(OF_NO_STATE) for word in organization.split()):
        return False
    small = organization.lower()
    if small == organization:  # `консерваторы`, `партия`
        return not any(word.startswith(BUSINESS) for word in small.split())
    return any(word.startswith(POLITICAL) for word in small.split())
