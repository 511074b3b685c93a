"""When words such as `получить`, `стать` and `признать` tell of an award."""

from tasks.extract.events.arguments import complements, is_person
from tasks.extract.events.case_roles import dative, genitive, object_, prepositional, subject
from tasks.extract.events.directions import joined
from tasks.extract.events.office_conditions import is_election, is_praised
from tasks.extract.events.participants import coordinated, is_quantity, named
from tasks.extract.events.partners import medallist
from tasks.extract.events.titles import heads_fragment, titled, winner, year_of
from tasks.extract.events.words import words_of
from tasks.extract.events.work_titles import quoted_title
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.parsed import Token

# `награда досталась актрисе`: the prize is the subject; of `роль принесла ей премию`, to the tree.
PRIZES = {"премия", "награда", "приз", "номинация"}
PODIUM = {"первый", "второй", "третий", "1-й", "2-й", "3-й", "призовой"}
# Words of an article on elections, in which a second place is no honour.
POLLS = {"избиратель", "избирательный", "предвыборный", "избирком", "центризбирком"}
# Letters by which a contest in another case is the same.
CONTEST_STEM = 6
KEPT = {"титул", "звание", "чемпионство", "пояс", "корона"}
LISTS = words_of("lists")
MOST = {"влиятельный", "сильный", "богатый", "красивый", "успешный", "лучший", "хороший"}
SUPERLATIVES = ("ейшей", "айшей", "ейшим", "айшим", "ейшими", "айшими")
FALLING = {"достаться", "доставаться", "принести", "приносить"}
OCCASIONS = words_of("occasions")
# `заслуженный артист`, `почётный гражданин`: adjectives of titles of honour.
HONORARY = ("заслуженн", "народн", "почетн")
# `народный депутат`, `почётный консул`, which are posts.
ELECTIVE = {"депутат", "комиссар", "консул", "судья", "президент", "председатель"}
GIVEN = ("obj", "obl", "nmod", "nsubj:pass", "iobj", "xcomp", "obl:agent")


def has_prize(scene: Scene, token: Token) -> bool:
    """`вручил орден`, `удостоен премии`, `награда досталась актрисе`, `награждён посмертно`."""
    is_given = token.lemma in FALLING or (token.voice == "Pass" and not token.case)
    found = scene.below(token, *GIVEN, *(("nsubj",) if is_given else ()))
    given = [t for head in found for t in coordinated(scene, head)]
    counted = (t for head in given if is_quantity(scene, head) for t in genitive(scene, head))
    is_posthumous = any(t.lemma == "посмертно" for t in scene.below(token, "advmod"))
    return is_posthumous or any(is_prize(scene, t) for t in (*given, *counted))


def is_prize(scene: Scene, token: Token) -> bool:
    """`премия`, `звезда Героя`, and in quotation marks or with a capital `Золотая маска`."""
    lemma = plain(token.lemma).strip("«»\"'")
    if any(q.lemma == "верительный" for q in scene.below(token, "amod")):
        return False
    if lemma == "диплом" and any(_is_trained(t) for t in genitive(scene, token)):
        return False
    is_star = lemma == "звезда" and any(t.lemma == "герой" for t in genitive(scene, token))
    if is_star or lemma in words_of("prize"):
        return True
    first, last = scene.syntax.extent(token.index)
    is_title = any(t.text[0].isupper() for t in scene.tokens[first : min(last, token.index + 1)])
    return lemma in words_of("named_prize") and is_title


def _is_trained(token: Token) -> bool:
    """`диплом юриста`: of a trade; `диплом победителя` is a prize."""
    honours = words_of("laureate") | words_of("prizeholder")
    return token.animacy == "Anim" and plain(token.lemma) not in honours


def wins_trophy(scene: Scene, token: Token) -> bool:
    """`завоевал золотую медаль`, `выиграла чемпионат`; `выиграл матч` is none."""
    won = [t for head in object_(scene, token) for t in coordinated(scene, head)]
    return any(plain(t.lemma) in words_of("trophy") for t in won)


def keeps_title(scene: Scene, token: Token) -> bool:
    """`защитил титул чемпиона`, `сохранила звание`; `защитил диссертацию` is none."""
    kept = [t for head in object_(scene, token) for t in coordinated(scene, head)]
    return any(plain(t.lemma) in KEPT for t in kept)


def heads_ranking(scene: Scene, token: Token) -> bool:
    """`возглавил список богатейших людей`; `возглавил список партии` is none."""
    lists = [t for t in object_(scene, token) if t.lemma in LISTS]
    return any(_is_of_best(w) for t in lists for w in scene.subtree(t))


def _is_of_best(word: Token) -> bool:
    return word.lemma in MOST or "ейш" in word.text


