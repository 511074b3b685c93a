"""The mentions of an article by token: who stands at a word, and who is named beside a post."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tasks.extract.reading.reading import EntityMention
from tasks.extract.reading.syntax import DASHES, Syntax
from tasks.extract.references.person_names import may_stand_in
from tasks.extract.statements.speaker import fits, speaker_of
from tasks.extract.statements.speaker_phrases import BREAKS, is_oblique_name, is_plural_subject
from tasks.russian.parsed import Token

SPEAKING_KINDS = {"person", "organization", "country", "group"}
# `посол Казахстана в Белоруссии Анатолий Смирнов`: words from a post to the name of who holds it.
NAME_REACH = 16
# What may stand between two names: `Котов, а также Рыжов`.
JOINING = {",", "и", "а", "также"}
JOINING_REACH = 4
# `, известный 62-летний | Иван Котов`; `, первый зампред комитета по обороне | Иван Котов`
REACH_OF_ROLE = 10
# Mentions before a pronoun among which its antecedent is looked for.
ANTECEDENT_REACH = 12


class MentionedSpeakers:
    """The mentions of one article in the order of the text."""

    def __init__(self, syntax: Syntax, mentions: Sequence[EntityMention]) -> None:
        """Index the mentions by their first token."""
        self.syntax = syntax
        self.mentions = sorted(mentions, key=lambda m: (m.first, -m.last))
        self._firsts = [m.first for m in self.mentions]

    def before(self, index: int) -> Iterator[EntityMention]:
        """The mentions that begin before a token, nearest first, as far as a pronoun reaches."""
        stop = bisect_left(self._firsts, index)
        yield from reversed(self.mentions[max(0, stop - ANTECEDENT_REACH) : stop])

    def subject_before(self, verb: Token) -> EntityMention | None:
        """The person in the nominative before a verb in the past, of the gender that it shows."""
        if verb.verb_form != "Fin" or verb.tense != "Past" or not verb.gender:
            return None
        for mention in self.before(verb.index):
            is_person = mention.entity.kind == "person" and mention.entity.gender == verb.gender
            if is_person and self.syntax.tokens[mention.first].case == "Nom":
                return mention
        return None

    def in_clause_before(self, pronoun: Token) -> EntityMention | None:
        """`Когда полиция пришла к Котову, он …`: the only person of another clause before it."""
        first, _ = self.syntax.sentence(pronoun.index)
        near = (m for m in self.before(pronoun.index) if m.first >= first)
        people = [m for m in near if m.entity.kind == "person"]
        if len({m.entity.name for m in people}) != 1 or not fits(speaker_of(people[0]), pronoun):
            return None
        is_other = _verb_above(self.syntax, people[0].first) not in {-1, pronoun.head}
        return people[0] if is_other else None

    def person_of(self, token: Token) -> EntityMention | None:
        """The person named in apposition to a post: `посол Казахстана Анатолий Смирнов`."""
        near = list(self._from(token.index, token.index + NAME_REACH))
        apart = next((m for m in near if self._is_after_comma(token, m)), None)
        if apart is not None:
            return apart
        people = (m for m in near if m.entity.kind == "person" and m.form == "name")
        mention = next(people, None)
        if mention is None:
            return None
        between = _outside_brackets(self.syntax.tokens[token.index + 1 : mention.first])
        if any(t.pos in BREAKS or t.text in {",", ":", "(", "."} for t in between):
            return None
        if between and between[-1].pos == "ADP":
            return None  # эксперты на Ли Пэн возлагают
        mention = self._last_of_row(mention)
        return mention if self._is_apposed(token, mention) else None

    def people_of(self, token: Token) -> list[EntityMention]:
        """The persons in apposition to a post, all of them where it is a plural.

        `Депутаты Иван Котов и Пётр Рыжов`.
        """
        first = self.person_of(token)
        found = [first] if first is not None else []
        while found and token.number == "Plur" and (other := self._joined_to(found[-1])):
            found.append(other)
        return found

    def _joined_to(self, mention: EntityMention) -> EntityMention | None:
        """The person named right behind another one, parted by a comma or `и`."""
        for other in self._from(mention.last, mention.last + JOINING_REACH):
            between = self.syntax.tokens[mention.last : other.first]
            is_joint = bool(between) and all(t.text.lower() in JOINING for t in between)
            is_person = other.entity.kind == "person" and other.form == "name"
            if other.first > mention.first and is_joint and is_person:
                return other
        return None

    def _is_after_comma(self, token: Token, mention: EntityMention) -> bool:
        """`Другой посол, Иван Котов, сказал`: the name set off from the post, or a second post."""
        if mention.entity.kind != "person" or mention.form != "name":
            return False
        name = self.syntax.tokens[mention.first]
        mark = self._mark_before(token, name)
        if mark is None or name.case != token.case:
            return False
        role = self._role_in(mark + 1, name)
        is_beside = _is_beside(token, role) or _is_beside(token, name)
        return is_beside or self._is_second_role(token, mark, role, name)

    def _mark_before(self, token: Token, name: Token) -> int | None:
        """The comma or dash before a name and its roles: `внучка поэта, | певица Анна Котова`."""
        for word in reversed(self.syntax.tokens[token.index + 1 : name.index]):
            if word.pos in BREAKS or name.index - word.index > REACH_OF_ROLE:
                return None
            if word.text in {",", *DASHES}:
                return word.index
        return None

    def _role_in(self, first: int, name: Token) -> Token:
        """`зампред` before `думского комитета Иван Котов`; the name where no role stands by it."""
        for word in self.syntax.tokens[first : name.index]:
            if word.pos == "NOUN" and word.animacy == "Anim" and word.case == name.case:
                return word
        return name

    def _is_second_role(self, token: Token, mark: int, role: Token, name: Token) -> bool:
        """`пояснил автор проекта, зампред комитета Иван Котов`: said by one, in two posts.

        In `сообщила секретарь, президент Иван Котов улетел` another clause begins.
        """
        verb = self.syntax.tokens[token.head] if token.head >= 0 else token
        is_one = verb.verb_form == "Fin" and verb.number == "Sing" and token.animacy == "Anim"
        between = self.syntax.tokens[token.index + 1 : mark]
        is_near = all(t.pos not in {*BREAKS, "PUNCT"} for t in between)
        begins = role.rel == "nsubj" and role.head > role.index and role.head != verb.index
        is_row = name.rel == "conj" and name.head == token.index
        is_role = role is not name or (is_row and not self.syntax.with_relation(name.index, "cc"))
        return is_one and is_near and not begins and is_role and name.case == "Nom"

    def _last_of_row(self, mention: EntityMention) -> EntityMention:
        """`Врач Хиллари Клинтон Лиза Бардек`: the second of two names belongs to the post."""
        for following in self._from(mention.last, mention.last + 1):
            if following.first == mention.last and following.form == "name":
                return following if following.entity.kind == "person" else mention
        return mention

    def _is_apposed(self, token: Token, mention: EntityMention) -> bool:
        """Whether a name belongs to the noun before it, and not to that noun's genitive."""
        name = self.syntax.tokens[mention.first]
        is_described = token.pos in {"VERB", "ADJ"}  # избранный премьером Иван Сухов
        if mention.first <= token.index < mention.last or is_described:
            return True
        if name.head == token.index and name.rel in {"appos", "flat", "flat:name"}:
            return token.case != "Nom" or name.case != "Gen" or may_stand_in(name.text, "Nom")
        if is_oblique_name(self.syntax, name):
            return False
        words = self.syntax.tokens[mention.first : mention.last]
        return token.case == "Nom" and any(word.case == "Nom" for word in words)

    def at(self, index: int) -> list[EntityMention]:
        """The mentions of possible speakers that cover a token, widest first.

        In `Коллеги Котова высказали` no one colleague is meant.
        """
        stop = bisect_right(self._firsts, index)
        near = self.mentions[max(0, stop - 12) : stop]
        found = [m for m in near if m.last > index and m.entity.kind in SPEAKING_KINDS]
        if found and is_plural_subject(self.syntax, self.syntax.tokens[index]):
            found = [m for m in found if m.entity.kind != "person" or m.entity.name[:1].islower()]
        return sorted(found, key=lambda m: m.first - m.last)

    def _from(self, first: int, last: int) -> Iterator[EntityMention]:
        """The mentions that end after `first` and begin before `last`."""
        start = bisect_left(self._firsts, max(0, first - 3))
        for mention in self.mentions[start:]:
            if mention.first >= last:
                return
            if mention.last > first:
                yield mention


def _is_beside(token: Token, name: Token) -> bool:
    """Whether the tree joins a name to a noun, or gives one verb the two as its subjects.

    `Мать погибшего, Анна Котова сказала`: without a second comma the parser takes two subjects.
    """
    if name.head == token.index:
        return name.rel == "appos"
    is_person = token.case == "Nom" and token.animacy == "Anim"
    both = {token.rel, name.rel}
    return is_person and both == {"nsubj"} and name.head == token.head


def _outside_brackets(tokens: Sequence[Token]) -> list[Token]:
    """`житель Глендейла | (Калифорния, США) | Карен Петров`: the words that no brackets hold."""
    texts = [token.text for token in tokens]
    if texts.count("(") != 1 or texts.count(")") != 1:
        return list(tokens)
    return [*tokens[: texts.index("(")], *tokens[texts.index(")") + 1 :]]


def _verb_above(syntax: Syntax, index: int) -> int:
    """The finite verb in whose clause a word stands, -1 where there is none, or it is reported."""
    verb = next((t for t in syntax.ancestors(index) if t.verb_form == "Fin"), None)
    return -1 if verb is None or verb.rel == "ccomp" else verb.index
