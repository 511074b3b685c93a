"""Between whom a document is: who signs or issues it, with whom, to whom."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from tasks.extract.documents.actors import KINDS, acting, actors
from tasks.extract.documents.contents import in_nominative
from tasks.extract.documents.states import by_states, main_country
from tasks.extract.events import case_roles as roles
from tasks.extract.events.frames import is_actor
from tasks.extract.events.participants import Participant, named
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.organizations import body_words
from tasks.russian.parsed import Token

# Documents of two sides: without a named one they are between the article's pair of countries.
MUTUAL = frozenset({"treaty", "document"})
# Documents that turn to somebody: a court's decision, a permit, a letter.
TURNED = frozenset({"address", "court", "permit", "charge", "application"})
# `отозвал лицензию у банка`, `иск против банка`, `обвинения в отношении банка`
HITTING = frozenset({"у", "против", "в отношении"})
# `сняты обвинения с Котова`
LIFTING = frozenset({"снять", "снимать", "снятие", "сниматься"})
# `получил разрешение от министра`
RECEIVING = word_class("documents", "receiving")
# `обратился к премьеру`
TO = frozenset({"к", "ко"})
# `подал иск в суд`: where it goes is no party.
COURTS = frozenset({"суд"})
BLAMING = frozenset({"обвинять", "обвинить"})
# `отказаться от подписания`, `готовиться к заключению`, `приступить к выполнению`
CONTROLLING = word_class("documents", "controlling")
# `дал поручение правительству`
ORDERS = frozenset({"поручение", "распоряжение", "предписание", "указание"})
# `письмо, обращённое к министру`
ADDRESSING = frozenset({"обратить", "адресовать", "направить", "отправить", "послать"})
DEMANDING = frozenset({"требовать", "потребовать"})

# The case of who issued it, of foreign abbreviations none: `заявление FCA`.
OF = frozenset({"Gen", ""})

# Laws of a country, whose without a word is its own.
NATIONAL = frozenset({"конституция", "кодекс", "законодательство", "госбюджет"})
# `закон штата Техас`, `устав Москвы`: what places have of their own.
OF_PLACES = frozenset({"закон", "устав", "постановление"})
LAWS = word_class("documents", "laws") | OF_PLACES
STATES = frozenset({"штат", "кантон", "земля", "провинция"})
LAND_REACH = 9
# Words behind a document within which `на имя министра` may stand.
NAME_REACH = 8
NAMED_SIDES = frozenset({"country", "organization", "place"})


def parties_of(scene: Scene, noun: Token, sign: Token, kind: str) -> tuple[str, ...]:
    """Whose document it is: names in the order of the roles, () where none is named."""
    finder: Callable[[Scene, Token, Token], Iterator[Participant]] = (
        _mutual if kind in MUTUAL else _turned if kind in TURNED else _issued
    )
    own = {m.entity.name for m in scene.mentions_at(noun)}
    others = [
        p
        for p in finder(scene, noun, sign)
        if p.token != noun.index and "которо" not in p.name and p.name not in own
    ]
    if kind in MUTUAL:
        return _with_pair(scene, tuple(by_states(scene, noun, others)))
    found = _fullest(dict.fromkeys(p.name for p in others))
    return found or _nation(scene, noun)


def _fullest(names: Iterable[str]) -> tuple[str, ...]:
    """`пресс-служба Главы` beside `пресс-служба Главы митрополии` is no other party."""
    names = tuple(names)
    return tuple(n for n in names if not any(o != n and o.startswith(f"{n} ") for o in names))


def _nation(scene: Scene, noun: Token) -> tuple[str, ...]:
    """`по Конституции`: of the country that the article names most."""
    code = main_country(scene, ()) if noun.lemma in NATIONAL else None
    return (code,) if code else ()


def issuers(scene: Scene, noun: Token) -> Iterator[Participant]:
    """`постановление правительства`, `закон Украины`, `грузинская конституция`, `его указ`."""
    behind = (t for t in scene.below(noun, "nmod", "appos") if t.case in OF and _is_bare(scene, t))
    places = ("place",) if noun.lemma in OF_PLACES else ()
    yield from acting(scene, (t for t in behind if _may_issue(scene, t)), *places)
    yield from acting(scene, (t for t in scene.below(noun, "det") if t.lemma != "свой"))
    for found in named(scene, scene.below(noun, "amod")):
        if found.kind == "country":
            yield found


def _may_issue(scene: Scene, token: Token) -> bool:
    """`заявление Котова`, `пресс-релиз посольства`."""
    return bool(scene.mentions_at(token)) or is_actor(token) or token.lemma in body_words()


def affected(scene: Scene, heads: Iterable[Token]) -> Iterator[Participant]:
    """Those whom a document is about or turns to; of a mere description who is named behind it."""
    for head in heads:
        found = [p for p in named(scene, [head]) if p.kind in KINDS]
        persons = [p for p in found if p.kind == "person" and p.name[:1].isupper()]
        yield from persons or found or list(_named_within(scene, head))


def _people(scene: Scene, head: Token) -> Iterator[Participant]:
    """`предъявили обвинения трём рабочим`: those whom nobody names."""
    for one in named(scene, [head]):
        token = scene.tokens[one.token]
        if one.kind == "phrase" and token.pos == "NOUN" and is_actor(token):
            name = in_nominative(scene, token) or one.name
            yield replace(one, name=name[:1].lower() + name[1:])


def _mutual(scene: Scene, noun: Token, sign: Token) -> Iterator[Participant]:
    yield from actors(scene, sign)
    yield from _controllers(scene, sign)
    yield from _sides(scene, noun)
    verb = scene.head(noun) if sign is noun and noun.rel == "nsubj" else sign
    if verb is not None and verb is not noun:  # между Литвой и Латвией | существует договор
        yield from _sides(scene, verb)
    yield from issuers(scene, noun)


def _controllers(scene: Scene, sign: Token) -> Iterator[Participant]:
    """`Литва отказалась от подписания`: who is to do what a noun or infinitive names."""
    verb = scene.head(sign)
    is_inner = sign.pos == "NOUN" and verb is not None and verb.lemma in CONTROLLING
    if is_inner and verb is not None:
        yield from acting(scene, roles.subject(scene, verb))


def _turned(scene: Scene, noun: Token, sign: Token) -> Iterator[Participant]:
    yield from actors(scene, sign)
    yield from issuers(scene, noun)
    for head in _addressed(scene, noun, sign):
        yield from list(affected(scene, [head])) or _people(scene, head)


def _issued(scene: Scene, noun: Token, sign: Token) -> Iterator[Participant]:
    found = [p for p in (*actors(scene, sign), *_sides(scene, noun)) if p.token != noun.index]
    own = list(issuers(scene, noun))
    if noun.case == "Ins" and own:  # назначен указом губернатора
        found = own
    yield from found or own or _countries_within(scene, noun) or _land(scene, noun)
    yield from affected(scene, _in_the_name_of(scene, noun))
    if noun.lemma in ORDERS:
        yield from affected(scene, [*roles.dative(scene, noun), *roles.dative(scene, sign)])
    for body in scene.below(sign, "obl", "nmod"):  # `подал в полицию заявление`
        if _is_sent_to(scene, body):
            yield from list(affected(scene, [body])) or _people(scene, body)


def _sides(scene: Scene, token: Token) -> Iterator[Participant]:
    """`между X и Y`, `с X`, right below the document or what was done to it."""
    between = [t for t in _phrase_nouns(scene, token) if _is_side(scene, t)]
    found = dict.fromkeys([*roles.with_(scene, token), *roles.between(scene, token), *between])
    heads = [t for t in found if not t.lemma.endswith(("ние", "тие", "ость"))]
    yield from acting(scene, heads, "place")


def _is_side(scene: Scene, token: Token) -> bool:
    """`соглашение о торговле с ЕС`, `между заводами`: whoever is named, however deep."""
    before = scene.preposition(token)
    kinds = {m.entity.kind for m in scene.mentions_at(token)}
    return before == "между" or (before in {"с", "со"} and bool(kinds & NAMED_SIDES))


def _phrase_nouns(scene: Scene, token: Token) -> tuple[Token, ...]:
    """The words of a document's phrase; of a verb none."""
    if token.pos != "NOUN":
        return ()
    first, last = phrase(scene, token)
    return scene.tokens[first:last]