def wins_contest(scene: Scene, token: Token) -> bool:
    """`победила в конкурсе`, `победил на чемпионате`."""
    own = prepositional(scene, token, {"в", "во", "на"}, {"Loc", ""})
    nested = [t for t in scene.subtree(token) if t.rel in {"obl", "nmod"} and t.case == "Loc"]
    of_year = (t for t in scene.below(token, "obl") if "-" in t.text)
    where = (*own, *(t for t in (*nested, *of_year) if scene.preposition(t) in {"в", "во", "на"}))
    contests = [t for t in where if is_contest(t)]
    return any(t.lemma != "игра" or t.number == "Plur" for t in contests)


def is_contest(token: Token) -> bool:
    """`чемпионат`, and with its year `Евровидение-2009`, which the tagger leaves as it stands."""
    word, hyphen, year = plain(token.text.lower()).partition("-")
    is_of_year = bool(hyphen) and year.isdigit() and len(word) >= CONTEST_STEM
    stems = {known[:CONTEST_STEM] for known in words_of("contest")} if is_of_year else ()
    return plain(token.lemma) in words_of("contest") or word[:CONTEST_STEM] in stems


def takes_podium(scene: Scene, token: Token) -> bool:
    """`третье место заняла Иванова`, in an article on a contest; `место в рейтинге` is none."""
    if not scene.lemmas & words_of("contest") or scene.lemmas & POLLS:
        return False
    places = [t for t in scene.below(token, "obj", "nsubj") if t.lemma == "место"]
    ordinals = {q.lemma for t in places for q in scene.below(t, "amod")}
    lists = {plain(t.lemma) for t in scene.tokens[token.index - 9 : token.index + 9]}
    is_listing = bool(lists & (words_of("listing") | {"выборы", "выбор", "голосование"}))
    return bool(ordinals & PODIUM) and not is_listing and is_person(scene, winner(scene, token))


def becomes_laureate(scene: Scene, token: Token) -> bool:
    """`признан победителем конкурса`."""
    return any(plain(t.lemma) in words_of("laureate") for t in complements(scene, token))


def becomes_best(scene: Scene, token: Token) -> bool:
    """`признана лучшей актрисой`, `стал самым ценным игроком`; `стал самым молодым` is none.

    `стал лучшим` is an award only `матча`, `года` and the like, or in an article on prizes.
    """
    best = [t for t in complements(scene, token) if t.case == "Ins" and _is_best(scene, t)]
    if token.lemma in {"стать", "становиться"} and not scene.lemmas & PRIZES:
        return any(g.lemma in OCCASIONS for t in best for g in genitive(scene, t))
    return bool(best)


def is_ranked_first(scene: Scene, token: Token) -> bool:
    """`назван самым влиятельным человеком`, `признана самой старой женщиной мира`: a person."""
    held = [t for t in complements(scene, token) if t.animacy == "Anim"]
    is_most = any(q.lemma in {"самый", "сам"} for t in held for q in _qualities(scene, t))
    return is_most and is_person(scene, object_(scene, token))


def _qualities(scene: Scene, noun: Token) -> list[Token]:
    near = scene.below(noun, "amod", "det")
    return [*near, *(below for word in near for below in scene.below(word))]


def is_put_in_book(scene: Scene, token: Token) -> bool:
    """`занесён в Книгу рекордов Гиннесса`, `попал в Зал славы`, `в список самых влиятельных`."""
    where = prepositional(scene, token, {"в", "во", "на"}, {"Acc", "Gen"})
    words = {w.lemma for t in where for w in scene.subtree(t)}
    if words & LISTS and words & MOST:
        return True
    return {"книга", "рекорд"} <= words or {"зал", "слава"} <= words or {"аллея", "слава"} <= words


def is_up_for_honour(scene: Scene, token: Token) -> bool:
    """`представлен к награде`, `представили к ордену`."""
    honours = prepositional(scene, token, {"к", "ко"}, {"Dat"})
    return any(is_prize(scene, t) for t in honours)


def is_knighted(scene: Scene, token: Token) -> bool:
    """`посвятила футболиста в рыцари`."""
    return any(
        t.lemma == "рыцарь" for t in prepositional(scene, token, {"в"}, {"Acc", "Nom", "Gen"})
    )


def is_won_by(scene: Scene, token: Token) -> bool:
    """`золото у американки`; `золото у банка` is none."""
    return any(medallist(scene, token)) and not any(genitive(scene, token))


def wins_titled(scene: Scene, token: Token) -> bool:
    """`выиграл «Трофей Конн Смайт»`, `завоевал «Хрустальный глобус»`: a title of its own."""
    won = [t for head in object_(scene, token) for t in coordinated(scene, head)]
    return any(quoted_title(scene, t) and not scene.mentions_at(t) for t in won)


