"""The noun of what a verb says, as it follows `время` or `число`: `блокировать` -> блокирование."""

from functools import cache, lru_cache

from seeds import rows
from tasks.russian.morph import MEMO, parses_of

# Endings of the infinitive and of its noun, longer ones first.
ENDINGS = (
    ("стить", "щение"), ("дить", "ждение"), ("дить", "жение"), ("тить", "щение"),
    ("зить", "жение"), ("сить", "шение"), ("бить", "бление"), ("вить", "вление"),
    ("пить", "пление"), ("мить", "мление"), ("ить", "ение"), ("ать", "ание"), ("ять", "яние"),
    ("еть", "ение"), ("нуть", "новение"), ("ыть", "ытие"), ("сти", "дение"), ("йти", "йдение"),
    ("зти", "зение"), ("ереть", "ирание"), ("уть", "утие"), ("ить", "итие"),
)  # fmt: skip


@lru_cache(maxsize=MEMO)
def verbal_noun(verb: str) -> str:
    """The noun of a verb given as its infinitive, in the nominative; "" if there is none.

    A listed one, else the form that the dictionary knows: a wrong ending finds nothing.
    """
    if listed := _listed().get(_plain(verb)):
        return listed
    stem = verb.removesuffix("ся")
    for ending, other in ENDINGS:
        found = stem.removesuffix(ending) + other
        if stem.endswith(ending) and _is_noun(found):
            return found
    return ""


def _is_noun(word: str) -> bool:
    best = parses_of(word)[0]
    return bool(best.is_known) and best.tag.POS == "NOUN"


@cache
def _listed() -> dict[str, str]:
    return {_plain(row["lemma"]): row["noun"] for row in rows("words/verbal_nouns")}


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
