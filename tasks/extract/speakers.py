"""Whose words a report gives: the subject of its verb, its source, or who spoke before."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from tasks.extract.clauses import Syntax
from tasks.extract.noun_phrases import nominative
from tasks.extract.reading import EntityMention, Reading
from tasks.extract.reports import Report
from tasks.russian.parsed import Token

SPEAKING_KINDS = {"person", "organization", "country", "group"}
NAMING = {"appos", "flat", "flat:name", "flat:foreign", "nmod", "nsubj"}
# `посол Казахстана в Белоруссии Анатолий Смирнов`: words from a post to the name of who holds it.
NAME_REACH = 16
DESCRIBING = {
    "amod",
    "nmod",
    "flat",
    "flat:foreign",
    "nummod",
    "nummod:gov",
    "det",
    "appos",
    "conj",
    "cc",
    "case",
    "punct",
    "flat:name",
    "advmod",
    "compound",
    "nummod:entity",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, with what a later pronoun must agree with."""

    name: str
    gender: str
    number: str


class Speakers:
    """Resolves the speakers of a text's reports in their order, with memory of who spoke."""

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        """Index the mentions by their first token."""
        self.syntax = syntax
        self.mentions = sorted(reading.mentions, key=lambda m: (m.first, -m.last))
        self._firsts = [m.first for m in self.mentions]
        self.recent: list[Speaker] = []

    def of(self, report: Report) -> tuple[Speaker, ...]:
        """The speakers of a report, each one once; empty where nobody can be named."""
        found: dict[str, Speaker] = {}
        for token in self._tokens(report):
            for speaker in self._named(token):
                found.setdefault(speaker.name, speaker)
        if not found and self._may_continue(report):
            found = {s.name: s for s in self.recent}
        speakers = tuple(found.values())
        if speakers:
            self.recent = list(speakers)
        return speakers

    def _may_continue(self, report: Report) -> bool:
        """Whether a report without a subject goes on with the words of who spoke before."""
        if report.cue is None:
            return report.source is None
        verb = self.syntax.tokens[report.cue]
        return any(_agrees(speaker, verb) for speaker in self.recent)

    def _tokens(self, report: Report) -> list[Token]:
        """The tokens that stand for the speakers: subjects of the verb, or the source."""
        if report.cue is not None:
            return subjects(self.syntax, report.cue)
        if report.source is None:
            return []
        return coordinated(self.syntax, self.syntax.tokens[report.source])

    def _named(self, token: Token) -> list[Speaker]:
        """The speaker for whom a token stands; more than one for `стороны`."""
        person = self._person_of(token)
        if person is not None:
            return [_speaker(person)]
        at = [m for m in self._at(token.index) if m.entity.kind in SPEAKING_KINDS]
        if at:
            return [_speaker(m) for m in at if (m.first, m.last) == (at[0].first, at[0].last)]
        if token.pos in {"PRON", "DET"}:
            return [s for s in self.recent if _fits(s, token)]
        return [Speaker(described(self.syntax, token), token.gender, token.number)]

    def _person_of(self, token: Token) -> EntityMention | None:
        """The person named in apposition to a post: `посол Казахстана Анатолий Смирнов`."""
        _, last = self.syntax.extent(token.index)
        for mention in self._from(token.index, min(last, token.index + NAME_REACH)):
            name = self.syntax.tokens[mention.first]
            is_named = mention.entity.kind == "person" and mention.form == "name"
            if (
                is_named
                and name.case == token.case
                and not self._is_apart(token.index, mention.first)
            ):
                return mention
        return None

    def _is_apart(self, first: int, last: int) -> bool:
        """Whether a verb or conjunction parts two tokens: `министр, которого назначил Путин`."""
        between = self.syntax.tokens[first + 1 : last]
        return any(t.pos in {"VERB", "CCONJ", "SCONJ", "AUX"} for t in between)

    def _at(self, index: int) -> list[EntityMention]:
        """The mentions that cover a token, widest first."""
        stop = bisect_right(self._firsts, index)
        near = self.mentions[max(0, stop - 12) : stop]
        return sorted((m for m in near if m.last > index), key=lambda m: m.first - m.last)

    def _from(self, first: int, last: int) -> Iterator[EntityMention]:
        start = bisect_right(self._firsts, first - 1)
        for mention in self.mentions[start:]:
            if mention.first >= last:
                return
            yield mention


def _speaker(mention: EntityMention) -> Speaker:
    return Speaker(mention.entity.name, mention.entity.gender, mention.entity.number)


