"""Names of those who take part: canonical where the article knows them, else noun phrases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tasks.extract.events.phrase_extents import dictionary_form, is_named, phrase_extent
from tasks.extract.events.talkers import addressee_of, couple, latter, speaker_of
from tasks.extract.events.words import words_of
from tasks.extract.events.work_titles import called_title, quoted_title, title_behind
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# Words between a delegation and who leads it: `делегация министерства торговли во главе с`.
LEADER_REACH = 6
# Kinds of participants that can act; a mere noun phrase may be anything.
ACTORS = {"person", "organization", "country", "group", "sides"}
NOMINALS = {"NOUN", "PROPN", "PRON", "ADJ", "NUM"}
FIRST = {"я", "мы", "наш"}
SECOND = {"вы", "ваш"}
SIDES = {"сторона", "страна", "государство", "республика", "правительство"}
PRONOUNS = {"PRON", "DET"}


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part.

    `kind` is an entity's kind, `sides` for a country meant by `стороны` or `мы`, `group` for a noun
    phrase qualified by a name, `work` for a title in quotation marks, or `phrase` for a mere noun
    phrase.
    `is_plural`: a phrase for several, `лидеры Армении и Азербайджана`. `role` is the place of their
    role in the frame of the event's word.
    """

    name: str
    kind: str
    token: int
    is_plural: bool = False
    role: int = 0

    @property
    def is_described(self) -> bool:
        """Whether nobody is named: `глава комиссии`."""
        return self.kind in {"person", "phrase", "group"} and self.name[:1].islower()


def named(scene: Scene, heads: Iterable[Token]) -> Iterator[Participant]:
    """The participants that phrases name, coordinated ones apart, in order."""
    for token in apart(scene, heads):
        yield from _at(scene, token)


def coordinated(scene: Scene, head: Token, seen: set[int] | None = None) -> Iterator[Token]:
    """`Лукашенко и Назарбаев`, `концерном "Восход" и АО "Заря"`: each head in turn.

    A name among whose words another stands may lead back: tokens `seen` already are left out.
    """
    yield head
    words = [head.index]
    for mention in scene.mentions_at(head):
        words += range(mention.first, mention.last)
    seen = set() if seen is None else seen
    seen.update(words)
    for index in words:
        for below in scene.below(scene.tokens[index], "conj"):
            is_nominal = below.pos in NOMINALS and not below.verb_form
            if below.index not in seen and is_nominal and _may_agree(head, below):
                yield from coordinated(scene, below, seen)


def _may_agree(head: Token, other: Token) -> bool:
    """In `форвард клуба и сборной Роналду` the forward and the team are no pair."""
    return not (head.case == "Nom" and other.case == "Gen" and other.pos == "NOUN")


def apart(scene: Scene, heads: Iterable[Token]) -> list[Token]:
    """All heads, coordinated ones each for itself."""
    return [token for head in heads for token in coordinated(scene, head)]


def _at(scene: Scene, token: Token) -> Iterator[Participant]:
    told = [m for m in scene.mentions_at(token) if not _is_inside(m, token)]
    found = [m for m in told if not _is_from_elsewhere(scene, m, token)]
    if found and _describes(found[0]) and (names := list(_apposed(scene, token))):
        yield from names
    elif found:
        yield from (_headed(_of(mention), mention, token) for mention in found)
        yield from _leader(scene, token)
    elif token.lemma in FIRST | SECOND:
        yield from _talkers(scene, token)
    elif apposed := list(_apposed(scene, token)):
        yield from apposed
    elif work := quoted_title(scene, token):
        yield Participant(work, "work", token.index)
    elif token.lemma == "сторона" and (country := _side(scene, token)):
        yield country
    elif is_both_sides(scene, token):
        yield from _both_sides(scene, token)
    elif token.lemma == "тот" or couple(scene, token):
        yield from map(_of, couple(scene, token) or latter(scene, token))
    elif token.pos not in PRONOUNS:
        yield from _phrase(scene, token)


def _is_inside(mention: EntityMention, token: Token) -> bool:
    """`газеты` in `основатель газеты «Искра»`: a word within what describes somebody else."""
    is_foreign = token.text.isascii() and mention.first < token.index
    is_below = mention.first <= token.head < mention.last
    return mention.form == "description" and (is_below or is_foreign)


def _is_from_elsewhere(scene: Scene, mention: EntityMention, token: Token) -> bool:
    """`спортсменка из Туниса`: another than the sportswoman whom the article names."""
    places = (t for t in scene.below(token, "nmod") if scene.preposition(t) == "из")
    return _describes(mention) and any(
        m.entity.kind in {"place", "country"} for t in places for m in scene.mentions_at(t)
    )


def _describes(mention: EntityMention) -> bool:
    """`хирург из Конго` before `Денис Муквеге`: a description gives way to the name behind it."""
    return mention.form == "description" and mention.entity.kind == "person"


def _talkers(scene: Scene, token: Token) -> Iterator[Participant]:
    """`я` is who speaks, `Вы` with a capital whom he addresses, `мы` both countries."""
    if token.lemma == "я":
        speaker = speaker_of(scene.reading, token.start)
        yield from (Participant(name, "person", token.index) for name in [speaker] if name)
    elif token.text[0].isupper() and token.lemma in SECOND:
        partner = addressee_of(scene.reading, token.start)
        yield from (Participant(name, "person", token.index) for name in [partner] if name)
    else:
        yield from _both_sides(scene, token)


def _both_sides(scene: Scene, token: Token) -> Iterator[Participant]:
    yield from (Participant(code, "sides", token.index) for code in scene.parties)


