"""The day an article came out, as far as it is known, and what is counted from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from tasks.russian import edtf


@dataclass(frozen=True, slots=True)
class Publication:
    """What is known of the day an article came out: the day, or its year alone, or nothing."""

    day: date | None = None
    year: int | None = None

    @classmethod
    def on(cls, published: str | None) -> "Publication":
        """From EDTF; a month or a span gives its year, a masked year gives nothing."""
        limits = edtf.bounds(published) if published else None
        if limits is None:
            return cls()
        first, last = limits
        same_year = first.year if first.year == last.year else None
        return cls(first if first == last else None, same_year)

    def year_plus(self, years: int) -> int | None:
        """The year of publication, shifted; None before the year 1."""
        shifted = None if self.year is None else self.year + years
        return shifted if shifted and 0 < shifted < 10_000 else None

    def month_plus(self, months: int) -> str | None:
        """The month of publication, shifted."""
        if self.day is None:
            return None
        return edtf.shift_months(self.day.year, self.day.month, months)

    def quarter_plus(self, quarters: int) -> str | None:
        """The quarter of publication, shifted."""
        if self.day is None:
            return None
        count = 4 * self.day.year + (self.day.month - 1) // 3 + quarters
        return edtf.quarter(count // 4, count % 4 + 1)

    def day_plus(self, days: int) -> str | None:
        """The day of publication, shifted."""
        try:
            return None if self.day is None else (self.day + timedelta(days)).isoformat()
        except OverflowError:
            return None

    def week_plus(self, weeks: int) -> str | None:
        """Monday to Sunday of the week of publication, shifted."""
        try:
            return None if self.day is None else edtf.week(self.day + timedelta(7 * weeks))
        except OverflowError:
            return None

    def nearest_year(self, month: int, day: int = 15) -> int | None:
        """The year in which a month or day without a year lies nearest to publication."""
        if self.day is None or self.year is None:
            return self.year
        at = self.year + (self.day.month - 1) / 12 + self.day.day / 372
        place = (month - 1) / 12 + day / 372
        years = (self.year, self.year - 1, self.year + 1)
        return min(years, key=lambda year: abs(year + place - at))

    def latest_year(self, month: int) -> int | None:
        """The year of the last such month that is over by publication (`в прошлом октябре`)."""
        if self.day is None or self.year is None:
            return None
        return self.year - (month >= self.day.month)
