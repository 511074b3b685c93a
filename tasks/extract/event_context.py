"""What an article's context adds to an event that its clause leaves open: who, where, when."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from tasks.extract.event_dates import article_day
from tasks.extract.event_modality import is_framed
from tasks.extract.event_scene import Scene
from tasks.extract.participants import Participant
from tasks.extract.same_event import Candidate

# Types that two countries do together; without any participant they belong to the article's pair.
JOINT = {"signing", "agreement", "launch", "deal"}
# Types whose time and place are the article's own while it reports them.
CURRENT = {"meeting", "signing", "agreement", "visit"}
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
        return [self._dated(self._placed(self._joined(c))) for c in self.candidates]

    def _joined(self, candidate: Candidate) -> Candidate:
        """`По итогам переговоров подписаны документы`: by the two countries of the article."""
        pair = self.scene.parties
        is_open = candidate.type in JOINT and not any(
            p.kind != "phrase" for p in candidate.participants
        )
        if not pair or not is_open or not candidate.is_impersonal:
            return candidate
        added = tuple(Participant(code, "country", candidate.trigger) for code in pair)
        return replace(candidate, participants=candidate.participants + added)

    def _dated(self, candidate: Candidate) -> Candidate:
        if candidate.date or not self._is_current(candidate):
            return candidate
        return replace(candidate, date=self._day)

    def _placed(self, candidate: Candidate) -> Candidate:
        if candidate.place or candidate.type == "visit" or not self._is_current(candidate):
            return candidate
        return replace(candidate, place=self._town)

    def _is_current(self, candidate: Candidate) -> bool:
        """Whether the article reports from the event: told in the lead, or framing what is said."""
        if candidate.type not in CURRENT or candidate.modality != "happened":
            return False
        token = self.scene.tokens[candidate.trigger]
        return (
            token.sentence < self.scene.lead
            or bool(is_framed(self.scene, token))
            or candidate.is_impersonal
        )

    @cached_property
    def _day(self) -> str | None:
        return article_day(self.scene)

    @cached_property
    def _town(self) -> str | None:
        """The town of the lead, else the one in which the first visit brings the guests."""
        visits = (
            candidate.place
            for candidate in self.candidates
            if candidate.lemma in ARRIVING and candidate.modality == "happened"
        )
        return self._lead_town or next(
            (place for place in visits if place and len(place) > 2), None
        )

    @cached_property
    def _lead_town(self) -> str | None:
        for mention in self.scene.reading.mentions:
            token = self.scene.tokens[mention.first]
            if token.sentence >= self.scene.lead:
                return None
            before = self.scene.preposition(token)
            if mention.entity.kind == "place" and token.case == "Loc" and before in {"в", "во"}:
                return mention.entity.name
        return None
