"""When words such as `назначить`, `стать` and `возглавить` tell of taking up a post."""

from collections.abc import Iterator

from tasks.extract.events.arguments import complements, is_by_person, is_person
from tasks.extract.events.case_roles import (
    dative,
    genitive,
    object_,
    prepositional,
    subject,
    surface_subject,
)
from tasks.extract.events.change_conditions import is_launched
from tasks.extract.events.company import affected
from tasks.extract.events.directions import joined
from tasks.extract.events.participants import apart, named
from tasks.extract.events.words import words_of
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `назначил Иванова`: the verb alone says that it is to a post.
APPOINTING = {"назначить", "назначать", "переизбрать", "переназначить"}
# `приглашённый гость`: to a post only if it says so.
OFFERING = {"пригласить", "предложить", "предлагать", "представить", "рекомендовать", "поставить"}
CHOOSING = APPOINTING | {"избрать", "избирать", "выбрать"}
# `победил во втором туре выборов`.
# Words of an article on who holds which post.
OFFICES = {"пост", "должность", "назначить", "отставка"}
# `его место`, which the tagger may have as a form of `он`.
HIS = {"его", "ее", "её", "он", "она"}
# Words behind `назначение` within which the post stands.
POST_REACH = 6
ROUNDS = {"тур", "раунд"}
# What a governor or a president heads: `возглавил Псковскую область`.
TERRITORIES = words_of("territories")
# Words before `исполнять` within which the duties stand.
ACTING_REACH = 6
CHIEFS = {"главный", "старший", "генеральный", "исполнительный", "ведущий"}
SUPERLATIVE = ("лучший", "самый", "хороший")


def has_post(scene: Scene, token: Token) -> bool:
    """`назначен министром`, `избран на пост главы`, `назначил нового министра`, `избран в Сенат`.

    `назначил выборы` and `утвердил порядок` are none.
    """
    if token.verb_form == "Part" and token.case and token.lemma not in OFFERING:
        return bool(scene.below(token)) and is_person(scene, affected(scene, token))
    in_office = prepositional(scene, token, {"на", "в"}, {"Acc", "Loc"})
    return (
        any(plain(t.lemma) in words_of("office") or is_seat(scene, t, token) for t in in_office)
        or any(is_post(t) or _is_chief(scene, t) for t in complements(scene, token))
        or _is_post_behind(scene, token)
        or is_chosen(scene, token)
    )


def _is_post_behind(scene: Scene, noun: Token) -> bool:
    """`до назначения в 2008 году начальником`: a post that the tree hangs on the verb above."""
    if noun.pos != "NOUN":
        return False
    behind = scene.tokens[noun.index + 1 : noun.index + POST_REACH]
    head = next((t for t in behind if t.case == "Ins" or t.pos in {"VERB", "PUNCT"}), None)
    return head is not None and head.case == "Ins" and is_post(head)


def is_chosen(scene: Scene, token: Token) -> bool:
    """`назначил нового начальника`, `избрали главу`, `назначил Иванова`."""
    if token.pos != "VERB" or token.lemma not in CHOOSING:
        return False
    chosen = apart(scene, object_(scene, token))
    is_appointed = token.lemma in APPOINTING and any(_is_named(scene, t) for t in chosen)
    return is_appointed or any(is_post(t) and t.animacy == "Anim" for t in chosen)


def _is_named(scene: Scene, token: Token) -> bool:
    return any(m.entity.kind == "person" for m in scene.mentions_at(token))


def is_seat(scene: Scene, token: Token, verb: Token) -> bool:
    """`избран в Сенат`, `прошёл в парламент`: a chamber to whose members one is chosen."""
    is_chamber = plain(token.lemma) in words_of("chamber") or (
        token.text.isupper() and len(token.text) > 1 and verb.lemma.startswith("избра")
    )
    is_ward = token.lemma == "палата" and verb.lemma in {"перевести", "перевод"}
    return is_chamber and not is_ward and scene.preposition(token) in {"в", "во", "в состав"}


def takes_seat(scene: Scene, token: Token) -> bool:
    """`избрался в парламент`; `прошёл в Сенате` is where, and not by a person."""
    return is_by_person(scene, token) and any(
        is_seat(scene, t, token) for t in prepositional(scene, token, {"в", "во"}, {"Acc", "Loc"})
    )


def is_post(token: Token) -> bool:
    """`министр`, `экс-премьер`, `исполняющий обязанности`."""
    lemma = plain(token.lemma)
    if lemma == "исполнять" and token.verb_form == "Part":
        return True
    return lemma.removeprefix("экс-") in words_of("post") or lemma.split("-")[0] in words_of("post")


