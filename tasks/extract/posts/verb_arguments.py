"""The subject and object of a verb, through relative clauses, participles and joined verbs."""

from collections.abc import Iterator

from tasks.extract.reading.mention_map import MentionMap
from tasks.russian.parsed import Token

SUBJECT = ("nsubj", "nsubj:pass")
OBJECT = ("obj",)
# Steps up the tree from a noun to its verb: `в должности руководителя` takes three.
MAX_STEPS = 4


def governor(token: Token, places: MentionMap) -> Token | None:
    """The verb, participle or short participle nearest above a token, None where there is none."""
    for _ in range(MAX_STEPS):
        if token.head < 0:
            return None
        token = places.tokens[token.head]
        if token.pos in {"VERB", "AUX"} or token.lemma in {"назначенный", "избранный"}:
            return token
    return None


def arguments(verb: Token, relations: tuple[str, ...], places: MentionMap) -> Iterator[int]:
    """The tokens that stand in one of the relations to a verb, in order.

    `Петров, который стал` gives `Петров`, and so does `Петров, ставший`; a verb joined to another
    has that one's subject: `Петров вернулся и стал`.
    """
    is_of_noun = verb.verb_form == "Part" and verb.rel.startswith(("acl", "amod"))
    if is_of_noun and verb.head >= 0 and not (relations == OBJECT and verb.voice == "Act"):
        yield _named_before(verb, places) or verb.head
        return
    own = list(_own_arguments(verb, relations, places))
    leader = _leader(verb, places) if not own else None
    if leader is None:
        yield from own
    elif relations == SUBJECT:
        yield from arguments(leader, relations, places)
    else:  # `которого назначил, а затем | уволил`
        shared = _own_arguments(leader, relations, places)
        yield from (index for index in shared if index == leader.head)


def _named_before(participle: Token, places: MentionMap) -> int | None:
    """`Котов и Рыжов, | ныне тренирующий клуб`: the person named right before the comma."""
    index = participle.index - 1
    while index > 0 and places.tokens[index].pos in {"ADV", "PART"}:
        index -= 1
    mention = places.mention(index - 1) if places.text(index) == "," else None
    is_person = mention is not None and mention.entity.kind == "person"
    return mention.first if mention is not None and is_person else None


def _own_arguments(verb: Token, relations: tuple[str, ...], places: MentionMap) -> Iterator[int]:
    for index in range(places.sentence_start(verb.index), places.sentence_stop(verb.index)):
        token = places.tokens[index]
        if token.head == verb.index and token.rel in relations:
            is_relative = token.lemma == "который" and verb.head >= 0
            yield _antecedent(token, verb, places) if is_relative else index


def _antecedent(relative: Token, verb: Token, places: MentionMap) -> int:
    """The noun of a relative clause; where that is a verb or does not agree, what stands before it.

    `кризис в Литве, | которая`
    """
    noun = places.tokens[verb.head]
    is_other = "" not in {noun.gender, relative.gender} and noun.gender != relative.gender
    is_other = is_other and noun.number == relative.number == "Sing"
    is_lost = noun.pos == "VERB" or is_other
    return max(relative.index - 2, 0) if is_lost else verb.head


def _leader(verb: Token, places: MentionMap) -> Token | None:
    """The verb of the same number to which a verb is joined: `вернулся | и стал`."""
    is_converb = verb.rel == "advcl" and verb.verb_form == "Conv"  # may stand before its verb
    is_joined = verb.rel in {"conj", "parataxis"} and verb.head < verb.index
    if verb.head < 0 or not (is_converb or is_joined):
        return None
    leader = places.tokens[verb.head]
    is_verb = leader.pos in {"VERB", "AUX"} and leader.number in {verb.number, ""}
    return leader if is_verb or (verb.verb_form == "Conv" and leader.pos == "VERB") else None
