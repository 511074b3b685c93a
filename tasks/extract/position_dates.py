"""The date at which a text has somebody in a post."""

from collections import defaultdict

from tasks.extract.reading import Reading
from tasks.russian.dates import DateMention


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

    def as_of(self, token: int) -> str | None:
        """The past date of the token's sentence that stands nearest to it, else publication."""
        published = self._reading.published
        place = self._reading.parsed.tokens[token]
        past = [
            date
            for date in self._by_sentence.get(place.sentence, ())
            if date.edtf and date.relation == "at" and _is_past(date.edtf, published)
            if not self._is_birth(date)
        ]
        nearest = min(past, key=lambda date: abs(date.start - place.start), default=None)
        return nearest.edtf if nearest else published

    def _is_birth(self, date: DateMention) -> bool:
        """`(1962 года рождения)`, `родился в 1962 году`."""
        text = self._reading.parsed.text
        around = text[max(0, date.start - 12) : date.start] + text[date.stop : date.stop + 10]
        return "рожд" in around or "родил" in around

    def span(self, token: int) -> str | None:
        """The span that the token's sentence gives, `2001/2005`, else None."""
        sentence = self._reading.parsed.tokens[token].sentence
        spans = (d.edtf for d in self._by_sentence.get(sentence, ()) if d.edtf and "/" in d.edtf)
        return next(spans, None)


def _is_past(edtf: str, published: str | None) -> bool:
    """Whether a date ends no later than publication; where that is unknown, every date has."""
    if published is None or "X" in edtf:
        return True
    last = edtf.rpartition("/")[2]
    return last[: len(published)] <= published
