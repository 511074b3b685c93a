"""Several mentions of one event in an article are one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tasks.extract.events.participants import Participant
from tasks.extract.events.words import words_of
from tasks.records import EventType

# Types of which the first participant decides: what is opened, joined, who is appointed.
LED = {"launch", "accession", "appointment", "departure", "award"}
# Of these the article tells the end: a resignation asked for and then handed in has happened.
PERSONAL = {"appointment", "departure", "award"}
# Ways to tell one agreement: `договорились`, `согласились`, `договорённость стала итогом`.
CONSENT = {"договориться", "согласиться", "договорённость", "договоренность", "условиться"}
SINGLE = {"appointment", "departure"}
# Posts that are never another word for the head of something.
LOWER = {"заместитель", "советник", "помощник", "депутат", "сенатор", "посол", "вице-президент"}
# Posts that are another word for any head of something.
GENERAL = {"глава", "руководитель", "начальник", "шеф", "председатель", "босс", "представитель"}
AHEAD = {"planned", "proposed"}
NAMED = {"person", "organization", "country"}
# Words within which a headline ends.
HEADLINE = 20
# Words after a headline within which the lead tells the same.
LEAD = 80
# Words within which one word is of the same event.
NEAR = 40
# What a clause that says who takes part weighs more: `в саммите примут участие Котов и Рыжов`.
ATTENDED = 4
# `US`, and no town.
CODE = 2
# Letters by which words of one phrase in other forms are the same.
STEM = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event as one place of the text tells it, tokens `first` to `last` (exclusive).

    `is_bare`: the word says nothing of who takes part (`на встрече`). `is_impersonal`: nor does its
    clause (`принято решение`, `был подписан`). `has_sum`: the clause names money. `is_quoted`: it
    stands in quotation marks. `is_present`: its verb is in the present, as in `покидает пост`,
    which may be yet to come. `is_held`: the clause says that it takes place, `is_attended` that
    somebody takes part. `news_of`: the year of the article, of what its first sentences report.
    `topic`: the words for what is awarded. `posts`: those that are taken.
    """

    type: EventType
    participants: tuple[Participant, ...]
    place: str | None
    date: str | None
    modality: str
    first: int
    last: int
    trigger: int
    lemma: str
    is_bare: bool = False
    has_sum: bool = False
    is_impersonal: bool = False
    is_quoted: bool = False
    is_noun: bool = False
    is_present: bool = False
    is_held: bool = False
    is_attended: bool = False
    news_of: str = ""
    topic: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """The participants' names."""
        return frozenset(p.name for p in self.participants)

    def date_is_of(self, year: str) -> bool:
        """Whether the event is of a year, in which a span of time may begin or end."""
        return self.date is not None and year in {part[:4] for part in self.date.split("/")}

    @property
    def are_countries(self) -> bool:
        """Whether nobody but countries is named, as when `стороны` met."""
        return all(p.kind in {"country", "sides"} for p in self.participants)

    @property
    def named(self) -> frozenset[str]:
        """The names of the participants who are named."""
        return frozenset(p.name for p in self.participants if p.kind in NAMED)

    @property
    def weight(self) -> int:
        """How many slots the mention fills: the fullest gives the evidence."""
        persons = sum(p.kind == "person" for p in self.participants)
        told = len(self.participants) + persons + bool(self.date) - 2 * self.is_quoted
        return told + ATTENDED * self.is_attended


