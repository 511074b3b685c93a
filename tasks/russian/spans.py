"""A stretch of text by its offsets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `start` to `stop` (exclusive) of a text."""

    start: int
    stop: int

    def of(self, text: str) -> str:
        """The characters of the span."""
        return text[self.start : self.stop]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.stop <= self.stop
