"""Persons named in an article: every mention with the fullest name, in the nominative."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import itemgetter

from rapidfuzz.distance import DamerauLevenshtein

from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.person_names import (
    gender_of,
    is_given,
    is_patronymic,
    is_surname,
    may_stand_in,
    nominative,
    stem,
)
from tasks.extract.references.person_spans import is_name_word
from tasks.russian.parsed import ParsedText, Token

# Shorter surnames that differ by a letter are other people: `Кан` and `Ким`.
MISSPELT_LEAST = 7
SAME_LETTERS = 2
FEMININE = ("ова", "ева", "ёва", "ская", "цкая")
PARTICLES = frozenset(
    {"фон", "де", "да", "ди", "дю", "дель", "дер", "аль", "эль", "ибн", "дос", "дас"}
)


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A name as it stands: its words, and which of them is the surname."""

    first: int
    last: int
    words: tuple[Token, ...]
    surname: int

    @property
    def key(self) -> str:
        """The stem of the surname, by which mentions meet."""
        return stem(self.words[self.surname].text)

    @property
    def givens(self) -> tuple[Token, ...]:
        """The words before or after the surname, initials included; `фон`, `аль` are none."""
        others = self.words[: self.surname] + self.words[self.surname + 1 :]
        return tuple(word for word in others if not _is_particle(word.text))


@dataclass(slots=True)
class _Person:
    """Mentions that are one person, gathered while reading; `model` is the first full one."""

    model: NamedPerson
    mentions: list[NamedPerson] = field(default_factory=list)
    latest: int = -1

    @property
    def fullest(self) -> NamedPerson:
        """The mention with most words, the first of equals."""
        return max(self.mentions, key=_fullness)


def find_persons(parsed: ParsedText, spans: Iterable[tuple[int, int]]) -> tuple[EntityMention, ...]:
    """Mentions of the persons whose names take the token ranges `spans`, in order."""
    named = [_named(first, last, parsed.tokens) for first, last in spans]
    people = _people(named)
    mentions = []
    for person in people:
        entity = Entity("person", *_name_and_gender(person))
        mentions += [EntityMention(m.first, m.last, entity, "name") for m in person.mentions]
    return tuple(sorted(mentions, key=lambda mention: mention.first))


def _named(first: int, last: int, tokens: Sequence[Token]) -> NamedPerson:
    words = tuple(token for token in tokens[first:last] if is_name_word(token))
    return NamedPerson(first, last, words, _surname_index(words))


def _surname_index(words: Sequence[Token]) -> int:
    """The last word, or the first where the others follow it: `Иванов Иван Иванович`."""
    if len(words) < 2:
        return 0
    last, first = words[-1].text, words[0].text
    leads = is_patronymic(last) or _is_initial(last) or (is_given(last) and is_surname(first))
    if leads and not is_given(first) and not _is_initial(first):
        return 0
    return len(words) - 1


def _is_particle(word: str) -> bool:
    """`Кристиан | фон | Беттихер`, at the head of a sentence with a capital."""
    return word[0].islower() or word.lower() in PARTICLES


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _initial(word: str) -> str:
    return word.rstrip(".") + "."


def _people(named: Sequence[NamedPerson]) -> list[_Person]:
    """Mentions gathered into people by surname, then by given name."""
    same_key = _merged_keys(named)
    by_key: dict[str, list[NamedPerson]] = defaultdict(list)
    for mention in named:
        by_key[same_key.get(mention.key, mention.key)].append(mention)
    _attach_givens(by_key)
    _attach_patronymics(by_key)
    return [person for mentions in by_key.values() for person in _divided(mentions)]


def _merged_keys(named: Sequence[NamedPerson]) -> dict[str, str]:
    """A rare spelling of a long surname -> the frequent one, a letter apart in the article."""
    counts = Counter(m.key for m in named if len(m.key) >= MISSPELT_LEAST)
    alike: dict[str, list[str]] = defaultdict(list)
    for key, _ in counts.most_common():
        alike[key[:SAME_LETTERS]].append(key)
    return {
        rare: often
        for keys in alike.values()
        for often, rare in combinations(keys, 2)
        if counts[often] > counts[rare] and DamerauLevenshtein.distance(often, rare) == 1
        if _may_be_one(often, rare, named)
    }


def _may_be_one(often: str, rare: str, named: Sequence[NamedPerson]) -> bool:
    left = [m for m in named if m.key == often]
    return all(any(_compatible(a, b) for a in left) for b in named if b.key == rare)


def _attach_givens(by_key: dict[str, list[NamedPerson]]) -> None:
    """A lone first word of a fuller name (`Ким` for `Ким Чен Ын`) joins its mentions."""
    firsts = {
        stem(m.words[0].text): key
        for key, mentions in by_key.items()
        for m in mentions
        if len(m.words) > 1 and m.surname > 0 and not _is_initial(m.words[0].text)
    }
    for key in [k for k in by_key if k in firsts and firsts[k] != k]:
        if all(len(m.words) == 1 for m in by_key[key]):
            by_key[firsts[key]] += by_key.pop(key)


def _attach_patronymics(by_key: dict[str, list[NamedPerson]]) -> None:
    """`Иван Петрович` is the only `Иван Сухов` of the article."""
    for key in [k for k, mentions in by_key.items() if all(map(_is_polite, mentions))]:
        givens = {stem(m.words[0].text) for m in by_key[key]}
        namesakes = [
            k for k, ms in by_key.items() if k != key and any(_bears(m, givens) for m in ms)
        ]
        if len(givens) == len(namesakes) == 1:
            by_key[namesakes[0]] += by_key.pop(key)


