"""Which posts the persons of an article hold, and whether a description fits one of them."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from seeds import rows
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.reading.reading import Entity
from tasks.extract.references.organization_names import QUOTED
from tasks.extract.references.person_names import stem
from tasks.russian.morph import MEMO

# Posts of a state: two with different countries are never one person's.
OF_STATES = frozenset(
    {"president", "monarch", "premier", "minister", "leader", "envoy", "speaker", "legislator"}
)
STATE_PORTFOLIOS = frozenset({"minister", "deputy"})


class Roles:
    """The posts of each person, growing while the article is read."""

    def __init__(
        self, holdings: Iterable[Holding], newcomers: frozenset[Entity] = frozenset()
    ) -> None:
        """Start with the posts that stand beside names; `newcomers` have just come to theirs."""
        self.newcomers = newcomers
        self._posts: dict[Entity, list[Post]] = defaultdict(list)
        self._holders: dict[tuple[object, ...], list[Entity]] = {}
        for holding in holdings:
            self.add(holding.person, holding.post)

    def add(self, person: Entity, post: Post) -> None:
        """Note that a person holds a post."""
        self._posts[person].append(post)
        self._holders.clear()

    def of(self, person: Entity) -> list[Post]:
        """The posts noted for a person, in order of noting."""
        return self._posts.get(person, [])

    def countries(self, person: Entity) -> set[str]:
        """The countries of the person's posts that belong to one."""
        return {post.country for post in self.of(person) if post.country}

    def fits(self, post: Post, person: Entity) -> bool:
        """Whether a post noted for the person may be meant by `post`."""
        if self.contradicts(post, person) or (post.gender == "Fem" and person.gender == "Masc"):
            return False
        return any(is_same_role(post, held) for held in self.of(person))

    def contradicts(self, post: Post, person: Entity) -> bool:
        """Whether the person belongs to another country than the post."""
        countries = self.countries(person)
        return bool(post.countries and countries and countries.isdisjoint(post.countries))

    def holders(self, post: Post) -> list[Entity]:
        """The persons whom a post fits."""
        wording = (post.word, post.title, post.organization, post.countries, post.is_of_state)
        if wording not in self._holders:
            self._holders[wording] = [who for who in self._posts if self.fits(post, who)]
        return self._holders[wording]


def is_same_role(described: Post, held: Post) -> bool:
    """Whether a description (`глава государства`) may mean a post that is held (`президент`)."""
    if held.family not in _families(described):
        return False
    if "вице-" in held.title and "вице-" not in described.title:
        return False
    own, other = portfolio_of(described), portfolio_of(held)
    if described.family in STATE_PORTFOLIOS and own:
        return own == other
    is_office = described.word.kind == "office" or described.family not in OF_STATES
    if described.organization and is_office:
        return share_words(described.organization, held.organization or "")
    return (
        described.word.kind != "role" or bool(described.organization) or held.word == described.word
    )


def _families(described: Post) -> frozenset[str]:
    """The families that a description may mean; `глава ФИФА`, of a body, may be its president."""
    family = described.family
    is_of_body = family == "head" and described.organization is not None
    of_body = described_families("head_of_body") if is_of_body else frozenset[str]()
    return described_families(family) | of_body | {family}


def portfolio_of(post: Post) -> str:
    """What a post is about, by its title and organisation, or ""."""
    return portfolio(f"{post.title} {post.organization or ''}".lower())


@lru_cache(maxsize=MEMO)
def portfolio(words: str) -> str:
    """What a ministry or minister is about: `министр обороны`, `Минобороны` -> `defence`, or ""."""
    found = (row["portfolio"] for row in rows("words/portfolios") if row["stem"] in words)
    return next(found, "")


@cache
def described_families(family: str) -> frozenset[str]:
    """The families of posts that a description of `family` may mean."""
    found = {row["family"] for row in rows("words/same_roles") if row["described"] == family}
    return frozenset(found)


@lru_cache(maxsize=MEMO)
def share_words(a: str, b: str) -> bool:
    """Whether half the words of the shorter name stand in the other: `комитет по этике`.

    Of two names in quotation marks the words within are compared: `театр «Вега»`.
    """
    inner = QUOTED.search(a), QUOTED.search(b)
    if inner[0] and inner[1]:
        a, b = inner[0][1], inner[1][1]
    left, right = name_words(a), name_words(b)
    return bool(left and right) and len(left & right) * 2 >= min(len(left), len(right))


@lru_cache(maxsize=MEMO)
def name_words(name: str) -> frozenset[str]:
    """The stems of a name's words: those of three letters and more, and abbreviations."""
    told = (word for word in name.split() if word[0].isalnum())
    return frozenset(stem(word) for word in told if len(word) > 2 or word.isupper())
