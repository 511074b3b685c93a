"""One name for one organisation of an article: short forms get the fullest that stands in it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from seeds import rows
from tasks.extract.reading.reading import EntityMention
from tasks.extract.references.country_words import country_code

ACRONYM = re.compile("[A-ZА-ЯЁ]{2,}[А-ЯЁа-яё]?")
QUOTED = re.compile('[«"„“]([^«»"„“”]+)[»"”]')
# Words that give no letter to an acronym: `Организация по безопасности и сотрудничеству в Европе`.
SILENT = frozenset({"и", "в", "во", "по", "о", "об", "с", "на", "для", "при", "of", "the", "and"})


def with_full_names(
    mentions: Sequence[EntityMention], texts: Sequence[str]
) -> tuple[EntityMention, ...]:
    """The mentions with the fullest name of each organisation.

    `texts` holds what stands between each mention and the next: `Организация Объединённых Наций
    (ООН)` names the abbreviation whatever its letters.
    """
    names = list(dict.fromkeys(mention.entity.name for mention in mentions))
    bracketed = _bracketed(mentions, texts)
    aliased = _aliased(names)
    fullest = {n: bracketed.get(n) or aliased.get(n) or _fullest(n, names) for n in names}
    return tuple(_named(mention, fullest[mention.entity.name]) for mention in mentions)


def _named(mention: EntityMention, name: str) -> EntityMention:
    if mention.entity.name == name:
        return mention
    return replace(mention, entity=replace(mention.entity, name=name))


def _bracketed(mentions: Sequence[EntityMention], texts: Sequence[str]) -> dict[str, str]:
    """Abbreviations that stand in brackets after a name."""
    pairs = zip(mentions, mentions[1:], texts, strict=False)
    return {
        short.entity.name: full.entity.name
        for full, short, between in pairs
        if between.strip() == "(" and ACRONYM.fullmatch(short.entity.name)
        if not ACRONYM.fullmatch(full.entity.name)
    }


def _aliased(names: Sequence[str]) -> dict[str, str]:
    """Names that the table knows as one, where the article has more than one of them."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name in names:
        canonical = _aliases().get(name)
        if canonical:
            forms[canonical].append(name)
    return {
        form: canonical if canonical in same else max(same, key=len)
        for canonical, same in forms.items()
        for form in same
    }


@cache
def _aliases() -> dict[str, str]:
    """The table's canonical name of each alias and of itself."""
    listed = rows("reference/organization_aliases")
    return {row[column]: row["name"] for row in listed for column in ("alias", "name")}


def _fullest(name: str, names: Sequence[str]) -> str:
    """The first fuller name that the short one stands for, else the name itself."""
    others = (other for other in names if len(other) > len(name))
    return next((other for other in others if stands_for(name, other)), name)


def stands_for(short: str, full: str) -> bool:
    """Whether a short name is a full one's abbreviation, quoted name or beginning."""
    if ACRONYM.fullmatch(short):
        words = full.split()
        is_typed = len(words) == 2 and words[1] == short
        return initials(full) == short.upper() or is_typed or _is_of_state(short, full)
    quoted = QUOTED.search(full)
    if quoted:
        return quoted[1] == short.strip('«»"“”„')
    rest = full.removeprefix(short).split()
    return full.startswith(short + " ") and any(country_code(word) for word in rest)


def _is_of_state(acronym: str, full: str) -> bool:
    """`ФБР` for `Федеральное бюро расследований | США`: the country gives no letter."""
    *words, last = full.split()
    return bool(words) and bool(country_code(last)) and initials(" ".join(words)) == acronym


def initials(name: str) -> str:
    """The first letters of a name's words, those of prepositions left out, in capitals."""
    words = name.replace("-", " ").split()
    return "".join(word[0] for word in words if word.lower() not in SILENT).upper()
