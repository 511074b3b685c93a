"""What counts as somebody's words, where they begin and end, and what does not count."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.claims import read
from tasks.records import Statement
from tasks.russian.parse import parse_texts

SEEDS = sorted(Path("seeds/articles").glob("*.txt"))

DIRECT = [
    (
        "italics of a wiki page beside the marks",
        "В мэрии уточнили, что ''«мост закрыт до утра, работы продолжаются»''.",
        [("мэрия", "мост закрыт до утра, работы продолжаются")],
    ),
    (
        "speaker stands after the quotation",
        "«Завод заработает осенью», - сказала министр Анна Корнева.",
        [("Анна Корнева", "Завод заработает осенью")],
    ),
    (
        "author's words part one quotation",
        "«Мы ждали этого, - заявил Пётр Дронов. - Теперь можно строить».",
        [("Пётр Дронов", "Мы ждали этого|Теперь можно строить")],
    ),
    (
        "author's words part two quotations",
        "«Мы ждали этого», - заявил Пётр Дронов. - «Теперь можно строить».",
        [("Пётр Дронов", "Мы ждали этого|Теперь можно строить")],
    ),
    (
        "a colon leads to the quotation",
        "Директор музея Олег Ванин сообщил: «Выставка закроется в мае».",
        [("Олег Ванин", "Выставка закроется в мае")],
    ),
    (
        "the whole reported clause is quoted",
        "Олег Ванин отметил, что «выставка закроется в мае».",
        [("Олег Ванин", "выставка закроется в мае")],
    ),
    (
        "the whole clause after a source is quoted",
        "По словам Олега Ванина, «выставка закроется в мае».",
        [("Олег Ванин", "выставка закроется в мае")],
    ),
    (
        "a label stands above the quotation",
        "Олег Ванин, директор музея:\n\n«Выставка закроется в мае. Мы к этому готовы».",
        [("Олег Ванин", "Выставка закроется в мае. Мы к этому готовы.")],
    ),
    (
        "several paragraphs of one label are one statement",
        "Олег Ванин, директор музея:\n\n«Выставка закроется в мае».\n\n«Мы к этому готовы давно».",
        [("Олег Ванин", "Выставка закроется в мае|Мы к этому готовы давно")],
    ),
    (
        "a dash leads the turn",
        "- Дорогу починят к зиме, - пообещал мэр Иван Сухов. - Деньги есть.",
        [("Иван Сухов", "Дорогу починят к зиме|Деньги есть.")],
    ),
    (
        "a paragraph after a colon is quoted without marks",
        "Премьер-министр Иван Сухов написал в блоге:\nЯ благодарен всем, кто помогал нам зимой.",
        [("Иван Сухов", "Я благодарен всем, кто помогал нам зимой.")],
    ),
    (
        "a shout right after its verb",
        "На площади Олег Ванин кричал «Держите вора».",
        [("Олег Ванин", "Держите вора")],
    ),
    (
        "words that somebody comes with",
        "Олег Ванин вышел к толпе со словами «Музей закрыт».",
        [("Олег Ванин", "Музей закрыт")],
    ),
    (
        "two shouts joined by и are one turn",
        "Жители скандировали: «Откройте нам музей!» и «Долой мэра!»",
        [("жители", "Откройте нам музей|Долой мэра")],
    ),
    (
        "a pronoun after the quotation",
        "Анна Корнева посетила завод. «Здесь будет новый цех», - сказала она.",
        [("Анна Корнева", "Здесь будет новый цех")],
    ),
    (
        "a document speaks for who issued it",
        "«Полёты отложены на сутки», - говорится в сообщении Росавиации.",
        [("Росавиация", "Полёты отложены на сутки")],
    ),
]

INDIRECT = [
    (
        "a report inserted behind more than that",
        "Более того, как сообщает CNN, зрителей будут высылать из страны.",
        [("CNN", "сообщать", "зрителей будут высылать из страны")],
    ),
    (
        "a request whose noun stands far behind the verb",
        "Община обратилась к министру культуры Олегу Ванину и мэру Ивану Сухову с просьбой помочь.",
        [("община", "обратиться", "просьбой помочь")],
    ),
    (
        "an opinion that people share",
        "Эксперты сходятся во мнении, что спрос вырастет.",
        [("эксперты", "сходиться", "спрос вырастет")],
    ),
    (
        "responsibility taken before the verb",
        "Ответственность за взрыв взяло на себя движение «Восход».",
        [("движение «Восход»", "взять", "Ответственность за взрыв")],
    ),
    (
        "what a message spoke of, without the particle",
        "В первом сообщении НАТО говорилось только о ранении двух солдат.",
        [("НАТО", "говориться", "ранении двух солдат")],
    ),
    (
        "an infinitive behind another that was carried out",
        "Олег Ванин успел закрыть музей и объявить о распродаже картин.",
        [("Олег Ванин", "объявить", "распродаже картин")],
    ),
    (
        "a reference to a reason in a clause",
        "Олег Ванин закрыл музей, сославшись на то, что крыша течёт.",
        [("Олег Ванин", "сослаться", "крыша течёт")],
    ),
    (
        "a clause with что",
        "Олег Ванин заявил в среду в эфире телеканала, что выставка закроется в мае.",
        [("Олег Ванин", "заявить", "выставка закроется в мае")],
    ),
    (
        "the author's second verb ends the clause",
        "Олег Ванин заявил, что выставка закроется, и пообещал вернуть деньги.",
        [
            ("Олег Ванин", "заявить", "выставка закроется"),
            ("Олег Ванин", "пообещать", "вернуть деньги"),
        ],
    ),
    (
        "two verbs inside the clause leave it whole",
        "Олег Ванин заявил, что знает, как быть, и надеется на помощь.",
        [("Олег Ванин", "заявить", "знает, как быть, и надеется на помощь")],
    ),
    (
        "an adverbial participle is a report of its own",
        "Анна Корнева поддержала эту идею, отметив, что завод готов.",
        [
            ("Анна Корнева", "поддержать", "эту идею"),
            ("Анна Корнева", "отметить", "завод готов"),
        ],
    ),
    (
        "the verb follows its content",
        "Завод выпустил сто тракторов, отметила Анна Корнева.",
        [("Анна Корнева", "отметить", "Завод выпустил сто тракторов")],
    ),
    (
        "the verb stands inside its content",
        "Новый цех, уточняет Анна Корнева, откроется в мае после ремонта.",
        [("Анна Корнева", "уточнять", "откроется в мае после ремонта")],
    ),
    (
        "how somebody said",
        "Как сообщили в министерстве, завод откроется в мае.",
        [("министерство", "сообщить", "завод откроется в мае")],
    ),
    (
        "about this somebody said",
        "Завод откроется в мае. Об этом заявила Анна Корнева.",
        [("Анна Корнева", "заявить", "Завод откроется в мае")],
    ),
    (
        "a source phrase before",
        "По словам Анны Корневой, завод откроется в мае.",
        [("Анна Корнева", None, "завод откроется в мае")],
    ),
    (
        "a source phrase between",
        "Завод, по данным полиции, не охранялся с весны.",
        [("полиция", None, "не охранялся с весны")],
    ),
    (
        "an infinitive is what somebody calls for",
        "Анна Корнева призвала соседей помочь заводу.",
        [("Анна Корнева", "призвать", "соседей помочь заводу")],
    ),
    (
        "a preposition leads to the content",
        "Анна Корнева поблагодарила рабочих за терпение и труд.",
        [("Анна Корнева", "поблагодарить", "терпение и труд")],
    ),
    (
        "an object is what somebody condemns",
        "Анна Корнева осудила нападение на посольство.",
        [("Анна Корнева", "осудить", "нападение на посольство")],
    ),
    (
        "hope is expressed that",
        "Анна Корнева выразила надежду на то, что завод откроется.",
        [("Анна Корнева", "выразить", "завод откроется")],
    ),
    (
        "an expression of verb and noun",
        "Анна Корнева обратила внимание на то, что завод стоит.",
        [("Анна Корнева", "обратить", "завод стоит")],
    ),
    (
        "joint speakers speak each for himself",
        "Анна Корнева и Олег Ванин заявили, что завод откроется.",
        [
            ("Анна Корнева", "заявить", "завод откроется"),
            ("Олег Ванин", "заявить", "завод откроется"),
        ],
    ),
    (
        "words in quotation marks inside the clause stay in it",
        "Олег Ванин заявил, что для музея «настали трудные времена».",
        [("Олег Ванин", "заявить", "для музея «настали трудные времена»")],
    ),
    (
        "the tail of another source is left out",
        "Олег Ванин заявил, что музей закроется, передаёт агентство «Север».",
        [("Олег Ванин", "заявить", "музей закроется")],
    ),
    (
        "an agency reports what nobody else has said",
        "Завод открылся в мае, сообщает агентство «Север».",
        [("агентство «Север»", "сообщать", "Завод открылся в мае")],
    ),
    (
        "what an outlet refers to is no part of its words",
        "Как сообщила газета «Волна», ссылаясь на свои источники, мост закроют в мае.",
        [("газета «Волна»", "сообщить", "мост закроют в мае")],
    ),
    (
        "by an outlet's data somebody else speaks",
        "По данным газеты «Волна», врачи оценивают его состояние как тяжёлое.",
        [("врачи", "оценивать", "его состояние как тяжёлое")],
    ),
    (
        "what something is compared to or taken for",
        "Жители описали его как тихого человека, а соседи назвали ремонт шумным.",
        [
            ("жители", "описать", "его как тихого человека"),
            ("соседи", "назвать", "ремонт шумным"),
        ],
    ),
    (
        "what something was called in a relative clause",
        "Рисунки, которые Олег Ванин назвал символами города, пропали.",
        [("Олег Ванин", "назвать", "символами города")],
    ),
    (
        "an object before its denied verb",
        "Своей вины Олег Ванин не признал.",
        [("Олег Ванин", "признать", "Своей вины")],
    ),
    (
        "an object with a phrase that stands before the verb",
        "Соболезнования в связи с утратой выразил мэр Иван Сухов.",
        [("Иван Сухов", "выразить", "Соболезнования в связи с утратой")],
    ),
    (
        "a phrase before the verb",
        "С юбилеем музея поздравили Олег Ванин и Анна Корнева.",
        [
            ("Олег Ванин", "поздравить", "юбилеем музея"),
            ("Анна Корнева", "поздравить", "юбилеем музея"),
        ],
    ),
    (
        "a passive says where it was denied",
        "Эта новость была опровергнута в министерстве труда.",
        [("министерство труда", "опровергнуть", "Эта новость")],
    ),
    (
        "a short participle has its speaker in a place",
        "В докладе фонда «Берег» указано, что реки мелеют.",
        [("фонд «Берег»", "указать", "реки мелеют")],
    ),
    (
        "a clause after a colon without quotation marks",
        "Аналитики предупреждают: цены на хлеб вырастут.",
        [("аналитики", "предупреждать", "цены на хлеб вырастут")],
    ),
    (
        "the object of an admission holds its clause",
        "Олег Ванин признал вину в том, что музей обеднел.",
        [("Олег Ванин", "признать", "вину в том, что музей обеднел")],
    ),
    (
        "a paper that passes somebody's words on",
        "Газета «Волна» приводит слова мэра, что мост закроют.",
        [("мэр", "приводить", "мост закроют")],
    ),
    (
        "a sentence that explains goes on",
        "Олег Ванин отметил, что залы пусты. Например, второй закрыт с весны.",
        [("Олег Ванин", "отметить", "залы пусты. Например, второй закрыт с весны")],
    ),
    (
        "a source in the middle of its words",
        "Художник умер, по сообщению музея, 22 июля в Риме.",
        [("музей", None, "Художник умер, по сообщению музея, 22 июля в Риме")],
    ),
    (
        "what follows an adverbial participle is the author's",
        "Объявив об отмене концертов, Анна Корнева уехала.",
        [("Анна Корнева", "объявить", "отмене концертов")],
    ),
    (
        "a headline that the lead says more fully",
        "Мэр рассказал о планах закрыть музей\n\nМэр рассказал о новых планах закрыть музей.",
        [("мэр", "рассказать", "новых планах закрыть музей")],
    ),
    (
        "a third person's words inside a quotation",
        "«Передаю привет от Олега Ванина, он просил передать вам книгу», - сказала Анна Корнева.",
        [("Олег Ванин", "просить", "передать вам книгу")],
    ),
    (
        "two quotations joined in one clause are part of what is reported",
        "Олег Ванин пояснил, что «сделал всё, что мог», но «пора уходить».",
        [("Олег Ванин", "пояснить", "«сделал всё, что мог», но «пора уходить»")],
    ),
    (
        "what a quotation announces goes on behind the colon",
        "Олег Ванин заявил, что «это только начало»: музей закроют осенью.",
        [("Олег Ванин", "заявить", "«это только начало»: музей закроют осенью")],
    ),
    (
        "a verb that gives to understand",
        "Олег Ванин дал понять, что, несмотря на споры, музей закроют.",
        [("Олег Ванин", "дать", "несмотря на споры, музей закроют")],
    ),
    (
        "the first verb of a clause is its own",
        "Анна Корнева дала показания в суде, заявив, что появление записи вызвало у неё стыд.",
        [("Анна Корнева", "заявить", "появление записи вызвало у неё стыд")],
    ),
    (
        "brackets with a clause of the author end an object",
        "Олег Ванин подтвердил информацию об отставке коллег (кроме него, это были послы).",
        [("Олег Ванин", "подтвердить", "информацию об отставке коллег")],
    ),
    (
        "a particle before the preposition",
        "В сообщении музея говорилось только о закрытии зала.",
        [("музей", "говориться", "закрытии зала")],
    ),
    (
        "news that appears where it stands",
        "В прессе появилась информация о том, что музей закроют.",
        [("пресса", "появиться", "музей закроют")],
    ),
    (
        "an infinitive joined to one that did come about",
        "Олег Ванин успел созвать совет и объявить о закрытии музея.",
        [("Олег Ванин", "объявить", "закрытии музея")],
    ),
    (
        "a view of a person",
        "Латвия поддерживает Ванина.",
        [("LV", "поддерживать", "Ванина")],
    ),
    (
        "a view of somebody named before",
        "Его поддерживает только Латвия.",
        [("LV", "поддерживать", "Его")],
    ),
    (
        "an object that the tree hangs on another verb",
        "Ванин участвовал в войне и получил несколько наград, однако резко осуждал эту войну.",
        [("Ванин", "осуждать", "эту войну")],
    ),
    (
        "a clause behind the preposition that the verb takes",
        "Некоторые критики упрекают Ванина в том, что он закрыл музей.",
        [("некоторые критики", "упрекать", "он закрыл музей")],
    ),
    (
        "a counted subject behind the verb",
        "Таким образом, о намерении закрыть музей заявили уже восемь сенаторов.",
        [("сенаторы", "заявить", "намерении закрыть музей")],
    ),
    (
        "an object before the verb and counted speakers behind it",
        "Поддержку Анне Корневой выразили 30 шахматных федераций.",
        [("30 шахматных федераций", "выразить", "Поддержку Анне Корневой")],
    ),
    (
        "what a foreign name says",
        "Завод не имеет денег, поясняли в Fitch.",
        [("Fitch", "пояснять", "Завод не имеет денег")],
    ),
    (
        "some people",
        "Одни почитают его как героя.",
        [("одни", "почитать", "его как героя")],
    ),
    (
        "an initial is no conditional",
        "Б. Ванин охарактеризовал музей как хранилище редких картин.",
        [("Б. Ванин", "охарактеризовать", "музей как хранилище редких картин")],
    ),
    (
        "a source with its name set off",
        "По словам мужа погибшей, Олега Ванина, мяч укатился в воду.",
        [("Олег Ванин", None, "мяч укатился в воду")],
    ),
    (
        "what somebody speaks for",
        "Ванин выступает за то, чтобы музей был открыт.",
        [("Ванин", "выступать", "чтобы музей был открыт")],
    ),
    (
        "what nobody denies",
        "Адвокаты Ванина не отрицают, что он был в музее.",
        [("адвокаты Ванина", "отрицать", "он был в музее")],
    ),
    (
        "the author goes on behind a relative clause",
        "Ванин, который раскрыл детали сделки, живёт в Риге.",
        [("Ванин", "раскрыть", "детали сделки")],
    ),
    (
        "a row of people whom the tree hangs elsewhere",
        "Назначение прошло после того, как ряд критиков выразили тревогу о том, что он уехал.",
        [("ряд критиков", "выразить", "он уехал")],
    ),
]

NOTHING = [
    ("a threat that nobody utters", "Если вину докажут, ему грозит до десяти лет тюрьмы."),
    (
        "what was done on purpose",
        "Олег Ванин заключил контракт с музеем, чтобы остаться в городе.",
    ),
    ("a title in quotation marks", "В театре показали спектакль «Гроза» и балет «Золушка»."),
    ("irony in quotation marks", "Эти «борцы за правду» ушли из города ещё весной."),
    ("bare mention of talking", "Анна Корнева ответила на вопросы журналистов."),
    ("a denied report", "Анна Корнева не сообщила, когда откроется завод."),
    ("a report that is to come", "Завтра Анна Корнева сообщит, когда откроется завод."),
    ("a report that was possible", "Анна Корнева могла бы сказать, что завод стоит."),
    ("a thing wants something", "Сухие поля требуют воды и ухода."),
    ("a holiday is kept", "Завод отметил юбилей в мае."),
    ("nobody in particular", "Все рассчитывают, что завод откроется."),
    (
        "a correspondent passes the news on",
        "Завод открылся в мае, передаёт корреспондент.",
    ),
    ("a slogan of a thing", "Выставка проходит под лозунгом «Музей для всех»."),
    ("reported on another day by others", "В полиции нашли следы. Ранее сообщалось, что дом пуст."),
    ("a thing shows", "Практика показала, что дорога опасна."),
    ("a passive by nobody", "Эта новость была опровергнута."),
    ("a verdict is no report", "Суд признал Олега Ванина виновным в краже."),
    ("a quality of persons", "Активисты, поддерживающие поправки, собрались в парке."),
    ("a time is no content", "Анна Корнева ответила после того, как завод открылся."),
    ("a law is in force", "Согласно конституции, выборы проходят в мае."),
    ("news of nobody", "Ранее появилась информация о том, что музей закроют."),
    ("somebody is backed in deed", "Латвия поддержала белорусского коллегу."),
    ("whom a newspaper refers to", "Издание ссылалось на анонимные источники."),
    ("an estimate that the text has given", "Ванин давал такую оценку своим работам."),
    ("years of a title", "Форвард Анна Корнева признавалась лучшей в 2003, 2004 и 2005 годах."),
]


def statements(text: str) -> tuple[Statement, ...]:
    return read(parse_texts([text])[0], None).statements


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in DIRECT], ids=[c[0] for c in DIRECT]
)
def test_direct_words_have_their_speaker_and_parts(text: str, expected: list[tuple[str, str]]):
    found = [(s.speaker, "|".join(s.parts)) for s in statements(text) if s.mode == "direct"]
    assert [(who, what.rstrip(".")) for who, what in found] == [
        (who, what.rstrip(".")) for who, what in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in INDIRECT], ids=[c[0] for c in INDIRECT]
)
def test_reported_words_end_where_the_author_speaks_again(
    text: str, expected: list[tuple[str, str | None, str]]
):
    found = [(s.speaker, s.cue, s.text) for s in statements(text) if s.mode == "indirect"]
    assert found == expected


@pytest.mark.parametrize("text", [case[1] for case in NOTHING], ids=[c[0] for c in NOTHING])
def test_what_only_looks_like_a_statement_is_none(text: str):
    assert statements(text) == ()


def test_a_statement_made_twice_is_one():
    text = "Олег Ванин заявил, что музей закроется. Олег Ванин сообщил, что музей закроется."
    assert len(statements(text)) == 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_parts_and_evidence_stand_where_they_say(path: Path):
    text = path.read_text(encoding="utf-8")
    found = statements(text)
    assert len(found) >= 8
    for each in found:
        assert text[each.start_char : each.end_char] == each.evidence
        for start, part in zip(each.part_starts, each.parts, strict=True):
            assert text[start : start + len(part)] == part
            assert each.start_char <= start < each.end_char
        assert each.text == " ".join(each.parts)


WORDS = st.sampled_from(
    ["«", "»", '"', "-", ",", ".", ":", "\n", "что", "сказал", "заявил", "Анна", "он", "по",
     "словам", "как", "и", "об", "этом", "отметив", "завод", "стоит", "сообщили", "в", "полиции"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_no_string_makes_it_raise(words: list[str]):
    text = " ".join(words)
    for each in statements(text):
        assert text[each.start_char : each.end_char] == each.evidence
