"""Leagues: whoever plays in one belongs to a club of it, not to the league."""

LEAGUES = frozenset(
    {"НХЛ", "КХЛ", "НБА", "МЛБ", "НФЛ", "МЛС", "РПЛ", "РФПЛ", "АПЛ", "УЕФА", "ФИФА", "ВХЛ", "АХЛ"}
)  # fmt: skip
WORDS = ("лига", "чемпионат", "ассоциация", "премьер-лига", "первенство", "турнир", "кубок")


def is_league(name: str) -> bool:
    """`НХЛ`, `Национальная хоккейная лига`; of a party one does not play."""
    return name in LEAGUES or any(word in name.lower().split() for word in WORDS)