def becomes_holder(scene: Scene, token: Token) -> bool:
    """`стал министром`, `министром должен стать`; `стал лидером продаж` is none."""
    head = scene.head(token) if token.verb_form == "Inf" else None
    found = [*complements(scene, token), *(complements(scene, head) if head is not None else ())]
    if any(t.lemma == "он" for t in found if t.case == "Ins") and _is_post_before(scene, token):
        return True
    posts = [t for t in found if is_post(t) or _is_chief(scene, t)]
    of_year = {t.index for t in posts if any(g.lemma == "год" for g in genitive(scene, t))}
    return any(
        plain(t.lemma) not in words_of("vague_post")
        and t.index not in of_year
        and not is_praised(scene, t)
        for t in posts
    )


def _is_chief(scene: Scene, token: Token) -> bool:
    """`главным врачом`, `старшим партнёром`: the first of a trade is a post."""
    is_first = any(t.lemma in CHIEFS for t in scene.below(token, "amod"))
    return is_first and token.case == "Ins" and plain(token.lemma) in words_of("trained")


def _is_post_before(scene: Scene, verb: Token) -> bool:
    """`Избран новый председатель. Им стал Котов`: a post that the sentence before fills."""
    if verb.sentence == 0:
        return False
    before = scene.parsed.tokens_of(scene.parsed.sentences[verb.sentence - 1])
    is_filled = any(plain(t.lemma) in CHOOSING | {"новый", "сменить", "выборы"} for t in before)
    return is_filled and any(is_post(t) for t in before)


def is_praised(scene: Scene, token: Token) -> bool:
    """`лучшим тренером`, `самым ценным игроком`: a distinction and no post."""
    qualities = scene.below(token, "amod", "det", "advmod")
    below = (t.lemma for quality in qualities for t in (quality, *scene.below(quality)))
    return any(lemma.startswith(SUPERLATIVE) for lemma in below)


def takes_oath(scene: Scene, token: Token) -> bool:
    """`принёс присягу в парламенте`."""
    return any(t.lemma == "присяга" for t in object_(scene, token)) and is_by_person(scene, token)


def is_sworn(scene: Scene, token: Token) -> bool:
    """`приведён к присяге`."""
    return any(t.lemma == "присяга" for t in prepositional(scene, token, {"к"}, {"Dat"}))


def takes_lead(scene: Scene, token: Token) -> bool:
    """`Иванов возглавил министерство`, `МИД возглавит Иванов`; `возглавил таблицу` is none."""
    beside = (*surface_subject(scene, token), *scene.below(token, "obj", "nsubj", "nsubj:pass"))
    known = (scene.antecedent(t) or t if t.lemma == "который" else t for t in beside)
    sides = apart(scene, known)
    is_led = any(_is_led(scene, t) for t in sides)
    is_known = is_person(scene, (*subject(scene, token), *scene.below(token, "obj")))
    return is_led and (is_known or is_by_person(scene, token))


def _is_led(scene: Scene, token: Token) -> bool:
    lists = ("body", "employer", "team", "chamber")
    is_listed = any(plain(token.lemma) in words_of(kind) for kind in lists)
    is_place = any(m.entity.kind in {"place", "country"} for m in scene.mentions_at(token))
    return is_listed or is_place or token.lemma in TERRITORIES or is_launched(scene, token)


def takes_office(scene: Scene, token: Token) -> bool:
    """`занял пост`, `вступил в должность`, `вступление в должность президента`."""
    offices = list(_offices(scene, token))
    if token.pos == "NOUN":
        return bool(offices)
    return bool(offices) and is_by_person(scene, token)


def _offices(scene: Scene, token: Token) -> Iterator[Token]:
    where = prepositional(scene, token, {"в", "на"}, {"Acc", "Loc"})
    beside = scene.below(token, "obj", "nsubj") if token.pos == "VERB" else []
    objects = [t for t in beside if t.rel == "obj" or t.case == "Acc"]
    for found in (*objects, *where):
        if plain(found.lemma) in words_of("office") or _is_place_of(scene, found):
            yield found


def _is_place_of(scene: Scene, token: Token) -> bool:
    """`его место занял Котов`, `занял место директора`; `занял место у окна` is none."""
    if token.lemma != "место" or not scene.lemmas & OFFICES:
        return False
    owners = scene.below(token, "det", "nmod")
    return any(
        t.lemma in HIS or (t.case == "Gen" and (is_post(t) or _is_named(scene, t))) for t in owners
    )