def _countries_within(scene: Scene, noun: Token) -> list[Participant]:
    """`программа сотрудничества Чехии и Польши`: the countries, where there are two or more."""
    heads = [t for t in _phrase_nouns(scene, noun) if t.case == "Gen"]
    found = [p for p in named(scene, heads) if p.kind == "country"]
    return found if len({p.name for p in found}) > 1 else []


def _land(scene: Scene, noun: Token) -> list[Participant]:
    """`закон о браке | в Аргентине`, `закон штата | Техас`: where a law that names nobody holds."""
    stop = min(scene.sentence(noun).last, noun.index + LAND_REACH)
    behind = scene.tokens[noun.index + 1 : stop] if noun.lemma in LAWS else ()
    for token in itertools.takewhile(lambda t: t.pos not in {"PUNCT", "VERB"}, behind):
        is_where = scene.preposition(token) in {"в", "во", "на"} and token.case == "Loc"
        is_state = scene.tokens[token.index - 1].lemma in STATES
        for mention in scene.mentions_at(token) if is_where or is_state else ():
            if mention.entity.kind in {"country", "place"} and mention.form == "name":
                return [Participant(mention.entity.name, mention.entity.kind, mention.first)]
    return []


def _addressed(scene: Scene, noun: Token, sign: Token) -> Iterator[Token]:
    """`выдал компаниям`, `послание к народу`, `иск против банка`, `отозвал у банка`."""
    told = (t for t in scene.below(noun, "acl", "amod") if t.lemma in ADDRESSING)
    for place in dict.fromkeys((noun, sign, *told)):
        for below in scene.below(place, "nmod", "obl", "iobj", "appos"):
            before = scene.preposition(below)
            is_given = below.case == "Dat" or below.rel == "iobj"  # `написала | премьеру письмо`
            is_to = is_given and before in {"", *TO} and below.lemma not in COURTS
            is_hit = below.case == "Gen" and before in _taking(sign)
            if is_to or is_hit or _is_sent_to(scene, below):
                yield below
    yield from _in_the_name_of(scene, noun)
    yield from _blamed(scene, sign)


