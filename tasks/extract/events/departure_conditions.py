"""When words such as `уволить`, `уйти` and `покинуть` tell of leaving a post."""

from tasks.extract.events.arguments import complements, is_by_person, is_person
from tasks.extract.events.case_roles import (
    genitive,
    is_passive,
    is_subjectless,
    object_,
    possessive,
    prepositional,
    subject,
    with_,
)
from tasks.extract.events.company import affected, attending, contracting
from tasks.extract.events.directions import LEAVING
from tasks.extract.events.office_conditions import is_post
from tasks.extract.events.participants import apart, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `объявил об отставке`, `после увольнения уехал`: of the one who does it.
TOLD_OF = {"о", "об", "после", "до", "перед", "с момента", "вплоть до", "накануне"}
# `опроверг слухи об отставке`: of somebody else.
NEWS = words_of("news")
PAPERS = {"заявление", "рапорт", "прошение"}
CABINETS = {"правительство", "кабинет", "кабмин", "руководство", "совет"}
WISHED = {"уход", "увольнение", "отставка"}
RESTS = {"пенсия", "покой"}
CONTRACTS = {"контракт", "соглашение", "договор", "сотрудничество"}
LEADING = {"возглавлять", "руководить", "управлять", "командовать"}
# Words of an article on who holds which post.
OFFICIAL = {"отставка", "пост", "должность", "полномочие", "назначить", "преемник"}
REASONS = {"желание", "здоровье", "возраст", "выслуга", "инициатива", "причина", "соглашение"}
TIMES = {
    "год", "месяц", "неделя", "день", "январь", "февраль", "март", "апрель", "май", "июнь", "июль",
    "август", "сентябрь", "октябрь", "ноябрь", "декабрь", "понедельник", "вторник", "среда",
    "четверг", "пятница", "суббота", "воскресенье", "конец", "начало", "возраст",
}  # fmt: skip
REMOVING = words_of("removing")


def is_of_person(scene: Scene, token: Token) -> bool:
    """`уволил министра`, `отставка правительства`, `министр объявил об отставке`."""
    if token.pos == "NOUN":
        own = (*genitive(scene, token), *possessive(scene, token))
        head = scene.head(token)
        is_news = head is not None and head.lemma in NEWS
        is_announced = scene.preposition(token) in TOLD_OF and not is_news
        return bool(own) or (is_announced and is_person(scene, attending(scene, token)))
    return any(found.kind in {"person", "phrase"} for found in named(scene, affected(scene, token)))


def is_dismissed(scene: Scene, token: Token) -> bool:
    """`отправили в отставку`, `освобождён от должности`, `отстранила судей`, `лишён поста`."""
    if plain(token.lemma) in REMOVING and is_person(scene, affected(scene, token)):
        return True
    is_told = any(_may_be_dismissed(scene, t) for t in affected(scene, token)) or (
        is_passive(scene, token) and is_subjectless(scene, token)
    )
    return is_told and _leaves_office(scene, token)


def _may_be_dismissed(scene: Scene, token: Token) -> bool:
    """A person or a cabinet: `отправил в отставку правительство`."""
    return is_person(scene, [token]) or plain(token.lemma) in CABINETS


def is_resigned(scene: Scene, token: Token) -> bool:
    """`ушёл в отставку`, `покинул пост`, `уход с поста`, `написал заявление об уходе`."""
    head = scene.head(token)
    is_asked = head is not None and head.lemma in PAPERS and token.lemma in WISHED
    return _leaves_office(scene, token) or _loses_office(scene, token) or is_asked


def _leaves_office(scene: Scene, token: Token) -> bool:
    offices = words_of("office") | {
        "полномочие",
        "отставка",
        "обязанность",
        "служба",
        "госслужба",
        "погоны",
        "погон",
        "власть",
        "мандат",
    }
    for below in scene.below(token, "obl", "nmod", "obj", "xcomp", "iobj"):
        lemma = plain(below.lemma)
        before = scene.preposition(below)
        if (lemma in {"отставка", "увольнение"} and before in {"в", "об", "о"}) or (
            lemma in RESTS and before == "на"
        ):
            return True
        if lemma in offices - {"отставка"} and before in {"с", "со", "от", ""}:
            return True
        if lemma == "место" and any(t.lemma == "свой" for t in scene.below(below, "det")):
            return True
    return False


def _loses_office(scene: Scene, token: Token) -> bool:
    """`из-за скандала поста лишился Котов`: the post right before the verb, hung elsewhere."""
    before = scene.tokens[max(0, token.index - 1) : token.index]
    is_lost = any(plain(t.lemma) in words_of("office") and t.case == "Gen" for t in before)
    return token.lemma in {"лишиться", "лишаться"} and is_lost


def vacates(scene: Scene, token: Token) -> bool:
    """`освободил пост`, `освободит кресло мэра`: who held it."""
    is_office = any(plain(t.lemma) in words_of("office") for t in scene.below(token, "obj"))
    return is_office and is_by_person(scene, token)


