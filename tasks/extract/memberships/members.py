"""Who is meant by the subject of a verb of membership, with all that is joined to it."""

from tasks.extract.posts.verb_arguments import SUBJECT, arguments
from tasks.extract.reading.mention_map import DASHES, MentionMap
from tasks.extract.reading.reading import EntityMention
from tasks.russian.parsed import Token

MEMBER_KINDS = frozenset({"country", "organization", "person"})
JOINING = frozenset({"и", ",", "как", "так", "а", "также"})


def members_of(verb: Token, places: MentionMap) -> list[EntityMention]:
    """The subject of a verb with what is joined to it, or the noun that a participle qualifies."""
    for index in arguments(verb, SUBJECT, places):
        mention = places.mention(index)
        if mention is not None and mention.entity.kind in MEMBER_KINDS:
            return enumerated(mention, places)
    before = _just_before(verb, places)
    return enumerated(before, places) if before else []


def _just_before(verb: Token, places: MentionMap) -> EntityMention | None:
    """The name in the nominative before a verb, where the tree has lost its subject."""
    index = verb.index - 1
    while index >= 0 and places.tokens[index].pos in {"ADV", "PART", "AUX"}:
        index -= 1
    mention = places.mention(index)
    is_subject = mention is not None and places.tokens[mention.first].case == "Nom"
    return mention if is_subject and mention and mention.entity.kind in MEMBER_KINDS else None


def enumerated(mention: EntityMention, places: MentionMap) -> list[EntityMention]:
    """A mention with those joined to it on either side by commas and conjunctions."""
    found = [mention]
    for step in (-1, 1):
        edge = mention
        while True:
            index = edge.first - 1 if step < 0 else edge.last
            start = index
            while places.text(index).lower() in JOINING:
                index += step
            following = places.mention(index)
            if index == start or following is None or following.entity.kind != mention.entity.kind:
                break
            if step > 0 and _has_own_clause(following, places):
                break
            edge = following
            found.append(edge)
    return sorted(found, key=lambda m: m.first)


def _has_own_clause(mention: EntityMention, places: MentionMap) -> bool:
    """`Котов играет за «Зенит», | Рыжов — за «Спартак»`: a clause without its verb."""
    behind = places.tokens[mention.last : mention.last + 2]
    is_pair = len(behind) > 1 and behind[0].text in DASHES
    return is_pair and behind[1].pos == "ADP"
