"""Speakers who are named beside, before or after the words that stand for them."""

from collections.abc import Callable

import pytest

from tasks.extract.reading.reading import Reading

Read = Callable[..., Reading]

CASES = [
    (
        "a name behind a second role",
        "Внучка поэта, певица Анна Корнева рассказала о судьбе деда.",
        ["Анна Корнева"],
    ),
    (
        "a name behind a second post after the verb",
        "Закон примут осенью, пояснил автор проекта, первый зампред комитета Олег Ванин.",
        ["Олег Ванин"],
    ),
    (
        "a name behind a dash",
        "Адвокат Петра — Олег Ванин рассказал, что суд отложен.",
        ["Олег Ванин"],
    ),
    (
        "whoever opens the next clause is not meant",
        "Как сообщила соседка, президент Олег Ванин улетел в Женеву.",
        ["соседка"],
    ),
    (
        "the second subject that the tree gives to the first verb",
        "Власти в четверг объявили о победе на выборах, критики заявляют о нарушениях.",
        ["власти", "критики"],
    ),
    (
        "nobody in particular after a passive",
        "Задержан ещё один житель села, его подозревают в том, что он помогал бандитам.",
        [],
    ),
    (
        "who comes behind a verb that stands behind a comma",
        "Музей закроется (Чили), сообщила публицист Анна Корнева.",
        ["Анна Корнева"],
    ),
    (
        "who became the first to say it",
        "Олег Ванин стал первым политиком, официально объявившим об уходе.",
        ["Олег Ванин"],
    ),
    (
        "who brought a document out",
        "Пентагон опубликовал справку, в которой говорилось, что базу закроют.",
        ["Пентагон"],
    ),
    (
        "a text that has no author",
        "Согласно документам дела, склад сгорел ночью.",
        ["документы дела"],
    ),
    (
        "the same role elsewhere is another's",
        "Участница хора Анна Корнева уехала. Бывшая участница театра заявила, что устала.",
        ["бывшая участница театра"],
    ),
    (
        "a role of one named elsewhere",
        "Участница хора Анна Корнева уехала. Бывшая участница хора заявила, что устала.",
        ["Анна Корнева"],
    ),
    (
        "a body called by the first word of its name",
        "Федерация футбола Чили бедна. Федерация заявила, что денег нет.",
        ["Федерация футбола Чили"],
    ),
    (
        "the press is no single outlet",
        "Об этом пишет газета «Вестник». Ванин, которого пресса называет королём, уехал.",
        ["пресса"],
    ),
    (
        "a plural that may be a singular in another case",
        "После смерти Ванина коллеги выразили соболезнования семье.",
        ["коллеги"],
    ),
    (
        "colleagues of one who is named",
        "Учёный Олег Ванин болен. Коллеги Ванина высказали недоумение решением суда.",
        ["коллеги Олега Ванина"],
    ),
    (
        "a ministry is no parliament",
        "Верховная Рада молчит. МВД Украины ищет его. Дело начато, сообщило министерство.",
        ["МВД Украины"],
    ),
    (
        "they are not one person",
        "Друзья певца Олега Ванина подписали письмо, в котором они утверждали, что суд ошибся.",
        ["друзья певца Олега Ванина"],
    ),
    (
        "of whom a report is the only description",
        "В Чили освобождён политик, сообщивший о пытках. Олег Ванин рад.",
        ["Олег Ванин"],
    ),
    (
        "who acted last, inside the marks too",
        "Анна Корнева заявила, что рада. Ответил и Олег Ванин. «Рад, — сказал он. — Очень рад».",
        ["Анна Корнева", "Олег Ванин"],
    ),
    (
        "who spoke, and not one without a name who was told of",
        "По словам Олега Ванина, ранен школьник. Школьник сбежал. Он добавил, что ищет врача.",
        ["Олег Ванин", "Олег Ванин"],
    ),
    (
        "a man whose name in the genitive is a woman's",
        "По словам шерифа Эда Гонзалеса, музей закроется.",
        ["Эд Гонзалес"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_speaker_is_named(reading: Read, text: str, speakers: list[str]):
    assert [statement.speaker for statement in reading(text).statements] == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Если Олег Ванин утверждает, что прав, пусть докажет.", []),
        ("Если раньше Олег Ванин утверждал, что прав, то теперь молчит.", ["Олег Ванин"]),
    ],
)
def test_supposed_words_are_no_statement(reading: Read, text: str, speakers: list[str]):
    assert [statement.speaker for statement in reading(text).statements] == speakers
