"""Noun phrases of tokens in their dictionary form."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from pymorphy3.analyzer import Parse
from rapidfuzz.distance import Prefix

from seeds import rows
from tasks.russian.morph import CASES, GENDERS, MEMO, NUMBERS, PARTS, parses_of
from tasks.russian.parsed import Token

# `МИДа`, `БЕЛАЗом`
DECLINED_ACRONYM = re.compile("([А-ЯЁ]{2,})(?:а|у|ом|е|ы|ов|ам|ами|ах)")

# `58-й армии` -> `58-я армия`
ORDINAL_ENDINGS = frozenset({"й", "го", "му", "м", "я", "ю", "е"})
ORDINAL_NOMINATIVES = {"Masc": "й", "Fem": "я", "Neut": "е"}
# What may stand before the head noun of a phrase, participles beside it.
LEADING = frozenset({"ADJ", "DET", "NUM", "CCONJ"})


def nominative(tokens: Sequence[Token], text: str) -> str:
    """The phrase with its head noun and the adjectives before it in the nominative.

    `Шанхайской организации сотрудничества` -> `Шанхайская организация сотрудничества`; blanks,
    quotation marks and what follows the head stay as they are.
    """
    head = _head(tokens)
    pieces: list[str] = []
    for position, token in enumerate(tokens):
        if position:
            pieces.append(text[tokens[position - 1].stop : token.start] and " ")
        pieces.append(_form(token, tokens[head]) if position <= head else token.text)
    return "".join(pieces)


def _head(tokens: Sequence[Token]) -> int:
    """The first noun; where only adjectives stand before the end, the first word."""
    for position, token in enumerate(tokens):
        if token.pos in {"NOUN", "PROPN"} or not _may_lead(token):
            return position
        if token.pos not in LEADING and token.text != "," and token.verb_form != "Part":
            break
    return 0


def _may_lead(token: Token) -> bool:
    """`продовольственная и сельскохозяйственная | организация`, `69-летний | житель`."""
    is_joint = token.pos == "CCONJ" or token.text == ","
    return is_joint or token.text[0].isdigit() or _may_be_adjective(token.text)


@lru_cache(maxsize=MEMO)
def _may_be_adjective(word: str) -> bool:
    """Whether the dictionary allows an adjective; the tagger calls `Мажилиса` one."""
    return any(p.tag.POS in {"ADJF", "PRTF", "NUMR", "NPRO"} for p in parses_of(word.lower()))


def _form(token: Token, head: Token) -> str:
    if token.text[0].isdigit() and "-" in token.text and head.gender:
        return word_nominative(token.text, "ADJ", head.case, head.number, head.gender)
    if token.case in {"", "Nom"} or token.text.isupper() or _is_foreign(token.text):
        return token.text
    declined = DECLINED_ACRONYM.fullmatch(token.text)
    if declined:
        return declined[1]
    pos = token.pos if _may_be_adjective(token.text) else "NOUN"
    pos = "ADJ" if token.verb_form == "Part" else pos  # `правящей партии`
    number = head.number or token.number
    found = word_nominative(token.text, pos, token.case, number, head.gender)
    if found == token.text and pos == "NOUN" and _may_be_adjective(token.text):
        found = word_nominative(token.text, "ADJ", token.case, number, head.gender)  # `обвиняемым`
    return found


@lru_cache(maxsize=MEMO)
def word_nominative(word: str, pos: str, case: str, number: str, gender: str) -> str:
    """The nominative of one word in its number, letters as large as they stood; else the word."""
    if word[0].isdigit() and "-" in word:
        age, _, rest = word.partition("-")
        if rest in ORDINAL_ENDINGS and number == "Sing":
            return f"{age}-{ORDINAL_NOMINATIVES.get(gender, rest)}"
        return f"{age}-{word_nominative(rest, pos, case, number, gender)}"
    best, best_score = None, 0
    for parse in parses_of(word.lower()):
        tag = parse.tag
        if tag.POS not in _parts(pos) or tag.case not in CASES.get(case, ()):
            continue
        score = (
            1 + (tag.number in NUMBERS.get(number, ())) + (tag.gender in GENDERS.get(gender, ()))
        )
        if score > best_score:
            best, best_score = parse, score
    wanted = {"nomn", *NUMBERS.get(number, ())}
    if best is not None and best.tag.POS == "PRTF":
        wanted |= {best.tag.voice, best.tag.tense}
    if best is not None and best.tag.POS in {"ADJF", "PRTF"} and number == "Sing":
        wanted |= GENDERS.get(gender, set())
    if best is not None and _is_nominative(word, best, number):
        return word
    form = _nearest_form(word, best, wanted) if best is not None else ""
    form = _twins().get(form, form)
    return _in_letters_of(word, form) if form else word


def _parts(pos: str) -> Collection[str]:
    """The parts of speech in the dictionary; `объединённой компании` is a participle there."""
    parts = PARTS.get(pos, ())
    return {*parts, "PRTF"} if pos == "ADJ" else parts


@cache
def _twins() -> dict[str, str]:
    """`основный`, `временной`: adjectives that decline like the one that news writes."""
    return {row["word"]: row["written"] for row in rows("words/adjective_twins")}


def _nearest_form(word: str, parse: Parse, wanted: set[str]) -> str:
    """The wanted form that begins most like the word: `высшего` -> `высший`, not `высокий`.

    `матери` -> `мать`, though `матерь` begins more like it.
    """
    forms = [str(form.word) for form in parse.lexeme if wanted <= set(form.tag.grammemes)]
    if parse.tag.POS == "NOUN" and parse.normal_form in forms:
        return str(parse.normal_form)
    return max(forms, key=lambda form: Prefix.similarity(form, word.lower()), default="")


def _is_foreign(word: str) -> bool:
    return word[0] < "Ѐ"


def _is_nominative(word: str, parse: Parse, number: str) -> bool:
    """Whether the word is its own nominative, as `высшее` is in the accusative too."""
    return any(
        p.normal_form == parse.normal_form
        and p.tag.case == "nomn"
        and p.tag.gender == parse.tag.gender
        and p.tag.number in NUMBERS.get(number, {p.tag.number})
        for p in parses_of(word.lower())
    )


def _in_letters_of(word: str, form: str) -> str:
    """The form with capitals where the word had them: `Военно-политической`, `ПАРТИИ`."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    shown, parts = word.split("-"), form.split("-")
    if len(shown) != len(parts):
        return form[:1].upper() + form[1:] if word[:1].isupper() else form
    pairs = zip(shown, parts, strict=True)
    return "-".join(p[:1].upper() + p[1:] if w[:1].isupper() else p for w, p in pairs)