def merged(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The distinct events in the order in which they are first told.

    A bare mention (`на встрече он отметил`) is of the event of its type told last before it.
    """
    kept: list[Candidate] = []
    for candidate in candidates:
        known = [position for position, other in enumerate(kept) if is_same(other, candidate)]
        if not known:
            kept.append(candidate)
        else:
            position = known[-1] if candidate.is_bare else known[0]
            kept[position] = _joined(kept[position], candidate)
    return kept


def is_same(a: Candidate, b: Candidate) -> bool:
    """Same type, modality not at odds, participants shared, place and date compatible."""
    return (
        a.type == b.type
        and not (a.topic and b.topic and a.topic.isdisjoint(b.topic))
        and _agree_in_modality(a, b)
        and (_agree(a.place, b.place) or a.type in SINGLE or _is_of_its_land(a, b))
        and (_agree(a.date, b.date) or _are_of_one_year(a, b) or _goes_on(a, b))
        and not _are_by_others(a, b)
        and not _is_of_the_past(a, b)
        and (_may_continue(a, b) if b.is_bare else _share_participants(a, b))
    )


def _is_of_its_land(a: Candidate, b: Candidate) -> bool:
    """`отказался от саммита в США`, `не полетит в Вашингтон на саммит`: a town for the country."""
    codes = sorted(len(place) == CODE for place in (a.place, b.place) if place)
    return a.type == "meeting" and a.lemma == b.lemma and codes == [False, True]


def _is_of_the_past(a: Candidate, b: Candidate) -> bool:
    """`Котов снят с поста` in the news of 2012, and below `3 июня 2008 года освобождён`."""
    is_dated = b.date is not None and "X" not in b.date and a.date is None
    return a.type in SINGLE and bool(a.news_of) and is_dated and not b.date_is_of(a.news_of)


def _are_by_others(a: Candidate, b: Candidate) -> bool:
    """`назначит Котову в суд`, `его предшественник назначил её прокурором`: each by another."""
    if a.type not in SINGLE:
        return False
    by_a, by_b = ({p.name for p in c.participants if p.role and p.kind == "person"} for c in (a, b))
    return bool(by_a and by_b) and by_a.isdisjoint(by_b) and not a.is_noun and not b.is_noun


def _are_of_one_year(a: Candidate, b: Candidate) -> bool:
    """`подал рапорт в августе`, `ушёл 9 сентября`: a person leaves a post once in a year."""
    is_of_year = a.date is not None and b.date is not None and a.date[:4] == b.date[:4]
    return a.type == "departure" and is_of_year and a.modality == b.modality


def _agree_in_modality(a: Candidate, b: Candidate) -> bool:
    """What is planned may be proposed beside; one is appointed, a house is opened but once."""
    if a.type == "visit" and "negated" in {a.modality, b.modality}:
        return "happened" not in {a.modality, b.modality}
    if a.is_present and b.modality == "planned":
        return True
    is_undated = a.modality in AHEAD or (a.date is None and a.posts.isdisjoint(b.posts))
    if a.type == "appointment" and is_undated and _is_of_year(b):
        return False
    if a.posts and b.posts and a.posts.isdisjoint(b.posts) and _are_other_posts(a, b):
        return False
    if a.type in LED and a.participants and b.participants:
        return a.modality != "negated" and b.modality != "negated"
    return a.modality == b.modality or {a.modality, b.modality} == {"planned", "proposed"}


def _are_other_posts(a: Candidate, b: Candidate) -> bool:
    """`избран мэром`, `избран лидером партии`, or one alone is below a head: `стал замом`."""
    is_told = a.posts.isdisjoint(GENERAL) and b.posts.isdisjoint(GENERAL)
    is_unlike = not any(_is_one_post(x, y) for x in a.posts for y in b.posts)
    return a.posts & LOWER != b.posts & LOWER or (is_told and is_unlike)


def _is_one_post(one: str, other: str) -> bool:
    """`директор` and `гендиректор`, `премьер` and `премьер-министр`, by their ends or stems."""
    return one in other or other in one or one[:STEM] == other[:STEM]


def _is_of_year(b: Candidate) -> bool:
    """`будет назначен министром` … `в 2003 году занял пост`: an earlier career is another."""
    return b.modality == "happened" and b.date is not None and len(b.date) == len("2003")


def _goes_on(a: Candidate, b: Candidate) -> bool:
    """`Состоялась встреча депутатов. Во встрече участвовал Иванов`: the same word, right after."""
    is_open = not any(p.kind in NAMED for p in a.participants)
    return is_open and b.is_bare and a.lemma == b.lemma and b.trigger - a.trigger < NEAR


def _may_continue(a: Candidate, b: Candidate) -> bool:
    """Whether a bare mention is of a known event: nobody new is at it."""
    if _goes_on(a, b):
        return True
    if b.type == "accession" or {a.lemma, b.lemma} <= words_of("assembly"):
        return True
    return not b.named - a.named or b.are_countries != a.are_countries


def _share_participants(a: Candidate, b: Candidate) -> bool:
    if not a.names or not b.names:
        return a.modality == b.modality and a.type != "meeting"
    if a.type in LED:
        first, second = a.participants[0], b.participants[0]
        is_one = a.type == "launch" and _is_part(first.name, second.name)
        return is_one or _same(first, second) or _is_headline(a, b)
    if a.type == "agreement":
        return a.names == b.names and {a.lemma, b.lemma} <= CONSENT
    return _cover(a.names, b.names) or _cover(b.names, a.names)


def _cover(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each name stands among the others, be it shorter: `Обама` in `Барак Обама`."""
    return some <= others or all(any(_is_part(x, y) for y in others) for x in some)


def _is_part(name: str, other: str) -> bool:
    return name == other or (" " in name + other and set(name.split()) <= set(other.split()))


def _is_headline(a: Candidate, b: Candidate) -> bool:
    """`Глава комиссии покидает пост` above, and below the same of a person by name."""
    if a.type not in PERSONAL or not a.participants or not b.participants or a.trigger >= HEADLINE:
        return False
    is_near = b.trigger - a.trigger < LEAD
    return is_near and a.participants[0].is_described and not b.participants[0].is_described


def _same(a: Participant, b: Participant) -> bool:
    """`совместное производство` and `совместные производства` are one."""
    return a.name == b.name or _stems(a.name) == _stems(b.name)


def _stems(name: str) -> list[str]:
    return [word[:STEM].lower() for word in name.split()]


def _agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b


def _joined(a: Candidate, b: Candidate) -> Candidate:
    """The fuller mention with what the other adds; the modality of the first."""
    best, other = (a, b) if a.is_bare <= b.is_bare and a.weight >= b.weight else (b, a)
    if b.is_bare and not b.is_attended:
        best, other = a, b
    elif _is_headline(a, b):
        best, other = b, replace(a, participants=a.participants[1:])
    is_known = b.is_bare and b.lemma not in words_of("assembly") and not _goes_on(a, b)
    new = () if is_known else tuple(p for p in other.participants if not _is_known(p, best))
    if best.is_attended and not other.is_attended:
        new = tuple(p for p in new if p.kind == "person")
    return replace(
        best,
        participants=best.participants + new,
        place=_nearer(best, other) if _is_of_its_land(a, b) else best.place or other.place,
        date=best.date or other.date,
        modality=_last_word(a, b),
    )


def _nearer(a: Candidate, b: Candidate) -> str | None:
    """The town of two places, one of which is a country."""
    return max((p for p in (a.place, b.place) if p), key=len)


def _last_word(a: Candidate, b: Candidate) -> str:
    """The modality of the first mention, unless the second tells the end: done, or called off."""
    if a.is_present and b.modality == "planned":
        return b.modality
    if b.is_present and a.modality == "planned":
        return a.modality
    told = {"negated"}
    if a.type in PERSONAL and not (b.is_noun and a.modality == "planned"):
        told = {"happened"}
    return b.modality if b.modality in told else a.modality


def _is_known(participant: Participant, candidate: Candidate) -> bool:
    return any(
        _same(participant, known) or _cover(frozenset({known.name}), frozenset({participant.name}))
        for known in candidate.participants
    )
