"""Where an event takes place."""

from collections.abc import Iterable, Iterator, Sequence

from seeds import column
from tasks.extract.events.carriers import is_carrier, relative_verbs
from tasks.extract.events.case_roles import genitive, object_
from tasks.extract.events.participants import coordinated
from tasks.extract.events.phrase_extents import phrase_extent
from tasks.extract.events.words import triggers, words_of
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

WHERE = {"в", "во", "на"}
SIDES = {"place", "country", "organization"}
# `из-за критики в СМИ`: no place.
NOWHERE = {"СМИ", "Сети", "Интернете"}
# `в Минске`; for who travels also `в Минск`, and names that the tagger gives no case.
AT = frozenset({"Loc"})
TOWARDS = frozenset({"Loc", "Acc", ""})
PLACED = ("obl", "nmod", "advmod", "obj", "parataxis", "appos", "conj")
# What a person visits: `посетил Костанайскую область`.
# `в области физики`, `в центре внимания`: a place only with a name behind.
VAGUE = words_of("vague_places")
# `посетил Китай, где встретился с послом`.
COMPETING = {"показать", "выступить", "выступать", "финишировать", "стартовать", "соревноваться"}
WHITHER = {"куда", "где"}
VISITING = {"посетить", "посещать", "посещение"}


def own_places(scene: Scene, token: Token, cases: frozenset[str] = AT) -> list[str]:
    """The places that the event's word itself governs in one of the cases, each apart."""
    return [name for head in _place_heads(scene, token, cases) for name in _names(scene, head)]


def visited(scene: Scene, token: Token) -> list[str]:
    """Where one goes: `поездка в Китай`, `первую поездку совершил в Китай`."""
    head = scene.head(token) if token.pos == "NOUN" and token.rel == "obj" else None
    own = own_places(scene, token, TOWARDS)
    if own or head is None or not is_carrier(head):
        return own or _behind_gathering(scene, token)
    return own_places(scene, head, TOWARDS)


def _behind_gathering(scene: Scene, verb: Token) -> list[str]:
    """`прибыл на саммит в Ригу`: the tree hangs the town on the gathering."""
    aims = [t for t in scene.below(verb, "obl") if _is_gone_to(scene, t)]
    return [place for aim in aims for place in own_places(scene, aim, TOWARDS)]


def _is_gone_to(scene: Scene, noun: Token) -> bool:
    is_gathering = any(word.type == "meeting" for word in triggers().get((noun.lemma, True), ()))
    return is_gathering and scene.preposition(noun) == "на" and noun.case == "Acc"


def gathered_at(scene: Scene, noun: Token) -> str | None:
    """`не полетит в Вашингтон на саммит`: where those go who come to a gathering."""
    verb = scene.head(noun)
    if verb is None or not _is_gone_to(scene, noun):
        return None
    is_going = any(word.type == "visit" for word in triggers().get((verb.lemma, False), ()))
    return next(iter(visited(scene, verb)), None) if is_going else None


def clause_place(scene: Scene, token: Token, clause: Sequence[Token]) -> str | None:
    """The place that the event's word or a verb above it governs.

    Else the nearest one with `в` or `на` among the words of its clause.
    """
    is_told = token.rel == "ccomp" and token.verb_form == "Part" and not token.case
    chain = () if is_told else scene.chain(token)
    words = scene.subtree(token) if is_told else clause
    for above in (token, *relative_verbs(scene, token), *chain):
        if found := _places_of(scene, above, token):
            return found[0]
    standing = [t for t in words if t.case in AT or _is_undeclined(scene, t)]
    near = sorted(standing, key=lambda t: abs(t.index - token.index))
    return next((n for t in near if _is_where(scene, t, token) for n in _names(scene, t)), None)


def _places_of(scene: Scene, above: Token, token: Token) -> list[str]:
    """`в Риге встретился с Котовым и подписал`: what stands before the first of two verbs.

    In `сохранит должность в театре, но уйдёт из хора` he does not leave in the theatre, yet in
    `показала в Лондоне третий результат и завоевала бронзу` she won it there.
    """
    if above.index >= token.index or above.pos != "VERB" or token.pos != "VERB":
        return own_places(scene, above)
    heads = _place_heads(scene, above, AT)
    is_of_contest = above.lemma in COMPETING
    near = [head for head in heads if head.index < above.index or is_of_contest]
    return [n for head in near for n in _names(scene, head)]


def nested_place(scene: Scene, words: Iterable[Token]) -> str | None:
    """The place of a body among words: `худруком театра в Риге`."""
    heads = (t for t in words if t.case in AT and scene.preposition(t) in WHERE)
    return next((name for head in heads for name in _names(scene, head)), None)


def _is_undeclined(scene: Scene, token: Token) -> bool:
    """`в Аль Аин`: the name of a place that the tagger has in no case that `в` may govern."""
    before = scene.tokens[token.index - 1] if token.index else token
    if token.case not in {"", "Nom"} or before.text.lower() not in {"в", "во"}:
        return False
    found = scene.mentions_at(token)
    return any(m.entity.kind == "place" and m.first == token.index for m in found)


