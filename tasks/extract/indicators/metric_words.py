"""Single words put into the forms that the name of a metric needs."""

from functools import lru_cache

from tasks.russian.morph import CASES, MEMO, parses_of
from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import word_form

ATTRIBUTES = frozenset({"ADJ", "DET", "NUM", "VERB"})


def genitive_of(word: str) -> str:
    """A noun in the nominative put into the genitive; "" stays."""
    return word_form(word, Tag("NOUN", "Nom"), ("gent", "sing"), ()) if word else ""


def several(word: str) -> str:
    """A noun in the nominative put into the plural."""
    return word_form(word, Tag("NOUN", "Nom"), ("nomn", "plur"), ())


def plural(token: Token) -> str:
    """A word in the plural nominative."""
    if token.pos not in ATTRIBUTES | {"NOUN", "PROPN"} or not token.case:
        return token.text
    found = word_form(token.text, _tag(token), ("nomn", "plur"), ())
    is_told = token.case == "Nom" and "-" not in token.text  # the tagger guesses веб-сайтов
    return found if found != token.text or is_told else _likeliest(token.text)


def _likeliest(word: str) -> str:
    """The plural nominative of a word whose case the tagger has wrong; itself if it has none."""
    noun = next((p for p in parses_of(word.lower())[:1] if p.tag.POS == "NOUN"), None)
    form = noun.inflect({"nomn", "plur"}) if noun is not None and word.islower() else None
    first, hyphen, last = word.rpartition("-")
    if form is None and hyphen:  # интернет-ресурсов
        return f"{first}-{_likeliest(last)}"
    return str(form.word) if form else word


def locative(token: Token) -> str:
    """A word in the locative of its number."""
    if token.pos not in ATTRIBUTES | {"NOUN", "PROPN"} or token.case in {"", "Loc"}:
        return token.text
    number = ("plur",) if token.number == "Plur" else ("sing",)
    return word_form(token.text, _tag(token), ("loct", *number), ())


def plural_genitive(token: Token) -> str:
    """A word in the plural genitive."""
    if token.pos not in ATTRIBUTES | {"NOUN", "PROPN"}:
        return token.text
    return word_form(token.text, _tag(token), ("gent", "plur"), ())


def _tag(token: Token) -> Tag:
    return Tag(token.pos, token.case, token.number, token.gender, verb_form=token.verb_form)


@lru_cache(maxsize=MEMO)
def participle(verb: str, *, is_passive: bool, is_past: bool) -> str:
    """The plural nominative of a verb's participle: `задержать` -> `задержанные`; "" if none."""
    voice, tense = ("pssv" if is_passive else "actv"), ("past" if is_past else "pres")
    wanted = {"PRTF", "plur", voice, tense, *CASES["Nom"]}
    for parse in parses_of(verb):
        if parse.tag.POS == "INFN":
            forms = (f for f in parse.lexeme if wanted <= f.tag.grammemes)
            if found := next(forms, None):
                return str(found.word)
    return ""


@lru_cache(maxsize=MEMO)
def is_perfective(verb: str) -> bool:
    """Whether a verb, given as its infinitive, is perfective."""
    return any("perf" in p.tag for p in parses_of(verb) if p.tag.POS == "INFN")


def passive(verb: Token) -> str:
    """The participle of those to whom a verb is done, in the plural nominative; "" if none."""
    lemma = verb.lemma
    past = participle(lemma, is_passive=True, is_past=True)
    return past or participle(lemma, is_passive=True, is_past=False)


def active(verb: Token) -> str:
    """The participle of those who do it, in the plural nominative; "" if none."""
    is_past = verb.tense != "Pres" or is_perfective(verb.lemma)
    return participle(verb.lemma, is_passive=False, is_past=is_past)
