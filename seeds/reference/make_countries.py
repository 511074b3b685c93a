"""Writes `countries.csv` from the Unicode CLDR data in Babel; run it after an update of Babel."""

import csv
from pathlib import Path

from babel import Locale

# Codes of CLDR that name no country: islands apart from their state, unions, test regions.
NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)


def country_names() -> list[tuple[str, str]]:
    """(ISO 3166 alpha-2 code, Russian name) in order of code; XK for Kosovo."""
    territories = Locale("ru").territories
    return sorted(
        (code, name)
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    )


def main() -> None:
    """Write the table beside this file."""
    with Path(__file__).with_name("countries.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["code", "name"])
        rows.writerows(country_names())


if __name__ == "__main__":
    main()
