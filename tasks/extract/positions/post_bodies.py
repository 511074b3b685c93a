"""The organisation of a post that is named without one: `тренер Иван Котов` of a club's article."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from seeds import column
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.roles import portfolio_of
from tasks.extract.reading.reading import EntityMention, Reading

# Posts that somebody has in a body, whatever the text says; `судья`, `архиепископ` need none.
OF_BODIES = frozenset({"head", "deputy", "coach", "spokesman", "staff", "secretary", "captain"})
# Of these one text may name several, each in another body.
LOOSE = frozenset({"head", "deputy", "spokesman", "staff"})
# `советник президента`, `пресс-секретарь губернатора`: of him whom the title names.
SERVED = ("президент", "премьер", "губернатор", "министр", "мэр", "градоначальник", "оппозици")
# A body named so many times as often as the next, and at least so often, is what a text is about.
MAIN_LEAD = 2
LEAST = 3


def with_bodies(holdings: Sequence[Holding], reading: Reading) -> list[Holding]:
    """The holdings, those of bodies without one with that of which the text speaks.

    First the body of the same post elsewhere in the text (`генсек ООН`, then `генсек`), then the
    one that the text is about, named before the post.
    """
    bodies = [m for m in reading.mentions if _is_body(m)]
    main = _main(bodies)
    return [_with_body(h, holdings, main) for h in holdings]


def _is_body(mention: EntityMention) -> bool:
    """An organisation named, not an outlet whose news it is."""
    name = mention.entity.name
    is_named = mention.entity.kind == "organization" and name != name.lower()
    return is_named and name != "СМИ" and name not in column("words/media_names", "name")


def _main(bodies: Sequence[EntityMention]) -> EntityMention | None:
    """The first mention of the body that the text names far more often than any other."""
    counted = Counter(m.entity.name for m in bodies).most_common(2)
    if not counted or counted[0][1] < LEAST:
        return None
    if len(counted) > 1 and counted[0][1] < MAIN_LEAD * counted[1][1]:
        return None
    return next(m for m in bodies if m.entity.name == counted[0][0])


def _with_body(
    holding: Holding, holdings: Sequence[Holding], main: EntityMention | None
) -> Holding:
    post = holding.post
    if not _lacks_body(holding):
        return holding
    told = {h.post.organization for h in holdings if _is_same_post(h, holding)} - {None}
    if len(told) == 1:
        return replace(holding, post=replace(post, organization=told.pop()))
    if main is None or main.first > post.first:
        return holding
    return replace(holding, post=replace(post, organization=main.entity.name))


def _lacks_body(holding: Holding) -> bool:
    """Whether a post of a body stands without one; `глава правящего в Египте совета` has one."""
    post = holding.post
    is_bare = post.organization is None and not post.countries and not post.is_of_state
    is_served = any(word.lower().startswith(SERVED) for word in post.title.split())
    is_whole = holding.rule != "name_by_tree" and not portfolio_of(post)
    return is_bare and is_whole and post.word.family in OF_BODIES and not is_served


def _is_same_post(other: Holding, holding: Holding) -> bool:
    """`генсек ООН` for `генсек`; `директор` may be of any body, but for the same person."""
    body = other.post.organization or ""
    is_sure = other.person == holding.person or holding.post.word.family not in LOOSE
    return other.post.word == holding.post.word and body != body.lower() and is_sure