def _taking(sign: Token) -> frozenset[str]:
    """`отозвал у банка`, `иск против банка`; `снял с Котова`, `получил от министра`."""
    by_verb = "с" if sign.lemma in LIFTING else "от" if sign.lemma in RECEIVING else ""
    return HITTING | {by_verb} if by_verb else HITTING


def _is_sent_to(scene: Scene, token: Token) -> bool:
    """`направил письмо в министерство`: the body it goes to."""
    is_into = scene.preposition(token) in {"в", "во"} and token.case == "Acc"
    kinds = {m.entity.kind for m in scene.mentions_at(token)}
    is_body = "organization" in kinds or token.lemma in body_words()
    return is_into and token.lemma not in COURTS and is_body


def _in_the_name_of(scene: Scene, noun: Token) -> Iterator[Token]:
    """`рапорт на имя министра`: the minister."""
    for token in scene.tokens[
        noun.index + 1 : min(noun.index + NAME_REACH, scene.sentence(noun).last)
    ]:
        if token.lemma in {"имя", "адрес"} and scene.preposition(token) == "на":
            yield from (t for t in scene.below(token, "nmod", "appos") if t.index > token.index)


def _blamed(scene: Scene, sign: Token) -> Iterator[Token]:
    """`подал иск, обвиняя врача в обмане`, `требуя от банка возмещения`: against whom."""
    for clause in scene.below(sign, "advcl"):
        if clause.lemma in BLAMING:
            yield from scene.below(clause, "obj")
        if clause.lemma in DEMANDING:
            yield from (t for t in scene.below(clause, "obl") if scene.preposition(t) == "от")


def _named_within(scene: Scene, head: Token) -> Iterator[Participant]:
    """`обвиняемому в краже — Петрову`: the first one named in the phrase, in its case if any."""
    first, last = scene.syntax.extent(head.index)
    found = [
        mention
        for token in scene.tokens[first : min(last, first + 20)]
        for mention in scene.mentions_at(token)
        if mention.entity.kind in {"person", "organization"} and mention.form == "name"
    ]
    apposed = (m for m in found if scene.tokens[m.first].case == head.case)
    mention = next(apposed, found[0] if found else None)
    if mention is not None:
        yield Participant(mention.entity.name, mention.entity.kind, mention.first)


def _with_pair(scene: Scene, names: tuple[str, ...]) -> tuple[str, ...]:
    """The article's two countries where a mutual document names no side or one of them."""
    is_open = not names or (len(names) == 1 and names[0] in scene.parties)
    return scene.parties or names if is_open else names


def _is_bare(scene: Scene, token: Token) -> bool:
    return not scene.preposition(token)
