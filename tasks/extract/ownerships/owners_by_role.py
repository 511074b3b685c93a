"""Who owns what by the role beside his name: `совладелец агентства «Вега» Олег Котов`."""

import re
from collections.abc import Iterator

from tasks.extract.reading.reading import Reading
from tasks.extract.references.references import find_references
from tasks.records import Ownership

# 25 % акций, 25,5% акций, 25 процентов акций
SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s?(?:%|процент)")


def owners_by_role(reading: Reading) -> Iterator[tuple[int, Ownership]]:
    """Each ownership with the token of its `владелец`; a former or future owner has none."""
    tokens, text = reading.parsed.tokens, reading.parsed.text
    for holding in find_references(reading.parsed).holdings:
        post = holding.post
        if post.family != "owner" or post.tense != "current" or post.organization is None:
            continue
        start, end = tokens[holding.first].start, tokens[holding.last - 1].stop
        yield (
            post.head,
            Ownership(
                start_char=start,
                end_char=end,
                evidence=text[start:end],
                rule="owner_noun",
                owner=holding.person.name,
                owned=post.organization,
                share_pct=share_told(text[start:end]),
            ),
        )


def share_told(evidence: str) -> float | None:
    """The first share of a text in percent, None where it tells none."""
    found = SHARE.search(evidence)
    return float(found[1].replace(",", ".")) if found else None
