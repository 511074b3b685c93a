"""Whose words a report gives: the subject of its verb, its source, or who spoke before."""

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.extract.reading.reading import EntityMention, Reading
from tasks.extract.reading.syntax import Syntax
from tasks.extract.reading.word_classes import word_class
from tasks.extract.references.country_words import capital
from tasks.extract.statements.descriptions import Descriptions
from tasks.extract.statements.epithets import (
    is_bare,
    is_outlet,
    outlet_before,
    person_epithets,
)
from tasks.extract.statements.issued_documents import (
    document_before,
    is_matter,
    is_sent,
    relative_head,
)
from tasks.extract.statements.reports import Report
from tasks.extract.statements.said_to import addressee
from tasks.extract.statements.speaker import (
    PRONOUN_GENDERS,
    Speaker,
    fits,
    speaker_from,
    speaker_of,
)
from tasks.extract.statements.speaker_mentions import MentionedSpeakers
from tasks.extract.statements.speaker_phrases import described, phrase
from tasks.extract.statements.speaking_places import IN_IT, speaking
from tasks.extract.statements.spoken_before import SpokenBefore
from tasks.extract.statements.subjectless import (
    goes_on_with_body,
    is_impersonal,
    is_spoken,
    may_continue,
)
from tasks.extract.statements.subjects import coordinated, subjects
from tasks.russian.parsed import Token

