"""What a cleaned item promises of itself; one that breaks a promise is set aside as a whole.

The checks before publication (`warehouse/checks/`) promise the same of the whole warehouse; there a
broken one stops everything, since nothing then tells which item to leave out.
"""

from collections import Counter

from tasks.clean.clean import Cleaned
from tasks.records import RawItem


def broken_promise(item: RawItem, cleaned: Cleaned) -> str | None:
    """The promise that is broken, in words; None for a sound item.

    Kept and cut characters together are the raw text, and every character of an article is led
    back to one of them.
    """
    mapped: Counter[str] = Counter()
    for stretch in cleaned.text_maps:
        mapped[stretch.article_id] += stretch.length
    lost = [a for a in cleaned.articles if mapped[a.article_id] != len(a.text)]
    if lost:
        return f"{mapped[lost[0].article_id]} of {len(lost[0].text)} characters are led back"
    kept, cut = mapped.total(), sum(cut.raw_end - cut.raw_start for cut in cleaned.cuts)
    if cleaned.articles and kept + cut != len(item.text):
        return f"{kept} characters kept and {cut} cut of {len(item.text)}"
    return None
