"""The phrases that belong to the head noun of a post, read one after the other."""

from tasks.extract.posts.complement import POSSESSIVES, Complements
from tasks.extract.posts.named_complements import (
    country,
    on_behalf,
    organization,
    out_of,
    place,
    quoted_name,
)
from tasks.extract.posts.noun_complements import (
    about,
    country_adjective,
    employer,
    genitive,
    instrumental,
    nested_post,
    of_rome,
    place_of_service,
    state,
    unit,
)
from tasks.extract.posts.words import PostWord
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.references.organizations import OPENING
from tasks.russian.parsed import Token

MAX_COMPLEMENT = 14
CLOSED = frozenset({"PUNCT", "VERB", "AUX", "CCONJ", "SCONJ", "PRON", "SYM"})

# The order matters: names before common nouns, and the post of a chain before both.
RULES = (
    of_rome,
    state,
    country,
    organization,
    quoted_name,
    place,
    nested_post,
    unit,
    country_adjective,
    genitive,
    instrumental,
    about,
    place_of_service,
    employer,
    on_behalf,
    out_of,
)


def complements(head: Token, word: PostWord, places: MentionMap) -> Complements:
    """The genitives, names and prepositional phrases that belong to a post's head noun.

    Read from left to right, each rule taking what it knows, until none does.
    """
    found = Complements(_after_possessive(head.index + 1, places))
    limit = min(places.sentence_stop(head.index), head.index + MAX_COMPLEMENT)
    while found.last < limit and _may_go_on(found.last, places):
        if not any(rule(found, word, places) for rule in RULES):
            break
    return found


def _after_possessive(index: int, places: MentionMap) -> int:
    """`глава | его аппарата`: whose it is, another place tells."""
    is_possessive = places.text(index).lower() in POSSESSIVES
    following = places.tokens[index + 1] if index + 1 < len(places.tokens) else None
    is_of_noun = following is not None and following.pos == "NOUN" and following.case == "Gen"
    return index + (is_possessive and is_of_noun)


def _may_go_on(index: int, places: MentionMap) -> bool:
    """Whether a complement can begin at a token; no rule need look at a comma or a verb."""
    token = places.tokens[index]
    if token.verb_form == "Part" and token.case == "Gen" and token.text[:1].islower():
        return True  # `председателем | правящей Партии труда`
    return token.pos not in CLOSED or places.at[index] is not None or token.text in OPENING
