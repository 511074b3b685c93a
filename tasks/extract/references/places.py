"""Places named in an article: towns, regions, and capitals that stand for their governments."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from seeds import column
from tasks.extract.reading.noun_phrases import nominative
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.countries import country
from tasks.extract.references.country_words import capital, is_state
from tasks.russian.parsed import NameSpan, ParsedText, Token

# `с Вашингтоном`, `между Москвой и Киевом`, `у Минска и Астаны есть взгляды`
OF_PARTNERS = frozenset({"с", "со", "между", "у", "для", "от", "к", "ко", "против"})
# `готовность Москвы`, `отношения Минска и Варшавы`
GOVERNMENT_NOUNS = "words/government_nouns"


def find_places(
    parsed: ParsedText, taken: Sequence[bool], countries: AbstractSet[str]
) -> tuple[EntityMention, ...]:
    """Mentions of places that the tagger found outside the `taken` tokens, in order.

    A capital stands for its government where the text speaks of its country, one of the codes
    `countries`, or where it is joined to another capital or country.
    """
    return tuple(
        _mention(name, parsed, countries)
        for name in parsed.names
        if name.kind == "LOC" and not any(taken[name.first : name.last])
    )


def _mention(name: NameSpan, parsed: ParsedText, countries: AbstractSet[str]) -> EntityMention:
    words = parsed.tokens[name.first : name.last]
    known = capital(words[0].text) if len(words) == 1 else None
    is_spoken_of = known and (known.code in countries or _is_joined(words[0], parsed.tokens))
    if known and is_spoken_of and stands_for_government(words[0], parsed.tokens):
        return EntityMention(name.first, name.last, country(known.code), "capital")
    base = known.base if known else nominative(words, parsed.text)
    return EntityMention(name.first, name.last, Entity("place", base), "name")


def _is_joined(token: Token, tokens: Sequence[Token]) -> bool:
    """`Минск и Астана`, `между Киевом и Россией`."""
    around = tokens[max(0, token.index - 2) : token.index + 3]
    others = [t for t in around if t is not token]
    return any(t.text == "и" for t in others) and any(is_state(t.text) for t in others)


def stands_for_government(token: Token, tokens: Sequence[Token], depth: int = 0) -> bool:
    """Whether a capital acts: it is a subject, a partner, or has a stance of its own.

    `Минск и Астана договорились`, `с Вашингтоном`, `готовность Москвы`; in `в Минске`, `из Минска`
    and `улицы Минска` it is the town.
    """
    before = tokens[token.index - 1].text.lower() if token.index else ""
    if token.rel == "conj" and token.head >= 0 and depth < 5 and tokens[token.head].pos == "PROPN":
        return stands_for_government(tokens[token.head], tokens, depth + 1)
    if token.rel in {"nsubj", "iobj"} and token.head >= 0:
        return tokens[token.head].pos in {"VERB", "ADJ"}
    if token.rel == "nmod" and token.case == "Gen" and before not in {"из", "до"}:
        return tokens[token.head].lemma in column(GOVERNMENT_NOUNS, "word") or before in OF_PARTNERS
    return before in OF_PARTNERS
