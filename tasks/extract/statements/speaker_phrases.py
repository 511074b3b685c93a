"""How a speaker without a name is called: his noun phrase, in the nominative."""

from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.syntax import Syntax
from tasks.extract.references.person_names import is_common_word
from tasks.russian.morph import parses_of
from tasks.russian.parsed import Token

# `этот контракт` is the contract.
POINTERS = {"этот", "тот", "данный", "свой", "такой", "сам"}
POSSESSIVES = {"его", "её", "ее", "их"}
# `одного из участников`, `одного из агентств`: several genders are spelt alike.
ONE = {"одного", "одному", "одним", "одном", "одной"}
ONE_OF = {"masc": "один", "neut": "одно", "femn": "одна"}
# How names end that have one form for all cases: `Саркози`, `Челси`.
UNDECLINED = frozenset("еиоуэю")
NAMING = {"appos", "flat", "flat:name", "nmod"}
BREAKS = {"VERB", "SCONJ", "CCONJ", "AUX"}


def described(syntax: Syntax, token: Token) -> str:
    """The noun phrase of a token in the nominative: `министр обороны США`."""
    first, last = phrase(syntax, token)
    words = syntax.tokens[first:last]
    text = syntax.text[words[0].start : words[-1].stop]
    if token.text.lower() in ONE and first == token.index:
        return f"{_one_of(syntax, token)}{text[len(token.text) :]}"
    is_nominative = token.case in {"Nom", ""} or _is_subject(syntax, token)
    if not is_nominative and not is_counted(syntax, token):
        text = nominative(words, syntax.text)
    return text if _is_proper(syntax, words[0]) else text[:1].lower() + text[1:]


def _one_of(syntax: Syntax, one: Token) -> str:
    """`одного из участников` -> `один`, `одной из газет` -> `одна`: of the gender of each."""
    many = next(iter(syntax.with_relation(one.index, "nmod", "obl")), one)
    return ONE_OF.get(parses_of(many.lemma)[0].tag.gender, "один")


def _is_subject(syntax: Syntax, token: Token) -> bool:
    """`Внук премьера подтвердил`: a nominative that the tagger reads as another case."""
    tags = (parse.tag for parse in parses_of(token.text))
    is_first = token.index == syntax.sentence(token.index)[0] and token.rel == "nsubj"
    is_singular = is_first and any((t.case, t.number) == ("nomn", "sing") for t in tags)
    return is_singular or is_plural_subject(syntax, token)


def is_plural_subject(syntax: Syntax, token: Token) -> bool:
    """`Коллеги выразили`: a nominative plural that the tagger reads as another case."""
    verb = syntax.tokens[token.head] if token.head >= 0 else None
    if (
        verb is None
        or token.number == "Plur"
        or token.rel != "nsubj"
        or (verb.verb_form, verb.number) != ("Fin", "Plur")
    ):
        return False
    tags = (parse.tag for parse in parses_of(token.text))
    return any((tag.case, tag.number) == ("nomn", "plur") for tag in tags)


def _is_proper(syntax: Syntax, word: Token) -> bool:
    """Whether a capital is the word's own, and not that of the sentence: `сообщил Белый дом`."""
    first, _ = syntax.sentence(word.index)
    is_hidden = word.index == first and is_common_word(word.text)  # `Мать Котова заявила`
    if (word.pos == "PROPN" and not is_hidden) or word.text[:2].isupper():
        return True
    return word.index > first and syntax.tokens[word.index - 1].pos != "PUNCT"


def _joins(syntax: Syntax, word: Token, head: Token) -> bool:
    """`дипломаты западных | и | арабских стран`: words of one case behind the head."""
    before, after = syntax.tokens[word.index - 1], syntax.tokens[word.index + 1 : word.index + 2]
    is_inner = word.pos == "CCONJ" and before.index != head.index and bool(before.case)
    if not is_inner or not after or after[0].case != before.case:
        return False
    if after[0].text.lower() in POSSESSIVES:
        return False  # наследник Рыжова | и его адвокат
    return before.case != head.case or before.pos == after[0].pos == "ADJ"


def is_counted(syntax: Syntax, token: Token) -> bool:
    """`несколько избирателей`, `две партии`: a noun in the genitive that a numeral governs."""
    return token.case == "Gen" and bool(syntax.with_relation(token.index, "nummod:gov", "nummod"))


def phrase(syntax: Syntax, token: Token) -> tuple[int, int]:
    """The tokens of a noun phrase: its adjectives, genitives and names, no clause."""
    first = last = token.index
    for dependent in syntax.with_relation(token.index, "amod", "nummod", "nummod:gov", "det"):
        is_pointer = dependent.lemma in POINTERS or dependent.text.lower() in POSSESSIVES
        agrees = dependent.pos == "NUM" or dependent.case in {token.case, ""} or token.case == "Gen"
        is_within = dependent.index < token.index and dependent.pos not in {"VERB", "NOUN"}
        if is_within and agrees and not is_pointer:
            first = min(first, dependent.index)
    for word in syntax.tokens[token.index + 1 : syntax.extent(token.index)[1]]:
        if word.text in {",", ":", "(", "[", "-", "–", "—"} or word.text.startswith("http"):
            break
        if word.pos in BREAKS and not _joins(syntax, word, token):
            break
        last = word.index
    return first, last + 1


def is_oblique_name(syntax: Syntax, token: Token) -> bool:
    """`представитель партии | Цвангираи`: spelt as a nominative, it goes with an oblique noun."""
    if token.pos != "PROPN" or token.text[-1] not in UNDECLINED or token.rel not in NAMING:
        return False
    head = syntax.tokens[token.head]
    return head.pos == "NOUN" and head.index < token.index and head.case not in {"Nom", ""}
