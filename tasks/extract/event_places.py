"""Where an event takes place."""

from collections.abc import Iterator, Sequence

from tasks.extract.event_roles import genitive, object_
from tasks.extract.event_scene import Scene, plain
from tasks.extract.event_words import words_of
from tasks.extract.noun_phrases import nominative
from tasks.extract.participants import coordinated
from tasks.russian.parsed import Token

WHERE = {"в", "во", "на"}
SIDES = {"place", "country", "organization"}
# `в Минске`; for who travels also `в Минск`, and names that the tagger gives no case.
AT = frozenset({"Loc"})
TOWARDS = frozenset({"Loc", "Acc", ""})
PLACED = ("obl", "nmod", "advmod", "obj", "parataxis", "appos", "conj")
# What a person visits: `посетил Костанайскую область`.
VISITING = {"посетить", "посещать", "посещение"}


def own_places(scene: Scene, token: Token, cases: frozenset[str] = AT) -> list[str]:
    """The places that the event's word itself governs in one of the cases, each apart."""
    return [name for head in _place_heads(scene, token, cases) for name in _names(scene, head)]


def clause_place(scene: Scene, token: Token, clause: Sequence[Token]) -> str | None:
    """The place that the event's word or a verb above it governs.

    Else the nearest one with `в` or `на` among the words of its clause.
    """
    for above in (token, *scene.chain(token)):
        if found := own_places(scene, above):
            return found[0]
    near = sorted(clause, key=lambda t: abs(t.index - token.index))
    return next((n for t in near if _is_where(scene, t, token) for n in _names(scene, t)), None)


def _place_heads(scene: Scene, token: Token, cases: frozenset[str]) -> Iterator[Token]:
    if token.lemma in VISITING:
        for head in (genitive if token.pos == "NOUN" else object_)(scene, token):
            yield from coordinated(scene, head)
    for below in scene.below(token, *PLACED):
        if scene.preposition(below) in WHERE and below.case in cases:
            yield from coordinated(scene, below)


def _is_where(scene: Scene, token: Token, event: Token) -> bool:
    """`в Москве`, but not of another noun: `посол в Москве`, `прекращение огня в Идлибе`.

    What is opened somewhere is opened there: `создание комплексов в Чили`.
    """
    head = scene.head(token)
    is_of_noun = head is not None and head.pos == "NOUN" and head.index < token.index
    is_of_object = is_of_noun and head is not None and head.head == event.index
    is_built = is_of_object and head is not None and plain(head.lemma) in words_of("launchable")
    is_within = token.case == "Loc" and scene.preposition(token) in WHERE
    return is_within and (is_built or not is_of_noun)


def _names(scene: Scene, head: Token) -> Iterator[str]:
    mentions = [m for m in scene.mentions_at(head) if m.entity.kind in SIDES]
    for mention in mentions:
        if mention.form == "capital":
            yield nominative(scene.tokens[mention.first : mention.last], scene.parsed.text)
        elif mention.form == "name":
            yield mention.entity.name
    if mentions:
        return
    if plain(head.lemma) in words_of("venue"):
        yield from _described(scene, head)
    elif head.pos == "PROPN" and head.text[0].isupper():
        yield nominative(_capitalised(scene, head), scene.parsed.text)


def _capitalised(scene: Scene, head: Token) -> tuple[Token, ...]:
    """The run of capitalised words of a name that the tagger has missed: `Аль Аин`, `БЕЛАЗ`."""
    last = head.index + 1
    while last < scene.sentence(head).last and _goes_on(scene, head, scene.tokens[last]):
        last += 1
    return scene.tokens[head.index : last]


def _goes_on(scene: Scene, head: Token, token: Token) -> bool:
    is_part = token.pos == "PROPN" and token.case == head.case and token.text[0].isupper()
    return is_part and not scene.mentions_at(token)


def _described(scene: Scene, head: Token) -> Iterator[str]:
    """`в резиденции "Вискули"`, `в городе Гомеле`: the name behind the common noun."""
    _, last = scene.syntax.extent(head.index)
    for token in scene.tokens[head.index : min(last, head.index + 5)]:
        for mention in scene.mentions_at(token):
            if mention.form == "name" and mention.entity.kind in SIDES:
                yield mention.entity.name
                return
