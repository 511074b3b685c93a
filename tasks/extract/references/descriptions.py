"""Descriptions of persons by their posts, resolved to whom the article shows them to mean."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.posts import Post
from tasks.extract.posts.roles import Roles, is_same_role, portfolio_of
from tasks.extract.posts.shared_posts import shared_posts
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import governor
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention

# A person in the nominative is as near as one in another case this many tokens later.
SUBJECT_LEAD = 40
# `Казахский президент` goes on with a person named up to so many sentences before.
BRIDGE_SENTENCES = 3
# `член`, `коллега`: by themselves they say nothing of who is meant.
UNTOLD = frozenset({"member", "peer"})
# Fewer mentions make nobody the main person of an article.
MAIN_MENTIONS = 3
# What a person is besides a post: said again of the one of whom the text speaks.
CALLINGS = frozenset(
    {"politics", "diplomacy", "officials", "business", "artist", "writer", "scientist", "sportsman"}
)
# `ваш Президент`, `их министр`: somebody whom the sentence before does not name.
OTHERS = frozenset({"ваш", "их", "наш", "твой", "мой", "любой", "каждый", "всякий", "другой"})


@dataclass(frozen=True, slots=True)
class Described:
    """The mentions that descriptions give, and the posts that they show persons to hold."""

    mentions: tuple[EntityMention, ...]
    holdings: tuple[Holding, ...]


def resolve_descriptions(
    posts: Sequence[Post], holdings: Sequence[Holding], places: MentionMap
) -> Described:
    """Every post of the text as a mention of its holder, or of itself where none is known.

    First come the posts that stand beside names, then those that a post noted anywhere in the
    article fits, then those that continue the only person near them.
    """
    roles = Roles(holdings, newcomers(holdings, places))
    bridged = list(_bridged(posts, holdings, roles, places))
    bridged += shared_posts(posts, [*holdings, *bridged], roles, places)
    held = _by_post([*holdings, *bridged])
    mentions: list[EntityMention] = []
    for post in posts:
        if post.first not in held and _is_predicate(post, places):
            continue
        people = held.get(post.first) or _resolved(post, roles, places)
        if post.first not in held and len(people) == 1 and _names_ministry(post):
            bridged.append(Holding(people[0], post, post.first, post.last, "description"))
        entities = people or _itself(post, places)
        mentions += [EntityMention(post.first, post.last, who, "description") for who in entities]
    return Described(tuple(mentions), tuple(bridged))


def _names_ministry(post: Post) -> bool:
    """`глава МИД РФ`, by which a `глава внешнеполитического ведомства` gets its name."""
    return post.organization is not None and post.family == "minister" and bool(portfolio_of(post))


def _by_post(holdings: Iterable[Holding]) -> dict[int, list[Entity]]:
    found: dict[int, list[Entity]] = {}
    for holding in holdings:
        people = found.setdefault(holding.post.first, [])
        if holding.person not in people:
            people.append(holding.person)
    return found


def _resolved(post: Post, roles: Roles, places: MentionMap) -> list[Entity]:
    """The persons whom a post fits: all of them for a plural, the nearest for a singular."""
    if _is_of_others(post, places) or post.tense == "future":
        return []
    holders = roles.holders(post)
    if _is_new(post, places):
        holders = [who for who in holders if who in roles.newcomers]
        return holders if len(holders) == 1 else []
    if post.tense == "former":  # `экс-президента приговорили`: who is told to be one
        holders = [who for who in holders if _was(post, who, roles)]
    if post.number == "Plur":
        is_pair = post.is_of_state or len(post.countries) > 1
        return holders if is_pair and len(holders) > 1 else []
    nearest = _nearest(post, holders, places) or _only_person_before(post, roles, places)
    return [nearest] if nearest else []


def _was(post: Post, person: Entity, roles: Roles) -> bool:
    """Whether a person held such a post, as the text tells: `свергнутый президент`."""
    return any(held.tense == "former" and is_same_role(post, held) for held in roles.of(person))


def _is_predicate(post: Post, places: MentionMap) -> bool:
    """`станет новым гендиректором`, `стал самым успешным тренером`: nobody is referred to."""
    verb = governor(places.tokens[post.head], places) if post.case == "Ins" else None
    return verb is not None and verb.lemma in words("copula")


def _only_person_before(post: Post, roles: Roles, places: MentionMap) -> Entity | None:
    """`54-летний бизнесмен был признан виновным`: the one person of the sentences before."""
    if post.family not in CALLINGS or post.case != "Nom" or places.quoted[post.head] >= 0:
        return None
    sentence = places.tokens[post.head].sentence
    near: list[Entity] = []
    for number in range(max(0, sentence - BRIDGE_SENTENCES), sentence):
        near += [person for person in _persons_in(number, places) if person not in near]
    if len(near) != 1 or roles.contradicts(post, near[0]):
        return None
    return None if post.gender == "Fem" and near[0].gender == "Masc" else near[0]


def newcomers(holdings: Iterable[Holding], places: MentionMap) -> frozenset[Entity]:
    """Who is told to have come to a post: `назначена главой полиции`, `новый премьер Котов`."""
    posts = ((holding.person, holding.post) for holding in holdings)
    return frozenset(who for who, post in posts if _is_new(post, places) or _is_given(post, places))


def _is_given(post: Post, places: MentionMap) -> bool:
    """`избрал президентом`, `назначена главой полиции`."""
    verb = governor(places.tokens[post.head], places) if post.case == "Ins" else None
    return verb is not None and verb.lemma in words("appointing") - words("leaving")


def _is_new(post: Post, places: MentionMap) -> bool:
    """`новый премьер` is not the one in the post."""
    return any(t.lemma in {"новый", "следующий"} for t in places.tokens[post.first : post.head])


def _is_of_others(post: Post, places: MentionMap) -> bool:
    before = places.tokens[max(0, post.first - 1) : post.head]
    return any(token.lemma in OTHERS for token in before)


def _nearest(post: Post, people: Sequence[Entity], places: MentionMap) -> Entity | None:
    """The person last mentioned before a post, subjects first; before all, one that alone fits."""
    best, latest = None, -1
    stop = bisect_left(places.persons, post.first, key=attrgetter("first")) if people else 0
    for mention in reversed(places.persons[:stop]):
        if mention.first + SUBJECT_LEAD < latest:
            break
        if mention.entity in people:
            is_subject = places.tokens[mention.first].case == "Nom"
            place = mention.first + SUBJECT_LEAD * is_subject
            if place > latest:
                best, latest = mention.entity, place
    return best or (people[0] if len(people) == 1 else None)


def _bridged(
    posts: Sequence[Post], holdings: Sequence[Holding], roles: Roles, places: MentionMap
) -> Iterator[Holding]:
    """Posts that nobody is known to hold, given to the only person near them who has none."""
    taken = {holding.post.first for holding in holdings}
    for post in posts:
        if post.first in taken or post.number == "Plur" or not _may_bridge(post, places):
            continue
        if roles.holders(post):
            continue
        person = _only_person_near(post, roles, places)
        if person is not None:
            roles.add(person, post)
            yield Holding(person, post, post.first, post.last, "description")


def _may_bridge(post: Post, places: MentionMap) -> bool:
    """Whether a post is said of somebody certain: `премьер-министр Израиля`, `глава МИД`."""
    is_certain = bool(post.country or post.organization) and post.word.kind in {"office", "head"}
    is_free = places.quoted[post.head] < 0 and post.tense == "current"
    is_again = post.case == "Nom" or _is_repeated(post, places)
    return is_certain and is_free and is_again and not _is_of_others(post, places)


def _is_repeated(post: Post, places: MentionMap) -> bool:
    """`казахский президент`, with an adjective before it, goes on with somebody."""
    return places.at[post.first] is not None


def _only_person_near(post: Post, roles: Roles, places: MentionMap) -> Entity | None:
    """Whom a post goes on with, or names ahead.

    `… сказал Назарбаев. Казахский президент отметил` goes back to the only person of the paragraph;
    `Премьер-министр Израиля заявил … Нетаньяху добавил` looks at the next sentence for the person
    of whom the whole article speaks most.
    """
    sentence = places.tokens[post.head].sentence
    if _persons_in(sentence, places):
        return None
    if _is_repeated(post, places):
        near = _persons_before(sentence, places)
    else:
        near = [p for p in _persons_in(sentence + 1, places) if p == _main_person(places)]
    return near[0] if len(near) == 1 and not roles.of(near[0]) else None


def _persons_before(sentence: int, places: MentionMap) -> list[Entity]:
    """The persons of the sentences just before, within the paragraph."""
    sentences = places.parsed.sentences
    found: list[Entity] = []
    for number in range(max(0, sentence - BRIDGE_SENTENCES), sentence):
        if sentences[number].paragraph == sentences[sentence].paragraph:
            found += [p for p in _persons_in(number, places) if p not in found]
    return found


def _persons_in(sentence: int, places: MentionMap) -> list[Entity]:
    """The persons named in a sentence outside quotations, each once."""
    found = places.persons_by_sentence.get(sentence, [])
    return list(dict.fromkeys(m.entity for m in found if places.quoted[m.first] < 0))


def _main_person(places: MentionMap) -> Entity | None:
    """The person named most often, three times at least."""
    return next((p for p, n in places.counts.most_common(1) if n >= MAIN_MENTIONS), None)


def _itself(post: Post, places: MentionMap) -> list[Entity]:
    """The description as an entity, `министр обороны США`; a bare `член` or `коллега` is none."""
    if post.family in UNTOLD and not (post.organization or post.countries):
        return []
    name = nominative(places.tokens[post.first : post.last], places.parsed.text)
    if name[1:2].islower():
        name = name[0].lower() + name[1:]
    if post.number == "Plur":
        return [Entity("group", name, number="Plur")]
    return [Entity("person", name, places.tokens[post.head].gender)]
