"""Which words of a report are somebody's, and which deeds only look like a report."""

from collections.abc import Callable

import pytest

from tasks.extract.reading.reading import Reading

Read = Callable[..., Reading]

WORDS = [
    (
        "on whom somebody lays the blame",
        "Мэр возложил прямую ответственность за пожар на владельца склада.",
        ["прямую ответственность за пожар на владельца склада"],
    ),
    (
        "instructions with what they are",
        "Мэр дал поручение закрыть склад.",
        ["поручение закрыть склад"],
    ),
    ("instructions of which nothing is told", "Мэр дал соответствующие поручения.", []),
    ("attention that was paid", "Газеты обратили на это внимание только вчера.", []),
    (
        "an accusation behind an object with words of its own",
        "Актёр Олег Ванин обвинил своего коллегу по цеху в грубости.",
        ["своего коллегу по цеху в грубости"],
    ),
    ("an accusation by nobody in particular", "Его обвиняют в организации убийства.", []),
    (
        "what the author contrasts with it",
        "Очевидцы сообщали о двух погибших, однако потом МЧС и полиция закрыли дорогу.",
        ["двух погибших"],
    ),
    (
        "another clause whose subject the tree gives to the verb",
        (
            "Президент Абхазии Пётр Лоосов объявил о переизбрании на пост главы государства, "
            "однако лидер оппозиции Олег Ванин назвал итоги выборов подтасованными."
        ),
        ["переизбрании на пост главы государства", "итоги выборов подтасованными"],
    ),
    ("different versions of which none is told", "Газеты озвучивают разные версии.", []),
    ("a promise to be there", "На форуме обещал быть президент Олег Ванин.", []),
    (
        "what another noun is about",
        "Такое заявление мэр сделал после слухов о болезни губернатора.",
        [],
    ),
    (
        "an infinitive that lacks its soft sign",
        "Мэр призвал горожан согласится с выводами комиссии.",
        ["горожан согласится с выводами комиссии"],
    ),
    (
        "what something is classified as, though the tagger does not know it",
        (
            "Европейское агентство по охране воды, входящее в структуру Всемирного союза, "
            "охарактеризовало торозан как средство, которое, вероятно, может вредить рыбе."
        ),
        ["торозан как средство"],
    ),
    (
        "a past that the tagger takes for a participle",
        (
            "В 2012 году Европейское агентство по охране воды, входящее в структуру Всемирного "
            "союза, классифицировало нитрофен как вещество, которое, вероятно, вредит рыбе."
        ),
        ["нитрофен как вещество, которое, вероятно, вредит рыбе"],
    ),
    (
        "a wish",
        "Мэр пожелал гостям крепкого здоровья и успехов.",
        ["крепкого здоровья и успехов"],
    ),
    (
        "an expectation",
        "Завод рассчитывает сэкономить миллион рублей.",
        ["сэкономить миллион рублей"],
    ),
    ("papers that point to something", "Суд получил бумаги, указывающие на сговор.", []),
    ("who somebody is", "Олег Ванин вступил в союз, выступавший в поддержку мэра.", []),
    ("a title that was defended", "Чемпионы подтвердили свои титулы.", []),
    ("a reward", "Олег Ванин предложил вознаграждение.", []),
    (
        "a block behind the words of a source",
        "По словам Олега Ванина, сосед был пьян:\nОн уложил меня на пол и ушёл. Я позвал жену.",
        ["сосед был пьян", "Он уложил меня на пол и ушёл. Я позвал жену."],
    ),
    (
        "a block that begins with what its speaker was told",
        "Тренер Олег Ванин отметил:\nНам объявили, что клуб закрывается. Матч станет последним.",
        ["Нам объявили, что клуб закрывается. Матч станет последним."],
    ),
    (
        "a paragraph in which the author goes on",
        "Тренер Олег Ванин ушёл:\nОн добавил, что клуб закрывается и что матча не будет.",
        ["клуб закрывается и что матча не будет"],
    ),
]


@pytest.mark.parametrize(("text", "words"), [c[1:] for c in WORDS], ids=[c[0] for c in WORDS])
def test_words_are_reported(reading: Read, text: str, words: list[str]):
    assert [statement.text for statement in reading(text).statements] == words


SPEAKERS = [
    (
        "what stands before a colon is no subject",
        "Хаос и дети: Олег Ванин заявил, что устал.",
        ["Олег Ванин"],
    ),
    (
        "a nominative before a name without cases",
        "После победы Остапчук на играх в Лондоне мэр Олег Ванин поздравил её с успехом.",
        ["Олег Ванин"],
    ),
    (
        "a name behind a preposition",
        "Эксперты именно на Ли Пэн возлагают ответственность за репрессии.",
        ["эксперты"],
    ),
    (
        "a country in which somebody is accused",
        "В Украине её считают героиней, а в России обвиняют в шпионаже.",
        ["UA", "RU"],
    ),
    (
        "who only acts in a clause behind",
        "В Чаде её обвиняют в передаче карт, из-за которой погибли трое солдат.",
        ["TD"],
    ),
    (
        "those of whom nothing is known",
        "Она читала тех, кто призывал нападать на соседей.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers"), [c[1:] for c in SPEAKERS], ids=[c[0] for c in SPEAKERS]
)
def test_who_says_them(reading: Read, text: str, speakers: list[str]):
    assert [statement.speaker for statement in reading(text).statements] == speakers
