"""Positions: which person holds or held which post."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tasks.extract.positions.countries import Countries
from tasks.extract.positions.dates import Dates
from tasks.extract.positions.post_bodies import stems_of, with_bodies
from tasks.extract.positions.post_countries import with_countries
from tasks.extract.positions.regions import with_regions
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.roles import OF_STATES, portfolio_of, share_words
from tasks.extract.reading.reading import Entity, Reading
from tasks.extract.references.organizations import body_words
from tasks.extract.references.references import find_references
from tasks.records import Position

# `глава`, `лидер`: said of somebody whose post another place of the article names.
LOOSE_FAMILIES = frozenset({"head", "leader"})

# `глава завода`, `руководитель завода`: one post in other words.
HEADS = frozenset({"глава", "руководитель", "начальник", "шеф", "лидер"})

# Posts that `возглавлять`, `руководить` say in other words.
HEADING_FAMILIES = frozenset({"head", "coach", "chief_editor"})

# What people are without holding a post: members and owners have kinds of facts of their own.
NOT_HELD = frozenset(
    {
        "player",
        "member",
        "sportsman",
        "champion",
        "owner",
        "founder",
        "peer",
        "politics",
        "business",
    }
)
# `народный артист РСФСР` is a title of honour; `заслуженный профессор университета` is a post.
HONOURS = ("народн", "заслуженный артист", "заслуженный тренер", "заслуженный мастер")
# `советник юстиции 1-го класса` is a rank.
RANKS = ("юстиция", "класс")
STATES_OF_OLD = frozenset({"СССР", "РСФСР", "УССР", "БССР", "ГДР"})
# `занимал должность консультанта`, `менеджер Петрова Иван Зимин`: said to be posts.
OF_POSTS = frozenset({"seat", "name_after_served"})

# Of two words for one post the longer is its title.
IN_FULL = {"премьер": "премьер-министр"}

# `В 1996 году он был советником`: the date is the post's, while `экс-министр` has none.
TOLD_BY_VERBS = frozenset({"copula", "seat", "heading", "series"})


def find_positions(reading: Reading) -> tuple[Position, ...]:
    """The posts that the text says persons hold, each once, ordered by place.

    Ranks and callings (`полковник`, `врач`) are no posts, a `сотрудник` is one beside his
    organisation. A former post has no date unless the text gives its span.
    """
    references = find_references(reading.parsed)
    holdings = [h for h in references.holdings if _is_position(h)]
    bodied = with_bodies(holdings, reading)
    told = with_countries(bodied, Countries(reading.parsed, references.names))
    completed = with_regions(told, reading)
    dates = Dates(reading)
    return tuple(_position(h, reading, dates) for h in _distinct(_in_full(completed)))


def _in_full(holdings: Sequence[Holding]) -> list[Holding]:
    """`премьер` with the title in full where the text calls him `премьер-министр` too."""
    told = {(h.person, h.post.tense, h.post.title) for h in holdings}
    titled = []
    for holding in holdings:
        post = holding.post
        full = IN_FULL.get(post.title, "")
        is_told = (holding.person, post.tense, full) in told
        titled.append(replace(holding, post=replace(post, title=full)) if is_told else holding)
    return titled


def _is_position(holding: Holding) -> bool:
    """Whether somebody holds a post: a calling is one in an organisation, playing there none."""
    post = holding.post
    if post.tense == "future" or post.family in NOT_HELD or post.title.startswith(HONOURS):
        return False
    if post.word.family == "deputy" and (post.organization or "").startswith(RANKS):
        return False
    if holding.rule == "description" and post.word.family in LOOSE_FAMILIES:
        return bool(post.organization)  # `американский лидер` names whom it means, no post
    if post.word.kind in {"office", "head"}:
        return True
    if holding.rule in OF_POSTS and post.word.kind == "role":
        return True
    if post.family in OF_STATES and post.country:
        return True
    if post.organization is None or not _is_body(post.organization):
        return False
    is_named = post.organization != post.organization.lower()
    return post.word.kind == "role" or (post.word.kind == "calling" and is_named)


def _is_body(organization: str) -> bool:
    """Whether a role is a post there: `работник фирмы` is."""
    if organization in STATES_OF_OLD:
        return False
    words = organization.lower().split()
    is_named = organization != organization.lower()
    return is_named or bool(stems_of(words[0])) or any(word in body_words() for word in words)


def _distinct(holdings: Sequence[Holding]) -> list[Holding]:
    """Each post of a person once, in its fullest wording; loose ones give way to the exact."""
    found: list[Holding] = []
    by_noun = _heads_by_noun(holdings)
    holdings = [h for h in holdings if not any(_is_vaguer(h, o) for o in by_noun[h.person])]
    for holding in sorted(holdings, key=_fullness, reverse=True):
        if not any(_is_told(holding, other) for other in found):
            found.append(holding)
    return sorted(found, key=lambda h: (h.first, h.post.first))


def _fullness(holding: Holding) -> tuple[bool, bool, bool, bool, bool, int]:
    """Exact before loose, with organisation and country before without, earlier before later.

    Who is `временный губернатор` is told more exactly as acting governor.
    """
    post = holding.post
    is_exact = post.organization is not None or post.word.family not in LOOSE_FAMILIES
    is_vague = "ведомств" in (post.organization or "")
    is_office = post.word.kind == "office"
    has_organization = post.organization is not None
    return (
        is_exact,
        not post.title.startswith("временн"),
        is_office,
        has_organization and not is_vague,
        bool(post.country),
        -holding.first,
    )


def _is_told(holding: Holding, other: Holding) -> bool:
    """Whether `other` says of the same person all that the holding says."""
    own, told = holding.post, other.post
    if holding.person != other.person or (own.is_acting and not told.is_acting):
        return False
    if (own.tense == "former") != (told.tense == "former") and own.title != told.title:
        return False
    if own.country and told.country and own.country != told.country:
        return False
    if own.family == told.family and _is_single(own, told):
        return True
    if own.organization and told.organization:
        is_one = own.word == told.word and not _are_two_deputies(own, told)
        is_one = is_one or {own.title, told.title} <= HEADS
        return is_one and share_words(own.organization, told.organization)
    is_loose = own.word.family in LOOSE_FAMILIES and not own.organization
    same_title = own.title == told.title or share_words(own.title, told.title)
    return not own.organization and (is_loose or (own.family == told.family and same_title))


def _heads_by_noun(holdings: Sequence[Holding]) -> dict[Entity, list[Holding]]:
    """By person the different posts of heads with a title of their own: `худрук театра`."""
    found: dict[Entity, list[Holding]] = defaultdict(list)
    seen = set()
    for holding in holdings:
        post = holding.post
        is_titled = post.title not in HEADS and post.word.family in HEADING_FAMILIES
        wording = (holding.person, post.title, post.organization)
        if holding.rule != "heading" and is_titled and wording not in seen:
            seen.add(wording)
            found[holding.person].append(holding)
    return found


def _is_vaguer(holding: Holding, other: Holding) -> bool:
    """`руководил театром` says less than `худрук театра`."""
    bodies = holding.post.organization or "", other.post.organization or ""
    return holding.rule == "heading" and share_words(*bodies)


def _are_two_deputies(own: Post, told: Post) -> bool:
    """`первый заместитель министра` and `заместитель министра по труду` are two posts."""
    a, b = set(own.title.split()), set(told.title.split())
    return own.word.family == "deputy" and bool(a - b) and bool(b - a)


def _is_single(own: Post, told: Post) -> bool:
    """Whether nobody holds two posts of the family: premier, minister of the same matters."""
    if own.family == "minister":
        return portfolio_of(own) == portfolio_of(told) != ""
    return own.family == "premier" and own.country == told.country


def _position(holding: Holding, reading: Reading, dates: Dates) -> Position:
    tokens, text = reading.parsed.tokens, reading.parsed.text
    start, stop = tokens[holding.first].start, tokens[holding.last - 1].stop
    post = holding.post
    is_former = post.tense == "former"
    span = dates.span(post.head, post.last) if is_former else None
    as_of = span if is_former else dates.as_of(post.head, post.last)
    if holding.rule == "dash_before_post" and not is_former:
        as_of = dates.held_since(post.head, post.last)
    elif holding.rule == "after_date":
        as_of = dates.begun(holding.first) or as_of
    elif is_former and holding.rule in TOLD_BY_VERBS:
        as_of = span or dates.told(post.head)
    return Position(
        start_char=start,
        end_char=stop,
        evidence=text[start:stop],
        rule=holding.rule,
        person=holding.person.name,
        title=post.title,
        organization=post.organization,
        country_code=post.country,
        as_of_edtf=as_of,
        held_edtf=span,
    )
