"""What an article's context adds to an event that its clause leaves open: who, where, when."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from tasks.extract.events.arguments import complements
from tasks.extract.events.case_roles import is_subjectless
from tasks.extract.events.ceremonies import is_private
from tasks.extract.events.founders import is_of_one_before
from tasks.extract.events.gatherings import called_too, first_dated, seated
from tasks.extract.events.lead_town import lead_town
from tasks.extract.events.mended_tags import as_told
from tasks.extract.events.modality import is_framed
from tasks.extract.events.participants import Participant
from tasks.extract.events.resumed_subjects import subject_before
from tasks.extract.events.same_event import Candidate
from tasks.extract.events.titles import heads_fragment
from tasks.extract.events.words import words_of
from tasks.extract.reading.clause_dates import article_day
from tasks.extract.reading.scene import Scene, plain
from tasks.russian.edtf import bounds

# Types that two countries do together; without any participant they belong to the article's pair.
JOINT = {"signing", "agreement", "launch", "deal"}
# Types whose time and place are the article's own while it reports them.
CURRENT = {"meeting", "call", "signing", "agreement", "visit"}
PERSONAL = {"appointment", "departure", "award"}
NAMED = {"person", "organization", "country"}
AHEAD = {"planned", "proposed"}
BODY = "organization"
EARLIER = {"ранее", "раньше", "прежде", "впоследствии"}
# `истекал в 2020 году`: the end of a term, which may be yet to come.
ENDING = {"истекать", "заканчиваться", "завершаться"}
MAIN = {"root", "conj", "ccomp", "parataxis"}
REPEATED = {"получать", "становиться", "вручать", "выигрывать", "завоевывать"}
CEREMONIES = {"церемония", "вручение", "награждение", "мероприятие"}
# `после ухода он работал`: a noun behind these tells of another time.
ASIDE = {"после", "до", "перед", "с момента", "вплоть до"}
HELD = ("happened", "planned")
# Sentences over which a passive goes on with who signed before.
NEAR_SENTENCES = 4
# The role of who signs among those of the word.
SIGNER = 0
# Who comes to a town is the guest of its hosts there.
ARRIVING = {"прибыть", "прибывать", "приехать", "приезжать", "прилететь", "визит"}


class Context:
    """The candidates of one article, completed in the order of the text."""

    def __init__(self, scene: Scene, candidates: Iterable[Candidate]) -> None:
        """Take the candidates of one article in the order of the text."""
        self.scene = scene
        self.candidates = list(candidates)

    def completed(self) -> list[Candidate]:
        """The candidates with what the context says of them."""
        found: list[Candidate] = []
        for told in self.candidates:
            candidate = called_too(seated(told, self.candidates), found, self.scene)
            guest = self._hosted(self._guest(self._resumed(candidate)))
            joined = self._then(self._joined(guest), found)
            known = self._dated(self._placed(self._awarded(self._nominated(joined, found))))
            found.append(self._continued(self._ahead(known), found))
        return found

    def _resumed(self, candidate: Candidate) -> Candidate:
        """`В 1993 году был награждён`: a clause without a subject goes on with the last person."""
        verb = as_told(self.scene.tokens[candidate.trigger])
        if any(p.kind == "person" for p in candidate.participants) and candidate.type in PERSONAL:
            return candidate
        if candidate.is_noun and candidate.type in PERSONAL and not candidate.participants:
            verb = self.scene.verb_above(verb) or verb
        is_founder = candidate.lemma in words_of("founder") and len(candidate.participants) == 1
        is_title = candidate.is_noun and candidate.type == "award" and not candidate.participants
        is_fragment = is_title and heads_fragment(self.scene, self.scene.tokens[candidate.trigger])
        is_his = is_fragment or (is_founder and is_of_one_before(self.scene, verb))
        if not is_his and not is_subjectless(self.scene, verb):
            return candidate
        resumed = tuple(
            p for p in subject_before(self.scene, verb) if p.name not in candidate.names
        )
        if candidate.type in {"accession", "launch"}:
            return replace(candidate, participants=(*candidate.participants, *resumed))
        return replace(candidate, participants=(*resumed, *candidate.participants))

    def _guest(self, candidate: Candidate) -> Candidate:
        """`гости`, `парламентарии`, `делегация` later in an article are the guests it names."""
        if candidate.type != "visit" or not candidate.participants or not self._guests:
            return candidate
        if any(p.kind in NAMED or not self._is_guest(p) for p in candidate.participants[:1]):
            return candidate
        others = tuple(p for p in candidate.participants[1:] if p not in self._guests)
        return replace(candidate, participants=self._guests + others)

    @cached_property
    def _guests(self) -> tuple[Participant, ...]:
        """The delegation of the article's visits in its fullest form, with who leads it."""
        visits = [c for c in self.candidates if c.type == "visit" and c.participants]
        groups = [c.participants for c in visits if self._is_guest(c.participants[0])]
        full = max(groups, key=lambda g: (g[0].name != g[0].name.lower(), len(g)), default=())
        return tuple(p for p in full if p is full[0] or p.kind == "person")

    def _is_guest(self, participant: Participant) -> bool:
        token = self.scene.tokens[participant.token]
        return participant.kind not in NAMED and plain(token.lemma) in words_of("guest")

    def _hosted(self, candidate: Candidate) -> Candidate:
        """`Переговоры прошли и в министерстве`: the guests with the body where they are."""
        is_open = candidate.type == "meeting" and not candidate.participants and candidate.date
        if not is_open or not self._guests or candidate.place is None:
            return candidate
        bodies = {m.entity.name for m in self.scene.reading.mentions if m.entity.kind == BODY}
        if candidate.place not in bodies:
            return candidate
        body = Participant(candidate.place, BODY, candidate.trigger)
        return replace(candidate, participants=(*self._guests, body), is_bare=False)

    def _joined(self, candidate: Candidate) -> Candidate:
        """`По итогам переговоров подписаны документы`: by the two countries of the article."""
        pair = self.scene.parties
        if candidate.lemma in words_of("founder"):
            return candidate
        if candidate.type == "signing" and len(candidate.names) == 1 and candidate.names < {*pair}:
            other = next(code for code in pair if code not in candidate.names)
            partner = Participant(other, "sides", candidate.trigger)
            return replace(candidate, participants=(*candidate.participants, partner))
        if not pair or candidate.type not in JOINT or not candidate.is_impersonal:
            return candidate
        if candidate.type == "signing" and any(p.role == SIGNER for p in candidate.participants):
            return candidate
        if candidate.type == "launch" and candidate.modality == "happened":
            return candidate
        if candidate.type == "agreement" and self._is_of_leaders(candidate):
            return candidate
        added = tuple(Participant(code, "sides", candidate.trigger) for code in pair)
        return replace(candidate, participants=candidate.participants + added)

    def _is_of_leaders(self, candidate: Candidate) -> bool:
        """`договорённости, достигнутые на высшем уровне`: by persons whom nobody names."""
        words = self.scene.subtree(self.scene.tokens[candidate.trigger])
        return any(word.lemma == "высокий" or word.text.startswith("высш") for word in words)

    def _continued(self, candidate: Candidate, before: list[Candidate]) -> Candidate:
        """`подписал три контракта. Первый контракт подписан с …`: by the same, there and then."""
        if candidate.type != "signing" or not before or before[-1].type != "signing":
            return candidate
        last = before[-1]
        is_passive = not any(self.scene.below(self.scene.tokens[candidate.trigger], "nsubj"))
        if not is_passive or not self._is_near(last, candidate):
            return candidate
        signers = [
            p
            for p in last.participants[:1]
            if p.kind == "person" and p.role == SIGNER and p.name not in candidate.names
        ]
        return replace(
            candidate,
            participants=(*signers, *candidate.participants),
            place=candidate.place or last.place,
            date=candidate.date or last.date,
        )

    def _is_near(self, a: Candidate, b: Candidate) -> bool:
        tokens = self.scene.tokens
        return tokens[b.trigger].sentence - tokens[a.trigger].sentence <= NEAR_SENTENCES

    def _nominated(self, candidate: Candidate, before: list[Candidate]) -> Candidate:
        """`предложил Котова на пост. Его кандидатуру одобрят`: of the one proposed last."""
        people = candidate.participants[:1]
        is_his = any(self.scene.tokens[p.token].pos in {"DET", "PRON"} for p in people)
        if candidate.lemma != "кандидатура" or not is_his:
            return candidate
        proposed = [c for c in before if c.type == "appointment" and c.modality in AHEAD]
        named = proposed[-1].participants[:1] if proposed else people
        return replace(candidate, participants=named + candidate.participants[1:])

    def _then(self, candidate: Candidate, before: list[Candidate]) -> Candidate:
        """`В 2008 году глава ушёл. Тогда же уволен Котов`: in the year told last."""
        token = self.scene.tokens[candidate.trigger]
        words = {t.text.lower() for t in self.scene.below(token, "advmod")}
        if candidate.date or "тогда" not in words:
            return candidate
        date = next((c.date for c in reversed(before) if c.date), None)
        return replace(candidate, date=date)

    def _awarded(self, candidate: Candidate) -> Candidate:
        """`Лучшим признан Котов` in a report of a ceremony: there and then."""
        told = self._ceremonies.get(candidate.modality) if candidate.type == "award" else None
        is_vague = candidate.modality == "planned" and not candidate.named
        if told is None or is_vague:
            return candidate
        is_other_time = candidate.date and (
            not (told.date or "").startswith(candidate.date) or self._has_own_date(candidate)
        )
        if is_other_time or self._is_of_past(candidate):
            return candidate
        place, date = candidate.place or told.place, told.date or candidate.date
        return replace(candidate, place=place, date=date)

    def _is_of_past(self, candidate: Candidate) -> bool:
        """`ранее премию получали`, `лауреат премии 2001 года`: another time."""
        token = self.scene.tokens[candidate.trigger]
        is_earlier = any(t.lemma in EARLIER for t in self.scene.below(token, "advmod"))
        is_won = candidate.lemma in words_of("prizeholder") | REPEATED
        is_champion = any("чемпион" in t.lemma for t in complements(self.scene, token))
        return is_earlier or is_won or is_champion

    def _has_own_date(self, candidate: Candidate) -> bool:
        """`в 2017 году выиграл`; in `лучший игрок 2017 года` the year is of the title."""
        text = self.scene.parsed.text
        sentence = self.scene.tokens[candidate.trigger].sentence
        dates = self.scene.dates_by_sentence.get(sentence, [])
        starts = [d.start for d in dates if d.edtf == candidate.date]
        return any("в " in {text[s : s + 2].lower(), text[s - 2 : s].lower()} for s in starts)

    @cached_property
    def _ceremonies(self) -> dict[str, Candidate]:
        """The first ceremony that was, and that is to be, whose place or date the article tells."""
        held = (c for c in self.candidates if c.lemma in CEREMONIES and (c.date or c.place))
        told = [c for c in held if not is_private(self.scene, c)]
        by_modality = {m: [c for c in told if c.modality == m] for m in HELD}
        return {m: first_dated(found) for m, found in by_modality.items() if found}

    def _dated(self, candidate: Candidate) -> Candidate:
        """A date from the context: `тогда же` is that of the event before, news is of the day."""
        if candidate.date or candidate.lemma in words_of("founder"):
            return candidate
        is_news = self._is_news(candidate)
        if is_news or self._is_current(candidate):
            year = (self.scene.reading.published or "")[: len("2001")] if is_news else ""
            return replace(candidate, date=self._day, news_of=year)
        return candidate

    def _ahead(self, candidate: Candidate) -> Candidate:
        """`уходит в сентябре`, told in May, `срок истекал в 2020 году`, told in 2018: planned."""
        may_come = candidate.is_present or candidate.is_noun or candidate.lemma in ENDING
        if candidate.modality != "happened" or not candidate.date or not may_come:
            return candidate
        published = bounds(self.scene.reading.published or "")
        told = bounds(candidate.date)
        is_later = published is not None and told is not None and told[0] > published[1]
        return replace(candidate, modality="planned") if is_later else candidate

    def _is_news(self, candidate: Candidate) -> bool:
        """Whether the headline or first sentences tell that it was done: `назначен новый глава`."""
        word = self.scene.tokens[candidate.trigger]
        if word.pos == "NOUN" and self.scene.preposition(word) in ASIDE:
            return False
        token = (self.scene.verb_above(word) or word) if word.pos == "NOUN" else word
        is_done = token.tense == "Past" or (token.voice == "Pass" and not token.case)
        is_main = token.rel in MAIN or token.verb_form == "Conv"
        is_news = candidate.modality == "happened" and is_done and is_main
        return is_news and token.sentence < self.scene.opening

    def _placed(self, candidate: Candidate) -> Candidate:
        if (
            candidate.place
            or candidate.type in {"visit", "call"}
            or not self._is_current(candidate)
        ):
            return candidate
        return replace(candidate, place=self._town)

    def _is_current(self, candidate: Candidate) -> bool:
        """Whether the article reports from the event: told in the lead, or framing what is said."""
        if candidate.type not in CURRENT or candidate.modality in {"proposed", "negated"}:
            return False
        if candidate.modality == "planned":
            return candidate.type == "signing" and candidate.is_impersonal
        token = self.scene.tokens[candidate.trigger]
        is_lead = token.sentence < self.scene.lead
        return is_lead or bool(is_framed(self.scene, token)) or candidate.is_impersonal

    @cached_property
    def _day(self) -> str | None:
        return article_day(self.scene)

    @cached_property
    def _town(self) -> str | None:
        """The town of the lead, else the one in which the first visit brings the guests."""
        visits = (
            candidate.place
            for candidate in self.candidates
            if candidate.lemma in ARRIVING and self._is_recent(candidate)
        )
        return lead_town(self.scene) or next(
            (place for place in visits if place and len(place) > 2), None
        )

    def _is_recent(self, candidate: Candidate) -> bool:
        """Whether something happened, and in the month of the article as far as both are told."""
        month = (self._day or candidate.date or "")[: len("2001-01")]
        is_of_month = candidate.date is None or candidate.date.startswith(month)
        return candidate.modality == "happened" and is_of_month
