"""What a document is called."""

from collections.abc import Sequence

from tasks.extract.documents.words import is_listed
from tasks.extract.reading.phrases import phrase
from tasks.extract.reading.scene import Scene
from tasks.extract.reading.word_classes import word_class
from tasks.russian.morph import parses_of
from tasks.russian.nominative import nominative
from tasks.russian.parsed import Token
from tasks.russian.tags import Tag
from tasks.russian.word_forms import word_form

# The name of the kind goes on behind these: `меморандум о взаимопонимании`, `решение суда`.
LONG_NAMES = frozenset({"меморандум"})
COURTS = frozenset({"суда", "судьи", "присяжных"})
# What is always said of several: `условия конкурса`, `поправки`.
PLURAL = frozenset({"условие"})
# Adjectives that tell kinds apart although they are of quality too.
KINDS = word_class("documents", "document_adjectives")
# Adjectives that tell which one of a kind it is.
POINTING = frozenset(
    {"нынешний", "прежний", "следующий", "последний", "предыдущий", "очередной", "ключевой",
     "соответствующий", "данный", "настоящий", "указанный", "упомянутый", "внесённый",
     "остальной", "другой", "свой", "оба"}
)  # fmt: skip
LONGEST_NAME = 6


def document_type(scene: Scene, noun: Token) -> str:
    """The kind in the nominative singular with what tells kinds apart: `мирный договор`.

    Of a draft it is `проект` and the kind: `проект соглашения`.
    """
    if noun.lemma in PLURAL:
        first, last = phrase(scene, noun)
        return nominative(scene.tokens[first:last])
    case = "gent" if is_draft(scene, noun) else "nomn"
    adjectives = [
        _form(t, noun, case) for t in scene.below(noun, "amod") if _is_kind(scene, t, noun)
    ]
    words = [*adjectives, _form(noun, noun, case), *_behind(scene, noun)]
    return " ".join(["проект", *words] if case == "gent" else words)


def is_draft(scene: Scene, noun: Token) -> bool:
    """Whether the noun is that of a draft: `проект закона`."""
    above = scene.head(noun)
    return above is not None and above.lemma == "проект" and noun.case == "Gen"


def _is_kind(scene: Scene, word: Token, noun: Token) -> bool:
    """An adjective of relation: not `важный`, `первый`, `трёхлетний`, `российский`, nor of a name.

    The dictionary marks those of quality.
    """
    if (
        word.pos != "ADJ"
        or word.verb_form
        or word.lemma in POINTING
        or scene.mentions_at(word)
        or _measures(word)
    ):
        return False
    if word.lemma in KINDS or is_listed(f"{word.lemma} {noun.lemma}"):
        return True
    tag = parses_of(word.text.lower())[0].tag
    return not (
        {"Qual", "Anum", "Apro", "Subx", "PRTF"} & set(str(tag).replace(" ", ",").split(","))
    )


def _measures(word: Token) -> bool:
    """`трёхлетний`, `шестимесячный`, `20-страничный`."""
    return word.text[:1].isdigit() or word.lemma.endswith(
        ("летний", "месячный", "дневный", "дневной", "годовой", "недельный", "страничный")
    )


def _behind(scene: Scene, noun: Token) -> Sequence[str]:
    """`о взаимопонимании` behind `меморандум`, `суда` behind `решение`."""
    if noun.lemma == "решение":
        return [t.text.lower() for t in scene.below(noun, "nmod") if t.text.lower() in COURTS][:1]
    if noun.lemma not in LONG_NAMES:
        return []
    words: list[str] = []
    for token in scene.tokens[noun.index + 1 : phrase(scene, noun)[1]][:LONGEST_NAME]:
        if token.text.lower() in {"между", "с"} or token.pos == "PUNCT":
            break
        words.append(token.text)
    return words if words and words[0].lower() in {"о", "об"} else []


def _form(word: Token, noun: Token, case: str) -> str:
    if word is noun and case == "nomn":
        return word.lemma
    tag = Tag(word.pos, word.case, word.number, word.gender, verb_form=word.verb_form)
    genders = {"Masc": ("masc",), "Fem": ("femn",), "Neut": ("neut",)}.get(noun.gender, ())
    return word_form(word.text.lower(), tag, (case, "sing"), genders if word is not noun else ())
