"""When `заключить`, `открыть`, `вступить` and the like tell of a signing, accession or launch."""

from tasks.extract.events.arguments import complements, has_object, objects
from tasks.extract.events.case_roles import dative, genitive, object_, prepositional, subject
from tasks.extract.events.directions import into, joined
from tasks.extract.events.participants import apart, coordinated, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

WORK = words_of("work_words")
PROGRAMMES = words_of("programmes")
WORKING = {"система", "режим", "механизм", "сеть", "комплекс"}
# What meets, and does not open, when it begins its work.
CONVENING = words_of("convening")
USE = {"эксплуатация", "строй", "действие"}
AUTOGRAPHED = words_of("autographed")
MEMBERS = {
    "член", "участник", "участница", "партнер", "резидент", "наблюдатель", "игрок", "солист",
    "солистка", "вокалист", "вокалистка", "гитарист", "барабанщик",
}  # fmt: skip
# `основана на событиях`, `основали тактику`: what rests on something.
UNFOUNDED = words_of("unfounded")
SPORTS = {"игра", "чемпионат", "кубок", "матч", "турнир", "олимпиада"}


def has_document(scene: Scene, token: Token) -> bool:
    """`подписали соглашение`, `подписан ряд документов`; `подписал мяч` is an autograph."""
    if has_object(scene, token, "document"):
        return True
    signed = [t for t in objects(scene, token) if t.pos in {"NOUN", "PROPN"}]
    return any(t.animacy != "Anim" and not _is_autographed(t) for t in signed)


def _is_autographed(token: Token) -> bool:
    return plain(token.lemma) in AUTOGRAPHED | words_of("work")


def recruits(scene: Scene, token: Token) -> bool:
    """`клуб подписал защитника`: under contract, and not `музыкант подписал`."""
    bodies = [f for f in named(scene, subject(scene, token)) if f.kind == "organization"]
    return bool(bodies) and any(t.animacy == "Anim" for t in objects(scene, token))


def puts_signature(scene: Scene, token: Token) -> bool:
    """`поставил свою подпись под договором`."""
    return any(t.lemma == "подпись" for t in object_(scene, token))


def has_pact(scene: Scene, token: Token) -> bool:
    """`заключили мир`, `заключение договора`; `заключить под стражу` is none."""
    return has_object(scene, token, "pact")


def has_contract(scene: Scene, token: Token) -> bool:
    """`заключили контракт`."""
    return has_object(scene, token, "contract")


def is_into_body(scene: Scene, token: Token) -> bool:
    """`вступил в НАТО`, `присоединение к ШОС`; `вступил в бой` is none."""
    heads = list(
        joined(scene, token)
        if "присоед" in token.lemma or token.lemma == "примкнуть"
        else into(scene, token)
    )
    return any(
        is_body(scene, t) or _is_of_country(scene, t)
        for head in heads
        for t in coordinated(scene, head)
    )


def _is_of_country(scene: Scene, token: Token) -> bool:
    """`вошёл в состав Чили`: a territory joins a country."""
    is_country = any(m.entity.kind == "country" for m in scene.mentions_at(token))
    return is_country and scene.preposition(token) == "в состав"


