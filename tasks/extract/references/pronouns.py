"""Pronouns of the third person, resolved to whom the text last spoke of."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import merge

from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import Token

FORMS = {
    **dict.fromkeys(("он", "нем", "ним", "нему", "него", "ему", "его", "им"), "Masc"),
    **dict.fromkeys(("она", "ней", "нею", "нее", "ей", "ею", "ее"), "Fem"),
    **dict.fromkeys(("они", "них", "ними", "ним", "им", "их", "ими"), "Plur"),
}
# A subject is kept in mind this many tokens longer than a name in another case.
SUBJECT_LEAD = 30
# Nobody is meant who was last named so many tokens before.
MEMORY = 250


@dataclass(slots=True)
class _Candidate:
    """Somebody named: entities of one phrase, their last place, and whether it was a subject."""

    entities: tuple[Entity, ...]
    gender: str
    token: int
    is_subject: bool
    quotation: int
    clause: int

    def nearness(self, lead: int) -> int:
        """Later is nearer; a subject counts as so many tokens later."""
        return self.token + lead * self.is_subject


def find_pronouns(places: MentionMap) -> tuple[EntityMention, ...]:
    """Mentions of `он`, `она`, `они` in any case, and of `его`, `её`, `их` as possessives.

    The nearest in the same quotation, or outside quotations alike, that agrees in gender and number
    is meant; a subject comes before others, a person before a country. An object is never the
    subject of its own verb. Where nobody fits, the pronoun is no mention.
    """
    found: list[EntityMention] = []
    seen: list[_Candidate] = []
    named = deque(m for m in places.mentions if m.entity.kind != "place" and m.form != "adjective")
    for token in merge(places.by_part["PRON"], places.by_part["DET"], key=lambda t: t.index):
        gender = _gender(token)
        if not gender or places.at[token.index] is not None:
            continue
        while named and named[0].first < token.index:
            _note(named.popleft(), places, seen)
        entities = _meant(token, gender, places, seen)
        found += [EntityMention(token.index, token.index + 1, who, "pronoun") for who in entities]
        if entities:
            seen.append(_candidate(entities, gender, token, places))
    return tuple(found)


def _gender(token: Token) -> str:
    """Masc, Fem or Plur; `им` and `ним` go by their number."""
    small = token.text.lower().replace("ё", "е")
    if small in {"им", "ним"}:
        return "Plur" if token.number == "Plur" else "Masc"
    return FORMS.get(small, "")


def _note(mention: EntityMention, places: MentionMap, seen: list[_Candidate]) -> None:
    """Keep a mention in mind; two joined by `и` are a plural besides."""
    token = places.tokens[mention.first]
    gender = _entity_gender(mention, places)
    own = _candidate((mention.entity,), gender, token, places)
    last = seen[-1] if seen else None
    if last and last.token == token.index and last.gender != "Plur":
        last.entities, last.gender = (*last.entities, mention.entity), "Plur"
        return
    is_joined = places.text(token.index - 1) == "и" and last is not None
    if last and is_joined and _is_partner(last, mention, places):
        both = _candidate((*last.entities, mention.entity), "Plur", token, places)
        both.is_subject = last.is_subject
        seen += [own, both]
        return
    seen.append(own)


def _is_partner(last: _Candidate, mention: EntityMention, places: MentionMap) -> bool:
    """Whether a mention of the same kind stands before `и`."""
    before = places.mention(mention.first - 2)
    is_last = before is not None and before.entity in last.entities
    return is_last and last.entities[-1].kind == mention.entity.kind


def _entity_gender(mention: EntityMention, places: MentionMap) -> str:
    if mention.entity.number == "Plur":
        return "Plur"
    return mention.entity.gender or places.tokens[mention.first].gender


def _candidate(
    entities: tuple[Entity, ...], gender: str, token: Token, places: MentionMap
) -> _Candidate:
    is_subject = token.case == "Nom" or token.rel.startswith("nsubj")
    return _Candidate(
        entities,
        gender,
        token.index,
        is_subject,
        places.quoted[token.index],
        _verb(token, places),
    )


def _verb(token: Token, places: MentionMap) -> int:
    """The verb of a token's clause, -1 for none."""
    for _ in range(8):
        if token.head < 0:
            break
        token = places.tokens[token.head]
        if token.pos in {"VERB", "AUX"} and token.verb_form != "Part":
            return token.index
    return -1


def _meant(
    token: Token, gender: str, places: MentionMap, seen: Sequence[_Candidate]
) -> tuple[Entity, ...]:
    """The entities that a pronoun stands for, () where none fits."""
    quotation, verb = places.quoted[token.index], _verb(token, places)
    lead = SUBJECT_LEAD if token.case == "Nom" or _is_possessive(token) else 0
    thing = _last_thing(token, gender, places)
    earliest = max(token.index - MEMORY, thing)
    best: _Candidate | None = None
    for candidate in reversed(seen):
        if candidate.token < earliest:
            break
        if candidate.quotation != quotation or not _agrees(candidate, gender):
            continue
        if token.case != "Nom" and candidate.is_subject and candidate.clause == verb != -1:
            continue
        if best is None or _rank(candidate, lead) > _rank(best, lead):
            best = candidate
    return best.entities if best else ()


def _is_possessive(token: Token) -> bool:
    """`его правительство`; in `поддержал его` nearness alone decides."""
    return token.pos == "DET" or token.rel in {"det", "nmod"}


def _agrees(candidate: _Candidate, gender: str) -> bool:
    if gender == "Plur" or candidate.gender == "Plur":
        return candidate.gender == gender
    is_person = candidate.entities[0].kind == "person"
    return candidate.gender == gender or (is_person and not candidate.gender)


def _rank(candidate: _Candidate, lead: int) -> tuple[bool, int]:
    return candidate.entities[0].kind == "person", candidate.nearness(lead)


def _last_thing(token: Token, gender: str, places: MentionMap) -> int:
    """The last thing of the same gender that is a subject before `он` in its sentence, else -1.

    `разговор не планировался, так как он уже состоялся`: nobody named before it is meant.
    """
    if token.case != "Nom":
        return -1
    for index in range(token.index - 1, places.sentence_start(token.index) - 1, -1):
        before = places.tokens[index]
        is_thing = before.pos == "NOUN" and before.animacy == "Inan" and places.at[index] is None
        agrees = gender == ("Plur" if before.number == "Plur" else before.gender)
        if is_thing and agrees and before.rel.startswith("nsubj") and before.case == "Nom":
            return index
    return -1