def _agrees(speaker: Speaker, verb: Token) -> bool:
    """Whether a verb without a subject may go on with a speaker: number, then gender."""
    if verb.number and speaker.number and verb.number != speaker.number:
        return False
    return not (verb.gender and speaker.gender) or verb.gender == speaker.gender


def _fits(speaker: Speaker, pronoun: Token) -> bool:
    gender = {"он": "Masc", "она": "Fem", "его": "Masc", "её": "Fem"}.get(pronoun.lemma, "")
    return not (gender and speaker.gender) or gender == speaker.gender


def subjects(syntax: Syntax, cue: int) -> list[Token]:
    """The tokens whose words a verb reports, joint ones apart; empty where it has no subject."""
    index, seen = cue, set()
    while index >= 0 and index not in seen:
        seen.add(index)
        own = _own_subjects(syntax, index)
        if own:
            return own
        index = _governing_predicate(syntax, index)
    return []


def _own_subjects(syntax: Syntax, index: int) -> list[Token]:
    verb = syntax.tokens[index]
    if verb.verb_form == "Part" and verb.rel in {"acl", "amod", "acl:relcl"} and verb.head >= 0:
        return [syntax.tokens[verb.head]]
    found = [t for t in syntax.with_relation(index, "nsubj", "nsubj:pass") if _is_subject(t)]
    if found:
        relative = _antecedent(syntax, verb, found[0])
        return [relative] if relative else [s for t in found[:1] for s in coordinated(syntax, t)]
    return _place_that_speaks(syntax, verb)


def _is_subject(token: Token) -> bool:
    return token.case in {"Nom", ""} or token.pos in {"NUM", "PROPN"}


def _antecedent(syntax: Syntax, verb: Token, subject: Token) -> Token | None:
    """`Джонсон, который заявил`: the noun for which `который` stands."""
    if subject.lemma not in {"который", "кто"} or verb.head < 0:
        return None
    head = syntax.tokens[verb.head]
    return head if head.index < subject.index else None


def _place_that_speaks(syntax: Syntax, verb: Token) -> list[Token]:
    """`сообщили в полиции`, `в компании уверены`, `говорится в сообщении ведомства`."""
    is_plural = verb.number == "Plur" and verb.person != "1"
    if not is_plural and not verb.text.endswith("ся"):
        return []
    for token in syntax.with_relation(verb.index, "obl", "nmod"):
        if syntax.case_word(token.index) in {"в", "на", "во"} and token.case == "Loc":
            return [token]
    return []


def _governing_predicate(syntax: Syntax, index: int) -> int:
    """The predicate whose subject a verb shares: `пришёл и сказал`, `пришёл, сказав`."""
    token = syntax.tokens[index]
    if token.rel in {"conj", "advcl", "xcomp", "parataxis"} and token.head >= 0:
        head = syntax.tokens[token.head]
        if head.pos in {"VERB", "ADJ", "AUX", "NOUN"} and token.rel != "parataxis":
            return token.head
        if token.rel == "parataxis" and token.verb_form == "Conv":
            return token.head
    return -1


def coordinated(syntax: Syntax, token: Token) -> list[Token]:
    """A noun and those joined to it: `Лукашенко и Назарбаев`."""
    more = [t for t in syntax.with_relation(token.index, "conj") if t.case == token.case]
    return [token, *more]


def described(syntax: Syntax, token: Token) -> str:
    """The noun phrase of a token in the nominative: `министр обороны США`."""
    first, last = phrase(syntax, token)
    words = syntax.tokens[first:last]
    text = syntax.text[words[0].start : words[-1].stop]
    if token.case not in {"Nom", ""}:
        text = nominative(words, syntax.text)
    is_proper = words[0].pos == "PROPN" or words[0].text[:2].isupper()
    return text if is_proper else text[:1].lower() + text[1:]


def phrase(syntax: Syntax, token: Token) -> tuple[int, int]:
    """The tokens of a noun phrase: its adjectives, genitives and names, no clause."""
    first = last = token.index
    for dependent in syntax.dependents(token.index):
        if (
            dependent.rel in {"amod", "nummod", "nummod:gov", "det"}
            and dependent.index < token.index
        ):
            first = min(first, dependent.index)
    for word in syntax.tokens[token.index + 1 : syntax.extent(token.index)[1]]:
        if word.text == "," or word.pos in {"VERB", "SCONJ", "CCONJ", "AUX"}:
            break
        last = word.index
    return first, last + 1


BY_FIRST = attrgetter("first")