def is_body(scene: Scene, token: Token) -> bool:
    """An organisation by name, or a noun for one: `союз`; `вступил в силу` joins none."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    lemma = plain(token.lemma)
    if lemma == "сила" and token.number != "Plur":
        return False
    return "organization" in kinds or lemma in words_of("body") or lemma in words_of("union")


def moves_to_body(scene: Scene, token: Token) -> bool:
    """`защитник перешёл в «Зарю»`, `перешла на работу в банк`: a person to a body by name."""
    where = [t for t in into(scene, token) if _is_body_by_name(scene, t)]
    people = named(scene, apart(scene, subject(scene, token)))
    return bool(where) and any(found.kind == "person" for found in people)


def _is_body_by_name(scene: Scene, token: Token) -> bool:
    return any(
        m.entity.kind == "organization" and m.form == "name" for m in scene.mentions_at(token)
    )


def becomes_member(scene: Scene, token: Token) -> bool:
    """`стала членом ЕС`, `станет участником проекта`; `стал членом семьи` is none."""
    return any(
        is_body(scene, whole)
        for held in complements(scene, token)
        if plain(held.lemma) in MEMBERS and not _is_praised(scene, held)
        for whole in genitive(scene, held)
    )


def _is_praised(scene: Scene, member: Token) -> bool:
    """`самым ценным игроком лиги`: a distinction."""
    below = scene.below(member, "amod", "det")
    return any(t.lemma in {"самый", "сам", "лучший", "хороший", "ценный"} for t in below)


def is_launchable(scene: Scene, token: Token) -> bool:
    """`открыли завод`, `создание Евразийского союза`; `открыть огонь` is none.

    Nor is `организованная группа`, as the law calls criminals.
    """
    heads = apart(scene, object_(scene, token))
    if not heads and token.lemma.endswith("ся"):
        heads = apart(scene, subject(scene, token))
    if token.case and token.text.lower().startswith("организованн"):
        return False
    return any(is_launched(scene, head) and not _is_no_opening(token, head) for head in heads)


def is_founded(scene: Scene, token: Token) -> bool:
    """`учредили праздник`, `основал город`; `основал теорию на опыте` is none."""
    heads = apart(scene, object_(scene, token))
    return any(head.pos in {"NOUN", "PROPN"} for head in heads) and not any(
        plain(head.lemma) in UNFOUNDED for head in heads
    )


def is_monument(scene: Scene, token: Token) -> bool:
    """`установили памятник`; `установил рекорд` is none."""
    return has_object(scene, token, "monument")


def _is_no_opening(token: Token, opened: Token) -> bool:
    """`поручил формирование правительства`: a task; `клуб стартовал в лиге` plays."""
    is_task = token.pos == "NOUN" and opened.lemma in {"правительство", "кабинет"}
    is_match = token.lemma == "стартовать" and plain(opened.lemma) in words_of("team")
    return is_task or is_match


def is_launched(scene: Scene, token: Token) -> bool:
    """An organisation by name, or an enterprise, facility, institution or programme."""
    kinds = {mention.entity.kind for mention in scene.mentions_at(token)}
    lemma = plain(token.lemma).split("-")[-1]
    is_body = "organization" in kinds and lemma not in SPORTS
    is_crowd = lemma in words_of("quantity") and not scene.below(token, "appos", "amod")
    return is_body or (lemma in words_of("launchable") and not is_crowd)


def is_presented(scene: Scene, token: Token) -> bool:
    """`представили проект «Луч»`, `презентовала платформу`.

    `представил доклад`, `представит программу парламенту` and `представленная программа` are none.
    """
    if token.case or any(dative(scene, token)):
        return False
    return any(plain(t.lemma) in PROGRAMMES for t in apart(scene, object_(scene, token)))


def begins_programme(scene: Scene, token: Token) -> bool:
    """`начали кампанию по сбору средств`, `начинает проект`."""
    return any(plain(t.lemma) in PROGRAMMES for t in apart(scene, object_(scene, token)))


def starts_work(scene: Scene, token: Token) -> bool:
    """`завод начал работу`, `канал начинает вещание`, `система начнёт действовать`."""
    done = (*object_(scene, token), *prepositional(scene, token, {"к"}, {"Dat"}))
    verbs = scene.below(token, "xcomp")
    is_work = any(t.lemma in WORK for t in (*done, *verbs))
    begun = [t for t in apart(scene, subject(scene, token)) if t.lemma not in CONVENING]
    return is_work and any(is_launched(scene, t) or plain(t.lemma) in WORKING for t in begun)


def is_commissioned(scene: Scene, token: Token) -> bool:
    """`ввели в эксплуатацию завод`, `сдан в эксплуатацию`; `ввели войска` is none."""
    into_use = prepositional(scene, token, {"в"}, {"Acc"})
    return any(t.lemma in USE for t in into_use)
