import pytest

from tasks.clean.furniture import anywhere, at_the_edge

ANYWHERE = [
    ("thumb|left|Маяк на мысе", "image"),
    ("![Зал](https://site.ru/1.jpg)", "image"),
    ("Фото - Volga.ru", "photo_credit"),
    ("Фото: Пётр Лидов / Волга-Медиа", "photo_credit"),
    ("Коллаж: редакция", "photo_credit"),
    ("Анна Лидова © Пресс-служба мэрии", "photo_credit"),
    ("Анна Лидова и Пётр Котов. Фото: пресс-служба мэрии", "photo_credit"),
    ("© ООО «Волга-Медиа», 1999-2025", "copyright"),
    ("A", "font_size"),
    ("А А+ А++", "font_size"),
    ("#мост #Волга", "tags"),
    ("О том, как строили мост, читайте в статье «Десять лет у реки»", "see_also"),
    ("Как строили мост, читайте в репортаже «Десять лет у реки».", "see_also"),
    ("Читайте также: На Волге открыли пристань", "see_also"),
    ("Последние новости", "see_also"),
    ("Теги: мост, Волга", "tags"),
    ("Поделиться", "share"),
    ("Подписывайтесь на наш канал в Telegram.", "subscription"),
    ("Нашли ошибку? Выделите её и нажмите Ctrl+Enter.", "typo_notice"),
    ("При использовании материалов ссылка на сайт обязательна.", "copyright"),
    ("Мы используем файлы cookie, чтобы сайт работал лучше.", "cookies"),
    ("Написать комментарий", "comments"),
]
AT_THE_EDGE = [
    ("12.07.2018, 18:06", "date_line"),
    ("• $ 98.51", "ticker"),
    ("1 USD 3,1342 3,1314 −0,0028", "ticker"),
    ("3.68 BYN", "ticker"),
    ("-4 °C", "weather"),
    ("Самара: +3°", "weather"),
    ("ясно", "weather"),
    ("956", "counter"),
    ("12:30", "counter"),
    ("7064 просмотров", "counter"),
    ("Комментарии (12)", "comments"),
    ("18+", "copyright"),
    ("Политика", "navigation"),
    ("https://site.ru/news", "navigation"),
    ("-----", "markup"),
    ("Автор: Пётр Лидов", "byline"),
    ("Анна Лидова (редактор отдела культуры)", "byline"),
]
BODY = [
    "Фото моста разошлось по всем газетам области.",
    "На фото: мэр режет ленту.",
    "Последние новости с реки тревожат жителей левого берега.",
    "Автор проекта моста приехал на открытие.",
    "Комментарии мэра опубликовала областная газета.",
    "Читайте внимательно договор перед тем, как ставить подпись.",
    "Поделиться опытом строителей пригласили в столицу.",
    "Теги на опорах моста закрасили.",
    "Мост открыли 12.07.2018 в 18:06.",
    "В Самаре ожидается до +3 °C, ночью похолодает.",
    "Доллар подорожал до 98,51 рубля.",
    "Использование материалов из Китая удешевило мост.",
    "Обнаружили ошибку в расчётах инженеры завода.",
    "Есть новость и похуже: мост закрыли на ремонт.",
    "Поделитесь опытом, попросили его друзья из Самары.",
    "Мы в Telegram узнали об открытии первыми.",
    "- Да.",
    "Нет!",
    "Анна Лидова, мэр города:",
]


@pytest.mark.parametrize(("line", "reason"), ANYWHERE)
def test_a_line_of_the_frame_goes_anywhere(line: str, reason: str):
    assert anywhere(line) == reason


@pytest.mark.parametrize(("line", "reason"), AT_THE_EDGE)
def test_a_line_of_the_frame_goes_at_the_edge_only(line: str, reason: str):
    assert (anywhere(line), at_the_edge(line)) == (None, reason)


@pytest.mark.parametrize("line", BODY)
def test_a_line_of_the_article_stays(line: str):
    assert at_the_edge(line) is None
