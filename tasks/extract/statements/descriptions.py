"""What an article tells of described speakers: who holds a role, whose `компания` it is."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.reading.syntax import Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.statements.epithets import is_bare, person_epithets
from tasks.extract.statements.genitive_names import GenitiveNames
from tasks.extract.statements.mention_index import MentionIndex
from tasks.extract.statements.speaker_phrases import POSSESSIVES, phrase
from tasks.russian.parsed import Token

APPOSED = {"appos", "flat", "flat:name"}
# `президент Чада Иван Петров`: words from a role to the name of who holds it.
ROLE_REACH = 10


# Nouns by which news calls again the organisation that it is about.
COMPANIES = word_class("statements", "company_nouns")


# Posts whose bodies keep the name of the post: `пресс-служба губернатора`.
OFFICES = word_class("statements", "office_nouns")


# `бывшая участница`, `нынешний глава`: when, and not whose or of what.
TIMES = {"бывший", "нынешний", "действующий", "тогдашний", "прежний", "сам", "этот", "тот"}
CONTENT = {"NOUN", "PROPN", "ADJ", "X"}


class Descriptions:
    """The roles and bodies of one article, by what it says of them beside their names."""

    def __init__(self, syntax: Syntax, mentions: Sequence[EntityMention]) -> None:
        """Keep the mentions in the order of the text."""
        self.syntax = syntax
        self.mentions = mentions
        self.index = MentionIndex(mentions)
        self.names = GenitiveNames(syntax, self.index)

    def holder(self, role: str) -> Entity | None:
        """The only person whom the article calls by a role: `ветеран Иван Петров`."""
        known = self._holders.get(role, {})
        return next(iter(known.values())) if len(known) == 1 else None

    def known_as(self, token: Token) -> Entity | None:
        """Whom a description calls again: `участница «Хора»` of `участница «Хора» Анна Котова`."""
        if not _is_role(token, token) or token.number != "Sing":
            return None
        words = self._words(token)
        known = {
            name: self._holders[token.lemma][name]
            for name, told in self._told.get(token.lemma, {}).items()
            if words and words <= told
        }
        return next(iter(known.values())) if len(known) == 1 else None

    @cached_property
    def _told(self) -> dict[str, dict[str, set[str]]]:
        """The words by which each role of a named person is described, by role and name."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for mention in self.mentions:
            if mention.entity.kind == "person" and mention.form == "name":
                for role in self._role_tokens(mention):
                    words = self._words(role) - set(mention.entity.name.lower().split())
                    found[role.lemma][mention.entity.name] |= words
        return found

    def _words(self, role: Token) -> set[str]:
        """The lemmas that describe a role: `участница | арт-группы «Хор»`."""
        first, last = phrase(self.syntax, role)
        return {
            t.lemma
            for t in self.syntax.tokens[first:last]
            if t.index != role.index and t.pos in CONTENT and t.lemma not in TIMES
        }

    @cached_property
    def _holders(self) -> dict[str, dict[str, Entity]]:
        found: dict[str, dict[str, Entity]] = defaultdict(dict)
        for mention in self.mentions:
            if mention.entity.kind == "person" and mention.form == "name":
                for role in self._role_tokens(mention):
                    found[role.lemma][mention.entity.name] = mention.entity
        return found

    def _role_tokens(self, mention: EntityMention) -> list[Token]:
        """`президент России Иван Петров`, `Иван Петров, ветеран войны,`."""
        name = self.syntax.tokens[mention.first]
        above = self.syntax.tokens[name.head] if name.head >= 0 else None
        beside = self.syntax.with_relation(name.index, "appos")
        roles = [t for t in beside if _is_role(t, name)]
        is_above = above is not None and name.rel in APPOSED and _is_role(above, name)
        if above is not None and is_above and 0 < name.index - above.index <= ROLE_REACH:
            roles.append(above)
        return roles

    def owner(self, token: Token) -> str | None:
        """The name of whom a genitive behind a noun means: `эксперты | компании` of Google."""
        for owner in self.syntax.with_relation(token.index, "nmod"):
            is_whose = owner.index > token.index and owner.case == "Gen"
            is_common = owner.pos == "NOUN" and not owner.text.isupper()
            is_alone = not self.syntax.case_word(owner.index) and is_bare(self.syntax, owner)
            if is_whose and is_common and is_alone:
                return self._name(owner)
        return None

    def _name(self, owner: Token) -> str | None:
        if owner.lemma in OFFICES:
            return None  # администрация президента
        for mention in self.index.starting(owner.index):
            is_same = mention.last == owner.index + 1
            if is_same and mention.form != "name" and mention.entity.name[:1].isupper():
                return mention.entity.name
        if owner.animacy == "Anim":
            holder = self.holder(owner.lemma) or self._main(owner)
            return holder.name if holder else None
        return self.index.main_body_before(owner.index) if owner.lemma in COMPANIES else None

    def _main(self, owner: Token) -> Entity | None:
        """`менеджер | гонщика`: the one of this gender whom the article names most."""
        is_epithet = owner.lemma in person_epithets() and owner.number == "Sing"
        if self.syntax.tokens[owner.head].animacy != "Anim":
            return None  # портфолио школьника
        return self.index.person_meant(owner.gender) if is_epithet else None

    def body_before(self, token: Token) -> EntityMention | None:
        """The one organisation named before that a bare noun heads: `федерация` of wrestling."""
        named = {m.entity.name: m for m in self._headed_by[token.lemma] if m.first < token.index}
        return next(iter(named.values())) if len(named) == 1 else None

    @cached_property
    def _headed_by(self) -> dict[str, list[EntityMention]]:
        """The organisations named by more words than one, by the lemma of the first."""
        found: dict[str, list[EntityMention]] = defaultdict(list)
        for m in self.mentions:
            is_body = (m.form, m.entity.kind) == ("name", "organization")
            if is_body and m.last - m.first > 1:
                found[self.syntax.tokens[m.first].lemma].append(m)
        return found

    def whole(self, token: Token, text: str) -> str:
        """A description with the full name of whose it is.

        `доверенное лицо певицы` becomes `доверенное лицо Анны Корневой`, `его отец` `отец Ивана
        Котова`, `делегация ОБСЕ` `делегация Организации по безопасности …`.
        """
        first, last = phrase(self.syntax, token)
        words = self.syntax.tokens[first:last]
        name = self.owner(token)
        if name is not None and words[-1].index == token.index + 1:
            return f"{text[: -len(words[-1].text)]}{self.names.genitive(name)}"
        whose = self.possessor(token)
        if whose is not None and words[-1].index == token.index:
            return f"{text} {self.names.genitive(whose)}"
        return self.names.inside(token.index, last, text)

    def possessor(self, token: Token) -> str | None:
        """The name of the person for whom `его` before a noun stands: `его | бывший водитель`."""
        first, _ = phrase(self.syntax, token)
        owner = self.syntax.tokens[first - 1] if first else token
        if owner.text.lower() not in POSSESSIVES or not self._is_whose(owner, token):
            return None
        meant = [m.entity for m in self.index.starting(owner.index)]
        names = [e.name for e in meant if e.kind == "person" and e.name[:1].isupper()]
        return names[0] if len(names) == 1 else None

    def _is_whose(self, pronoun: Token, token: Token) -> bool:
        """Whether it is no object: but in `его поддержал отец` a verb stands beside it."""
        before = self.syntax.tokens[pronoun.index - 1] if pronoun.index else pronoun
        return pronoun.head == token.index or before.pos != "VERB"


def _is_role(token: Token, name: Token) -> bool:
    """`президент` beside `Иван Петров`: a noun for a person in the same case."""
    return token.pos == "NOUN" and token.animacy == "Anim" and token.case == name.case
