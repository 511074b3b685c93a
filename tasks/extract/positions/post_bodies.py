"""The organisation of a post that is named without one: `тренер Иван Котов` of a club's article."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from seeds import column, rows
from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.roles import portfolio_of
from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.references.country_words import country_code
from tasks.extract.references.organizations import body_words

# Posts that somebody has in a body, whatever the text says; `судья`, `архиепископ` need none.
OF_BODIES = frozenset({"head", "deputy", "coach", "spokesman", "staff", "secretary", "captain"})
# Of these one text may name several, each in another body.
LOOSE = frozenset({"head", "deputy", "spokesman", "staff"})
# `советник президента`, `пресс-секретарь губернатора`: of him whom the title names.
SERVED = ("президент", "премьер", "губернатор", "министр", "мэр", "градоначальник", "оппозици")
# What a company, club or band may be called that has no word of its own: `Globex`, `«Север»`.
ANY = frozenset(
    {
        "компания",
        "корпорация",
        "фирма",
        "клуб",
        "команда",
        "холдинг",
        "концерн",
        "канал",
        "телеканал",
        "издание",
    }
)
# Of these an outlet whose news the text gives may be meant too.
OF_MEDIA = frozenset({"канал", "телеканал", "телекомпания", "радиостанция", "издание", "агентство"})
OFFICE = "ведомство"
STATE_BODIES = ("министерств", "комитет", "служб", "агентств", "прокуратур", "мин", "управлени",
                "роспотреб", "росс", "рос", "мвд", "мид", "фсб", "фтс")  # fmt: skip
# Bodies that rule a game and train nobody.
RULERS = ("фифа", "уефа", "мок", "нхл", "нба", "кхл", "рфс", "рфпл", "фиде", "федерац", "ассоциац",
          "союз", "лига", "лиги", "комитет")  # fmt: skip
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
    return [_with_body(h, holdings, main, bodies) for h in holdings]


def _meant(holding: Holding, bodies: Sequence[EntityMention]) -> str | None:
    """Which body a bare word means: the last one named before that may be called so.

    `директор | клуба` after `клуб «Север»`; `глава | компании` after a name that comes again.
    """
    bare = holding.post.organization or ""
    if bare != bare.lower() or " " in bare or not bare:
        return None
    before = [m for m in bodies if m.last <= holding.post.first and _may_be(m, bare)]
    alike = [m for m in before if _is_called(m.entity.name, bare)]
    if alike:
        return alike[-1].entity.name
    return _most_named(before) if bare in ANY else None


def _may_be(mention: EntityMention, bare: str) -> bool:
    """Whether a body may be meant: an outlet only by `канал`, `издание`."""
    return bare in OF_MEDIA or mention.entity.name not in column("words/media_names", "name")


def _most_named(bodies: Sequence[EntityMention]) -> str | None:
    """The name without a word for a sort of body that comes most often, at least twice."""
    plain = (m.entity.name for m in bodies if not set(_words(m.entity.name)) & body_words().keys())
    most = Counter(plain).most_common(1)
    return most[0][0] if most and most[0][1] > 1 else None


def _is_called(name: str, bare: str) -> bool:
    """`клуб «Север»`, `ФК «Север»` are a `клуб`, `МВФ` is a `фонд`, a `ведомство` any ministry."""
    words = _words(name)
    stems = STATE_BODIES if bare == OFFICE else stems_of(bare)
    if bare in words or (stems and any(word.startswith(stems) for word in words)):
        return True
    return bool(stems) and len(name) > 2 and name.isupper() and name[-1].lower() == bare[0]


@cache
def stems_of(bare: str) -> tuple[str, ...]:
    """How the words begin in names of bodies that a word without a name may mean."""
    return tuple(row["stem"] for row in rows("words/bare_bodies") if row["word"] == bare)


def _words(name: str) -> list[str]:
    return [word.strip('«»"„“(),') for word in name.lower().split()]


def _is_body(mention: EntityMention) -> bool:
    """An organisation named."""
    name = mention.entity.name
    return mention.entity.kind == "organization" and name != name.lower() and name != "СМИ"


def _main(bodies: Sequence[EntityMention]) -> EntityMention | None:
    """The first mention of the body that the text names far more often than any other."""
    bodies = [m for m in bodies if _may_be(m, "")]
    counted = Counter(m.entity.name for m in bodies).most_common(2)
    if not counted or counted[0][1] < LEAST:
        return None
    if len(counted) > 1 and counted[0][1] < MAIN_LEAD * counted[1][1]:
        return None
    return next(m for m in bodies if m.entity.name == counted[0][0])


def _with_body(
    holding: Holding,
    holdings: Sequence[Holding],
    main: EntityMention | None,
    bodies: Sequence[EntityMention],
) -> Holding:
    post = holding.post
    if meant := _meant(holding, bodies):
        return _in_body(holding, meant)
    if not _lacks_body(holding):
        return holding
    told = {h.post.organization for h in holdings if _is_same_post(h, holding)} - {None}
    if len(told) == 1:
        return _in_body(holding, told.pop())
    if main is None or main.first > post.first or _is_of_game(main.entity.name, post):
        return holding
    return _in_body(holding, main.entity.name)


def _is_of_game(name: str, post: Post) -> bool:
    """Whether a body rules a game: its news names a `тренер`, who is of a club."""
    is_ruler = any(word.startswith(RULERS) for word in _words(name))
    return is_ruler and post.word.family in {"coach", "captain"}


def _in_body(holding: Holding, name: str | None) -> Holding:
    """The holding in a body, and of the country that its name tells: `палата России`."""
    post = holding.post
    codes = tuple(code for word in (name or "").split() if (code := country_code(word)))
    return replace(
        holding, post=replace(post, organization=name, countries=post.countries or codes[:1])
    )


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