def relieves(scene: Scene, token: Token) -> bool:
    """`на смену ему пришёл генерал`: a person, to a person."""
    is_relief = any(t.lemma == "смена" for t in prepositional(scene, token, {"на"}, {"Acc"}))
    return is_relief and is_person(scene, subject(scene, token)) and bool(scene.lemmas & OFFICES)


def is_entrusted(scene: Scene, token: Token) -> bool:
    """`Котову доверили пост министра`, `пост перешёл к Котову`, `власть перешла к Котову`."""
    offices = words_of("office") | {"власть", "полномочие"}
    given = (*scene.below(token, "obj", "nsubj", "nsubj:pass"),)
    is_office = any(plain(t.lemma) in offices for t in given)
    return is_office and is_person(scene, (*dative(scene, token), *joined(scene, token)))


def office_falls(scene: Scene, token: Token) -> bool:
    """`пост министра достался Иванову`."""
    is_office = any(plain(t.lemma) in words_of("office") for t in scene.below(token, "nsubj"))
    return is_office and is_person(scene, dative(scene, token))


def is_enthroned(scene: Scene, token: Token) -> bool:
    """`возведён на престол`, `возвели в сан`."""
    where = prepositional(scene, token, {"на", "в"}, {"Acc", "Loc"})
    return any(plain(t.lemma) in words_of("office") | {"сан"} for t in where)


def takes_power(scene: Scene, token: Token) -> bool:
    """`пришёл к власти`: somebody, a party too."""
    is_power = any(t.lemma == "власть" for t in prepositional(scene, token, {"к"}, {"Dat"}))
    return is_power and any(subject(scene, token))


def wins_election(scene: Scene, token: Token) -> bool:
    """`победил на выборах президента`, `выиграл выборы`, `победа Иванова на выборах`."""
    rounds = prepositional(scene, token, {"в", "во"}, {"Loc"})
    where = [
        *prepositional(scene, token, {"на"}, {"Loc"}),
        *(votes for t in rounds if t.lemma in ROUNDS for votes in genitive(scene, t)),
    ]
    contests = (*where, *(scene.below(token, "obj") if token.pos == "VERB" else ()))
    if not any(is_election(t) and _is_of_office(scene, t) for t in contests):
        return False
    return token.pos == "NOUN" or is_by_person(scene, token)


def is_election(token: Token) -> bool:
    """`выборы`, which the tagger may take for the plural of `выбор`."""
    return token.lemma in {"выборы", "выбор", "перевыборы"} and token.number == "Plur"


def _is_of_office(scene: Scene, elections: Token) -> bool:
    """`парламентские выборы` are won by parties; others by persons."""
    qualities = {plain(t.lemma) for t in scene.below(elections, "amod")}
    return "парламентский" not in qualities


def runs_for_office(scene: Scene, token: Token) -> bool:
    """`баллотируется на пост мэра`, `баллотироваться в президенты`."""
    return any(
        plain(t.lemma) in words_of("office") or is_post(t)
        for t in prepositional(scene, token, {"на", "в"}, {"Acc", "Nom", "Gen"})
    )


def is_nominated(scene: Scene, token: Token) -> bool:
    """`выдвинули кандидатом на пост мэра`, `выдвинут в президенты`."""
    is_candidate = any("кандидат" in t.lemma for t in complements(scene, token))
    return is_candidate or runs_for_office(scene, token)


def contends(scene: Scene, token: Token) -> bool:
    """`рассматривается в качестве претендента`."""
    roles = {"претендент", "кандидат", "преемник", "кандидатура"}
    return any(t.lemma in roles for t in scene.subtree(token) if t.case == "Gen")


def will_act(scene: Scene, token: Token) -> bool:
    """`обязанности главы будет исполнять Иванов`: the post is yet to be taken."""
    near = scene.tokens[max(0, token.index - ACTING_REACH) : token.index]
    is_acting = any(t.lemma == "обязанность" for t in (*scene.below(token, "obj", "nsubj"), *near))
    return is_acting and (token.tense == "Fut" or bool(scene.below(token, "aux")))


def replaces_in_office(scene: Scene, token: Token) -> bool:
    """`сменил Петрова на посту министра`, `Котов сменил Петрова`; `сменил тренера` is none."""
    replaced = [t for t in object_(scene, token) if t.pos == "PROPN"]
    is_of_posts = bool(scene.lemmas & OFFICES) and token.lemma in {"сменить", "сменять"}
    if is_of_posts and any(p.kind == "person" for p in named(scene, replaced)):
        return is_person(scene, subject(scene, token))
    return any(
        plain(t.lemma) in words_of("office")
        for t in prepositional(scene, token, {"на", "в"}, {"Loc"})
    )