# Documents that only carry the words of who issued them; a law or contract speaks for itself.
MESSAGES = word_class("statements", "messages")
# `одни почитают его, другие осуждают`
SOME = {"один", "другой", "многие", "многий", "иной", "некоторый"}
# `в Брюсселе считают`: no government of Belgium.
UNIONS = {"Брюсселе", "Страсбурге"}


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
        self.mentioned = MentionedSpeakers(syntax, reading.mentions)
        self.mentions = self.mentioned.mentions
        self.descriptions = Descriptions(syntax, self.mentions)
        self.spoken = SpokenBefore()
        self.body: Speaker | None = None
        # Documents whose issuer is being looked for: one may lead back to itself.
        self.asked: set[int] = set()

    def of(self, report: Report) -> Voices:
        """The speakers of a report, each one once; none where nobody can be named."""
        tokens = self._tokens(report)
        if tokens is None:
            return Voices((), ())
        named = [speaker for token in tokens for speaker in self._named(token, report)]
        if not tokens and may_continue(self.syntax, report, self.spoken.speakers):
            named = self.spoken.speakers
        elif not tokens and self.body is not None and goes_on_with_body(self.syntax, report):
            named = [self.body]
        elif not tokens and is_spoken(self.syntax, report) and report.cue is not None:
            named = self._spoken_of(self.syntax.tokens[report.cue])
        speakers = tuple({speaker.name: speaker for speaker in named}.values())
        if speakers:
            self.spoken.keep(list(speakers), self.syntax.tokens[self._place(report)].sentence)
        return Voices(speakers, tuple(tokens))

    def _place(self, report: Report) -> int:
        at = report.cue if report.cue is not None else report.source
        return self.syntax.from_char(report.outer.start) if at is None else at

    def addressee(self, report: Report) -> str | None:
        """The name of the person to whom the words were said, null where none is given."""
        token = addressee(self.syntax, report.cue) if report.cue is not None else None
        named = self._named(token, report) if token is not None else []
        return named[0].name if named else None

    def _spoken_of(self, verb: Token) -> list[Speaker]:
        """`Также заявляла, что …`: the person named before, where nobody has spoken yet."""
        person = None if self.spoken.speakers else self.mentioned.subject_before(verb)
        return [speaker_of(person)] if person else []

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
        if people := self.mentioned.people_of(token):
            return [speaker_of(person) for person in people]
        if token.text in IN_IT and is_impersonal(self.syntax, report):
            document = document_before(self.syntax, token)
            return self._issuers(document, report) if document else []
        if token.lemma in speaking("document") or token.lemma == "который":
            return self._issuers(token, report)
        meant = self._meant(token, report)
        if meant is not None:
            return [meant]
        if token.lemma in SOME and token.number == "Plur":
            return [Speaker(token.text.lower(), "", "Plur")]
        at = self.mentioned.at(token.index)
        is_pronoun = token.pos in {"PRON", "DET"}
        if is_pronoun and (meant_by := self._meant_by(token, at, report)) is not None:
            return meant_by
        if at and not self._is_nameless(at[0], token):
            if at[0].entity.kind == "organization" and not is_outlet(self.syntax, at[0]):
                self.body = speaker_of(at[0])
            return [speaker_of(m) for m in at if (m.first, m.last) == (at[0].first, at[0].last)]
        speaker = self._called(token)
        if token.lemma in speaking("body"):
            self.body = speaker
        return [speaker]

    def _meant_by(
        self, pronoun: Token, at: Sequence[EntityMention], report: Report
    ) -> list[Speaker] | None:
        """Whom a pronoun means, where the references have not told it by a name; else None."""
        if not at or self.syntax.quotation_of(pronoun.index) is not None:
            return self._antecedents(pronoun, report)
        is_nameless = at[0].entity.name[:1].islower()
        voice = self.spoken.named_voice(pronoun) if is_nameless else None
        if report.rule == "source_phrase":
            voice = self.spoken.just_before(pronoun) or voice
        return [voice] if voice else None

    def _called(self, token: Token) -> Speaker:
        """The government that a capital stands for, else a description as it stands."""
        seat = capital(token.text) if token.pos == "PROPN" else None
        if seat is not None and token.text not in UNIONS:
            return Speaker(seat.code, "", "")
        text = self.descriptions.whole(token, described(self.syntax, token))
        return Speaker(text, token.gender, token.number)

    def _is_nameless(self, mention: EntityMention, token: Token) -> bool:
        """`эксперты компании`: a description whose owner is named elsewhere, or that goes on."""
        is_small = mention.form != "name" and mention.entity.name[:1].islower()
        if not is_small or token.pos != "NOUN":
            return False
        first, last = phrase(self.syntax, token)
        words = self.syntax.tokens[first:last]
        is_wider = first <= mention.first and last > mention.last
        goes_on = is_wider and all(t.pos != "ADP" for t in words)
        whose = self.descriptions.owner(token) or self.descriptions.possessor(token)
        return goes_on or whose is not None

    def _meant(self, token: Token, report: Report) -> Speaker | None:
        """Whom a bare `политик`, `газета` means: who spoke, or whom the article names."""
        if token.lemma in speaking("media") and is_bare(self.syntax, token):
            outlet = outlet_before(self.syntax, self.mentions, token.index)
            return speaker_of(outlet) if outlet is not None else None
        if self._is_resolved(token):
            return None
        if not is_bare(self.syntax, token, report.cue):
            known = self.descriptions.known_as(token)
            return speaker_from(known) if known else None
        if token.lemma in speaking("body"):
            body = self.descriptions.body_before(token)
            return speaker_of(body) if body else None
        holder = self.descriptions.holder(token.lemma)
        if holder is not None:
            return speaker_from(holder)
        return self._by_epithet(token, report) if token.lemma in person_epithets() else None

    def _by_epithet(self, token: Token, report: Report) -> Speaker | None:
        """`Певица сказала`: the one of her gender who spoke, or whom the article names most."""
        verb = self.syntax.tokens[report.cue] if report.cue is not None else token
        gender = verb.gender or ("Fem" if token.gender == "Fem" else "")
        recent = [
            s for s in self.spoken.speakers if s.name[:1].isupper() and s.gender in {gender, ""}
        ]
        if gender and len(recent) == 1 and recent[0].gender:
            return recent[0]
        person = self.descriptions.index.person_meant(gender)
        return speaker_from(person) if person else None

    def _is_resolved(self, token: Token) -> bool:
        """Whether the references know a name for a description."""
        return any(m.entity.name[:1].isupper() for m in self.mentioned.at(token.index))

    def _issuers(self, token: Token, report: Report) -> list[Speaker]:
        """Whose document it is; nobody's where the search for it has come in a circle."""
        if token.index in self.asked:
            return []
        self.asked.add(token.index)
        found = self._found_issuers(token, report)
        self.asked.remove(token.index)
        return found

    def _found_issuers(self, token: Token, report: Report) -> list[Speaker]:
        """`заявление президентов`: its owner; who brought it out; who spoke; or the document."""
        is_relative = token.lemma == "который"
        if is_relative:
            head = relative_head(self.syntax, token)
            if head is None:
                return []
            token = head
        for owner in self.syntax.with_relation(token.index, "nmod"):
            is_whose = owner.case == "Gen" or owner.text.isascii()  # в сообщении Apple
            is_bare = is_whose and not self.syntax.case_word(owner.index)
            if is_bare and not is_matter(owner):
                return [
                    s for each in coordinated(self.syntax, owner) for s in self._named(each, report)
                ]
        for owner in self.syntax.with_relation(token.index, "det"):
            if owner.text.lower() in PRONOUN_GENDERS and (
                whose := self._antecedents(owner, report)
            ):
                return whose
        is_message = token.lemma in MESSAGES and not self.syntax.with_relation(token.index, "nmod")
        is_brought_out = is_message or (is_relative and token.lemma in speaking("document"))
        if is_brought_out and (named := self._senders(token, report)):
            return named
        if is_message and (named := self._before(token, report)):
            return named
        return [Speaker(described(self.syntax, token), token.gender, token.number)]

    def _senders(self, token: Token, report: Report) -> list[Speaker]:
        """`она написала письмо`: the subject of the verb that has brought a message out."""
        issuing = (subjects(self.syntax, token.head) or ()) if is_sent(self.syntax, token) else ()
        return [s for each in issuing for s in self._named(each, report)]

    def _before(self, token: Token, report: Report) -> list[Speaker]:
        """Whose a bare `документ` is: of the body that speaks, who spoke, who has issued one."""
        if self.body is not None or self.spoken.speakers:
            return [self.body] if self.body is not None else self.spoken.speakers
        document = document_before(self.syntax, token)
        return self._senders(document, report) if document else []

    def _antecedents(self, token: Token, report: Report) -> list[Speaker]:
        """Whom `он` means: the nearest subject before it, or who spoke last.

        `По его словам` goes on with who spoke. Inside a quotation (`от Токаева, он просил
        передать`) it is the nearest person named there.
        """
        is_author = report.rule == "author_inside"  # «Рад, — сказал он. — Очень»
        quotation = None if is_author else self.syntax.quotation_of(token.index)
        fitting = [speaker for speaker in self.spoken.speakers if fits(speaker, token)]
        if report.rule == "source_phrase" and fitting and quotation is None:
            return fitting
        if token.number == "Plur" and token.case == "Nom":
            return fitting or self._people_before(token)
        if quotation is None and (person := self.mentioned.in_clause_before(token)):
            return [speaker_of(person)]
        for mention in self.mentioned.before(token.index):
            word = self.syntax.tokens[mention.first]
            is_near = quotation is None or word.start >= quotation.start
            is_person = mention.entity.kind == "person" and fits(speaker_of(mention), token)
            if is_person and is_near and (quotation is not None or word.case == "Nom"):
                return [speaker_of(mention)]
        return fitting

    def _people_before(self, pronoun: Token) -> list[Speaker]:
        """`Друзья певца подписали письмо, в котором они …`: the people who act before."""
        first, _ = self.syntax.sentence(pronoun.index)
        for token in reversed(self.syntax.tokens[first : pronoun.index]):
            is_people = (token.pos, token.case, token.number) == ("NOUN", "Nom", "Plur")
            if is_people and token.animacy == "Anim" and token.rel == "nsubj":
                return [self._called(token)]
        return []
