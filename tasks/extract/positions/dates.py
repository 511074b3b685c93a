"""The date at which a text has somebody in a post."""

from collections import defaultdict

from tasks.extract.reading.reading import Reading
from tasks.russian.dates import DateMention

# Characters from a post's end to its date: `премьер | в 1988 году`.
REACH = 3
# Characters from a post to a date behind it that may still be its own.
BEHIND = 120
PREPOSITIONS = frozenset({"в", "с", "до", "со"})


class Dates:
    """The dates of a reading by sentence."""

    def __init__(self, reading: Reading) -> None:
        """Lay each date over the sentence in which it begins."""
        self._reading = reading
        self._by_sentence: dict[int, list[DateMention]] = defaultdict(list)
        sentences = reading.parsed.sentences
        number = 0
        for date in reading.dates:
            while number + 1 < len(sentences) and sentences[number + 1].start <= date.start:
                number += 1
            self._by_sentence[number].append(date)

    def as_of(self, token: int, last: int) -> str | None:
        """The past date of the token's sentence that stands nearest to it, else publication.

        `last` is the token after the post: `премьер Китая | в 1988—1998 годах` is dated there. A
        date within the year of publication (`15 марта` in news of that year) dates an event.
        """
        published = self._reading.published
        beside = self._beside(last)
        if beside is not None:
            return beside.edtf
        nearest = self._nearest(token, ("at",))
        start = self._reading.parsed.tokens[token].start
        if nearest is not None and nearest.start - start > BEHIND:
            return published
        if nearest is None or nearest.edtf is None or _is_within(nearest.edtf, published):
            return published
        return nearest.edtf

    def told(self, token: int) -> str | None:
        """The past date nearest to a post that somebody held then: `В 1996 году он был`."""
        nearest = self._nearest(token, ("at", "since"))
        is_told = nearest is not None and not _is_within(
            nearest.edtf or "", self._reading.published
        )
        return nearest.edtf if nearest is not None and is_told else None

    def held_since(self, token: int, last: int) -> str | None:
        """`С 1993 года он — | депутат`: the time of publication, to which he is one, else 1993."""
        nearest = self._nearest(token, ("at", "since"))
        if nearest is None or nearest.relation != "since":
            return self.as_of(token, last)
        return self._reading.published or nearest.edtf

    def begun(self, token: int) -> str | None:
        """The date that leads a line of a biography: `С 2001 года — директор`."""
        nearest = self._nearest(token, ("at", "since"))
        return nearest.edtf if nearest else None

    def _nearest(self, token: int, relations: tuple[str, ...]) -> DateMention | None:
        """The past date of a token's sentence nearest to it, no date of birth."""
        place, published = self._reading.parsed.tokens[token], self._reading.published
        past = [
            date
            for date in self._by_sentence.get(place.sentence, ())
            if date.edtf and date.relation in relations and _is_past(date.edtf, published)
            if not self._is_birth(date)
        ]
        return min(past, key=lambda date: abs(date.start - place.start), default=None)

    def _beside(self, last: int) -> DateMention | None:
        """The date that begins right after a post, a preposition between."""
        tokens = self._reading.parsed.tokens
        if last >= len(tokens):
            return None
        start = tokens[last].start
        dates = self._by_sentence.get(tokens[last - 1].sentence, ())
        near = (d for d in dates if start <= d.start <= start + REACH and d.edtf)
        found = next(near, None)
        return found if found and tokens[last].text in PREPOSITIONS else None

    def _is_birth(self, date: DateMention) -> bool:
        """`(1962 года рождения)`, `родился в 1962 году`."""
        text = self._reading.parsed.text
        around = text[max(0, date.start - 12) : date.start] + text[date.stop : date.stop + 10]
        return "рожд" in around or "родил" in around

    def span(self, token: int, last: int) -> str | None:
        """The span after the post, else that of the token's sentence, `2001/2005`, else None."""
        beside = self._beside(last)
        if beside is not None and beside.edtf and "/" in beside.edtf:
            return beside.edtf
        sentence = self._reading.parsed.tokens[token].sentence
        spans = (d.edtf for d in self._by_sentence.get(sentence, ()) if d.edtf and "/" in d.edtf)
        return next(spans, None)


def _is_within(edtf: str, published: str | None) -> bool:
    """`2011-03-15` within `2011` or `2011-03`: a day of the news, not of the post."""
    return published is not None and edtf.startswith(published)


def _is_past(edtf: str, published: str | None) -> bool:
    """Whether a date ends no later than publication; where that is unknown, every date has."""
    if published is None or "X" in edtf:
        return True
    last = edtf.rpartition("/")[2]
    return last[: len(published)] <= published
