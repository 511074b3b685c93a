"""When words such as `назначить`, `стать` and `уйти` tell of taking up a post or leaving one."""

from tasks.extract.change_conditions import is_launched
from tasks.extract.event_arguments import complements, is_person
from tasks.extract.event_company import attending
from tasks.extract.event_roles import genitive, object_, possessive, prepositional, subject
from tasks.extract.event_scene import Scene, plain
from tasks.extract.event_words import words_of
from tasks.extract.participants import apart, named
from tasks.russian.parsed import Token


def has_post(scene: Scene, token: Token) -> bool:
    """`назначен министром`, `избран на пост главы`, `избранный в мае президент`."""
    if token.verb_form == "Part" and token.rel in {"acl", "amod"}:
        return is_person(scene, object_(scene, token))
    in_office = prepositional(scene, token, {"на", "в"}, {"Acc", "Loc"})
    return any(plain(t.lemma) in words_of("office") for t in in_office) or any(
        is_post(t) for t in complements(scene, token)
    )


def is_post(token: Token) -> bool:
    """`министр`, `экс-премьер`, `исполняющий обязанности`."""
    lemma = plain(token.lemma)
    if lemma == "исполнять" and token.verb_form == "Part":
        return True
    return lemma.removeprefix("экс-") in words_of("post") or lemma.split("-")[0] in words_of("post")


def becomes_holder(scene: Scene, token: Token) -> bool:
    """`стал министром`; `стал лидером продаж`, `стал тренером года` are none."""
    posts = [t for t in complements(scene, token) if is_post(t)]
    of_year = {t.index for t in posts if any(g.lemma == "год" for g in genitive(scene, t))}
    return any(
        plain(t.lemma) not in words_of("vague_post") and t.index not in of_year for t in posts
    )


def takes_oath(scene: Scene, token: Token) -> bool:
    """`принёс присягу в парламенте`."""
    return any(t.lemma == "присяга" for t in object_(scene, token)) and is_person(
        scene, subject(scene, token)
    )


def takes_lead(scene: Scene, token: Token) -> bool:
    """`Иванов возглавил министерство`; `команда возглавила таблицу` is none."""
    led = apart(scene, scene.below(token, "obj"))
    is_led = any(is_launched(scene, t) or plain(t.lemma) in words_of("body") for t in led)
    return is_led and is_person(scene, subject(scene, token))


def takes_office(scene: Scene, token: Token) -> bool:
    """`занял пост`, `вступил в должность`."""
    where = [*object_(scene, token), *prepositional(scene, token, {"в", "на"}, {"Acc", "Loc"})]
    return any(plain(t.lemma) in words_of("office") for t in where) and is_person(
        scene, subject(scene, token)
    )


def replaces_in_office(scene: Scene, token: Token) -> bool:
    """`сменил Петрова на посту министра`."""
    return any(
        plain(t.lemma) in words_of("office")
        for t in prepositional(scene, token, {"на", "в"}, {"Loc"})
    )


def is_of_person(scene: Scene, token: Token) -> bool:
    """`уволил министра`, `отставка правительства`, `министр объявил об отставке`."""
    if token.pos == "NOUN":
        own = (*genitive(scene, token), *possessive(scene, token))
        is_announced = scene.preposition(token) in {"о", "об"}
        return bool(own) or (is_announced and is_person(scene, attending(scene, token)))
    return any(found.kind in {"person", "phrase"} for found in named(scene, object_(scene, token)))


def is_dismissed(scene: Scene, token: Token) -> bool:
    """`отправили в отставку`, `освобождён от должности`, `отстранила судей`."""
    if plain(token.lemma) in {"отстранить", "отстранять", "сместить", "отозвать"}:
        return is_person(scene, object_(scene, token))
    return _leaves_office(scene, token) and is_person(scene, object_(scene, token))


def is_resigned(scene: Scene, token: Token) -> bool:
    """`ушёл в отставку`, `покинул пост`, `сложил полномочия`, `уход с поста`."""
    return _leaves_office(scene, token)


def _leaves_office(scene: Scene, token: Token) -> bool:
    offices = words_of("office") | {"полномочие", "отставка", "обязанность"}
    for below in scene.below(token, "obl", "nmod", "obj", "xcomp", "iobj"):
        lemma = plain(below.lemma)
        before = scene.preposition(below)
        if lemma == "отставка" and before in {"в", "об"}:
            return True
        if lemma in offices - {"отставка"} and before in {"с", "со", "от", ""}:
            return lemma != "место" or before == "с"
    return False
