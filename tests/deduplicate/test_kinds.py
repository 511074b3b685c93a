import pytest

from flows.copies import find_copies
from tests.articles import article

BODY = (
    "Областной совет утвердил смету на ремонт старого моста через реку. Работы начнутся весной и "
    "продлятся полтора года, движение на это время пустят в объезд. Жители прибрежных улиц "
    "просили депутатов сохранить пешеходную переправу, и проект дополнили временным настилом."
)
OWN = (
    "Хоккейная команда выиграла третий матч подряд на своём льду. Тренер похвалил вратаря и "
    "молодых нападающих, а болельщики до полуночи праздновали победу на главной площади города."
)
MORE = (
    "Музей показал посетителям редкие карты позапрошлого века, привезённые из частного собрания. "
    "Выставка открыта до конца месяца, школьников пускают бесплатно по воскресеньям после обеда."
)
SAID = "Мы не бросим этот завод, он кормит половину района, и люди верят нам больше, чем бумагам"
FOOTER = (
    "При использовании материалов гиперссылка на первоисточник обязательна для всех сетевых "
    "изданий, перепечатка без разрешения редакции запрещена законом."
)


def kind(one: str, other: str) -> str:
    links = find_copies([article("a", one), article("b", other)]).links
    return links[0].kind if links else "unrelated"


def rates(day: int, *figures: str) -> str:
    dollar, euro, yuan, gold, index = figures
    return (
        f"Официальный курс доллара на {day} число составил {dollar} рубля, курс евро вырос до "
        f"{euro} рубля, сообщил регулятор. За юань дают {yuan} рубля, учётная цена золота "
        f"достигла {gold} рубля за грамм, а индекс биржи закрылся на отметке {index} пункта."
    )


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("identical", BODY, BODY.upper().replace(".", " !")),
        ("reprint", BODY, BODY.replace("старого", "нового").replace("полтора года", "8 месяцев")),
        ("reprint", BODY, f"МОГИЛЁВ. {BODY} Подробности в вечернем выпуске."),
        ("partial_reuse", f"{BODY}\n\n{MORE}", f"{OWN}\n\n{BODY}"),
        (
            "shared_quotation",
            f"{OWN} «{SAID}», - сказал он.",
            f"{MORE} «{SAID}», - цитирует газета.",
        ),
        (
            "shared_boilerplate",
            f"{OWN}\n\n{FOOTER}",
            f"{MORE}\n\n{FOOTER}",
        ),
        ("unrelated", OWN, MORE),
    ],
)
def test_a_pair_has_its_kind(label: str, one: str, other: str):
    assert kind(one, other) == label


def test_a_form_filled_in_anew_is_no_copy():
    monday = rates(5, "74,12", "88,40", "11,02", "4310,5", "3102")
    tuesday = rates(6, "74,55", "88,91", "11,07", "4325,2", "3088")
    assert kind(monday, tuesday) == "shared_boilerplate"


def test_a_reprint_with_a_few_changed_figures_is_one():
    monday = rates(5, "74,12", "88,40", "11,02", "4310,5", "3102")
    assert kind(monday, monday.replace("74,12", "74,21").replace("3102", "3120")) == "reprint"