def _place_heads(scene: Scene, token: Token, cases: frozenset[str]) -> Iterator[Token]:
    if token.rel == "acl:relcl" and any(t.lemma in WHITHER for t in scene.below(token, "advmod")):
        yield from filter(None, [scene.head(token)])
    if token.lemma in VISITING:
        for head in (genitive if token.pos == "NOUN" else object_)(scene, token):
            yield from coordinated(scene, head)
    for below in scene.below(token, *PLACED):
        is_of_content = is_behind_content(scene, token, below)
        if scene.preposition(below) in WHERE and below.case in cases and not is_of_content:
            yield from coordinated(scene, below)


def is_behind_content(scene: Scene, token: Token, place: Token) -> bool:
    """`договорились о перемирии в Идлибе`: the place of what is agreed on."""
    between = scene.tokens[token.index + 1 : place.index]
    return any(word.pos == "ADP" and word.text.lower() in {"о", "об", "обо"} for word in between)


def _is_where(scene: Scene, token: Token, event: Token) -> bool:
    """`в Москве`, but not of another noun: `посол в Москве`, `прекращение огня в Идлибе`."""
    if scene.preposition(token) not in WHERE:
        return False
    head = scene.head(token)
    is_of_noun = head is not None and head.pos == "NOUN" and head.index < token.index
    if head is not None and head.pos == "ADJ" and head.rel == "amod":
        return False  # `ушёл популярный на Западе министр`
    if _is_of_participle(head, event) or is_behind_content(scene, event, token):
        return False
    return not is_of_noun or (head is not None and _shares_place(scene, head, event))


def _is_of_participle(head: Token | None, event: Token) -> bool:
    """`стал мэром Котов, служивший в Риге`: where something else was; not `прошедший в Риге`."""
    if head is None or head.verb_form != "Part" or not head.case or head.index == event.index:
        return False
    return not is_carrier(head)


def _shares_place(scene: Scene, noun: Token, event: Token) -> bool:
    """Whether the event is where a noun beside it is.

    So with what is opened (`создание комплексов в Чили`), with the event that it came of (`итог
    встречи в Риге`), and with a date that the tree takes for a noun (`15 мая в Москве`).
    """
    is_object = noun.head == event.index and plain(noun.lemma) in words_of("launchable")
    is_event = (plain(noun.lemma), True) in triggers()
    dates = scene.dates_by_sentence.get(noun.sentence, [])
    return is_object or is_event or any(d.start <= noun.start < d.stop for d in dates)


def _names(scene: Scene, head: Token) -> Iterator[str]:
    if head.text in NOWHERE or plain(head.lemma) in words_of("union"):
        return
    told = scene.mentions_at(head)
    mentions = [m for m in told if m.entity.kind in SIDES]
    if not mentions and any(m.entity.kind == "person" for m in told):
        return
    if mentions and (town := _town_of_body(scene, mentions[-1])):
        yield town
        return
    for mention in mentions:
        if mention.form == "capital":
            yield nominative(scene.tokens[mention.first : mention.last], scene.parsed.text)
        elif mention.form == "name":
            yield mention.entity.name
    if mentions:
        return
    if venue := _venue(scene, head):
        yield venue
    elif head.pos == "PROPN" and head.text[0].isupper():
        yield nominative(_capitalised(scene, head), scene.parsed.text)


def _venue(scene: Scene, head: Token) -> str | None:
    """`в здании мэрии`, `в доме культуры «Луч»`, but no bare `в клубе`."""
    lemma = plain(head.lemma)
    if lemma not in words_of("venue") | column("words/venue_nouns", "lemma"):
        return None
    name = _described(scene, head)
    is_told = lemma in words_of("venue") or (name is not None and name != name.lower())
    return name if is_told else None


def _town_of_body(scene: Scene, body: EntityMention) -> str | None:
    """`на Соборе в Софии`: the town behind a body by name is the place."""
    behind = scene.tokens[body.last : body.last + 2]
    if body.entity.kind != "organization" or len(behind) < len("в."):
        return None
    found = [m for m in scene.mentions_at(behind[1]) if m.entity.kind in {"place", "country"}]
    is_in = behind[0].text in {"в", "во"} and behind[1].case in AT
    return found[0].entity.name if is_in and found else None


def _capitalised(scene: Scene, head: Token) -> tuple[Token, ...]:
    """The run of capitalised words of a name that the tagger has missed: `Аль Аин`, `БЕЛАЗ`."""
    last = head.index + 1
    while last < scene.sentence(head).last and _goes_on(scene, head, scene.tokens[last]):
        last += 1
    return scene.tokens[head.index : last]


def _goes_on(scene: Scene, head: Token, token: Token) -> bool:
    is_part = token.pos == "PROPN" and token.case == head.case and token.text[0].isupper()
    return is_part and not scene.mentions_at(token)


def _described(scene: Scene, head: Token) -> str | None:
    """`в резиденции "Вискули"`, `в городе Гомеле`: the name behind the noun, else its phrase.

    Of `визит на острова президента` the owner is no part.
    """
    _, last = scene.syntax.extent(head.index)
    for token in scene.tokens[head.index : min(last, head.index + 5)]:
        for mention in scene.mentions_at(token):
            if mention.form == "name" and mention.entity.kind in SIDES:
                return mention.entity.name
    if plain(head.lemma) in VAGUE:
        return None
    first, last = phrase_extent(scene, head)
    behind = scene.tokens[head.index + 1 : last]
    last = next((t.index for t in behind if t.animacy == "Anim"), last)
    return nominative(scene.tokens[first:last], scene.parsed.text)
