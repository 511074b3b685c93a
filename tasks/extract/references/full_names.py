"""The fullest name of a person from all the mentions of an article, in the nominative."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tasks.extract.references.named_person import NamedPerson, is_initial
from tasks.extract.references.person_names import gender_of, may_stand_in, nominative, stem
from tasks.russian.parsed import Token

OBLIQUE = ("Gen", "Dat", "Acc", "Ins", "Loc")
FEMININE = ("ова", "ева", "ёва", "ская", "цкая")


def name_and_gender(mentions: Sequence[NamedPerson], fullest: NamedPerson) -> tuple[str, str]:
    """The fullest name, each word in the nominative on which the mentions agree best."""
    gender = _gender(mentions)
    votes, shown = _votes(mentions, gender), _shown(mentions)
    words = [
        _initial(token.text)
        if is_initial(token.text)
        else agreed(votes[stem(token.text)], tuple(shown[stem(token.text)]), gender)
        for token in _in_order(fullest)
    ]
    return " ".join(words), gender


def agreed(votes: Mapping[str, int], shown: tuple[str, ...], gender: str) -> str:
    """The nominative with most of the votes, else the one of which most of the forms may be.

    `Мамуке` and `Мамуки` are of `Мамука`, whatever case the tagger gives them.
    """
    leader = max(votes, key=votes.__getitem__)
    if len(shown) == 1 or votes[leader] * 2 > sum(votes.values()):
        return leader
    possible = {form: _nominatives(form, gender) for form in shown}
    candidates = dict.fromkeys([*votes, *(c for some in possible.values() for c in some)])
    return max(
        candidates,
        key=lambda name: (sum(name in some for some in possible.values()), votes.get(name, 0)),
    )


def _nominatives(form: str, gender: str) -> tuple[str, ...]:
    """What a form of a name may be of, by itself and by each case: `Мамуки` -> `Мамука`."""
    return tuple(dict.fromkeys([form, *(nominative(form, case, gender) for case in OBLIQUE)]))


def _shown(mentions: Sequence[NamedPerson]) -> dict[str, dict[str, None]]:
    """By stem the forms of the words that the text shows, in order."""
    shown: dict[str, dict[str, None]] = defaultdict(dict)
    for mention in mentions:
        for word in mention.words:
            shown[stem(word.text)][word.text] = None
    return shown


def _votes(mentions: Sequence[NamedPerson], gender: str) -> dict[str, dict[str, int]]:
    """By stem the nominatives that the mentions give; one that stands in it counts double."""
    forms: dict[str, dict[str, int]] = defaultdict(dict)
    for mention in mentions:
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


def _gender(mentions: Sequence[NamedPerson]) -> str:
    """From given names where the dictionary knows them, else what the tagger says most often.

    `Эда` may be a woman's name, but in `шерифа Эда Котова` it stands in a case that hers has not.
    """
    givens = [word for m in mentions for word in m.givens]
    known = [gender_of(word.text) for word in givens if may_stand_in(word.text, word.case)]
    if not _most_frequent(known) and any(map(_is_feminine, mentions)):
        return "Fem"
    given = [word.gender for m in mentions for word in m.givens]
    tagged = [word.gender for m in mentions for word in m.words]
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


def _initial(word: str) -> str:
    return word.rstrip(".") + "."