def _is_best(scene: Scene, token: Token) -> bool:
    if token.pos == "ADJ" and _is_superlative(token):
        return True
    if any(t.lemma in OCCASIONS for t in genitive(scene, token)) and token.animacy == "Anim":
        return True
    if token.pos == "NOUN" and is_praised(scene, token):
        below = scene.below(token, "amod")
        return any(plain(t.lemma) in {"хороший", "лучший", "ценный"} for t in below)
    return False


def _is_superlative(token: Token) -> bool:
    """`лучшей`, `сильнейшей`: without a noun."""
    word = token.text.lower()
    return word.startswith("лучш") or word.endswith(SUPERLATIVES)


def becomes_prizeholder(scene: Scene, token: Token) -> bool:
    """`стал лауреатом премии`, `стала «Мисс Европа»`; `стал победителем выборов` is none."""
    if _is_named_before(scene, token):
        return True
    titles = [t for t in scene.below(token, "obl", "obj", "nsubj", "xcomp") if "мисс" in t.lemma]
    found = (*complements(scene, token), *titles)
    held = [t for t in found if plain(t.lemma) in words_of("prizeholder")]
    return any(not any(is_election(g) for g in genitive(scene, t)) for t in held)


def _is_named_before(scene: Scene, verb: Token) -> bool:
    """`Назван лауреат премии. Им стал Иван Котов`: `им` is the one of the sentence before."""
    is_he = any(t.pos == "PRON" for t in complements(scene, verb))
    if not is_he or verb.sentence == 0:
        return False
    before = scene.parsed.tokens_of(scene.parsed.sentences[verb.sentence - 1])
    return any(plain(t.lemma) in words_of("prizeholder") for t in before)


def is_honoured(scene: Scene, token: Token) -> bool:
    """`стал народным артистом`, `избран почётным доктором`; `стал главным тренером` is a post."""
    held = (t for t in complements(scene, token) if t.pos == "NOUN" and t.animacy == "Anim")
    return any(
        plain(q.text.lower()).startswith(HONORARY)
        for t in held
        if t.lemma not in ELECTIVE
        for q in scene.below(t, "amod")
    )


def trophy_falls(scene: Scene, token: Token) -> bool:
    """`серебро досталось немке`: a trophy is the subject."""
    won = [t for t in scene.below(token, "nsubj") if plain(t.lemma) in words_of("trophy")]
    return bool(won) and is_person(scene, dative(scene, token))


def title_passes(scene: Scene, token: Token) -> bool:
    """`титул перешёл к Котову`: a title to a person."""
    won = [t for t in scene.below(token, "nsubj") if plain(t.lemma) in KEPT]
    return bool(won) and is_person(scene, joined(scene, token))


def is_placed(scene: Scene, token: Token) -> bool:
    """`на Олимпиаде стал вторым`, `финишировала третьей`: in a contest."""
    held = [t for t in scene.below(token, "obl", "xcomp", "obj", "amod") if t.lemma in PODIUM]
    is_contest = wins_contest(scene, token) or token.lemma.startswith("финиш")
    return (
        any(t.case == "Ins" for t in held)
        and is_contest
        and is_person(scene, subject(scene, token))
    )


def gains_victory(scene: Scene, token: Token) -> bool:
    """`одержал победу в гонке`; `одержал победу над соперником` is a match."""
    won = [t for t in scene.below(token, "obj") if t.lemma == "победа"]
    return any(wins_contest(scene, word) for word in (*won, token) if won)


def is_up_for_prize(scene: Scene, token: Token) -> bool:
    """`номинирован на премию`, `претендует на «Оскар»`."""
    aims = prepositional(scene, token, {"на"}, {"Acc", ""})
    return any(is_prize(scene, t) for t in aims)


def is_honour_titled(scene: Scene, token: Token) -> bool:
    """`народная артистка (1976) Анна Котова`, `заслуженный тренер России (2001)`: with its year."""
    qualities = [plain(q.text.lower()) for q in scene.below(token, "amod")]
    is_honour = token.lemma == "герой" or any(q.startswith(HONORARY) for q in qualities)
    return is_honour and is_titled(scene, token)


def is_titled(scene: Scene, token: Token) -> bool:
    """`чемпион мира 2010 года Иван Котов`, `лауреат премии (2001)`: a title with its year."""
    is_borne = heads_fragment(scene, token) or any(titled(scene, token))
    return is_borne and bool(year_of(scene, token))


def has_recipient(scene: Scene, token: Token) -> bool:
    """`вручают Котову`; `академия вручает премии` tells of what it does each year."""
    heads = (*dative(scene, token), *object_(scene, token))
    return any(found.kind in {"person", "work"} for found in named(scene, heads))
