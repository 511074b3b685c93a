"""Whose words a report gives: the subject of its verb, its source, or who spoke before."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.extract.noun_phrases import nominative
from tasks.extract.reading import EntityMention, Reading
from tasks.extract.reporting_verbs import frames
from tasks.extract.reports import Report
from tasks.extract.said_to import addressee
from tasks.extract.subjects import coordinated, speaking, subjects
from tasks.extract.syntax import Syntax
from tasks.russian.parsed import Token

SPEAKING_KINDS = {"person", "organization", "country", "group"}
# `посол Казахстана в Белоруссии Анатолий Смирнов`: words from a post to the name of who holds it.
NAME_REACH = 16
# Documents that only carry the words of who issued them; a law or contract speaks for itself.
MESSAGES = {"сообщение", "заявление", "пресс-релиз", "релиз", "документ", "текст", "письмо",
            "обращение", "комментарий", "публикация"}  # fmt: skip
PRONOUN_GENDERS = {"он": "Masc", "она": "Fem", "его": "Masc", "её": "Fem", "ее": "Fem"}
# Mentions before a pronoun among which its antecedent is looked for.
ANTECEDENT_REACH = 12
# `этот контракт` is the contract.
POINTERS = {"этот", "тот", "данный", "свой", "такой"}
BREAKS = {"VERB", "SCONJ", "CCONJ", "AUX"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by name, with what a later pronoun or verb must agree with."""

    name: str
    gender: str
    number: str


@dataclass(frozen=True, slots=True)
class Voices:
    """The speakers of one report, and the tokens that stand for them."""

    speakers: tuple[Speaker, ...]
    tokens: tuple[Token, ...]


