"""The persons that the arguments of a verb stand for: by name, by a post beside it, by the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tasks.extract.posts.holding import Holding
from tasks.extract.posts.implied_subjects import implied_subject
from tasks.extract.posts.tenure_words import words
from tasks.extract.posts.verb_arguments import OBJECT, SUBJECT, arguments
from tasks.extract.reading.mention_map import MentionMap
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.russian.parsed import Token

CONTRASTS = frozenset({"однако", "но", "а", "хотя", "зато"})
# `мэром Твери избран | известный врач Олег Дроздов`
NAME_REACH = 6
# Tokens from a noun to the name beside it: `уроженец | города Твери Олег Дроздов`.
APPOSED_REACH = 7
BRACKET_REACH = 6
MAX_JOINED = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A person and the tokens `first` to `last` (exclusive) that stand for him."""

    entity: Entity
    first: int
    last: int


class Subjects:
    """Who is meant by the nouns of a text, those persons included whose post stands there."""

    def __init__(self, places: MentionMap, holdings: Iterable[Holding]) -> None:
        """Note whom each post that stands beside a name is said of."""
        self._places = places
        self._by_post = {h.post.head: h for h in holdings if h.post.number != "Plur"}

    def of(self, verb: Token) -> Person | None:
        """The person who is object of a verb, else its subject, else whom the text goes on with.

        Who appoints another does not come to the post himself.
        """
        person = self.among(verb, OBJECT)
        if person is None and verb.lemma in words("appointing") and verb.voice == "Act":
            return None
        return person or self.doer(verb)

    def doer(self, verb: Token) -> Person | None:
        """The person who is subject of a verb, else whom the text goes on with."""
        person = self.among(verb, SUBJECT)
        return person or self._just_before(verb) or self._implied(verb)

    def _just_before(self, verb: Token) -> Person | None:
        """The name in the nominative right before a verb, where the tree has lost its subject."""
        index = verb.index - 1
        while index >= 0 and self._places.tokens[index].pos in {"ADV", "PART", "AUX"}:
            index -= 1
        person = named_person(self._places.mention(index))
        is_subject = person is not None and self._places.tokens[person.first].case == "Nom"
        return person if is_subject else None

    def among(self, verb: Token, relations: tuple[str, ...]) -> Person | None:
        """The first person among the arguments in some relations."""
        near = (i for i in arguments(verb, relations, self._places) if not self._is_cut(verb, i))
        return next(filter(None, (self.at(i) for i in near)), None)

    def _is_cut(self, verb: Token, index: int) -> bool:
        """`объявил о выборах, однако | лидер …`: behind a contrast another clause begins."""
        between = self._places.tokens[verb.index + 1 : index]
        return any(token.text.lower() in CONTRASTS for token in between)

    def at(self, index: int) -> Person | None:
        """The person named at a token, after it, or in apposition: `уроженец Твери | С. Петров`."""
        if named := named_person(self._places.mention(index)):
            return named
        if held := self._by_post.get(index):
            return Person(held.person, held.first, held.last)
        if bracketed := self._before_bracket(index):
            return bracketed
        case = self._places.tokens[index].case
        for place in (index + 1, *self._apposed(index)):
            named = named_person(self._places.mention(place))
            if named and self._places.tokens[place].case in {case, ""}:
                return named
        return None

    def _before_bracket(self, index: int) -> Person | None:
        """`Анна Вебер | (Anna Weber), которая`: the tree may hang the clause on the bracket."""
        before = range(index - 1, max(index - BRACKET_REACH, -1), -1)
        opening = next((i for i in before if self._places.text(i) in {"(", ")"}), -1)
        is_inside = self._places.text(opening) == "(" if opening > 0 else False
        return named_person(self._places.mention(opening - 1)) if is_inside else None

    def _implied(self, verb: Token) -> Person | None:
        meant = implied_subject(self._first_of(verb), self._places)
        return Person(meant.entity, verb.index, verb.index + 1) if meant else None

    def _first_of(self, verb: Token) -> Token:
        """`Работала прокурором, а в мае | стала судьёй`: the verb to which another is joined."""
        for _ in range(MAX_JOINED):
            above = self._places.tokens[verb.head] if verb.head >= 0 else verb
            is_verb = above.pos == "VERB" and above.number == verb.number
            if verb.rel != "conj" or not is_verb or above.index > verb.index:
                break
            verb = above
        return verb

    def _apposed(self, index: int) -> Iterator[int]:
        is_one = self._places.tokens[index].number != "Plur"
        stop = min(index + APPOSED_REACH, self._places.sentence_stop(index)) if is_one else index
        for token in self._places.tokens[index + 1 : stop]:
            if token.head == index and token.rel == "appos":
                yield token.index

    def after(self, verb: Token) -> Person | None:
        """`мэром Твери избран | известный врач Олег Дроздов`, where the tree lost the subject."""
        for token in self._places.tokens[verb.index + 1 : verb.index + 1 + NAME_REACH]:
            if token.pos == "PUNCT":
                break
            person = named_person(self._places.mention(token.index))
            if person and token.case == "Nom":
                return person
        return None


def named_person(mention: EntityMention | None) -> Person | None:
    """The person whom a mention names; None for descriptions and other mentions."""
    if mention is None or mention.entity.kind != "person" or mention.form != "name":
        return None
    return Person(mention.entity, mention.first, mention.last)
