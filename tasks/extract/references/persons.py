"""Persons named in an article: every mention with the fullest name, in the nominative."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from tasks.extract.reading.mention_map import DASHES
from tasks.extract.reading.reading import Entity, EntityMention
from tasks.extract.references.full_names import FEMININE, name_and_gender
from tasks.extract.references.named_person import NamedPerson, is_initial, is_particle
from tasks.extract.references.person_names import (
    gender_of,
    is_given,
    is_patronymic,
    is_surname,
    stem,
)
from tasks.extract.references.person_spans import is_name_word
from tasks.russian.parsed import ParsedText, Token

# Shorter surnames that differ by a letter are other people: `Кан` and `Ким`.
MISSPELT_LEAST = 7
SAME_LETTERS = 2


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
        entity = Entity("person", *name_and_gender(person.mentions, person.fullest))
        mentions += [EntityMention(m.first, m.last, entity, "name") for m in person.mentions]
    return tuple(sorted(mentions, key=lambda mention: mention.first))


def _named(first: int, last: int, tokens: Sequence[Token]) -> NamedPerson:
    words = tuple(token for token in tokens[first:last] if is_name_word(token))
    if _heads_row(first, last, tokens):
        words = tuple(replace(token, case="Nom") for token in words)
    surname = _surname_index(words)
    others = words[:surname] + words[surname + 1 :]
    givens = tuple(word for word in others if not is_particle(word.text))
    return NamedPerson(first, last, words, surname, givens)


def _heads_row(first: int, last: int, tokens: Sequence[Token]) -> bool:
    """`3. | Аркади Патадзе — 6,69 %`: in a list of results names stand in the nominative."""
    is_first = first == 0 or tokens[first - 1].text in {".", ";", ","}
    behind = tokens[last : last + 2]
    is_row = len(behind) == 2 and behind[0].text in DASHES and behind[1].text[0].isdigit()
    return is_row and (is_first or tokens[first - 1].sentence != tokens[first].sentence)


def _surname_index(words: Sequence[Token]) -> int:
    """The last word, or the first where the others follow it: `Иванов Иван Иванович`."""
    if len(words) < 2:
        return 0
    last, first = words[-1].text, words[0].text
    leads = is_patronymic(last) or is_initial(last) or (is_given(last) and is_surname(first))
    if leads and not is_given(first) and not is_initial(first):
        return 0
    return len(words) - 1


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
        if len(m.words) > 1 and m.surname > 0 and not is_initial(m.words[0].text)
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
    if is_initial(a) or is_initial(b):
        return a[0] == b[0]
    return stem(a) == stem(b) or is_patronymic(a) != is_patronymic(b)


def _fullness(mention: NamedPerson) -> tuple[int, bool, int]:
    full = [word for word in mention.words if not is_initial(word.text)]
    return len(full), not _is_polite(mention), -mention.first