def _side(scene: Scene, token: Token) -> Participant | None:
    """`белорусская сторона`: the country."""
    for below in scene.below(token, "amod"):
        for mention in scene.mentions_at(below):
            if mention.entity.kind == "country":
                return _of(mention)
    return None


def is_both_sides(scene: Scene, token: Token) -> bool:
    """`стороны`, `две страны` of an article about two countries."""
    counts = scene.below(token, "nummod", "nummod:gov")
    is_plural = token.number == "Plur" or bool(counts)
    if any(count.lemma not in {"два", "оба", "2"} for count in counts):
        return False
    is_plain = not any(scene.below(token, "nmod", "appos"))
    return is_plural and is_plain and token.lemma in SIDES


def _of(mention: EntityMention) -> Participant:
    is_group = mention.entity.kind == "group" and mention.entity.number == "Plur"
    is_union = plain(mention.entity.name) in words_of("union")
    kind = "organization" if is_union else mention.entity.kind
    return Participant(mention.entity.name, kind, mention.first, is_group)


def _headed(found: Participant, mention: EntityMention, head: Token) -> Participant:
    """`местные | чиновники`: people described go by their noun, not by the adjective before it."""
    is_group = mention.form == "description" and mention.entity.kind == "group"
    return replace(found, token=head.index) if is_group and head.number == "Plur" else found


def _apposed(scene: Scene, token: Token) -> Iterator[Participant]:
    """`президентов двух стран Лукашенко и Назарбаева`, `кандидаты — Иванов и Петров`: the names."""
    listed = scene.below(token, "parataxis") if token.number == "Plur" else []
    for below in (*scene.below(token, "appos", "flat:name"), *listed):
        if _is_of_last(scene, token, below):
            continue
        for name in coordinated(scene, below) if below.case in {token.case, "", "Nom"} else ():
            for mention in scene.mentions_at(name):
                if _is_inside(mention, name):
                    continue
                is_resolved = mention.entity.kind == "person" and mention.entity.name[0].isupper()
                is_body = mention.form == "name" and mention.entity.kind == "organization"
                if is_resolved or is_body:
                    yield _of(mention)


def _is_of_last(scene: Scene, token: Token, name: Token) -> bool:
    """`премьер Швеции и президент Чада Котов`: the name is of the noun before it."""
    nouns = scene.below(token, "conj") if token.number == "Sing" == name.number else []
    return any(t.index < name.index and t.case == token.case and t.pos == "NOUN" for t in nouns)


def _leader(scene: Scene, token: Token) -> Iterator[Participant]:
    """`делегация (компании) во главе с Кошановым`: who leads takes part too."""
    stop = scene.sentence(token).last
    for index in range(token.index + 1, min(token.index + LEADER_REACH, stop - 3)):
        if scene.tokens[index + 1].lemma == "глава" and scene.tokens[index + 2].lemma == "с":
            for found in scene.mentions_at(scene.tokens[index + 3]):
                yield _of(found)
            return
        if scene.tokens[index].pos not in {"NOUN", "PROPN", "ADJ"}:
            return


def _phrase(scene: Scene, token: Token) -> Iterator[Participant]:
    """A noun phrase without a name of its own: `казахстанские компании`, `министр обороны США`."""
    if token.pos not in {"NOUN", "PROPN"} or is_quantity(scene, token):
        return
    first, last = phrase_extent(scene, token)
    owners = list(_owners(scene, token))
    if token.number == "Plur" and len(owners) > 1 and last <= owners[-1].index + 1:
        yield from (_distributed(token, owner) for owner in owners)
    else:
        phrase = scene.tokens[first:last]
        if following := _name_behind(scene, last, token):
            yield following
        elif title := title_behind(scene, last) or called_title(scene, last):
            name = f"{dictionary_form(scene, phrase)} {title}"
            kind = "group" if token.animacy == "Anim" else "work"
            yield Participant(name, kind, token.index)
        else:
            yield described(scene, token)
    yield from _leader(scene, token)


def described(scene: Scene, token: Token) -> Participant:
    """A phrase as such, whoever it may mean in the article: `новый президент Перу`."""
    phrase = scene.tokens[slice(*phrase_extent(scene, token))]
    kind = "group" if is_named(scene, phrase) else "phrase"
    return Participant(dictionary_form(scene, phrase), kind, token.index, token.number == "Plur")


def is_quantity(scene: Scene, token: Token) -> bool:
    """`ряд банков`, `группа учёных`; `рабочая группа` is somebody."""
    return token.lemma in words_of("quantity") and any(
        below.case == "Gen" for below in scene.below(token, "nmod")
    )


def _name_behind(scene: Scene, last: int, token: Token) -> Participant | None:
    """`чемпионом мира Веселином Топаловым`: the person behind a description in its case."""
    if token.animacy != "Anim":
        return None
    stop = min(max(last, scene.syntax.extent(token.index)[1] - 1) + 1, scene.sentence(token).last)
    for following in scene.tokens[last:stop]:
        found = [m for m in scene.mentions_at(following) if m.entity.kind == "person"]
        if found and found[0].form == "name" and following.case in {token.case, ""}:
            return _of(found[0])
        is_end = following.pos == "VERB" or following.text == ","
        if is_end or (following.pos == "NOUN" and following.case == token.case):
            return None
    return None


def _owners(scene: Scene, token: Token) -> Iterator[Token]:
    """The coordinated names of which a plural noun tells: `делегации Италии и Чехии`."""
    for below in scene.below(token, "nmod"):
        if below.case == "Gen" and below.pos == "PROPN" and below.index == token.index + 1:
            yield from coordinated(scene, below)


def _distributed(token: Token, owner: Token) -> Participant:
    """`делегации Италии и Чехии` -> `делегация Италии`, `делегация Чехии`."""
    return Participant(f"{token.lemma} {owner.text}", "group", token.index)