def _is_polite(mention: NamedPerson) -> bool:
    """`Иван Петрович`: a given name and a patronymic, and no surname."""
    if len(mention.words) != 2 or mention.surname != 1:
        return False
    return is_patronymic(mention.words[1].text) and is_given(mention.words[0].text)


def _bears(mention: NamedPerson, givens: set[str]) -> bool:
    return mention.surname > 0 and stem(mention.words[0].text) in givens


def _divided(mentions: Sequence[NamedPerson]) -> list[_Person]:
    """People of one surname, told apart by given names; a bare surname joins the last one."""
    ordered = sorted(mentions, key=lambda m: m.first)
    people: list[_Person] = []
    for mention in ordered:
        if len(mention.words) > 1 and _known(mention, people) is None:
            people.append(_Person(mention))
    for mention in ordered:
        person = _known(mention, people) if len(mention.words) > 1 else _meant(mention, people)
        if person is None:
            people.append(person := _Person(mention))
        person.mentions.append(mention)
        person.latest = mention.first
    return people


def _known(mention: NamedPerson, people: Sequence[_Person]) -> _Person | None:
    """The last of the people with given names whose given names agree with a mention's."""
    full = (person for person in reversed(people) if len(person.model.words) > 1)
    return next((person for person in full if _compatible(mention, person.model)), None)


def _meant(mention: NamedPerson, people: Sequence[_Person]) -> _Person | None:
    """Whom one word names: who bears it as a given name or surname, the last mentioned first."""
    key = stem(mention.words[0].text)
    namesakes = [p for p in people if any(key == stem(w.text) for w in p.model.givens)]
    fitting = [p for p in namesakes or people if _gender_fits(mention, p)]
    return max(fitting, key=lambda p: p.latest, default=None)


def _gender_fits(mention: NamedPerson, person: _Person) -> bool:
    """`Иванова` in the nominative is no `Иван Иванов`."""
    word = mention.words[0]
    if word.case != "Nom":
        return True
    known = next(filter(None, (gender_of(w.text) for w in person.model.givens)), "")
    small = word.text.lower()
    if known == "Masc":
        return not small.endswith(FEMININE)
    return known != "Fem" or not small.endswith(("ов", "ев", "ёв", "ский", "цкий"))


def _compatible(a: NamedPerson, b: NamedPerson) -> bool:
    """Whether given names agree, an initial with any name that it begins."""
    return all(_same_given(x.text, y.text) for x, y in zip(a.givens, b.givens, strict=False))


def _same_given(a: str, b: str) -> bool:
    if _is_initial(a) or _is_initial(b):
        return a[0] == b[0]
    return stem(a) == stem(b) or is_patronymic(a) != is_patronymic(b)


def _fullness(mention: NamedPerson) -> tuple[int, bool, int]:
    full = [word for word in mention.words if not _is_initial(word.text)]
    return len(full), not _is_polite(mention), -mention.first


def _name_and_gender(person: _Person) -> tuple[str, str]:
    """The fullest name, each word in the nominative on which the mentions agree best."""
    gender = _gender(person)
    forms = _forms(person, gender)
    words = [
        _initial(token.text)
        if _is_initial(token.text)
        else max(forms[stem(token.text)].items(), key=itemgetter(1))[0]
        for token in _in_order(person.fullest)
    ]
    return " ".join(words), gender


def _forms(person: _Person, gender: str) -> dict[str, dict[str, int]]:
    """By stem the nominatives that the mentions give; one that stands in it counts double."""
    forms: dict[str, dict[str, int]] = defaultdict(dict)
    for mention in person.mentions:
        case = _case(mention)
        for word in mention.words:
            votes = forms[stem(word.text)]
            form = nominative(word.text, case, gender)
            votes[form] = votes.get(form, 0) + (2 if case == "Nom" else 1)
    return forms


def _in_order(mention: NamedPerson) -> tuple[Token, ...]:
    """Given name first, as news has it; initials keep their places."""
    if mention.surname == 0 and len(mention.words) > 1:
        return (*mention.givens, mention.words[0])
    return mention.words


def _gender(person: _Person) -> str:
    """From given names where the dictionary knows them, else what the tagger says most often.

    `Эда` may be a woman's name, but in `шерифа Эда Котова` it stands in a case that hers has not.
    """
    givens = [word for m in person.mentions for word in m.givens]
    known = [gender_of(word.text) for word in givens if may_stand_in(word.text, word.case)]
    if not _most_frequent(known) and any(map(_is_feminine, person.mentions)):
        return "Fem"
    given = [word.gender for m in person.mentions for word in m.givens]
    tagged = [word.gender for m in person.mentions for word in m.words]
    return _most_frequent(known) or _most_frequent(given) or _most_frequent(tagged)


def _is_feminine(mention: NamedPerson) -> bool:
    """`Панфилова уточнила`: a surname that in the nominative only a woman bears."""
    surname = mention.words[mention.surname]
    return surname.case == "Nom" and surname.text.lower().endswith(FEMININE)


def _case(mention: NamedPerson) -> str:
    """The case of the whole name, as most of its words have it that can stand in theirs."""
    possible = [t.case for t in mention.words if may_stand_in(t.text, t.case)]
    return _most_frequent(possible) or _most_frequent([t.case for t in mention.words])


def _most_frequent(values: Sequence[str]) -> str:
    """The most frequent value, the first of equals, "" left out."""
    told = [value for value in values if value]
    return max(dict.fromkeys(told), key=told.count, default="")