class Speakers:
    """Resolves the speakers of a text's reports in their order, with memory of who spoke."""

    def __init__(self, reading: Reading, syntax: Syntax) -> None:
        """Index the mentions by their first token."""
        self.syntax = syntax
        self.mentions = sorted(reading.mentions, key=lambda m: (m.first, -m.last))
        self._firsts = [m.first for m in self.mentions]
        self.recent: list[Speaker] = []
        self.body: Speaker | None = None

    def of(self, report: Report) -> Voices:
        """The speakers of a report, each one once; none where nobody can be named."""
        tokens = self._tokens(report)
        if tokens is None:
            return Voices((), ())
        named = [speaker for token in tokens for speaker in self._named(token, report)]
        if not tokens and self._may_continue(report):
            named = self.recent
        elif not tokens and self.body is not None and self._is_impersonal(report):
            named = [self.body]
        speakers = tuple({speaker.name: speaker for speaker in named}.values())
        if speakers:
            self.recent = list(speakers)
        return Voices(speakers, tuple(tokens))

    def addressee(self, report: Report) -> str | None:
        """The name of the person to whom the words were said, null where none is given."""
        token = addressee(self.syntax, report.cue) if report.cue is not None else None
        named = self._named(token, report) if token is not None else []
        return named[0].name if named else None

    def _may_continue(self, report: Report) -> bool:
        """Whether a report without a subject goes on with the words of who spoke before."""
        if report.cue is None:
            return report.source is None
        if self._is_impersonal(report):
            return False
        verb = self.syntax.tokens[report.cue]
        if verb.number == "Plur" and verb.verb_form == "Fin" and verb.rel != "conj":
            return False  # обвинили в контрабанде: nobody in particular
        return any(_agrees(speaker, verb) for speaker in self.recent)

    def _is_impersonal(self, report: Report) -> bool:
        """`Отмечается, что …`: a body that the article has cited goes on."""
        return report.cue is not None and "impersonal" in frames(self.syntax.tokens[report.cue])

    def _tokens(self, report: Report) -> list[Token] | None:
        """The tokens that stand for the speakers: subjects of the verb, or the source."""
        if report.cue is not None:
            return subjects(self.syntax, report.cue)
        if report.source is None:
            return []
        source = self.syntax.tokens[report.source]
        return [source] if report.layout == "labelled" else coordinated(self.syntax, source)

    def _named(self, token: Token, report: Report) -> list[Speaker]:
        """The speakers for whom a token stands; more than one for `стороны`."""
        person = self._person_of(token)
        if person is not None:
            return [_speaker(person)]
        if token.lemma in speaking("document") or token.lemma == "который":
            return self._issuers(token, report)
        at = self._at(token.index)
        is_pronoun = token.pos in {"PRON", "DET"}
        if is_pronoun and (not at or self.syntax.quotation_of(token.index) is not None):
            return self._antecedents(token)
        if at:
            if at[0].entity.kind == "organization":
                self.body = _speaker(at[0])
            return [_speaker(m) for m in at if (m.first, m.last) == (at[0].first, at[0].last)]
        speaker = Speaker(described(self.syntax, token), token.gender, token.number)
        if token.lemma in speaking("body"):
            self.body = speaker
        return [speaker]

    def _issuers(self, token: Token, report: Report) -> list[Speaker]:
        """Whose document it is: `заявление президентов`; who spoke before; or the document."""
        if token.lemma == "который":
            head = _relative_head(self.syntax, token)
            if head is None:
                return []
            token = head
        for owner in self.syntax.with_relation(token.index, "nmod"):
            if owner.case == "Gen" and not self.syntax.case_word(owner.index):
                return [
                    s for each in coordinated(self.syntax, owner) for s in self._named(each, report)
                ]
        if token.lemma in MESSAGES and self.body is not None:
            return [self.body]
        if token.lemma in MESSAGES and self.recent:
            return self.recent
        return [Speaker(described(self.syntax, token), token.gender, token.number)]

    def _antecedents(self, token: Token) -> list[Speaker]:
        """Whom `он` means: the nearest subject before it, or who spoke last.

        Inside a quotation (`от Токаева, он просил передать`) it is the nearest person named there.
        """
        quotation = self.syntax.quotation_of(token.index)
        stop = bisect_left(self._firsts, token.index)
        for mention in reversed(self.mentions[max(0, stop - ANTECEDENT_REACH) : stop]):
            word = self.syntax.tokens[mention.first]
            is_near = quotation is None or word.start >= quotation.start
            is_person = mention.entity.kind == "person" and _fits(_speaker(mention), token)
            if is_person and is_near and (quotation is not None or word.case == "Nom"):
                return [_speaker(mention)]
        return [speaker for speaker in self.recent if _fits(speaker, token)]

    def _person_of(self, token: Token) -> EntityMention | None:
        """The person named in apposition to a post: `посол Казахстана Анатолий Смирнов`."""
        for mention in self._from(token.index, token.index + NAME_REACH):
            between = self.syntax.tokens[token.index + 1 : mention.first]
            if any(t.pos in BREAKS or t.text in {",", ":", "(", "."} for t in between):
                return None
            if mention.entity.kind == "person" and mention.form == "name":
                mention = self._last_of_row(mention)
                return mention if self._is_apposed(token, mention) else None
        return None

    def _last_of_row(self, mention: EntityMention) -> EntityMention:
        """`Врач Хиллари Клинтон Лиза Бардек`: the second of two names belongs to the post."""
        for following in self._from(mention.last, mention.last + 1):
            if following.first == mention.last and following.form == "name":
                return following if following.entity.kind == "person" else mention
        return mention

    def _is_apposed(self, token: Token, mention: EntityMention) -> bool:
        """Whether a name belongs to the noun before it, and not to that noun's genitive."""
        name = self.syntax.tokens[mention.first]
        if mention.first <= token.index < mention.last:
            return True
        if name.head == token.index and name.rel in {"appos", "flat", "flat:name"}:
            return True
        words = self.syntax.tokens[mention.first : mention.last]
        return token.case == "Nom" and any(word.case == "Nom" for word in words)

    def _at(self, index: int) -> list[EntityMention]:
        """The mentions of possible speakers that cover a token, widest first."""
        stop = bisect_right(self._firsts, index)
        near = self.mentions[max(0, stop - 12) : stop]
        found = [m for m in near if m.last > index and m.entity.kind in SPEAKING_KINDS]
        return sorted(found, key=lambda m: m.first - m.last)

    def _from(self, first: int, last: int) -> Iterator[EntityMention]:
        """The mentions that end after `first` and begin before `last`."""
        start = bisect_left(self._firsts, max(0, first - 3))
        for mention in self.mentions[start:]:
            if mention.first >= last:
                return
            if mention.last > first:
                yield mention


def _speaker(mention: EntityMention) -> Speaker:
    return Speaker(mention.entity.name, mention.entity.gender, mention.entity.number)


def _relative_head(syntax: Syntax, relative: Token) -> Token | None:
    """The noun for which `котором` stands: `заявление, в котором говорится`."""
    for ancestor in syntax.ancestors(relative.index):
        if ancestor.rel == "acl:relcl" and 0 <= ancestor.head < relative.index:
            return syntax.tokens[ancestor.head]
    return None


def _agrees(speaker: Speaker, verb: Token) -> bool:
    """Whether a verb without a subject may go on with a speaker: number, then gender."""
    if verb.number and speaker.number and verb.number != speaker.number:
        return False
    return not (verb.gender and speaker.gender) or verb.gender == speaker.gender


def _fits(speaker: Speaker, pronoun: Token) -> bool:
    gender = PRONOUN_GENDERS.get(pronoun.text.lower(), "")
    return not (gender and speaker.gender) or gender == speaker.gender


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
    for dependent in syntax.with_relation(token.index, "amod", "nummod", "nummod:gov", "det"):
        is_pointer = dependent.lemma in POINTERS
        if dependent.index < token.index and dependent.pos != "VERB" and not is_pointer:
            first = min(first, dependent.index)
    for word in syntax.tokens[token.index + 1 : syntax.extent(token.index)[1]]:
        if word.text in {",", ":", "(", "-", "–", "—"} or word.pos in BREAKS:
            break
        last = word.index
    return first, last + 1