def quits(scene: Scene, token: Token) -> bool:
    """`покинул министерство`, `ушла из группы`, `уволился из банка`; `ушёл из жизни` is none."""
    behind = prepositional(scene, token, {"из"}, {"Gen", ""})
    left = (*behind, *(object_(scene, token) if token.lemma in LEAVING else ()))
    is_left = any(_is_left(scene, t) for t in left)
    if token.pos == "NOUN":
        own = (*genitive(scene, token), *possessive(scene, token), *attending(scene, token))
        verb = scene.verb_above(token)
        is_left_out = verb is not None and is_subjectless(scene, verb)
        return is_left and (is_left_out or is_person(scene, own))
    people = named(scene, apart(scene, subject(scene, token)))
    return is_left and any(found.kind == "person" for found in people)


def retires(scene: Scene, token: Token) -> bool:
    """`завершил карьеру`: a person's, whole."""
    return any(t.lemma == "карьера" for t in scene.below(token, "obj")) and is_by_person(
        scene, token
    )


def _is_employer(scene: Scene, token: Token) -> bool:
    """A body that employs, by noun or by name."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    return "organization" in kinds or plain(token.lemma) in words_of("employer")


def _is_left(scene: Scene, token: Token) -> bool:
    """What a person leaves: a body, a trade, the ranks of a party."""
    lemma = plain(token.lemma)
    return _is_employer(scene, token) or lemma in words_of("trade") or lemma in words_of("left")


def is_expelled(scene: Scene, token: Token) -> bool:
    """`исключили депутата из фракции`; `исключили из списка` is none."""
    where = prepositional(scene, token, {"из"}, {"Gen", ""})
    return any(_is_left(scene, t) for t in where) and is_person(scene, object_(scene, token))


def hangs_up(scene: Scene, token: Token) -> bool:
    """`повесил бутсы на гвоздь`: gave up playing."""
    return any(t.lemma == "гвоздь" for t in scene.subtree(token))


def just_leaves(scene: Scene, token: Token) -> bool:
    """`ушёл по собственному желанию`, `после ухода Котова`, in an article on who holds posts.

    `ушёл из дома`, `уходит за водой` and `ушёл из жизни` are none.
    """
    if not scene.lemmas & OFFICIAL or any(_is_elsewhere(scene, t) for t in scene.below(token)):
        return False
    if token.pos == "NOUN":
        return is_person(scene, (*genitive(scene, token), *possessive(scene, token)))
    people = list(named(scene, apart(scene, subject(scene, token))))
    is_told = any(p.kind == "person" for p in people) or is_subjectless(scene, token)
    return is_told and not any(scene.below(token, "obj", "xcomp"))


def _is_elsewhere(scene: Scene, below: Token) -> bool:
    """Whether a word tells whither, whence or for what one goes, rather than why or when."""
    before = scene.preposition(below)
    is_reason = below.lemma in REASONS or before in {"после", "до", "перед", "по", "из-за"}
    is_time = below.lemma in TIMES
    return below.rel in {"obl", "nmod"} and bool(before) and not is_reason and not is_time


def is_no_longer(scene: Scene, token: Token) -> bool:
    """`больше не является главой`."""
    before = [t.text.lower() for t in scene.tokens[max(0, token.index - 2) : token.index]]
    is_over = before in (["больше", "не"], ["более", "не"])
    return is_over and any(is_post(t) for t in complements(scene, token))


def is_parted_with(scene: Scene, token: Token) -> bool:
    """`клуб расстался с Котовым`, `разорвал контракт с Котовым`: a body with a person."""
    bodies = named(scene, apart(scene, subject(scene, token)))
    whom = (*with_(scene, token), *contracting(scene, token))
    people = named(scene, whom)
    is_contract = any(plain(t.lemma) in CONTRACTS for t in object_(scene, token))
    is_by_body = any(found.kind in {"organization", "group", "phrase"} for found in bodies)
    is_over = is_contract or (is_by_body and not scene.below(token, "obj"))
    return is_over and any(found.kind == "person" for found in people)


def ceases_to_be(scene: Scene, token: Token) -> bool:
    """`перестал быть министром`, `перестанет быть одним из членов совета`."""
    held = [
        *complements(scene, token),
        *(t for verb in scene.below(token, "xcomp") for t in complements(scene, verb)),
    ]
    if any(verb.lemma in LEADING for verb in scene.below(token, "xcomp")):
        return is_by_person(scene, token)
    among = [t for one in held for t in scene.below(one, "nmod") if scene.preposition(t) == "из"]
    return any(is_post(t) for t in (*held, *among))


def ends_career(scene: Scene, token: Token) -> bool:
    """`завершение карьеры пловца`, `объявила о завершении карьеры`."""
    return any(t.lemma == "карьера" for t in genitive(scene, token))
